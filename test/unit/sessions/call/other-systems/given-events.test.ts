import type { EntryEvent } from "../../../../../src/sessions/entry/events.ts";
import { eventKinds } from "../../../../../src/sessions/entry/events.ts";
import { readCall } from "../../../../../src/sessions/call/read-call.ts";
import { assertLegs, legsOf } from "../legs.ts";
import { plainCalls } from "./plain-calls.ts";
import { writtenSession, callStart } from "./written-session.ts";
import { switchCalls } from "./switch-calls.ts";

describe("calls in the words of other systems", () => {
  for (const call of [...switchCalls, ...plainCalls]) {
    it(call.name, () => {
      const session = writtenSession(call);
      const events = new Map([
        [session.id, call.entries.map(({ events: said, message }) => eventsOf(said, message))],
      ]);
      assertLegs(legsOf(readCall(session, { events }), callStart), call.legs, 0.01, call.name);
    });
  }
});

function eventsOf(said: string, message: string): EntryEvent[] {
  return said
    .split(", ")
    .filter((event) => event !== "")
    .map((event) => {
      const [, kindText = "", subject, other] = /^([^:]+)(?::([^>]*))?(?:>(.*))?$/.exec(event) ?? [];
      const kind = eventKinds.find((each) => each === kindText);
      if (kind === undefined) {
        throw new RangeError(`There is no kind of event called ${event}`);
      }
      return eventOf(kind, subject, other, message.length);
    });
}

function eventOf(
  kind: EntryEvent["kind"],
  subject: string | undefined,
  other: string | undefined,
  to: number,
): EntryEvent {
  return {
    kind,
    ...(subject === undefined ? {} : { subject }),
    ...(other === undefined ? {} : { other }),
    from: 0,
    to,
  };
}
