import assert from "node:assert/strict";
import { isFailedOutcome } from "../../../../src/sessions/call/outcome.ts";
import { sessionFacts } from "../../../../src/sessions/call/facts.ts";
import { sessionState } from "../../../../src/sessions/call/session-state.ts";
import { aSession, without } from "../sessions.ts";

describe("facts of a session", () => {
  it("takes the state of a live session from its queue before its call", () => {
    const live = (change: Parameters<typeof aSession>[0]): string =>
      sessionState(without(aSession({ ended: false, ...change }), "dateCompleted"));
    assert.equal(live({ callState: "Connected", queueState: "Queued" }), "queued");
    assert.equal(live({ callState: "Connected", queueState: "Ringing" }), "ringing");
    assert.equal(live({ callState: "Ringing" }), "ringing");
    assert.equal(live({ callState: "Ringing", queueState: "Connected" }), "connected");
    assert.equal(live({ callState: "Hold", queueState: "Connected" }), "hold");
    assert.equal(live({ callState: "Disconnected", queueState: "None" }), "active");
    assert.equal(live({ callState: "SomethingNew" }), "active");
  });

  it("is unknown if the service sent no state, and ended if it only sent an end", () => {
    assert.equal(sessionState(without(aSession(), "ended", "dateCompleted")), "unknown");
    assert.equal(sessionState(without(aSession(), "ended")), "ended");
    assert.equal(sessionFacts(without(aSession(), "ended", "dateCompleted")).live, false);
  });

  it("knows whose side is whose by direction, and guesses no side without one", () => {
    const incoming = sessionFacts(aSession());
    assert.deepEqual(incoming.otherParty, { name: "Ada Example", address: "+18145550100" });
    assert.deepEqual(incoming.ourParty, { name: "Main line", address: "+18145550101" });
    const outgoing = sessionFacts(aSession({ direction: "Outgoing" }));
    assert.deepEqual(outgoing.otherParty, { address: "+18145550101" });
    assert.deepEqual(outgoing.ourParty, { name: "Main line", address: "+18145550100" });
    assert.deepEqual(sessionFacts(without(aSession(), "direction")).otherParty, {});
  });

  it("falls back to the destination, and prefers the phone number a chat comes from", () => {
    const dialed = without(aSession({ direction: "Outgoing", destination: "2007" }), "toAddress");
    assert.equal(sessionFacts(dialed).otherParty.address, "2007");
    const chat = aSession({ channel: "Chat", fromPhoneNumber: "+18145550199" });
    assert.equal(sessionFacts(chat).otherParty.address, "+18145550199");
    assert.equal(sessionFacts({ ...chat, channel: "Voice" }).otherParty.address, "+18145550100");
  });

  it("gives a duration only where both ends are known, and up to now while live", () => {
    assert.equal(sessionFacts(aSession()).durationMs, 90_000);
    assert.equal(sessionFacts(aSession({ dateCompleted: "soon" })).durationMs, undefined);
    assert.equal(sessionFacts(aSession({ dateCompleted: "2026-11-21T14:00:00Z" })).durationMs, undefined);
    const live = without(aSession({ ended: false }), "dateCompleted");
    assert.equal(sessionFacts(live).durationMs, undefined);
    assert.equal(sessionFacts(live, Date.parse("2026-11-21T15:00:10Z")).durationMs, 10_000);
    assert.equal(sessionFacts(live, Date.parse("2026-11-21T14:59:59Z")).durationMs, 0);
  });

  it("says so where a date named no zone", () => {
    assert.equal(sessionFacts(aSession()).zoneAssumed, false);
    assert.equal(sessionFacts(aSession({ dateCompleted: "2026-11-21T15:01:30" })).zoneAssumed, true);
  });

  it("names who answered, by name or by the member at that endpoint", () => {
    assert.equal(sessionFacts(aSession({ answeredByName: " Bo " })).answeredBy, "Bo");
    const members = [
      { endpointId: "e1", displayName: "Cy" },
      { endpointId: "e2", displayName: "Di" },
    ];
    assert.equal(sessionFacts(aSession({ answeredById: "e2", members })).answeredBy, "Di");
    assert.equal(sessionFacts(aSession({ answeredById: "e3", members })).answeredBy, undefined);
    assert.equal(sessionFacts(aSession({ members })).answeredBy, undefined);
  });

  it("finds a problem in a missed session and in the outcome of a failure", () => {
    assert.equal(sessionFacts(aSession({ wasMissed: true })).hasProblem, true);
    for (const outcome of [
      "NoAnswer",
      "no-answer",
      "No answer",
      "CallFailed",
      "busy",
      "Timeout",
      "ABANDONED",
    ]) {
      assert.equal(isFailedOutcome(outcome), true, outcome);
    }
    for (const outcome of ["Completed", "Answered", "Voicemail", "Dismissed", "Failover", ""]) {
      assert.equal(isFailedOutcome(outcome), false, outcome);
    }
  });
});
