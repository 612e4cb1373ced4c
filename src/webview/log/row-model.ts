import * as l10n from "@vscode/l10n";
import type { PanelRow } from "../../panel-protocol/messages.ts";
import { visibleText } from "../../sessions/labels/visible-text.ts";
import { stateDuring } from "../../sessions/call/segments/state-during.ts";
import { callStateLabel } from "../elements/call-state.ts";
import type { TextRange } from "../../sessions/log/text-ranges.ts";
import { formatElapsed, formatGap, gapText } from "../../sessions/time/durations.ts";
import { formatClock } from "../../sessions/time/format.ts";
import { matchRow } from "../state/find/find.ts";
import { selectedRows } from "../state/log/log-position.ts";
import { timesOf } from "../state/panel-state.ts";
import type { PanelState } from "../state/panel-state.ts";

/** Everything that the element of one row shows. */
export interface RowModel {
  readonly index: number;
  /** The position among the entries that are shown, and their number. */
  readonly position: number;
  readonly count: number;
  /** Undefined until it arrives. */
  readonly row: PanelRow | undefined;
  readonly message: string;
  /** Ranges to highlight in the message; undefined for none. */
  readonly matches: readonly TextRange[] | undefined;
  readonly gap: string;
  /** Whether it is known what happened in the time without entries. */
  readonly quietGap: boolean;
  readonly clock: string;
  readonly elapsed: string;
  readonly since: string;
  readonly note: string;
  readonly cut: string;
  readonly active: boolean;
  readonly selected: boolean;
  readonly currentMatch: boolean;
  readonly inRange: boolean;
  readonly open: boolean;
  readonly wrap: boolean;
  readonly filtered: boolean;
}

/** What is the same for all rows of one rendering. */
export interface RowContext {
  readonly state: PanelState;
  readonly count: number;
  readonly selectedFrom: number;
  readonly selectedTo: number;
  readonly scattered: ReadonlySet<number> | undefined;
  readonly currentMatch: number | undefined;
}

export function rowContext(state: PanelState, count: number): RowContext {
  const { from, to } = selectedRows(state.position);
  const { scattered } = state.position;
  return {
    state,
    count,
    selectedFrom: from,
    selectedTo: to,
    scattered: scattered && new Set(scattered),
    currentMatch: matchRow(state.find),
  };
}

export function rowModel(context: RowContext, index: number, position: number): RowModel {
  const { state, count, selectedFrom, selectedTo, scattered, currentMatch } = context;
  const row = state.rows.rows.get(index);
  const open = state.openRows.has(index);
  const full = open ? state.fullMessages.get(index) : undefined;
  const { range } = state.axis;
  return {
    index,
    position,
    count,
    row,
    message: full ?? row?.message ?? "",
    matches: state.find.text === "" ? undefined : state.matches.ranges.get(index),
    ...timesOfRow(state, row),
    note: row === undefined ? "" : noteOf(state, row),
    cut: row?.cutFrom === undefined || full !== undefined ? "" : cutLabel(row.cutFrom),
    active: index === state.position.activeRow,
    selected: scattered?.has(index) ?? (index >= selectedFrom && index < selectedTo),
    currentMatch: index === currentMatch,
    inRange: range !== undefined && row?.at !== undefined && row.at >= range.fromAt && row.at <= range.toAt,
    open,
    wrap: state.wrap,
    filtered: state.filter.shown !== undefined,
  };
}

/** Whether a gap is shown before a row. */
export function hasGap({ configuration }: PanelState, row: PanelRow | undefined): boolean {
  return row?.gapMs !== undefined && row.gapMs >= (configuration?.gapMs ?? Infinity);
}

function timesOfRow(
  state: PanelState,
  row: PanelRow | undefined,
): Pick<RowModel, "gap" | "quietGap" | "clock" | "elapsed" | "since"> {
  if (row === undefined) {
    return { gap: "", quietGap: false, clock: "", elapsed: "", since: "" };
  }
  const { at, elapsedMs, sincePreviousMs } = row;
  return {
    ...(hasGap(state, row) ? gapOf(state, row) : { gap: "", quietGap: false }),
    clock:
      at === undefined ? l10n.t("no time") : formatClock(at, { ...timesOf(state), precision: "millisecond" }),
    elapsed: elapsedMs === undefined ? "" : formatElapsed(elapsedMs),
    since: sincePreviousMs === undefined ? "" : formatGap(sincePreviousMs),
  };
}

/** The label of the gap before a row: what happened in it, if known; otherwise that there are no entries. */
function gapOf({ call }: PanelState, row: PanelRow): Pick<RowModel, "gap" | "quietGap"> {
  const { gapMs = 0, at, afterEnd } = row;
  const length = gapText(gapMs);
  const known =
    call === undefined || at === undefined || afterEnd ? undefined : stateDuring(call.call, at - gapMs, at);
  if (known !== undefined) {
    return { gap: l10n.t("{0} for {1}", callStateLabel(known), length), quietGap: true };
  }
  return {
    gap: afterEnd ? untilEnd(length) : l10n.t("no log entries for {0}", length),
    quietGap: false,
  };
}

/** The label of the time from the last entry to the end of the call. */
export function untilEnd(length: string): string {
  return l10n.t("no log entries for {0}, until the end", length);
}

/** The date of an entry as the service sent it, and whether its zone is assumed. */
export function dateTitle({ date = "", zoneAssumed }: PanelRow): string {
  return zoneAssumed ? l10n.t("{0} (no time zone named, read as UTC)", visibleText(date)) : visibleText(date);
}

function noteOf({ session }: PanelState, row: PanelRow): string {
  const { stepsBack, afterEnd, zoneAssumed } = row;
  const { entryZone, endAt } = session?.timeline ?? {};
  return [
    stepsBack ? l10n.t("earlier than the previous entry") : "",
    afterEnd ? afterEndLabel(row.at, endAt) : "",
    zoneAssumed && entryZone === "mixed" ? l10n.t("time zone assumed") : "",
  ]
    .filter((note) => note !== "")
    .join(" · ");
}

function afterEndLabel(at: number | undefined, endAt: number | undefined): string {
  return at === undefined || endAt === undefined
    ? l10n.t("after the end")
    : l10n.t("{0} after the end", gapText(at - endAt));
}

function cutLabel(characters: number): string {
  return l10n.t("{0} characters: press Enter to show all", characters.toLocaleString());
}
