/** The keys before a colon, and how their values are read. */
import * as l10n from "@vscode/l10n";
import { visibleText } from "../../labels/visible-text.ts";
import { idsOf } from "../context.ts";
import type { Context, NamedKind } from "../context.ts";
import { readPageSize } from "../field-input.ts";
import { splitIds } from "../query.ts";
import type { LocalFilter, SessionQuery } from "../query.ts";
import {
  archives,
  channels,
  directions,
  groupNames,
  sortings,
  sortOrders,
  states,
  yesOrNo,
} from "./choices.ts";
import type { Gathering, Span } from "./gathering.ts";
import { isObjectId } from "./numbers.ts";
import type { Token } from "../text/tokenize.ts";
import { readBounds, readChoice, readCountValue, readDuration } from "./values.ts";

/** Every key by each of its spellings. The first spelling is the one that is written. */
const spellings = {
  id: ["id", "session"],
  account: ["account"],
  customer: ["customer"],
  endpoint: ["endpoint"],
  "account-id": ["account-id"],
  "customer-id": ["customer-id"],
  "endpoint-id": ["endpoint-id"],
  "account-name": ["account-name"],
  "customer-name": ["customer-name"],
  "endpoint-name": ["endpoint-name"],
  number: ["number", "phone"],
  from: ["from"],
  to: ["to"],
  text: ["text", "name"],
  log: ["log"],
  when: ["when", "date", "day"],
  since: ["since"],
  until: ["until"],
  archive: ["archive"],
  "call-sid": ["call-sid", "callsid", "call"],
  "conference-sid": ["conference-sid", "conferencesid", "conference"],
  parent: ["parent"],
  channel: ["channel"],
  direction: ["direction"],
  state: ["state"],
  live: ["live"],
  missed: ["missed"],
  outcome: ["outcome"],
  "answered-by": ["answered-by", "agent"],
  duration: ["duration"],
  members: ["members"],
  sort: ["sort"],
  "sort-field": ["sort-field"],
  "sort-by": ["sort-by"],
  order: ["order"],
  group: ["group"],
  "page-size": ["page-size"],
} as const;
export type Key = keyof typeof spellings;

/** The keys as they are written, the most useful first. */
export const keys = Object.keys(spellings) as readonly Key[];

const keysBySpelling = new Map<string, Key>(
  keys.flatMap((key) => spellings[key].map((spelling) => [spelling, key] as const)),
);

export function keyOf(text: string): Key | undefined {
  return keysBySpelling.get(text);
}

/** A key with its value, and their positions in the text. */
export interface KeyValue {
  readonly key: Key;
  readonly token: Token;
  /** The whole of it, and the value alone. */
  readonly span: Span;
  readonly valueSpan: Span;
}

type TextField = "text" | "log" | "callSid" | "conferenceSid" | "parentSessionId" | "sortField" | "sortBy";
const textKeys: Partial<Record<Key, Exclude<TextField, "text">>> = {
  log: "log",
  "call-sid": "callSid",
  "conference-sid": "conferenceSid",
  parent: "parentSessionId",
  "sort-field": "sortField",
  "sort-by": "sortBy",
};

/** Reads a key's value into the query. False if the key is handled elsewhere. */
export function readKey(found: KeyValue, gathering: Gathering, context: Context): boolean {
  const { key, token, span } = found;
  const field = textKeys[key];
  if (field !== undefined) {
    gathering.set(field, token.value, span);
    return true;
  }
  return (
    readNames(found, gathering, context) ||
    readListKey(found, gathering) ||
    readLocalKey("local", found, gathering)
  );
}

function readNames({ key, token, span }: KeyValue, gathering: Gathering, { directory }: Context): boolean {
  const [, kind, form] = /^(account|customer|endpoint)(?:-(id|name))?$/.exec(key) ?? [];
  if (key === "id" || form === "id") {
    gathering.add(key === "id" ? "specificIds" : `${kind as NamedKind}Ids`, splitIds(token.value), span);
    return true;
  }
  if (kind === undefined) {
    return false;
  }
  const names =
    token.quoted || form === "name"
      ? [token.value]
      : token.value.split(",").filter((name) => name.trim() !== "");
  for (const name of names) {
    const ids = form === "name" ? [] : isObjectId(name) ? [name] : idsOf(kind as NamedKind, name, directory);
    gathering.add(
      `${kind as NamedKind}${ids.length > 0 ? "Ids" : "Names"}`,
      ids.length > 0 ? ids : [name],
      span,
    );
  }
  return true;
}

/** Reads display options: sorting, grouping, paging, and the store. */
function readListKey(found: KeyValue, gathering: Gathering): boolean {
  const { key, token, span } = found;
  const { value, quoted } = token;
  switch (key) {
    case "archive":
      setChoice(
        value.trim() === "" ? { value: "archive" } : readChoice(value, archives),
        found,
        gathering,
        "archive",
      );
      return true;
    case "sort":
      gathering.set(
        sortings.some((name) => name === value.toLowerCase()) ? "sortBy" : "sortField",
        value,
        span,
      );
      return true;
    case "order":
      setChoice(quoted ? { value } : readChoice(value, sortOrders), found, gathering, "sortOrder");
      return true;
    case "group": {
      const known = Object.fromEntries(groupNames.map((name) => [name, name]));
      setChoice(quoted ? { value } : readChoice(value, known), found, gathering, "groupBy");
      return true;
    }
    case "page-size": {
      const size = readPageSize(value);
      setChoice(size === undefined ? undefined : { value: size }, found, gathering, "countPerPage");
      return true;
    }
    default:
      return false;
  }
}

function setChoice(
  choice: { readonly value: string | number } | undefined,
  found: KeyValue,
  gathering: Gathering,
  field: keyof SessionQuery,
): void {
  if (choice === undefined) {
    badValue(found, gathering);
  } else {
    gathering.set(field, choice.value, found.span);
  }
}

function badValue({ key, token, valueSpan }: KeyValue, gathering: Gathering): void {
  const value = visibleText(token.value.slice(0, 40));
  gathering.problem(valueSpan, l10n.t("“{0}” is not a value that {1} can have.", value, key));
}

/** Reads the local filters, to include or to exclude. False if the key is not one of them. */
export function readLocalKey(side: "local" | "exclude", found: KeyValue, gathering: Gathering): boolean {
  const { key, token, span } = found;
  const { value, quoted } = token;
  const put = <Field extends keyof LocalFilter>(
    field: Field,
    choice: { readonly value: NonNullable<LocalFilter[Field]> } | undefined,
  ): void => {
    if (choice === undefined) {
      badValue(found, gathering);
    } else {
      gathering.setLocal(side, field, choice.value, span);
    }
  };
  switch (key) {
    case "channel":
      put("channel", quoted ? { value } : readChoice(value, channels));
      return true;
    case "direction":
      put("direction", quoted ? { value } : readChoice(value, directions));
      return true;
    case "state":
      readState(side, found, gathering);
      return true;
    case "missed":
      put("missed", readChoice(value, yesOrNo));
      return true;
    case "live":
      readLive(side, found, gathering);
      return true;
    case "outcome":
      put("outcome", { value });
      return true;
    case "answered-by":
      put("answeredBy", { value });
      return true;
    case "duration":
      readNumbers(side, ["minDurationMs", "maxDurationMs"], found, gathering);
      return true;
    case "members":
      readNumbers(side, ["minMembers", "maxMembers"], found, gathering);
      return true;
    default:
      return false;
  }
}

function readState(side: "local" | "exclude", found: KeyValue, gathering: Gathering): void {
  const choice = readChoice(found.token.value, states);
  if (choice === undefined) {
    badValue(found, gathering);
  } else if (choice.value === "live") {
    gathering.setLocal(side, "live", true, found.span);
  } else {
    gathering.setLocal(side, "state", choice.value, found.span);
  }
}

/** `live:no` excludes live sessions. */
function readLive(side: "local" | "exclude", found: KeyValue, gathering: Gathering): void {
  const choice = readChoice(found.token.value, yesOrNo);
  if (choice === undefined) {
    badValue(found, gathering);
    return;
  }
  const other = side === "local" ? "exclude" : "local";
  gathering.setLocal(choice.value ? side : other, "live", true, found.span);
}

type NumberField = "minDurationMs" | "maxDurationMs" | "minMembers" | "maxMembers";

function readNumbers(
  side: "local" | "exclude",
  [minField, maxField]: readonly [NumberField, NumberField],
  found: KeyValue,
  gathering: Gathering,
): void {
  const isTime = minField === "minDurationMs";
  const bounds = readBounds(found.token.value, {
    read: isTime ? readDuration : readCountValue,
    step: isTime ? 0 : 1,
    exact: !isTime,
  });
  if (bounds === undefined) {
    badValue(found, gathering);
  } else if (bounds.min !== undefined && bounds.max !== undefined && bounds.min > bounds.max) {
    gathering.problem(found.valueSpan, l10n.t("The range ends before it starts. Swap the two ends."));
  } else {
    for (const [field, value] of [
      [minField, bounds.min],
      [maxField, bounds.max],
    ] as const) {
      if (value !== undefined) {
        gathering.setLocal(side, field, value, found.span);
      }
    }
  }
}
