/** Splits a message into clauses, and finds out whether each one is about something that happened. */
import { administeredEnd, isInstruction, isStatistic } from "./not-events.ts";
import { isTurn, subjectOf } from "./coordination.ts";
import type { Token } from "./token.ts";

export interface Clause {
  readonly tokens: readonly Token[];
  /** The first token of a subordinate part (when, until, in order to), which has no events. */
  readonly factsEnd: number;
  /** The first token that may be part of an event: those before it name a setting that was changed. */
  readonly factsStart: number;
  /** A condition or a question, which has no events. */
  readonly isHypothetical: boolean;
  /** Says that a problem is over. */
  readonly isResolved: boolean;
  /** What comes before a colon: "Ada: no answer". */
  readonly header: readonly Token[];
}

const sentenceEnds: ReadonlySet<string> = new Set([".", "!", "?", "\n", ";", "|"]);
const clauseEnds: ReadonlySet<string> = new Set([
  ",",
  "(",
  ")",
  "[",
  "]",
  "{",
  "}",
  "<",
  ">",
  "-",
  "–",
  "—",
  "•",
  "…",
]);
const conditions: ReadonlySet<string> = new Set([
  "if",
  "unless",
  "whether",
  "should",
  "provided",
  "whenever",
  "would",
]);
const openings: ReadonlySet<string> = new Set(["when", "once", "whenever", "after", "until", "before", "as"]);
const onWhat: ReadonlySet<string> = new Set(
  "answer answered no failure fail failed busy hang error errors timeout transfer completion disconnect reject ring abandon success not ringing decline".split(
    " ",
  ),
);
const subordinate: ReadonlySet<string> = new Set([
  "before",
  "until",
  "till",
  "while",
  "when",
  "whenever",
  "once",
  "if",
  "unless",
  "instead",
  "after",
  "whether",
  "during",
  "said",
  "says",
  "saying",
  "wrote",
  "typed",
  "that",
  "as",
  "how",
  "why",
  "whose",
  "about",
  "reported",
  "reports",
  "complained",
  "claims",
  "claimed",
  "wants",
  "wanted",
  "wishes",
  "requested",
  "pretended",
  "mentions",
  "mentioned",
  "instructed",
  "reminded",
]);
/** What "we" tell a caller is not an event. */
const prompting: ReadonlySet<string> = new Set(
  "are will apologize value do can appreciate regret hope".split(" "),
);
const over: ReadonlySet<string> = new Set(
  "resolved recovered restored solved fixed cleared succeeded mitigated remedied".split(" "),
);

/** Splits a message into clauses. */
export function clausesOf(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (let at = 0; at <= tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || (token.type === "mark" && sentenceEnds.has(token.text))) {
      addSentence(tokens.slice(from, at), token?.text === "?", clauses);
      from = at + 1;
    }
  }
  return clauses;
}

function addSentence(tokens: readonly Token[], isQuestion: boolean, clauses: Clause[]): void {
  if (tokens.length === 0) {
    return;
  }
  const isHypothetical = isQuestion || isCondition(tokens) || isList(tokens) || isStatistic(tokens);
  const isResolved = tokens.some(({ type, text }, at) => type === "word" && isOver(tokens, text, at));
  let header: readonly Token[] = [];
  let from = 0;
  let carried: readonly Token[] = [];
  const parts = withoutAsides(tokens, (aside) => addSentence(aside, isQuestion || isHypothetical, clauses));
  for (let at = 0; at <= parts.length; at += 1) {
    const token = parts[at];
    const isColon = token?.type === "mark" && token.text === ":";
    if (
      token !== undefined &&
      !isColon &&
      !(token.type === "mark" && clauseEnds.has(token.text)) &&
      !isTurn(token, parts[at + 1])
    ) {
      continue;
    }
    const part = parts.slice(from, at).filter((each) => each.type !== "field" && !isAdverb(each));
    if (part.length > 0) {
      carried = subjectOf(part) ?? carried;
      clauses.push({
        tokens: part,
        factsStart: administeredEnd(part),
        factsEnd: factsEnd(part),
        isHypothetical,
        isResolved,
        header: header.length === 0 && from > 0 ? carried : header,
      });
    }
    if (isColon) {
      header = part;
    }
    from = at + 1;
  }
}

/** Adverbs to skip, so that they don't split a phrase: "is always engaged". */
function isAdverb({ type, text }: Token): boolean {
  return type === "word" && adverbs.has(text);
}

const adverbs: ReadonlySet<string> = new Set(
  "always just already also really simply constantly permanently definitely clearly apparently".split(" "),
);

const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "<": ">" };
/** The longest aside in parentheses, in tokens. */
const maxAside = 40;

/** Removes parenthesized text; a name alone in brackets stays. */
function withoutAsides(
  tokens: readonly Token[],
  onAside: (aside: readonly Token[]) => void,
): readonly Token[] {
  if (!tokens.some(({ type, text }) => type === "mark" && (text === ")" || text === "]" || text === ">"))) {
    return tokens;
  }
  const left: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const close = token?.type === "mark" ? closing[token.text] : undefined;
    const length =
      close === undefined
        ? -1
        : tokens
            .slice(at + 1, at + maxAside)
            .findIndex(({ type, text }) => type === "mark" && text === close);
    if (token === undefined || length === -1) {
      left.push(...(token === undefined ? [] : [token]));
      continue;
    }
    const inner = tokens.slice(at + 1, at + 1 + length);
    if (close === "]" && inner.length === 1 && inner[0]?.type === "name") {
      left.push(...inner);
    } else {
      onAside(inner);
    }
    at += length + 1;
  }
  return left;
}

/** Whether this is a list of event names, not of events. */
function isList(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ type, text }) =>
      type === "word" &&
      (text === "subscribed" ||
        text === "subscribe" ||
        text === "events" ||
        text === "statuses" ||
        text === "criteria" ||
        text === "subscribing"),
  );
}

function isCondition(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ type }) => type === "word");
  const [first, second] = words;
  if (first === undefined) {
    return false;
  }
  return (
    words.some(
      ({ text }, at) =>
        text === "if" ||
        text === "unless" ||
        (text === "case" && words[at - 1]?.text === "in") ||
        (text === "event" && words[at + 1]?.text === "of"),
    ) ||
    // The text of a prompt to the caller.
    words.some(({ text }) => text === "your") ||
    (first.text === "we" && (prompting.has(second?.text ?? "") || first.to - first.from > 2)) ||
    isInstruction(words) ||
    first.text === "please" ||
    first.text === "thank" ||
    conditions.has(first.text) ||
    (openings.has(first.text) && second !== undefined && words.length > 2) ||
    (first.text === "on" && second !== undefined && onWhat.has(second.text)) ||
    (first.text === "for" && second !== undefined && onWhat.has(second.text))
  );
}

function factsEnd(tokens: readonly Token[]): number {
  const end = tokens.findIndex(
    ({ type, text }, at) =>
      (at > 0 || reporting.has(text)) && type === "word" && subordinate.has(text) && !isNoun(tokens, at),
  );
  return end === -1 ? tokens.length : end;
}

/** Verbs of reporting, even without a subject before them. */
const reporting: ReadonlySet<string> = new Set(
  "said says reported complained claims claimed wants pretended mentioned instructed reminded".split(" "),
);

/** "requested a transfer" reports a transfer; "the reports" does not. */
function isNoun(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at]?.text, tokens[at + 1]?.text];
  if (word === "as") {
    return (
      next === "number" ||
      next === "not" ||
      /^(?:marked|flagged|reported|seen|shown|detected|treated|regarded)$/.test(tokens[at - 1]?.text ?? "")
    );
  }
  return word === "requested" && (next === undefined || next === "transfer" || next === "a" || next === "by");
}

function isOver(tokens: readonly Token[], text: string, at: number): boolean {
  const before = tokens[at - 1]?.text;
  if (over.has(text)) {
    return before !== "not" && before !== "never";
  }
  return (
    (text === "longer" &&
      before === "no" &&
      tokens[at + 1]?.text !== "in" &&
      tokens[at + 1]?.text !== "available") ||
    (text === "over" && (before === "is" || before === "was" || at === tokens.length - 1)) ||
    (text === "gone" && at === tokens.length - 1) ||
    (text === "up" && before === "back") ||
    (text === "online" && before === "back") ||
    (text === "again" && (before === "up" || before === "reachable" || before === "available"))
  );
}
