import assert from "node:assert/strict";
import type { SessionInfo, SessionMemberInfo } from "../../../../src/evovoice/types.ts";
import { buildLanes } from "../../../../src/sessions/call/lanes.ts";
import { aSession } from "../sessions.ts";

const callSid = "CA0123456789abcdef0123456789abcdef";

function logged(members: SessionMemberInfo[], ...messages: string[]): SessionInfo {
  const log = messages.map((message, second) => ({
    date: new Date(Date.UTC(2026, 10, 21, 15, 0, second)).toISOString(),
    message,
  }));
  return aSession({ members, log });
}

function rowsOf(session: SessionInfo): Record<number, number[]> {
  return Object.fromEntries(
    buildLanes(session).map(({ member, mentions }) => [member, mentions.map(({ row }) => row)]),
  );
}

describe("lanes", () => {
  it("find a member by name, identity, number and Call SID, in any case", () => {
    const members = [
      { displayName: "Mia Tran", identity: "mia.tran", callSid },
      { displayName: "Ada Example", identity: "+18145550100" },
    ];
    const session = logged(
      members,
      "Ringing MIA TRAN",
      `Leg ${callSid.toUpperCase()} answered`,
      "dial client:mia.tran failed",
      "From +1 (814) 555-0100",
      "From 18145550100",
      "Nobody here",
    );
    assert.deepEqual(rowsOf(session), { 0: [0, 1, 2], 1: [3, 4] });
  });

  it("take whole words only, in every script", () => {
    const members = [{ displayName: "Ann" }, { displayName: "Zoë" }, { displayName: "Ann Lee" }];
    const session = logged(
      members,
      "Anna joined",
      "Ann joined",
      "Zoëlle",
      "zoË left",
      "Ann Leeds",
      "Ann Lee",
    );
    assert.deepEqual(rowsOf(session), { 0: [1, 4], 1: [3], 2: [5] });
  });

  it("do not take a word that logs use for anybody for a name", () => {
    const members = [
      { displayName: "Agent", identity: "user" },
      { displayName: "Caller", callSid },
    ];
    assert.deepEqual(rowsOf(logged(members, "Agent opened script", "Caller hung up", callSid)), { 1: [2] });
  });

  it("give a name that two members share to both, and no lane to who is not mentioned", () => {
    const members = [{ displayName: "Mia Tran" }, { displayName: "Li Wu" }, { displayName: "Mia Tran" }];
    assert.deepEqual(rowsOf(logged(members, "Mia Tran and Mia Tran")), { 0: [0], 2: [0] });
  });

  it("count every mention, keep 500 from the first in time to the last, and survive undated and steps back", () => {
    const session = logged([{ displayName: "Mia Tran" }], ...Array.from({ length: 600 }, () => "Mia Tran"));
    session.log.push({ message: "Mia Tran" }, { date: "2026-11-21T14:00:00Z", message: "Mia Tran" });
    const [lane] = buildLanes(session);
    assert.equal(lane?.mentionCount, 602);
    assert.equal(lane.mentions.length, 500);
    const rows = lane.mentions.map(({ row }) => row);
    assert.deepEqual([rows[0], rows[1], rows.at(-1)], [601, 0, 599]);
    assert.equal(new Set(rows).size, 500);
  });

  it("take names made of regular expression signs as they are", () => {
    const members = [{ displayName: "A.C (x|y)+ [z]" }, { displayName: "**" }];
    assert.deepEqual(rowsOf(logged(members, "abc xy z", "Ringing a.c (x|y)+ [z] now")), { 0: [1] });
  });

  it("of nobody are none", () => {
    assert.deepEqual(buildLanes(logged([], "Mia Tran")), []);
    assert.deepEqual(buildLanes(logged([{}], "Mia Tran")), []);
  });
});
