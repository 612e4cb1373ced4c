/** Formats a query as text that a user reads and edits, and that `parseQuery` parses into the same query. */
import { addDays, dayKey } from "../time/format.ts";
import { instantAt, timeOfDay } from "../time/wall-time.ts";
import { idsOf, nameOf, namedKinds } from "./context.ts";
import type { Context, NamedKind } from "./context.ts";
import { clockText } from "./dates/clocks.ts";
import { flags, groupNames, sortings } from "./parse/choices.ts";
import { isObjectId, readAddress, readNumber, readSid } from "./parse/numbers.ts";
import { quote, tokenize } from "./text/tokenize.ts";
import { durationText } from "./parse/values.ts";
import { isPlainWord } from "./parse/words.ts";
import type { LocalFilter, SessionQuery } from "./query.ts";

/** The text of a query: time first, then filters, free words last. Empty for an empty query. */
export function formatQuery(query: SessionQuery, context: Context): string {
  return [
    timeText(query, context),
    ...localTexts(query.local, ""),
    ...localTexts(query.exclude, "-"),
    numberText(query.number),
    keyText("from", query.from),
    keyText("to", query.to),
    ...namedKinds.flatMap((kind) => namedTexts(kind, query, context)),
    ...(query.specificIds ?? []).map((id) => (isObjectId(id) ? id : keyText("id", id))),
    sidText("call", query.callSid),
    sidText("conference", query.conferenceSid),
    keyText("parent", query.parentSessionId),
    keyText("log", query.log),
    ...listTexts(query),
    wordsText(query.text),
    // An archive filter has no value, so nothing may follow it that could be read as one.
    query.archive === undefined ? undefined : query.archive === "archive" ? "archive:" : "archive:live",
  ]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** A value that needs no quotes after a key. */
function valueText(value: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N}_@.'’-]*$/u.test(value) ? value : quote(value);
}

function keyText(key: string, value: string | undefined): string | undefined {
  if (value === undefined) {
    return undefined;
  }
  // A phone number may contain spaces, so it could continue in the next word.
  const isNumber =
    (key === "from" || key === "to") && readNumber(tokenize(value), 0, () => true) !== undefined;
  return `${key}:${isNumber ? quotedNumber(value) : valueText(value)}`;
}

function quotedNumber(value: string): string {
  return /^\d{3,15}$/.test(value) && !value.startsWith("00") ? value : quote(value);
}

function numberText(number: string | undefined): string | undefined {
  if (number === undefined) {
    return undefined;
  }
  const isPlain = /^(?:\+[1-9]\d{2,14}|(?!00)\d{7,15})$/.test(number) || readAddress(number) === number;
  return isPlain ? number : `number:${quotedNumber(number)}`;
}

function sidText(kind: "call" | "conference", sid: string | undefined): string | undefined {
  if (sid === undefined) {
    return undefined;
  }
  const read = readSid(sid);
  return read?.kind === kind && read.sid === sid ? sid : `${kind}-sid:${valueText(sid)}`;
}

function namedTexts(kind: NamedKind, query: SessionQuery, { directory }: Context): string[] {
  const ids = (query[`${kind}Ids`] ?? []).map((id) => {
    const name = nameOf(kind, id, directory);
    if (name !== undefined && name.trim() !== "" && !isObjectId(name)) {
      const found = idsOf(kind, name, directory);
      if (found.length === 1 && found[0] === id) {
        return `${kind}:${valueText(name)}`;
      }
    }
    return isObjectId(id) ? `${kind}:${id}` : `${kind}-id:${valueText(id)}`;
  });
  const names = (query[`${kind}Names`] ?? []).map((name) => {
    const isUnknown = !isObjectId(name) && idsOf(kind, name, directory).length === 0;
    return `${kind}${isUnknown ? "" : "-name"}:${valueText(name)}`;
  });
  return [...ids, ...names];
}

function listTexts({
  sortField,
  sortBy,
  sortOrder,
  groupBy,
  countPerPage,
}: SessionQuery): (string | undefined)[] {
  const isHere = (name: string): boolean => sortings.some((known) => known === name.toLowerCase());
  const order = sortOrder === "Ascend" ? "asc" : sortOrder === "Descend" ? "desc" : undefined;
  return [
    sortField === undefined
      ? undefined
      : `${isHere(sortField) ? "sort-field" : "sort"}:${valueText(sortField)}`,
    sortBy === undefined ? undefined : `${isHere(sortBy) ? "sort" : "sort-by"}:${valueText(sortBy)}`,
    sortOrder === undefined ? undefined : `order:${order ?? quote(sortOrder)}`,
    groupBy === undefined
      ? undefined
      : `group:${groupNames.some((name) => name === groupBy) ? groupBy : quote(groupBy)}`,
    countPerPage === undefined ? undefined : `page-size:${countPerPage}`,
  ];
}

/** Free words, in quotes if one of them could mean something else. */
function wordsText(text: string | undefined): string | undefined {
  return text === undefined || text.split(" ").every(isPlainWord) ? text : quote(text);
}

function localTexts(filter: LocalFilter | undefined, sign: "" | "-"): string[] {
  const { channel, direction, state, live, missed, outcome, answeredBy } = filter ?? {};
  const enumText = (key: "channel" | "direction", value: string | undefined): string | undefined =>
    value === undefined ? undefined : (flagText(key, value) ?? `${key}:${quote(value)}`);
  const parts = [
    missed === undefined ? undefined : missedText(missed, sign),
    live === undefined ? undefined : "live",
    enumText("channel", channel),
    enumText("direction", direction),
    state === undefined ? undefined : `state:${state}`,
    outcome === undefined ? undefined : `outcome:${valueText(outcome)}`,
    answeredBy === undefined ? undefined : `answered-by:${valueText(answeredBy)}`,
    ...boundsTexts("duration", filter?.minDurationMs, filter?.maxDurationMs, durationText),
    ...boundsTexts("members", filter?.minMembers, filter?.maxMembers, String),
  ];
  return parts.filter((part) => part !== undefined).map((part) => part.replace(/^(?!-missed$)/, sign));
}

/** "missed" is not simply negated: `-missed` finds sessions known not to be missed. */
function missedText(missed: boolean, sign: "" | "-"): string {
  if (sign === "") {
    return missed ? "missed" : "-missed";
  }
  return missed ? "missed:yes" : "missed:no";
}

function flagText(key: "channel" | "direction", value: string): string | undefined {
  const word = value.toLowerCase();
  const flag = Object.hasOwn(flags, word) ? flags[word] : undefined;
  return flag !== undefined && flag !== "archive" && flag[key] === value ? word : undefined;
}

function boundsTexts(
  key: string,
  min: number | undefined,
  max: number | undefined,
  text: (value: number) => string,
): (string | undefined)[] {
  if (min !== undefined && max !== undefined && min <= max) {
    return [`${key}:${text(min)}..${text(max)}`];
  }
  return [
    min === undefined ? undefined : `${key}:>=${text(min)}`,
    max === undefined ? undefined : `${key}:<=${text(max)}`,
  ];
}

function timeText(query: SessionQuery, context: Context): string | undefined {
  const { when, startDate, endDate, startAt, endAt } = query;
  if (when !== undefined) {
    return when;
  }
  if (startAt !== undefined || endAt !== undefined) {
    return timesText(startAt, endAt, context);
  }
  if (startDate !== undefined && endDate !== undefined && startDate <= endDate) {
    return startDate === endDate ? startDate : `${startDate}..${endDate}`;
  }
  const [since, until] = [
    startDate === undefined ? undefined : `since ${startDate}`,
    endDate === undefined ? undefined : `until ${endDate}`,
  ];
  return since === undefined ? until : until === undefined ? since : `${since} ${until}`;
}

function timesText(startAt: number | undefined, endAt: number | undefined, { timeZone }: Context): string {
  const start = startAt === undefined ? undefined : timestampText(startAt, timeZone, "earlier");
  const end = endAt === undefined ? undefined : timestampText(endAt, timeZone, "later");
  if (start === undefined || end === undefined) {
    return start === undefined ? `until ${end ?? ""}` : `since ${start}`;
  }
  if ((startAt ?? 0) >= (endAt ?? 0)) {
    return `since ${start} until ${end}`;
  }
  const [startDay = "", startTime] = start.split(" ");
  const [endDay = "", endTime] = end.split(" ");
  // In a repeated hour, the end may show an earlier time of day than the start.
  const isOneDay =
    startTime !== undefined &&
    endTime !== undefined &&
    (startTime < endTime
      ? endDay === startDay
      : startTime > endTime && endDay === addDays(startDay.slice(0, 10), 1));
  return isOneDay ? `${startDay} ${startTime}-${endTime}` : `${start}..${end}`;
}

/** "2026-11-20 14:30", or in UTC if that is ambiguous in the time zone. */
function timestampText(ms: number, timeZone: string, prefer: "earlier" | "later"): string {
  const day = dayKey(ms, timeZone);
  const clock = timeOfDay(ms, timeZone);
  return day !== "" && instantAt(day, clock, timeZone, prefer) === ms && Number.isInteger(clock)
    ? `${day} ${clockText(clock)}`
    : new Date(ms).toISOString();
}
