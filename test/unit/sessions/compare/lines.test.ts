import assert from "node:assert/strict";
import type { SessionInfo } from "../../../../src/evovoice/types.ts";
import { compareLines } from "../../../../src/sessions/compare/lines.ts";
import { aSession } from "../sessions.ts";

interface People {
  readonly caller: string;
  readonly number: string;
  readonly agent: string;
  readonly identity: string;
  readonly hex: string;
  /** Milliseconds until the agent answers. */
  readonly wait: number;
}

function compared(session: SessionInfo): string {
  return [...Array.from(compareLines(session), ({ text }) => text), ""].join("\n");
}

/** One and the same flow, with other people in it. */
function throughFlow({ caller, number, agent, identity, hex, wait }: People): SessionInfo {
  const start = Date.UTC(2026, 10, 21, 15) + Number.parseInt(hex, 16) * 3_600_000;
  const sid = (letter: string): string => `CA${hex.repeat(31)}${letter}`;
  const at = (ms: number): string => new Date(start + ms).toISOString();
  return aSession({
    id: hex.repeat(24),
    fromName: caller,
    endpointName: "Main number",
    fromAddress: number,
    callSid: sid("0"),
    dateCreated: at(0),
    dateCompleted: at(60_000 + wait),
    members: [
      { displayName: caller, identity: number, role: "Caller", callSid: sid("0") },
      { displayName: agent, identity, role: "Agent", callSid: sid("1") },
    ],
    log: [
      { date: at(20), message: `Incoming call from ${number} (${caller}) to +18145550101` },
      { date: at(40), message: `Flow "Main line" started, call ${sid("0")}` },
      {
        date: at(90),
        message: `Webhook answered 200 in ${Number.parseInt(hex, 16) * 41} ms after ${Number.parseInt(hex, 16)} ms`,
      },
      { date: at(1200), message: `Ringing ${agent} (${sid("1")}), leg ${sid("7")}, retry ${sid("7")}` },
      { date: at(1200 + wait), message: `Answered by client:${identity}\nfor ${number.slice(1)}` },
    ],
  });
}

const one: People = {
  caller: "Ada Example",
  number: "+18145550100",
  agent: "Mia Tran",
  identity: "mia.tran",
  hex: "a",
  wait: 5000,
};
const other: People = {
  caller: "Zoë O'Neill",
  number: "+12125550187",
  agent: "Li Wu",
  identity: "li.wu",
  hex: "3",
  wait: 6100,
};

describe("a session to be compared", () => {
  it("reads the same for two calls through the same flow", () => {
    assert.equal(compared(throughFlow(one)), compared(throughFlow(other)));
  });

  it("writes roles instead of people, and rough durations instead of times", () => {
    assert.equal(
      compared(throughFlow(one)),
      [
        "Channel    Voice",
        "Direction  Incoming",
        "State      Ended",
        "Duration   1 min to 3 min",
        "Members    Caller, Agent",
        "",
        "                  Incoming call from <caller> (<caller>) to <endpoint>",
        '                  Flow "Main line" started, call <call>',
        "                  Webhook answered 200 in under 1 sec after under 100 ms",
        "  1 sec to 3 sec  Ringing <agent 1> (<agent 1's call>), leg <call 1>, retry <call 1>",
        " 3 sec to 10 sec  Answered by client:<agent 1>",
        "                  for <caller>",
        "",
      ].join("\n"),
    );
  });

  it("differs where the wait was of another kind, or the outcome another", () => {
    const differing = (change: Partial<SessionInfo>, wait = one.wait): number => {
      const lines = compared(throughFlow(one)).split("\n");
      const others = compared({ ...throughFlow({ ...one, wait }), ...change }).split("\n");
      return others.filter((line, place) => line !== lines[place]).length;
    };
    assert.equal(differing({}, 9000), 0);
    assert.equal(differing({}, 40_000), 1);
    assert.ok(differing({ outcome: "No answer" }) > 0);
  });

  it("knows which entry each line is from", () => {
    const rows = Array.from(compareLines(throughFlow(one)), ({ row }) => row);
    assert.deepEqual(rows.slice(-7), [undefined, 0, 1, 2, 3, 4, 4]);
  });

  it("leaves no name, number or id of the session in", () => {
    const text = compared(throughFlow(one)).toLowerCase();
    for (const secret of ["ada", "mia", "1814555", "aaaa", "2026"]) {
      assert.ok(!text.includes(secret), secret);
    }
  });

  it("is there for a session of which nothing is known", () => {
    const bare: SessionInfo = { id: "a", customerBreadcrumb: [], log: [{}], members: [] };
    assert.match(compared(bare), /^Channel {4}No channel\n/);
  });
});
