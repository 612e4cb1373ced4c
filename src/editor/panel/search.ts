import * as vscode from "vscode";
import type { SessionLogInfo } from "../../evovoice/types.ts";
import { textTester } from "../../sessions/log/text-tester.ts";
import { markTester } from "../../sessions/entry/marks.ts";
import { messageOf } from "../../sessions/log/gaps-and-density.ts";
import type { LogMark } from "../../sessions/entry/events.ts";
import type { RowsAnswer, RowsQuestion } from "../../panel-protocol/messages.ts";
import { Breather } from "../yield-timer.ts";
import { problemOf } from "../problems.ts";
import { type RegExpSearch, TooSlowError } from "../regexp/regexp-search.ts";
import type { Shown } from "./snapshot.ts";

/** Which rows to look for. Without marks, whatever their marks are. */
export type Wanted = RowsQuestion & { readonly marks?: readonly LogMark[] };

/** Answers what the page looks for in one log. A later question ends the one before it. */
export class RowSearch {
  readonly #expressions: RegExpSearch;
  #last = new AbortController();

  constructor(expressions: RegExpSearch) {
    this.#expressions = expressions;
  }

  /** The rows with the text and with one of the marks. No text: none without marks, else all with them. Undefined where a later question came. */
  async answer(shown: Shown, wanted: Wanted): Promise<RowsAnswer | undefined> {
    this.stop();
    const { signal } = this.#last;
    const { version } = shown;
    try {
      const hits = await this.#hits(shown, wanted, signal);
      return signal.aborted ? undefined : { version, hits };
    } catch (error) {
      if (signal.aborted) {
        return undefined;
      }
      return { version, hits: [], problem: searchProblem(error) };
    }
  }

  /** Whatever is still looked for is not wanted any more. */
  stop(): void {
    this.#last.abort();
    this.#last = new AbortController();
  }

  async #hits(shown: Shown, wanted: Wanted, signal: AbortSignal): Promise<readonly number[]> {
    const { log } = shown.loaded.session;
    const { text, isRegExp, matchCase, marks = [] } = wanted;
    let rows: readonly number[] | undefined;
    if (text !== "") {
      rows = isRegExp
        ? await this.#expressions.rows(log, new RegExp(text, matchCase ? "m" : "im"), signal)
        : await rowsWhere(log, textTester(wanted), signal);
    } else if (wanted.marks === undefined) {
      return [];
    }
    if (marks.length === 0) {
      return rows ?? [...log.keys()];
    }
    const testers = marks.map((mark) => markTester(mark, shown.rules));
    return rowsWhere(log, (message) => testers.some((has) => has(message)), signal, rows);
  }
}

/** The rows, of those among `rows`, whose message passes the test. Lets others work in between. */
async function rowsWhere(
  log: readonly SessionLogInfo[],
  matches: (message: string) => boolean,
  signal: AbortSignal,
  rows: Iterable<number> = log.keys(),
): Promise<number[]> {
  const hits: number[] = [];
  const breather = new Breather();
  for (const row of rows) {
    const pause = breather.pause();
    if (pause !== undefined) {
      await pause;
      signal.throwIfAborted();
    }
    if (matches(messageOf(log[row]))) {
      hits.push(row);
    }
  }
  return hits;
}

function searchProblem(error: unknown): string {
  if (error instanceof TooSlowError) {
    return vscode.l10n.t("This expression takes too long. Make it simpler.");
  }
  if (error instanceof SyntaxError) {
    // The engine repeats the whole expression before it says what is wrong with it.
    const reason = error.message.slice(error.message.lastIndexOf(": ") + 2);
    return vscode.l10n.t("This is no regular expression: {0}.", reason);
  }
  return problemOf(error).words;
}
