import assert from "node:assert/strict";
import * as fc from "fast-check";
import { SampleWeek } from "../../../../src/demo/data/week.ts";
import type { Call, Segment } from "../../../../src/sessions/call/call.ts";
import { callDigest } from "../../../../src/sessions/call/digest.ts";
import { readCall } from "../../../../src/sessions/call/read-call.ts";
import type { EntryEvent } from "../../../../src/sessions/entry/events.ts";
import { eventKinds } from "../../../../src/sessions/entry/events.ts";
import { describeCall } from "../../../../src/sessions/labels/describe-call.ts";
import { sentenceText } from "../../../../src/sessions/labels/sentence.ts";
import { aSession, without } from "../sessions.ts";

const now = Date.UTC(2026, 10, 24, 15);
const week = new SampleWeek({ seed: 7, now, sessions: 150 }, () => new Date(now));
const sampleSession = fc.integer({ min: 0, max: 149 }).map((number) => week.session(number));

const names = [
  "Ada",
  "Bo",
  "Cy",
  "caller",
  "the agent",
  "+18145550199",
  "SIP/1001-00000003",
  "IVR",
  "",
] as const;
const anEvent: fc.Arbitrary<EntryEvent> = fc.record(
  {
    kind: fc.constantFrom(...eventKinds),
    subject: fc.constantFrom(...names),
    other: fc.constantFrom(...names),
    from: fc.constant(0),
    to: fc.constant(1),
  },
  { requiredKeys: ["kind", "from", "to"] },
);
const anEntry = fc.record({
  seconds: fc.option(fc.integer({ min: -20, max: 120 }), { nil: undefined }),
  message: fc.constantFrom("Blind transfer to Bo", "Transfer to voicemail", "Bo is on hold", "x"),
  events: fc.array(anEvent, { maxLength: 3 }),
});
const start = Date.parse("2026-11-21T15:00:00Z");

/** Segments of each party in order, without overlap, within the session. */
function assertSound(call: Call, what: string): void {
  for (const { segments, name } of call.parties) {
    let until = -Infinity;
    for (const [index, segment] of segments.entries()) {
      assertWithin(call, segment, `${what} ${name}`);
      assert.ok(segment.startAt === undefined || segment.startAt >= until, `${what} ${name} overlaps`);
      until = segment.endAt ?? (index < segments.length - 1 ? Infinity : until);
    }
  }
}

function assertWithin({ startAt, endAt, state }: Call, segment: Segment, what: string): void {
  assert.ok(
    segment.startAt === undefined || startAt === undefined || segment.startAt >= startAt,
    `${what} before the start`,
  );
  assert.ok(
    segment.endAt === undefined || endAt === undefined || segment.endAt <= endAt,
    `${what} after the end`,
  );
  assert.ok(
    segment.endAt === undefined || segment.startAt === undefined || segment.endAt >= segment.startAt,
    `${what} is negative`,
  );
  assert.ok(state !== "ended" || segment.endAt !== undefined, `${what} goes on after the end`);
}

describe("the legs of any call", () => {
  it("never overlap and lie within the session, with any events", () => {
    fc.assert(
      fc.property(
        fc.array(anEntry, { maxLength: 25 }),
        fc.boolean(),
        fc.boolean(),
        (entries, ended, outgoing) => {
          const session = aSession({
            ended,
            direction: outgoing ? "Outgoing" : "Incoming",
            members: [
              { displayName: "Ada", isOriginalMember: true, role: "Caller", callState: "Connected" },
              { displayName: "Bo", role: "Agent", callState: "Ringing" },
            ],
            log: entries.map(({ seconds, message }) => ({
              message,
              ...(seconds === undefined ? {} : { date: new Date(start + seconds * 1000).toISOString() }),
            })),
          });
          const events = new Map([[session.id, entries.map((entry) => entry.events)]]);
          const call = readCall(ended ? session : without(session, "dateCompleted"), { events });
          assertSound(call, "any");
          describeCall(call);
          callDigest(call);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("cover an ended call with a complete log: the caller is there from start to end", () => {
    fc.assert(
      fc.property(sampleSession, (session) => {
        const call = readCall(session);
        assertSound(call, session.id);
        if (call.endAt !== undefined && call.startAt !== undefined) {
          const segments = call.parties[0]?.segments ?? [];
          const sum = segments.reduce((ms, { startAt = 0, endAt = 0 }) => ms + endAt - startAt, 0);
          assert.equal(sum, call.endAt - call.startAt, session.id);
        }
      }),
    );
  });

  it("survive any shuffle and any loss of entries", () => {
    const shuffled = sampleSession.chain((session) =>
      fc.shuffledSubarray(session.log).map((log) => [session, log] as const),
    );
    fc.assert(
      fc.property(shuffled, ([session, log]) => {
        assertSound(readCall({ ...session, log }, { now }), session.id);
      }),
    );
  });

  it("are the same in any order of the entries", () => {
    const pair = sampleSession.chain((session) =>
      fc
        .shuffledSubarray(session.log, { minLength: session.log.length })
        .map((log) => [session, log] as const),
    );
    fc.assert(
      fc.property(pair, ([session, log]) => {
        const bare = ({ parties }: Call): unknown =>
          parties.map(({ segments }) =>
            segments.map(({ state, startAt, endAt, ending }) => [state, startAt, endAt, ending]),
          );
        // Entries of the same millisecond have no order but that of the log.
        if (new Set(session.log.map(({ date }) => date)).size === session.log.length) {
          assert.deepEqual(bare(readCall({ ...session, log })), bare(readCall(session)));
        }
      }),
    );
  });

  it("claim only what the fields say where the log is gone", () => {
    fc.assert(
      fc.property(sampleSession, (session) => {
        const call = readCall({ ...session, log: [] }, { now });
        const claims = call.parties
          .flatMap(({ segments }) => segments)
          .filter(({ state }) => state !== "unknown");
        assert.ok(
          claims.every(
            ({ source, evidence, startAt }) =>
              source === "known" && evidence.length === 0 && startAt === undefined,
          ),
        );
        assert.equal(call.figures.timeToAnswer, undefined);
        assert.equal(call.figures.talk, undefined);
        assert.equal(call.hungUp, undefined);
      }),
    );
  });

  it("are put into two to six sentences", () => {
    fc.assert(
      fc.property(sampleSession, (session) => {
        const sentences = describeCall(readCall(session, { now }), {
          locale: "en",
          timeZone: "UTC",
          now,
        });
        const words = sentences.map(sentenceText);
        assert.ok(sentences.length >= 2 && sentences.length <= 6, words.join(" "));
        assert.ok(
          words.every((text) => !/[\uE000\uE001]|undefined|NaN/.test(text)),
          words.join(" "),
        );
      }),
    );
  });
});
