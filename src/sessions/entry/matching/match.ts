/** Finds the rules whose phrases are in a clause, and the events they mean there. */
import { isDenied } from "../words.ts";
import { markOf } from "../events.ts";
import type { EntryEvent, EventKind } from "../events.ts";
import type { Clause } from "../text/clauses.ts";
import { isFuture } from "../text/future.ts";
import { classify, noNoun, nounAfter, nounAfterWord, nounBefore } from "../text/noun-phrase.ts";
import type { NounPhrase } from "../text/noun-phrase.ts";
import type { Token } from "../text/token.ts";
import { callRules } from "../rules/call-rules.ts";
import { endRules } from "../rules/end-rules.ts";
import { problemRules } from "../rules/problem-rules.ts";
import type { NounClass } from "../rules/nouns.ts";
import { moveRules } from "../rules/move-rules.ts";
import { otherParty } from "./other-party.ts";
import type { Rule } from "../rules/rule.ts";
import { failureRules } from "../rules/failure-rules.ts";

interface Phrase {
  readonly words: readonly string[];
  readonly rules: readonly CompiledRule[];
}

interface CompiledRule extends Omit<Rule, "words" | "needs" | "without" | "notBefore"> {
  readonly needs: readonly string[] | undefined;
  readonly without: readonly string[] | undefined;
  readonly notBefore: ReadonlySet<string> | undefined;
}

/** The phrases by first word, the longest first. */
const phrases = compile([...callRules, ...endRules, ...moveRules, ...failureRules, ...problemRules]);

const by: ReadonlySet<string> = new Set(["by"]);
const whither: ReadonlySet<string> = new Set(["to", "in", "into", "at", "queue"]);
/** The events in a clause. */
export function matchClause(clause: Clause, text: string, events: EntryEvent[]): void {
  const { tokens } = clause;
  const words = tokens.map((token) =>
    token.type === "word" || token.type === "number" || token.type === "mark" ? token.text : "",
  );
  const present: ReadonlySet<string> = new Set(words);
  let limit = 0;
  for (let at = clause.factsStart; at < clause.factsEnd; at += 1) {
    if (tokens[at]?.type !== "word") {
      continue;
    }
    for (const phrase of phrases.get(words[at] ?? "") ?? []) {
      if (!phrase.words.every((word, index) => words[at + index] === word)) {
        continue;
      }
      const found = firstRule(phrase, { clause, words, present, at, limit });
      if (found === undefined) {
        continue;
      }
      addEvents(found, clause, text, { from: at, to: at + phrase.words.length }, events);
      limit = at + phrase.words.length;
      at = limit - 1;
      break;
    }
  }
}

/** How many words before a phrase can negate it or put it in the future. */
const maxBefore = 40;

interface Spot {
  readonly clause: Clause;
  readonly words: readonly string[];
  /** All words of the clause, for words that a rule requires or excludes. */
  readonly present: ReadonlySet<string>;
  readonly at: number;
  readonly limit: number;
}

interface Found {
  readonly kind: EventKind | undefined;
  readonly also: EventKind | undefined;
  readonly party: NounPhrase;
  readonly other: NounPhrase | undefined;
}

function firstRule(
  { words: phrase, rules }: Phrase,
  { clause, words, present, at, limit }: Spot,
): Found | undefined {
  const { tokens } = clause;
  const end = at + phrase.length;
  let subject = nounBefore(tokens, at, limit);
  if (subject.class === "none" && at === firstContent(words, limit, at)) {
    subject = headerNoun(clause);
  }
  const object = nounAfter(tokens, end);
  const next = words[end] ?? "";
  for (const rule of rules) {
    if (rule.first === true && at !== 0) {
      continue;
    }
    if (
      rule.notBefore?.has(next) === true ||
      !allows(rule.subject, subject.class) ||
      !allows(rule.object, object.class)
    ) {
      continue;
    }
    if (
      rule.needs !== undefined &&
      !rule.needs.some((word) => present.has(word)) &&
      !clause.header.some(({ text }) => rule.needs?.includes(text))
    ) {
      continue;
    }
    if (rule.without?.some((word) => present.has(word)) === true) {
      continue;
    }
    const agent =
      rule.by === undefined && rule.party !== "by"
        ? noNoun
        : phrase.at(-1) === "by"
          ? object
          : nounAfterWord(tokens, end, by);
    if (rule.by !== undefined && !allows(rule.by, agent.class)) {
      continue;
    }
    const party = {
      subject,
      object,
      by: agent,
      to: rule.party === "to" ? target(tokens, end, object, clause) : noNoun,
    };
    const isUnreal = clause.isHypothetical || isFuture(words, at, Math.max(limit, at - maxBefore));
    const clauseStart = Math.max(limit, at - maxBefore);
    const denied = isDenied(words.slice(clauseStart, at + 1), at - clauseStart);
    const kind = isUnreal ? undefined : denied ? rule.denied : rule.kind;
    const named =
      rule.party === undefined
        ? noNoun
        : party[rule.party].class === "none"
          ? otherSide(rule.party, subject, object)
          : party[rule.party];
    return {
      kind: kind !== undefined && clause.isResolved && markOf(kind) === "trouble" ? undefined : kind,
      also: isUnreal || denied ? undefined : rule.also,
      party: named,
      other: kind === undefined ? undefined : otherParty(kind, named, { tokens, end, subject }),
    };
  }
  return undefined;
}

/** The noun on the other side of the phrase, if the expected side has none: "Phone is ringing", "Hungup 'SIP/1001'". */
function otherSide(party: Rule["party"], subject: NounPhrase, object: NounPhrase): NounPhrase {
  return party === "object" ? subject : party === "subject" && object.class === "name" ? object : noNoun;
}

function target(tokens: readonly Token[], end: number, object: NounPhrase, clause: Clause): NounPhrase {
  if (
    object.class === "name" ||
    object.class === "queue" ||
    (object.class === "number" && clause.header.length === 0)
  ) {
    return object;
  }
  const found = nounAfterWord(tokens, end, whither);
  return found.class === "none" ? headerNoun(clause) : found;
}

function headerNoun({ header }: Clause): NounPhrase {
  const found = header.length === 0 ? noNoun : classify(header, 0, header.length);
  return found.class === "thing" || found.class === "service" ? noNoun : found;
}

/** Words before a verb that are not its subject. */
const unstressed: ReadonlySet<string> = new Set(
  "not no still was were is has had been being got never".split(" "),
);

function firstContent(words: readonly string[], limit: number, at: number): number {
  let index = limit;
  while (index < at && (words[index] === "" || unstressed.has(words[index] ?? ""))) {
    index += 1;
  }
  return index;
}

function addEvents(
  { kind, also, party, other: second }: Found,
  { tokens }: Clause,
  text: string,
  span: { readonly from: number; readonly to: number },
  events: EntryEvent[],
): void {
  const from = tokens[span.from]?.from ?? 0;
  const to = tokens[span.to - 1]?.to ?? from;
  const subject = isParty(party, text) ? text.slice(party.from, party.to) : undefined;
  const other = second === undefined ? undefined : text.slice(second.from, second.to);
  for (const each of [kind, also]) {
    if (each !== undefined) {
      events.push({
        kind: each,
        ...(subject !== undefined && { subject }),
        ...(other !== undefined && other !== "" && other !== subject && { other }),
        from,
        to,
      });
    }
  }
}

/** A call only counts as a party if it has a name of its own, like a channel. */
function isParty({ class: kind, from, to }: NounPhrase, text: string): boolean {
  return kind !== "none" && kind !== "thing" && (kind !== "call" || /\d/.test(text.slice(from, to)));
}

function allows(classes: readonly NounClass[] | undefined, found: NounClass): boolean {
  return classes === undefined || classes.includes(found === "number" ? "name" : found);
}

function compile(rules: readonly Rule[]): ReadonlyMap<string, readonly Phrase[]> {
  const lists = new Map<string, CompiledRule[]>();
  for (const { words, needs, without, notBefore, ...rule } of rules) {
    for (const phrase of words.split("|")) {
      const list = lists.get(phrase) ?? [];
      list.push({
        ...rule,
        needs: wordList(needs),
        without: wordList(without),
        notBefore: wordSet(notBefore),
      });
      lists.set(phrase, list);
    }
  }
  const byFirst = new Map<string, Phrase[]>();
  for (const [phrase, list] of lists) {
    const words = phrase.split(" ");
    const first = words[0] ?? "";
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, rules: list }]);
  }
  for (const list of byFirst.values()) {
    list.sort((one, two) => two.words.length - one.words.length);
  }
  return byFirst;
}

function wordList(words: string | undefined): readonly string[] | undefined {
  return words?.split(/[ |]/);
}

function wordSet(words: string | undefined): ReadonlySet<string> | undefined {
  return words === undefined ? undefined : new Set(words.split(/[ |]/));
}
