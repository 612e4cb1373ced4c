import assert from "node:assert/strict";
import { array, assert as hold, constantFrom, oneof, property, string } from "fast-check";
import { runAtOnce } from "../../../../src/sessions/chunked.ts";
import { readCall } from "../../../../src/sessions/call/read-call.ts";
import {
  entriesLike,
  eventMatcher,
  eventsOfRules,
  matchRule,
  ruleAs,
} from "../../../../src/sessions/entry/event-rules.ts";
import type { EventMatcher, EventRule } from "../../../../src/sessions/entry/event-rules.ts";
import { ruleFromEntry } from "../../../../src/sessions/entry/rule-from-entry.ts";
import { legsOf } from "../call/legs.ts";
import { readWrittenCalls } from "../call/other-systems/written-call.ts";
import { callStart, writtenSession } from "../call/other-systems/written-session.ts";

const names = ["Ana Rey", "Bo Diaz", "Cy Lund"];

function matcherOf(rule: EventRule | undefined): EventMatcher {
  const matcher = rule === undefined ? undefined : eventMatcher(rule);
  assert.ok(matcher !== undefined);
  return matcher;
}

function matches(example: string, message: string): boolean {
  return matcherOf(ruleFromEntry(example, { names })).expression.test(message);
}

describe("a rule made from an entry", () => {
  it("matches the same words with another name", () => {
    assert.equal(matches("Bo Diaz tog telefonen", "Cy Lund tog telefonen"), true);
    assert.equal(matches("Bo Diaz tog telefonen", "Per Anders Holm tog telefonen"), true);
    assert.equal(matches("Bo Diaz tog telefonen", "Bo Diaz lagde på"), false);
  });

  it("matches the same words with other numbers, times, IDs and addresses", () => {
    const example = "Leg CA00000000000000000000000000000001 to +1 (814) 555-0100 up after 12 s at 14:05:09";
    assert.equal(
      matches(example, "Leg CAffffffffffffffffffffffffffffff99 to +4930123456 up after 7 s at 9:00"),
      true,
    );
    assert.equal(
      matches(example, "Leg CAffffffffffffffffffffffffffffff99 to +4930123456 down after 7 s at 9:00"),
      false,
    );
    assert.equal(matches("ringer sip:bo@pbx.example nu", "ringer sip:cy@pbx.example nu"), true);
    assert.equal(matches('svar fra "Bo"', 'svar fra "en anden"'), true);
  });

  it("names the party", () => {
    const matcher = matcherOf(ruleFromEntry("Samtale: Bo Diaz tog telefonen", { names }));
    const rule = { ...matcher.rule, event: "answered" } as const;
    const { subject, kind } = matchRule({ ...matcher, rule }, "Samtale: Per Holm tog telefonen") ?? {};
    assert.deepEqual([kind, subject], ["answered", "Per Holm"]);
  });

  it("takes the event and the mark that the built-in reader sees", () => {
    const { event, mark, party } = ruleFromEntry("Bo Diaz answered", { names }) ?? {};
    assert.deepEqual([event, mark, party], ["answered", "answer", "named"]);
  });

  it("is of the caller where the entry says so", () => {
    const rule = ruleFromEntry("The caller hung up", { names });
    assert.deepEqual([rule?.event, rule?.party], ["hung up", "caller"]);
    assert.equal(matchRule(matcherOf(rule), "The caller hung up")?.subject, "caller");
  });

  it("prefers another party to the caller", () => {
    const matcher = matcherOf(ruleFromEntry("Ana Rey taler med Bo Diaz", { names, caller: "Ana Rey" }));
    assert.equal(matcher.expression.exec("Ana Rey taler med Cy Lund")?.groups?.["party"], "Cy Lund");
  });

  it("does not exist for an entry without words", () => {
    assert.equal(ruleFromEntry("12:05:33 +18145550100", { names }), undefined);
    assert.equal(ruleFromEntry("  ", { names }), undefined);
  });

  it("matches the entry that it was made from, with any content", () => {
    const word = oneof(
      constantFrom("Bo Diaz", "(a+)+", "[x", "+18145550100", "\\d", "14:05", "CA12ab34cd56ef", '"q"', "tog"),
      string({ maxLength: 12 }),
    );
    hold(
      property(array(word, { maxLength: 40 }), (words) => {
        const message = words.join(" ");
        const rule = ruleFromEntry(message, { names });
        return rule === undefined || matcherOf(rule).expression.test(message.trim());
      }),
    );
  });

  it("repeats without bounds only what ends before what follows", () => {
    const { pattern } = ruleFromEntry(`${"Bo Diaz 12 x@y.example ".repeat(30)}end`, { names }) ?? {
      pattern: "",
    };
    assert.ok((pattern.match(/\{0,4\}\?/g) ?? []).length <= 4);
    assert.doesNotMatch(pattern, /\.\*|\.\+/);
  });
});

describe("people's rules", () => {
  const [call] = readWrittenCalls(`
# unknown words | in 60 | Ana Rey*, Bo Diaz |
2 Ringer til Bo Diaz
8 Bo Diaz tog telefonen
60 Ana Rey lagde på
= Ana Rey (caller): flow 0-2, waiting 2-8, talking 8-60 hung up
= Bo Diaz (agent): ringing 2-8 answered, talking 8-60`);
  assert.ok(call !== undefined);
  const session = writtenSession(call);
  const examples = [
    ["Ringer til Cy Lund", "ringing"],
    ["Cy Lund tog telefonen", "answered"],
    ["Cy Lund lagde på", "hung up"],
  ] as const;
  const matchers = examples.map(([message, event]) => {
    const rule = ruleFromEntry(message, { names });
    assert.ok(rule !== undefined);
    return matcherOf({ ...rule, event });
  });

  it("get the event and the party that a person chooses", () => {
    const example = ruleFromEntry("Bo Diaz tog telefonen", { names });
    assert.ok(example !== undefined);
    assert.deepEqual(matchRule(matcherOf(ruleAs(example, "held", "named")), "Cy Lund tog telefonen"), {
      kind: "held",
      subject: "Cy Lund",
      from: 0,
      to: 21,
    });
    const byCaller = matchRule(matcherOf(ruleAs(example, "held", "caller")), "Cy Lund tog telefonen");
    assert.equal(byCaller?.subject, "caller");
    const byNobody = matchRule(matcherOf(ruleAs(example, "ended", undefined)), "Cy Lund tog telefonen");
    assert.deepEqual(byNobody, { kind: "ended", from: 0, to: 21 });
  });

  it("read a call that the built-in reader can't", () => {
    const events = new Map([[session.id, runAtOnce(eventsOfRules(session.log, matchers))]]);
    assert.deepEqual(legsOf(readCall(session, { events }), callStart), call.legs);
  });

  it("find the entries they match before they have an event", () => {
    const matcher = matcherOf(ruleFromEntry("Cy Lund tog telefonen", { names }));
    assert.deepEqual(runAtOnce(entriesLike(session.log, matcher)), [1]);
  });

  it("leave other entries to the built-in reader", () => {
    const found = runAtOnce(eventsOfRules(session.log, matchers.slice(0, 1)));
    assert.deepEqual(
      found.map((events) => events !== undefined),
      [true, false, false],
    );
  });

  it("match nothing where the pattern is no regular expression", () => {
    assert.equal(eventMatcher({ pattern: "(", event: "ringing" }), undefined);
  });
});
