import { SampleWeek } from "../../../../src/demo/data/week.ts";
import { readCall } from "../../../../src/sessions/call/read-call.ts";
import { assertLegs, legsOf } from "./legs.ts";
import { sampleLegs } from "./sample-week.ts";

const now = Date.UTC(2026, 10, 24, 15);

describe("the legs of the sample week", () => {
  const week = new SampleWeek({ seed: 1, now, sessions: 120 }, () => new Date(now));
  for (const { session, children = [], legs } of sampleLegs) {
    const { name } = week.table.scenarioOf(session);
    it(`are those that a person would draw: ${session}, ${name}${children.length > 0 ? " and its children" : ""}`, () => {
      const call = readCall(week.session(session), {
        children: children.map((child) => week.session(child)),
        now,
      });
      assertLegs(legsOf(call, week.table.created[session]), legs, 0.25, name);
    });
  }
});
