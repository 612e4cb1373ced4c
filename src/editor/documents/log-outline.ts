import { PhaseReader, type Phase } from "../../sessions/log/folding.ts";
import type { LogDocument } from "../../sessions/log/document.ts";
import { timelineSteps } from "../../sessions/log/timeline.ts";
import type { SessionInfo } from "../../evovoice/types.ts";
import type { LogRules, Marking } from "../rules/log-rules.ts";
import { YieldTimer, runChunked } from "../yield-timer.ts";
import type { SessionKey } from "../service/session-store.ts";

/** Rows processed before other work gets a turn: less than a millisecond. */
const chunkRows = 50;

/** The log in one document, and its phases, which are computed on first use. */
export class LogOutline {
  readonly key: SessionKey;
  readonly document: LogDocument;
  readonly session: SessionInfo;
  readonly #rules: LogRules;
  readonly #marking: Marking;
  readonly #gapMs: number;
  #phases: Promise<readonly Phase[]> | undefined;

  constructor(
    key: SessionKey,
    session: SessionInfo,
    document: LogDocument,
    settings: { readonly rules: LogRules; readonly gapMs: number },
  ) {
    this.key = key;
    this.session = session;
    this.document = document;
    this.#rules = settings.rules;
    this.#marking = settings.rules.current;
    this.#gapMs = settings.gapMs;
  }

  /** The phases of the log, computed once. */
  phases(): Promise<readonly Phase[]> {
    this.#phases ??= this.#read();
    return this.#phases;
  }

  /** The first line of a row. */
  firstLine(row: number): number {
    return this.document.lineOfRow(row) ?? 0;
  }

  /** The last line of a row, which may have several. `lineCount` is the number of lines of the document. */
  lastLine(row: number, lineCount: number): number {
    const next = this.document.lineOfRow(row + 1);
    // The document ends with a line break, so its last line is empty.
    return Math.max(this.firstLine(row), (next ?? lineCount - 1) - 1);
  }

  async #read(): Promise<readonly Phase[]> {
    const found = await this.#rules.find(this.session.log, this.#marking);
    const { summary, rows } = await runChunked(timelineSteps(this.session, this.#marking.rules, found));
    const reader = new PhaseReader(this.#gapMs);
    const timer = new YieldTimer();
    for (let from = 0; from < summary.rowCount; from += chunkRows) {
      reader.add(rows(from, from + chunkRows));
      await timer.pause();
    }
    return reader.finish();
  }
}
