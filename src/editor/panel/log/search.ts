import * as vscode from "vscode";
import type { SessionLogInfo } from "../../../evovoice/types.ts";
import { textRanges } from "../../../sessions/log/text-ranges.ts";
import { textTester } from "../../../sessions/log/text-tester.ts";
import { markMessage } from "../../../sessions/entry/marks.ts";
import { sessionNames } from "../../../sessions/entry/session-names.ts";
import { messageOf, rawMessageOf } from "../../../sessions/log/entry-fields.ts";
import type { LogMark } from "../../../sessions/entry/events.ts";
import type { RowMatches, RowsAnswer, RowsQuestion } from "../../../panel-protocol/messages.ts";
import { YieldTimer } from "../../yield-timer.ts";
import { problemOf } from "../../problems/problems.ts";
import { type RegExpSearch, TooSlowError } from "../../regexp/regexp-search.ts";
import type { Snapshot } from "../snapshot.ts";

/** Which rows to find. Without `marks`, rows with any marks or none. */
export type Wanted = RowsQuestion & { readonly marks?: readonly LogMark[] };

/** How many matches in one message are highlighted. */
const maxRanges = 500;
/** Matches beyond this length of a message are not highlighted. Characters. */
const maxHighlightedLength = 200_000;

/** The rows that were found, undefined for all; and a message if something went wrong. */
interface Found {
  readonly hits?: readonly number[];
  readonly problem?: string;
}

/** Finds rows in one log for the page. A new search cancels the one before. */
export class RowSearch {
  readonly #expressions: RegExpSearch;
  #last = new AbortController();

  constructor(expressions: RegExpSearch) {
    this.#expressions = expressions;
  }

  /**
   * The rows with the text and with one of the marks. Without a text: none if there are no marks either, else all with a mark.
   * Undefined if a later search replaced this one.
   */
  async answer(snapshot: Snapshot, wanted: Wanted): Promise<RowsAnswer | undefined> {
    this.stop();
    const { signal } = this.#last;
    const { version } = snapshot;
    try {
      const { hits = [...snapshot.loaded.session.log.keys()], problem } = await this.#hits(
        snapshot,
        wanted,
        signal,
      );
      return signal.aborted ? undefined : { version, hits, ...(problem === undefined ? {} : { problem }) };
    } catch (error) {
      if (signal.aborted) {
        return undefined;
      }
      return { version, hits: [], problem: searchProblem(error) };
    }
  }

  /** The matches in these rows. Undefined if a later search replaced this one. */
  async matches(
    snapshot: Snapshot,
    wanted: RowsQuestion,
    rows: readonly number[],
  ): Promise<readonly RowMatches[] | undefined> {
    const { signal } = this.#last;
    const { log } = snapshot.loaded.session;
    const { text, isRegExp, matchCase } = wanted;
    try {
      return isRegExp
        ? await this.#expressions.ranges(log, { source: text, matchCase }, rows, signal)
        : await rangesOfText(log, wanted, rows, signal);
    } catch {
      // `answer` reports the problem; here, nothing is highlighted.
      return undefined;
    }
  }

  /** Cancels searches in progress. */
  stop(): void {
    this.#last.abort();
    this.#last = new AbortController();
  }

  async #hits(snapshot: Snapshot, wanted: Wanted, signal: AbortSignal): Promise<Found> {
    const { log } = snapshot.loaded.session;
    const { text, isRegExp, marks = [] } = wanted;
    let found: Found = {};
    if (text !== "") {
      found = isRegExp
        ? await this.#matching(log, wanted, signal)
        : { hits: await rowsWhere(log, textTester(wanted), signal) };
    } else if (wanted.marks === undefined) {
      return { hits: [] };
    }
    if (marks.length === 0) {
      return found;
    }
    const context = { names: sessionNames(snapshot.loaded.session) };
    const isMarked = (_message: string, row: number): boolean =>
      snapshot.found.get(row)?.some((mark) => marks.includes(mark)) === true ||
      markMessage(rawMessageOf(log[row]), snapshot.marking.rules, context).some((mark) =>
        marks.includes(mark),
      );
    return { ...found, hits: await rowsWhere(log, isMarked, signal, found.hits) };
  }

  async #matching(
    log: readonly SessionLogInfo[],
    { text, matchCase }: RowsQuestion,
    signal: AbortSignal,
  ): Promise<Found> {
    try {
      return { hits: await this.#expressions.rows(log, { source: text, matchCase }, signal) };
    } catch (error) {
      if (error instanceof TooSlowError) {
        return { hits: error.hits, problem: tooSlowMessage(error) };
      }
      throw error;
    }
  }
}

/** Those of `rows` whose message passes the test. Works in chunks, so that other work gets a turn. */
async function rowsWhere(
  log: readonly SessionLogInfo[],
  matches: (message: string, row: number) => boolean,
  signal: AbortSignal,
  rows: Iterable<number> = log.keys(),
): Promise<number[]> {
  const hits: number[] = [];
  const timer = new YieldTimer();
  for (const row of rows) {
    const pause = timer.pause();
    if (pause !== undefined) {
      await pause;
      signal.throwIfAborted();
    }
    if (matches(messageOf(log[row]), row)) {
      hits.push(row);
    }
  }
  return hits;
}

async function rangesOfText(
  log: readonly SessionLogInfo[],
  wanted: RowsQuestion,
  rows: readonly number[],
  signal: AbortSignal,
): Promise<RowMatches[]> {
  const found: RowMatches[] = [];
  const timer = new YieldTimer();
  for (const row of rows) {
    const message = messageOf(log[row]).slice(0, maxHighlightedLength);
    found.push({ row, ranges: textRanges(message, wanted, maxRanges) });
    await timer.pauseIfLate();
    signal.throwIfAborted();
  }
  return found;
}

function searchProblem(error: unknown): string {
  if (error instanceof SyntaxError) {
    // The engine's message repeats the whole expression before the reason.
    const reason = error.message.slice(error.message.lastIndexOf(": ") + 2);
    return vscode.l10n.t("This isn’t a valid regular expression: {0}.", reason);
  }
  return problemOf(error).message;
}

function tooSlowMessage({ hits }: TooSlowError): string {
  return hits.length === 0
    ? vscode.l10n.t("This regular expression takes too long. Make it simpler.")
    : vscode.l10n.t(
        "This regular expression takes too long. Only what was found in time is shown. Make it simpler.",
      );
}
