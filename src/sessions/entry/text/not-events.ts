/** Sentences that mention events but report none: statistics, instructions, and uses of event names. */
import type { Token } from "./token.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const figures = set(
  "average avg mean median longest shortest rate ratio percent percentage peak occupancy statistics stats concurrent totals " +
    "abandonment utilization throughput forecast trend sla kpi",
);
const plurals = set(
  "calls callers transfers chats conversations interactions contacts disconnects abandons hang-ups answers conferences holds",
);
const periods = set("today yesterday tomorrow week month hour day daily weekly monthly since overall");

/** Whether a sentence has statistics of many calls: "Failed calls: 4", "12 of 14 missed calls were returned". */
export function isStatistic(tokens: readonly Token[]): boolean {
  const hasNumber = tokens.some(({ type }) => type === "number");
  let manyCalls = false;
  for (const [at, { type, text }] of tokens.entries()) {
    if ((type === "number" && text.endsWith("%")) || (text === "%" && tokens[at - 1]?.type === "number")) {
      return true;
    }
    // "12 of 30 channels", not "attempt 1 of 2".
    if (
      type === "number" &&
      tokens[at - 1]?.type !== "word" &&
      tokens[at + 1]?.text === "of" &&
      tokens[at + 2]?.type === "number"
    ) {
      return true;
    }
    if (type !== "word") {
      continue;
    }
    if (
      figures.has(text) ||
      (text === "total" && hasNumber) ||
      (text === "number" && tokens[at + 1]?.text === "of")
    ) {
      return true;
    }
    if (hasNumber && periods.has(text) && text !== "day" && at > 0) {
      return true;
    }
    manyCalls ||= plurals.has(text);
  }
  return (
    countedStates(tokens) > 1 ||
    (manyCalls && (hasNumber ? isCounted(tokens) : tokens.some(({ text }) => periods.has(text))))
  );
}

/** How many numbers each count a state: "3 busy, 7 idle". */
function countedStates(tokens: readonly Token[]): number {
  let count = 0;
  for (const [at, { type, text }] of tokens.entries()) {
    const [word, end] = [tokens[at + 1], tokens[at + 2]];
    if (
      type === "number" &&
      text.length < 6 &&
      word?.type === "word" &&
      states.has(word.text) &&
      end?.type !== "word"
    ) {
      count += 1;
    }
  }
  return count;
}

const states = set(
  "busy idle free answered missed failed rejected abandoned transferred waiting active queued available ringing connected completed pending held declined cancelled error errors warning warnings passed skipped ok dropped lost",
);

/** Whether a number counts calls: right before them, with an adjective between, or after a colon. */
function isCounted(tokens: readonly Token[]): boolean {
  return tokens.some(({ type, text }, at) => {
    if (type === "number" && text.length < 6) {
      const before = tokens[at - 1];
      return (
        tokens.slice(at + 1, at + 4).some((each) => plurals.has(each.text)) ||
        (before?.type === "mark" && (before.text === ":" || before.text === "=" || before.text === "-"))
      );
    }
    return false;
  });
}

/** "Hang up by pressing End." */
const helps = set("pressing clicking tapping selecting dialing choosing using typing");
/** How documentation, help and plans start. */
const imperatives = set(
  "choose hold: allow notify make ask tell whoever avoid condition evaluating evaluate expression comparing use uses using returns emits sets see explain explains explained describes describe ensure check choose select enable disable " +
    "configure configures define defines allows lets example todo fixme reminder remember note tip hint how why what where which who " +
    "dry would test requires triggers fires simulates",
);
const articles = set("a an the every each any all");
const generic = set("is are gets");
const openings = set("when once if whenever unless until as");

/** Whether a sentence says what to do, or what always happens: "A call is abandoned when the caller hangs up". */
export function isInstruction(words: readonly Token[]): boolean {
  const [first, second, third] = words;
  if (first === undefined) {
    return false;
  }
  const isForbidden =
    second !== undefined &&
    ((first.text === "do" && second.text === "not") || (first.text === "never" && bases.has(second.text)));
  const isHelp = words.some(({ text }, at) => text === "by" && helps.has(words[at + 1]?.text ?? ""));
  if (isForbidden || isHelp || isChange(first, second)) {
    return true;
  }
  const isImperative =
    imperatives.has(first.text) &&
    second !== undefined &&
    !(first.text === "test" && second.text !== "mode" && second.text !== "run") &&
    !(first.text === "check" && second.text === "failed");
  return isImperative || (third !== undefined && isGeneral(words));
}

const bases = set(
  "put place take keep set move let leave transfer hang answer hold ring call pick end forward park",
);
const changes = set(
  "added removed renamed fixed bumped reverted refactored reworked introduced implemented improved replaced",
);

/** A change by a developer: "Added a retry for failed transfers", but not "Added to queue". */
function isChange({ text }: Token, next: Token | undefined): boolean {
  return changes.has(text) && next?.type === "word" && !/^(?:to|from|by|into|in)$/.test(next.text);
}

/** A general statement in the present tense, with a condition. */
function isGeneral(words: readonly Token[]): boolean {
  const [first] = words;
  const isAny = articles.has(first?.text ?? "") && first?.text !== "the";
  const isMany = plurals.has(first?.text ?? "");
  const verb = words.findIndex(({ text }) => generic.has(text));
  return (isAny || isMany) && verb > 0 && words.slice(verb).some(({ text }) => openings.has(text));
}

const administered = set(
  "updated saved created enabled disabled configured deleted loaded reloaded published unpublished granted compiled renamed imported " +
    "exported installed deployed modified edited registered scheduled activated deactivated evaluated subscribed defined documented set " +
    "refreshed selected chosen added opened printed shown displayed",
);
const joins = set("and or but so then after because while");

/**
 * The end of the subject of an administrative verb, whose words only name a thing: "Callback URL for no-answer *updated*". 0 if
 * there is none.
 */
export function administeredEnd(tokens: readonly Token[]): number {
  for (let at = tokens.length - 1; at > 0; at -= 1) {
    const token = tokens[at];
    if (token?.type === "word" && joins.has(token.text)) {
      return 0;
    }
    if (token?.type === "word" && administered.has(token.text) && !isDeniedHere(tokens, at)) {
      return at;
    }
  }
  return 0;
}

const aroundVerbs = set("be been get yet");

/** "could not be saved". */
function isDeniedHere(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (before > 0 && aroundVerbs.has(tokens[before]?.text ?? "")) {
    before -= 1;
  }
  const word = tokens[before]?.text;
  return word === "not" || word === "never" || word === "to";
}
