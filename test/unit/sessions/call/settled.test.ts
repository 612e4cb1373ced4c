import assert from "node:assert/strict";
import { readCall } from "../../../../src/sessions/call/read-call.ts";
import { describeCall } from "../../../../src/sessions/labels/describe-call.ts";
import { sentenceText } from "../../../../src/sessions/labels/sentence.ts";
import type { Call } from "../../../../src/sessions/call/call.ts";
import { legsOf } from "./legs.ts";
import { readWrittenCalls } from "./other-systems/written-call.ts";
import { callStart, writtenSession } from "./other-systems/written-session.ts";

function callOf(text: string): Call {
  const [written] = readWrittenCalls(text);
  assert.ok(written !== undefined);
  return readCall(writtenSession(written));
}

function legs(text: string): string[] {
  return legsOf(callOf(text), callStart);
}

describe("what is settled about legs", () => {
  it("the person who starts the session is the caller, incoming or outgoing", () => {
    assert.equal(callOf("# c | in 9 | Ana*, Bo |").parties[0]?.name, "Ana");
    const outgoing = callOf("# c | out 9 | Bo* |");
    assert.deepEqual([outgoing.parties[0]?.name, outgoing.parties[0]?.role], ["Bo", "caller"]);
    assert.equal(outgoing.parties[1]?.role, "external");
  });

  it("before the answer the caller is in the flow, in the queue or waiting", () => {
    assert.deepEqual(
      legs(`# c | in 40 | Ana*, Bo | queueState=Disconnected
5 Caller joined the queue Sales
20 Ringing Bo
30 Bo answered`)[0],
      "Ana (caller): flow 0-5, queue 5-20, waiting 20-30, talking 30-40",
    );
  });

  it("an agent rung on two devices has one segment", () => {
    assert.deepEqual(
      legs(`# c | in 20 | Ana*, sip:1@pbx~Bo Diaz, client:bo~Bo Diaz |
2 Ringing sip:1@pbx
2 Ringing client:bo
9 Bo Diaz answered`).slice(1),
      ["Bo Diaz (agent): ringing 2-9 answered, talking 9-20"],
    );
  });

  it("an agent whose caller is on hold is talking, unless the log says who held whom", () => {
    assert.deepEqual(
      legs(`# c | in 30 | Ana*, Bo |
2 Ringing Bo
5 Bo answered
10 Bo put the call on hold
20 Bo resumed the call`),
      [
        "Ana (caller): flow 0-2, waiting 2-5, talking 5-10, hold 10-20, talking 20-30",
        "Bo (agent): ringing 2-5 answered, talking 5-30",
      ],
    );
  });

  it("parked is hold, and music on hold in a queue is the queue", () => {
    assert.deepEqual(
      legs(`# c | in 60 | Ana*, Bo, Cy |
2 Ringing Bo
5 Bo answered
20 Bo parked the call at 71
40 Cy retrieved the call from 71`)[0],
      "Ana (caller): flow 0-2, waiting 2-5, talking 5-20, hold 20-40, talking 40-60",
    );
    assert.deepEqual(
      legs(`# c | in 60 | Ana* | queueState=Disconnected
2 Caller joined the queue Sales
3 Playing music on hold
30 Playing music on hold`)[0],
      "Ana (caller): flow 0-2, queue 2-60",
    );
  });

  it("voicemail and menus are the flow", () => {
    assert.deepEqual(
      legs(`# c | in 60 | Ana*, Bo | outcome=Voicemail
2 Main menu played
9 Caller pressed 1
10 Ringing Bo
30 Bo did not answer
31 Sent to voicemail`)[0],
      "Ana (caller): flow 0-10, waiting 10-30, flow 30-60",
    );
  });

  it("consulting before a warm transfer is talking for both who consult, and hold for the caller", () => {
    assert.deepEqual(
      legs(`# c | in 60 | Ana*, Bo, Cy |
1 Ringing Bo
4 Bo answered
10 Bo put the caller on hold
11 Ringing Cy
15 Cy answered
30 Bo transferred the caller to Cy`),
      [
        "Ana (caller): flow 0-1, waiting 1-4, talking 4-10, hold 10-30, talking 30-60",
        "Bo (agent): ringing 1-4 answered, talking 4-30 transferred",
        "Cy (agent): ringing 11-15 answered, talking 15-60",
      ],
    );
  });

  it("a name of who answered says nothing about when, in segments and text", () => {
    const call = callOf("# c | in 30 | Ana*, Bo | answeredByName=Bo");
    assert.deepEqual(legsOf(call, callStart), ["Ana (caller): unknown 0-30", "Bo (agent): -"]);
    const words = describeCall(call, { timeZone: "UTC", locale: "en" }).map(sentenceText);
    assert.ok(words.includes("Bo answered; the log doesn't say when."));
  });

  it("hung up is on the lane of the party that hung up, and only if the log names it", () => {
    const text = `# c | in 30 | Ana*, Bo |
1 Ringing Bo
4 Bo answered`;
    assert.match(legs(`${text}\n30 Bo hung up`)[1] ?? "", /hung up$/);
    assert.doesNotMatch(legs(`${text}\n30 Hung up`).join(), /hung up/);
    assert.doesNotMatch(legs(`${text}\n30 Call ended`).join(), /hung up/);
  });

  it("486 is busy, 603 declined, a ring that stops is cancelled, one that runs out no answer", () => {
    const ending = (line: string): string | undefined =>
      callOf(`# c | in 30 | Ana*, sip:301@pbx~Bo Diaz, sip:302@pbx~Cy Lund |
1 180 Ringing from sip:301@pbx
1 180 Ringing from sip:302@pbx
9 ${line}`).parties[1]?.segments[0]?.ending;
    assert.equal(ending("486 Busy Here from sip:301@pbx"), "busy");
    assert.equal(ending("603 Decline from sip:301@pbx"), "declined");
    assert.equal(ending("Cy Lund answered"), "cancelled");
    assert.equal(ending("Caller hung up"), "cancelled");
    assert.equal(ending("No answer from Bo Diaz"), "no answer");
  });

  it("chat and fax have no ringing, talking or hold", () => {
    for (const channel of ["Chat", "Fax"]) {
      const [caller, agent] = callOf(`# c | in 30 | Ana*, Bo | channel=${channel}
2 Ringing Bo
5 Bo joined
9 Bo put the call on hold`).parties;
      const states = [...(caller?.segments ?? []), ...(agent?.segments ?? [])].map(({ state }) => state);
      assert.deepEqual(
        states.filter((state) => state !== "flow" && state !== "unknown"),
        [],
      );
    }
  });

  it("two answers without a transfer are shown as a contradiction", () => {
    const call = callOf(`# c | in 30 | Ana*, Bo, Cy |
1 Ringing Bo
1 Ringing Cy
4 Bo answered
9 Cy answered`);
    assert.deepEqual(
      call.contradictions.map(({ kind }) => kind),
      ["answered twice"],
    );
  });

  it("a call that ends before it starts and an entry that arrives late are shown as that", () => {
    const backwards = callOf("# c | in -30 | Ana* |");
    assert.deepEqual(
      backwards.contradictions.map(({ kind }) => kind),
      ["ends before it starts"],
    );
    const late = callOf(`# c | in 30 | Ana*, Bo |
1 Ringing Bo
90 Bo answered`);
    assert.deepEqual(
      late.contradictions.map(({ kind }) => kind),
      ["entry after the end"],
    );
  });

  it("an entry within the last second of an end that is known to the second belongs to the call", () => {
    const [written] = readWrittenCalls(`# c | in 30 | Ana*, Bo |
1 Ringing Bo
4 Bo answered
30.6 Bo hung up`);
    assert.ok(written !== undefined);
    const session = writtenSession(written);
    const dateCompleted = session.dateCompleted?.replace(".000Z", "Z") ?? "";
    const call = readCall({ ...session, dateCompleted });
    assert.deepEqual(call.contradictions, []);
    assert.match(legsOf(call, callStart)[1] ?? "", /talking 4-30 hung up$/);
  });

  it("an undated entry says who hung up, not when", () => {
    const text = `# c | in 30 | Ana*, Bo |
1 Ringing Bo
4 Bo answered
- Caller hung up`;
    assert.equal(legs(text)[0], "Ana (caller): flow 0-1, waiting 1-4, talking 4-30 hung up");
  });

  it("children are legs too", () => {
    const [parent, child] = readWrittenCalls(`# parent | in 60 | Ana*, Bo |
1 Ringing Bo
4 Bo answered

# child | out 20 | Bo*, Cy |
3 Ringing Cy
8 Cy answered`).map((written) => writtenSession(written));
    assert.ok(parent !== undefined && child !== undefined);
    const call = readCall(parent, { children: [{ ...child, id: "child" }] });
    const added = call.parties.filter(({ sessionId }) => sessionId === "child");
    assert.ok(added.some(({ segments }) => segments.some(({ state }) => state === "talking")));
  });
});
