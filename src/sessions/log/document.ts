/** A session's log as a text document, for reading, finding and comparing. */
import * as l10n from "@vscode/l10n";
import type { SessionInfo } from "../../evovoice/types.ts";
import { headerLines } from "./document-header.ts";
import type { LogTextOptions } from "./document-header.ts";
import { dayKey, formatTimestamp } from "../time/format.ts";
import { formatElapsed, formatGap } from "../time/durations.ts";
import { joinInChunks, runAtOnce } from "../chunked.ts";
import type { Chunked } from "../chunked.ts";
import { timelineSteps } from "./timeline.ts";
import type { Timeline, TimelineRow } from "./timeline.ts";
import { cutText } from "../labels/cut-text.ts";
import { visibleText } from "../labels/visible-text.ts";
import { offsetChanges } from "../time/zones.ts";

/** A document, with the positions of the log's rows in it. Lines and rows count from 0. */
export interface LogDocument {
  /** Lines end with "\n". */
  readonly text: string;
  /** The first line of a row; undefined if there is no such row. */
  readonly lineOfRow: (index: number) => number | undefined;
  /** The row a line belongs to; undefined for the header. */
  readonly rowOfLine: (line: number) => number | undefined;
}

/** Writes a log as text: a header, then one row for each entry, whose further lines are indented. */
export function renderLogDocument(session: SessionInfo, options: LogTextOptions = {}): LogDocument {
  return runAtOnce(logDocumentSteps(session, options));
}

/** The same in chunks: a long log takes a while. */
export function* logDocumentSteps(session: SessionInfo, options: LogTextOptions = {}): Chunked<LogDocument> {
  const timeline = yield* timelineSteps(session, "unmarked");
  const lines = headerLines(session, options, timeline.summary);
  const { rowCount } = timeline.summary;
  const firstLines = new Uint32Array(rowCount);
  if (rowCount === 0) {
    lines.push(l10n.t("The log is empty."));
  } else {
    yield* writeRows(timeline, options.timeZone, lines, firstLines);
  }
  return {
    text: `${yield* joinInChunks(lines, "\n")}\n`,
    lineOfRow: (index) => firstLines[index],
    rowOfLine: (line) => (line < lines.length ? lastAtOrBefore(firstLines, line) : undefined),
  };
}

const gap = "  ";

/** Rows per chunk. */
const chunkSize = 250;

function* writeRows(
  timeline: Timeline,
  timeZone: string | undefined,
  lines: string[],
  firstLines: Uint32Array,
): Chunked<void> {
  const rows: TimelineRow[] = [];
  for (let from = 0; from < timeline.summary.rowCount; from += chunkSize) {
    rows.push(...timeline.rows(from, from + chunkSize));
    yield;
  }
  const clock = yield* clockOf(rows, timeZone);
  const headings = ["#", l10n.t("Time"), l10n.t("Elapsed"), l10n.t("Since previous")];
  const table: string[][] = [];
  const widths = headings.map((heading) => heading.length);
  for (const row of rows) {
    const cells = cellsOf(row, clock);
    table.push(cells);
    for (const [column, cell] of cells.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    }
    if (row.index % chunkSize === 0) {
      yield;
    }
  }
  const columns = (cells: readonly string[]): string =>
    cells.map((cell, column) => cell.padStart(widths[column] ?? 0) + gap).join("");
  const indent = columns(headings.map(() => ""));
  lines.push(columns(headings) + l10n.t("Message"));
  let afterEnd = false;
  for (const row of rows) {
    const { index, message } = row;
    const [first = "", ...rest] = messageLines(message);
    if (row.afterEnd && !afterEnd) {
      lines.push(`${indent}${l10n.t("(after the end of the session)")}`);
    }
    afterEnd = row.afterEnd;
    firstLines[index] = lines.length;
    lines.push((columns(table[index] ?? []) + first).trimEnd());
    for (const line of rest) {
      lines.push((indent + line).trimEnd());
    }
    if (index % chunkSize === 0) {
      yield;
    }
  }
}

function cellsOf(row: TimelineRow, clock: (at: number) => string): string[] {
  return [
    String(row.index + 1),
    row.at === undefined ? visibleText(cutText(row.date ?? "", maxRawDateLength)) : clock(row.at),
    row.elapsedMs === undefined ? "" : formatElapsed(row.elapsedMs),
    row.sincePreviousMs === undefined ? "" : formatGap(row.sincePreviousMs),
  ];
}

/** A date that can't be read is shown as sent, cut to the width of a column. */
const maxRawDateLength = 40;

/** Writes times of day, with the date if the log spans midnight. Always in digits that sort and compare. */
function* clockOf(
  rows: readonly TimelineRow[],
  timeZone: string | undefined,
): Chunked<(at: number) => string> {
  const days = new Set<string>();
  let [first, last] = [Infinity, -Infinity];
  for (const { at, index } of rows) {
    if (at !== undefined) {
      days.add(dayKey(at, timeZone));
      [first, last] = [Math.min(first, at), Math.max(last, at)];
    }
    if (index % chunkSize === 0) {
      yield;
    }
  }
  const style = {
    showDay: days.size > 1,
    showOffset: first < last && offsetChanges(first, last, timeZone),
  };
  return (at) => formatTimestamp(at, timeZone, style);
}

function messageLines(message: string): string[] {
  return visibleText(message, { lineBreaks: "keep", tabs: "keep" }).split(/\r\n|\r|\n/);
}

/** The last index whose line is not after `line`; undefined if there is none. */
function lastAtOrBefore(firstLines: Uint32Array, line: number): number | undefined {
  let [low, high] = [0, firstLines.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((firstLines[middle] ?? 0) <= line) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low === 0 ? undefined : low - 1;
}
