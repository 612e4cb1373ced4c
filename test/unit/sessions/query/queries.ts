import * as fc from "fast-check";
import { sessionStates } from "../../../../src/sessions/call/session-state.ts";
import { sessionQuery } from "../../../../src/sessions/query/query.ts";
import type { SessionQuery } from "../../../../src/sessions/query/query.ts";
import { directory } from "./corpus/row.ts";

const optional = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(arbitrary, { nil: undefined });

/** Texts that are hard to write down so that they are read back, among all others. */
export const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "+1 814",
    "a&b=c#d",
    "\uD800",
    'say "hi"',
    String.raw`C:\dir\"x"`,
    "yesterday",
    "may",
    "-fax",
    "not missed",
    "from:814",
    "last 2h",
    "8144043093",
    "+18144043093",
    "6b05827de50bf0c47c76c8e3",
    "CA9eda0b1c2d3e4f5061728394a5b6c7d8",
    "ada@example.com",
    "acme dental",
    "Acme",
    " padded ",
    "a\nb",
    "(",
    "“x”",
    ",",
  ),
);
const anyDay = fc
  .date({ min: new Date("1970-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyTime = fc.oneof(
  fc.integer({ min: Date.parse("1970-01-01"), max: Date.parse("2099-12-31") }),
  // Around the hours that come twice, or never, in New York, Berlin and Lord Howe.
  fc
    .tuple(
      fc.constantFrom("2026-11-01T06:00Z", "2026-03-08T07:00Z", "2026-10-25T01:00Z", "2026-04-04T15:00Z"),
      fc.integer({ min: -180, max: 180 }),
    )
    .map(([time, minutes]) => Date.parse(time) + minutes * 60_000),
);
const anyLocal = fc.record({
  channel: optional(fc.oneof(anyText, fc.constantFrom("Voice", "Chat", "Fax", "fax"))),
  direction: optional(fc.oneof(anyText, fc.constantFrom("Incoming", "Outgoing"))),
  state: optional(fc.constantFrom(...sessionStates)),
  live: optional(fc.constant(true as const)),
  missed: optional(fc.boolean()),
  outcome: optional(anyText),
  answeredBy: optional(anyText),
  minDurationMs: optional(
    fc.oneof(
      fc.nat(),
      fc.nat(600).map((seconds) => seconds * 1000),
    ),
  ),
  maxDurationMs: optional(fc.nat()),
  minMembers: optional(fc.nat()),
  maxMembers: optional(fc.nat(20)),
});
const anyId = (kind: "accounts" | "customers" | "endpoints"): fc.Arbitrary<string> =>
  fc.oneof(anyText, fc.constantFrom(...directory[kind].map(({ id }) => id)));
const anyName = (kind: "accounts" | "customers" | "endpoints"): fc.Arbitrary<string> =>
  fc.oneof(anyText, fc.constantFrom(...directory[kind].map(({ name }) => name)));

/** Any query that needs no clock: without `when`. */
export const anyQuery: fc.Arbitrary<SessionQuery> = fc
  .record({
    accountIds: optional(fc.array(anyId("accounts"))),
    customerIds: optional(fc.array(anyId("customers"))),
    endpointIds: optional(fc.array(anyId("endpoints"))),
    accountNames: optional(fc.array(anyName("accounts"))),
    customerNames: optional(fc.array(anyName("customers"))),
    endpointNames: optional(fc.array(anyName("endpoints"))),
    specificIds: optional(fc.array(anyText)),
    number: optional(anyText),
    from: optional(anyText),
    to: optional(anyText),
    text: optional(anyText),
    log: optional(anyText),
    startDate: optional(anyDay),
    endDate: optional(anyDay),
    startAt: optional(anyTime),
    endAt: optional(anyTime),
    archive: optional(fc.constantFrom("live" as const, "archive" as const)),
    callSid: optional(anyText),
    conferenceSid: optional(anyText),
    parentSessionId: optional(anyText),
    sortField: optional(fc.oneof(anyText, fc.constantFrom("duration", "dateCreated"))),
    sortOrder: optional(fc.constantFrom("Ascend", "Descend")),
    sortBy: optional(fc.oneof(anyText, fc.constantFrom("duration", "dateCreated"))),
    groupBy: optional(fc.oneof(anyText, fc.constantFrom("day", "customer"))),
    countPerPage: optional(fc.integer({ min: 1, max: 1000 })),
    local: optional(anyLocal),
    exclude: optional(anyLocal),
  })
  .map(sessionQuery);
