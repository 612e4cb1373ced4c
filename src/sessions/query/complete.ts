/** Completions for a search as it is typed. */
import * as l10n from "@vscode/l10n";
import { visibleText } from "../labels/visible-text.ts";
import { foldText, namedKinds } from "./context.ts";
import type { Context, NamedKind } from "./context.ts";
import {
  archives,
  channels,
  flags,
  groupNames,
  sortings,
  sortOrders,
  states,
  yesOrNo,
} from "./parse/choices.ts";
import { keyOf, keys } from "./parse/keys.ts";
import type { Key } from "./parse/keys.ts";
import { parseQuery } from "./parse/parse-query.ts";
import { quote, tokenize } from "./text/tokenize.ts";
import type { Token } from "./text/tokenize.ts";

/** A text that can replace the word at the cursor. */
export interface Completion {
  /** The part of the text that it replaces; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** What it would be read as; for a key without a value, what the key is for. */
  readonly words: string;
}

const maxCompletions = 20;

const times = [
  "today",
  "yesterday",
  "last 2h",
  "last 7 days",
  "last week",
  "this week",
  "last month",
  "since monday",
];
const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** The completions at the cursor, best first; at most 20. `offset` is the position of the cursor in the text. */
export function complete(text: string, offset: number, context: Context): Completion[] {
  const typed = text.slice(0, offset);
  const token = tokenize(typed).findLast(({ to }) => to === typed.length);
  const isFinished = token === undefined || (token.quoted && token.closed);
  const from = isFinished ? offset : token.from;
  const to = isFinished ? offset : wordEnd(text, offset, token);
  const candidates = isFinished ? openers() : candidatesFor(token, context);
  const found: Completion[] = [];
  for (const candidate of candidates) {
    if (found.length === maxCompletions) {
      break;
    }
    if (candidate !== text.slice(from, to)) {
      found.push({ from, to, text: candidate, words: wordsFor(candidate, context) });
    }
  }
  return found;
}

/** The rest of the word after the cursor is replaced too, but not what follows an open quote. */
function wordEnd(text: string, offset: number, token: Token): number {
  return token.quoted ? offset : offset + (/^\S*/.exec(text.slice(offset))?.[0].length ?? 0);
}

const openingKeys: readonly Key[] = [
  "from",
  "to",
  "customer",
  "account",
  "endpoint",
  "log",
  "outcome",
  "answered-by",
  "channel",
  "duration",
];

function openers(): readonly string[] {
  return [...times, "missed", "live", ...openingKeys.map((key) => `${key}:`)];
}

function candidatesFor(token: Token, context: Context): readonly string[] {
  const sign = token.negative ? "-" : "";
  const key = token.key === undefined ? undefined : keyOf(token.key);
  if (key !== undefined) {
    return valuesOf(key, token.value, context).map((value) => `${sign}${key}:${value}`);
  }
  if (token.key !== undefined) {
    return [];
  }
  const word = token.value.toLowerCase();
  const begins = (name: string): boolean => name.startsWith(word);
  const isExcluded = token.negative;
  return [
    ...(isExcluded ? [] : [...times, ...weekdays].filter(begins)),
    ...Object.keys(flags).filter(begins),
    ...keys.filter(begins).map((name) => `${name}:`),
    ...(isExcluded || word.length < 2
      ? []
      : namedKinds.flatMap((kind) => namesOf(kind, word, context).map((name) => `${kind}:${name}`))),
  ].map((candidate) => sign + candidate);
}

/** The spellings that are offered, one for each value. */
function onePerValue(choices: Readonly<Record<string, unknown>>): readonly string[] {
  const offered = new Map<unknown, string>();
  for (const [name, value] of Object.entries(choices)) {
    if (!offered.has(value)) {
      offered.set(value, name);
    }
  }
  return [...offered.values()];
}

const fixedValues: Partial<Record<Key, readonly string[]>> = {
  channel: onePerValue(channels),
  direction: ["incoming", "outgoing"],
  state: onePerValue(states),
  missed: onePerValue(yesOrNo),
  live: onePerValue(yesOrNo),
  archive: onePerValue(archives),
  order: onePerValue(sortOrders),
  group: groupNames,
  sort: ["dateCreated", ...sortings],
  duration: [">30s", ">2m", ">10m", "<10s"],
  members: [">2", "2"],
  "page-size": ["25", "50", "100"],
  when: times.map((time) => (time.includes(" ") ? quote(time) : time)),
  since: ["today", "yesterday", ...weekdays],
  until: ["today", "yesterday", ...weekdays],
};

function valuesOf(key: Key, typed: string, context: Context): readonly string[] {
  const kind = namedKinds.find((each) => each === key);
  if (kind !== undefined) {
    return namesOf(kind, typed, context);
  }
  const word = typed.toLowerCase();
  return (fixedValues[key] ?? []).filter((value) => value.replace('"', "").startsWith(word));
}

/** Names that start with the typed text come before those that contain it. */
function namesOf(kind: NamedKind, typed: string, { directory }: Context): readonly string[] {
  const wanted = foldText(typed);
  const known = directory?.[`${kind}s`] ?? [];
  const [begun, contained]: [string[], string[]] = [[], []];
  for (const { name } of known) {
    const index = foldText(name).indexOf(wanted);
    if (index >= 0 && name.trim() !== "") {
      (index === 0 ? begun : contained).push(/^[\p{L}\p{N}]+$/u.test(name) ? name : quote(name));
    }
    if (begun.length >= maxCompletions) {
      break;
    }
  }
  return [...new Set([...begun, ...contained])].slice(0, maxCompletions);
}

function wordsFor(candidate: string, context: Context): string {
  const key =
    candidate.endsWith(":") && candidate !== "archive:" ? candidate.replace("-", "").slice(0, -1) : undefined;
  if (key !== undefined) {
    return l10n.t("{0}: and a value", visibleText(key));
  }
  return parseQuery(candidate, context)
    .understood.map(({ words }) => words)
    .join(" · ");
}
