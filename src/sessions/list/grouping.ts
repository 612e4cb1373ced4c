/** Groups sessions under headings, in slices small enough for a tree view. */
import * as l10n from "@vscode/l10n";
import { enumNames } from "../../evovoice/types.ts";
import type { SessionInfo } from "../../evovoice/types.ts";
import { sessionState, sessionStates } from "../call/session-state.ts";
import { outcomeKey } from "../call/outcome.ts";
import { textOf } from "../call/session-head.ts";
import type { SessionState } from "../call/session-state.ts";
import { timestampMs } from "../time/read-timestamp.ts";
import { dayKey, formatDay } from "../time/format.ts";
import type { TimeOptions } from "../time/options.ts";
import { channelLabel, stateLabel } from "../labels/labels.ts";
import { visibleText } from "../labels/visible-text.ts";

export const groupings = ["channel", "day", "customer", "outcome", "state", "endpoint"] as const;
export type GroupBy = (typeof groupings)[number];

/** A heading with its sessions, or with groups of them; never both, and never over 1,000 of either. */
export interface SessionGroup {
  /** Stable for the same heading; unique among its siblings. */
  readonly key: string;
  /** "rows" for a slice of a group that was too long. */
  readonly by: GroupBy | "rows";
  /** The value that its sessions share, as the service has it ("YYYY-MM-DD" for "day"); absent if they have none. */
  readonly value?: string;
  readonly label: string;
  /** The number of its sessions, including those in its groups. */
  readonly count: number;
  /** Newest first. Those without a readable date come last, in the service's order. */
  readonly sessions: readonly SessionInfo[];
  readonly groups: readonly SessionGroup[];
}

export interface GroupingOptions extends TimeOptions {
  /** For "Today" and "Yesterday". Milliseconds since the epoch. */
  readonly now?: number;
}

const maxRows = 1000;

/** A session with its sort key. */
interface Dated {
  readonly session: SessionInfo;
  /** -Infinity if the date can't be read. */
  readonly at: number;
}

interface Context {
  readonly options: GroupingOptions;
  /** The label of each day, since a day may be in many groups. */
  readonly dayLabels: Map<string, string>;
}

interface Heading {
  readonly value: string | undefined;
  readonly rows: Dated[];
}

/** Groups sessions. No group, nor the list of groups itself, has over 1,000 rows. */
export function groupSessions(
  sessions: readonly SessionInfo[],
  by: GroupBy,
  options: GroupingOptions = {},
): SessionGroup[] {
  const rows = sessions.map(datedRow);
  rows.sort((one, other) => (one.at === other.at ? 0 : other.at - one.at));
  return groupRows(rows, by, { options, dayLabels: new Map() });
}

/** A cache by session: reading dates again would be half of all the work. */
const datedRows = new WeakMap<SessionInfo, Dated>();

function datedRow(session: SessionInfo): Dated {
  let row = datedRows.get(session);
  if (row === undefined) {
    row = { session, at: timestampMs(session.dateCreated) ?? -Infinity };
    datedRows.set(session, row);
  }
  return row;
}

function groupRows(rows: readonly Dated[], by: GroupBy, context: Context): SessionGroup[] {
  const headings = new Map<string | undefined, Heading>();
  for (const row of rows) {
    const value = valueOf(row, by, context);
    let heading = headings.get(value);
    if (heading === undefined) {
      heading = { value, rows: [] };
      headings.set(value, heading);
    }
    heading.rows.push(row);
  }
  const sorted = [...headings.values()].sort(orderOf(by));
  return sliceGroups(sorted.map((heading) => toGroup(heading, by, context)));
}

function valueOf({ session, at }: Dated, by: GroupBy, { options }: Context): string | undefined {
  switch (by) {
    case "channel":
      return textOf(session.channel);
    case "day":
      return at === -Infinity ? undefined : dayKey(at, options.timeZone);
    case "customer":
      return textOf(session.customerId) ?? textOf(session.customerName);
    case "endpoint":
      return textOf(session.endpointId) ?? textOf(session.endpointName);
    case "outcome":
      return outcomeGroup(session);
    case "state":
      return sessionState(session);
  }
  return by satisfies never;
}

/** All spellings of an outcome are one group, labeled as in the newest session. */
function outcomeGroup({ outcome }: SessionInfo): string | undefined {
  const sent = textOf(outcome);
  return sent === undefined ? undefined : outcomeKey(sent) || sent;
}

/** Channels and states in the order of their enums, days newest first, the rest by size; no value comes last. */
function orderOf(by: GroupBy): (one: Heading, other: Heading) => number {
  return (one, other) => {
    if (one.value === undefined || other.value === undefined) {
      return Number(one.value === undefined) - Number(other.value === undefined);
    }
    const byName = one.value < other.value ? -1 : 1;
    switch (by) {
      case "channel":
        return rank(enumNames.FlowChannels, one.value) - rank(enumNames.FlowChannels, other.value) || byName;
      case "state":
        return rank(sessionStates, one.value) - rank(sessionStates, other.value);
      case "day":
        return -byName;
      default:
        return other.rows.length - one.rows.length || byName;
    }
  };
}

function rank(names: readonly string[], name: string): number {
  const index = names.indexOf(name);
  return index === -1 ? names.length : index;
}

function toGroup(heading: Heading, by: GroupBy, context: Context): SessionGroup {
  const { value, rows } = heading;
  const base = {
    key: value === undefined ? `${by}-none` : `${by}:${value.replaceAll(/[%/]/g, encodeURIComponent)}`,
    by,
    ...(value === undefined ? {} : { value }),
    label: labelOf(heading, by, context),
    count: rows.length,
  };
  if (rows.length <= maxRows) {
    return { ...base, sessions: rows.map(({ session }) => session), groups: [] };
  }
  const days = by === "day" ? [] : groupRows(rows, "day", context);
  return { ...base, sessions: [], groups: days.length > 1 ? days : sliceRows(rows) };
}

function labelOf({ value, rows }: Heading, by: GroupBy, context: Context): string {
  const [newest] = rows;
  switch (by) {
    case "channel":
      return channelLabel(value);
    case "day":
      return newest === undefined || value === undefined
        ? l10n.t("No date")
        : dayLabel(value, newest.at, context);
    case "state":
      return stateLabel(value as SessionState);
    case "outcome":
      return value === undefined
        ? l10n.t("No outcome")
        : visibleText(textOf(newest?.session.outcome) ?? value);
    case "customer":
      return visibleText(textOf(newest?.session.customerName) ?? value ?? l10n.t("No customer"));
    case "endpoint":
      return visibleText(textOf(newest?.session.endpointName) ?? value ?? l10n.t("No endpoint"));
  }
  return by satisfies never;
}

function dayLabel(day: string, at: number, { options, dayLabels }: Context): string {
  const label = dayLabels.get(day) ?? formatDay(at, options);
  dayLabels.set(day, label);
  return label;
}

function sliceRows(rows: readonly Dated[]): SessionGroup[] {
  return slices(rows, (heading, part) => ({
    ...heading,
    count: part.length,
    sessions: part.map(({ session }) => session),
    groups: [],
  }));
}

function sliceGroups(groups: SessionGroup[]): SessionGroup[] {
  return groups.length <= maxRows
    ? groups
    : slices(groups, (heading, part) => ({
        ...heading,
        count: part.reduce((sum, group) => sum + group.count, 0),
        sessions: [],
        groups: part,
      }));
}

type SliceHeading = Pick<SessionGroup, "key" | "by" | "label">;

function slices<Item>(
  items: readonly Item[],
  toSlice: (heading: SliceHeading, part: readonly Item[]) => SessionGroup,
): SessionGroup[] {
  return Array.from({ length: Math.ceil(items.length / maxRows) }, (_, slice) => {
    const from = slice * maxRows;
    const part = items.slice(from, from + maxRows);
    const label = l10n.t("{0} to {1}", from + 1, from + part.length);
    return toSlice({ key: `rows:${from}`, by: "rows", label }, part);
  });
}
