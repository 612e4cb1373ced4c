import * as vscode from "vscode";
import type { SessionInfo, SessionLogInfo } from "../../evovoice/types.ts";
import type { EventsOfEntries } from "../../sessions/call/events/call-entries.ts";
import type { MarkRule } from "../../sessions/entry/marks.ts";
import { noFoundMarks, type FoundMarks } from "../../sessions/entry/found-marks.ts";
import { eventOfMatch } from "../../sessions/entry/event-rules.ts";
import type { EntryEvent, LogMark } from "../../sessions/entry/events.ts";
import { readRules, type PatternRule } from "./read-rules.ts";
import { RegExpSearch, TooSlowError, type RowMatch } from "../regexp/regexp-search.ts";
import { settings } from "../settings.ts";

/** How much of a message patterns match, as with the built-in rules. Characters. */
const maxMatchedLength = 4000;

/** The custom rules for marking log entries. The same object until the setting changes. */
export interface Marking {
  /** Rules with keywords, which can run on any thread. */
  readonly rules: readonly MarkRule[];
  /** Rules with a regular expression, which only `LogRules.find` runs. */
  readonly patterns: readonly PatternRule[];
}

/**
 * The rules that a person adds to the marks of events. Patterns run on a thread of their own,
 * and what they find are marks of rows. One that takes too long, or is none, is named once and not used again.
 */
export class LogRules implements vscode.Disposable {
  readonly #search: RegExpSearch;
  readonly #abort = new AbortController();
  #json: string | undefined;
  #current: Marking = { rules: [], patterns: [] };
  #unusable = new Set<PatternRule>();
  #found = new WeakMap<
    readonly SessionLogInfo[],
    { readonly marking: Marking; readonly marks: Promise<FoundMarks> }
  >();

  /** `script` is the URL of the bundled regexp-worker.ts. */
  constructor(script: URL) {
    this.#search = new RegExpSearch(script);
  }

  /** Reports each problem of the setting once. */
  get current(): Marking {
    const value = settings.logRules;
    const json = JSON.stringify(value) ?? "";
    if (json !== this.#json) {
      this.#json = json;
      const { rules, patterns, problems } = readRules(value);
      this.#current = { rules, patterns };
      this.#unusable = new Set();
      tellProblems(problems);
    }
    return this.#current;
  }

  /** The rows of a log that match the regular expressions. Never rejects. */
  find(log: readonly SessionLogInfo[], marking: Marking): Promise<FoundMarks> {
    if (marking.patterns.length === 0) {
      return Promise.resolve(noFoundMarks);
    }
    const known = this.#found.get(log);
    if (known?.marking === marking) {
      return known.marks;
    }
    const marks = this.#find(log, marking);
    this.#found.set(log, { marking, marks });
    return marks;
  }

  /** The entries that a rule matches. Rejects as `RegExpSearch.matches` does. */
  matches(
    log: readonly SessionLogInfo[],
    { pattern }: PatternRule,
    signal: AbortSignal,
  ): Promise<readonly RowMatch[]> {
    return this.#search.matches(log, { source: pattern, matchCase: false }, signal, maxMatchedLength);
  }

  /**
   * The events that rules give to the entries of sessions, as `readCall` takes them. A rule whose pattern can't be used gives none.
   * Rejects with the signal's reason.
   */
  async eventsOf(
    sessions: readonly SessionInfo[],
    rules: readonly PatternRule[],
    signal: AbortSignal = this.#abort.signal,
  ): Promise<EventsOfEntries> {
    const used = rules.filter((rule) => rule.event !== undefined && !this.#unusable.has(rule));
    const found = new Map<string, readonly (readonly EntryEvent[] | undefined)[]>();
    for (const { id, log } of used.length === 0 ? [] : sessions) {
      const events: EntryEvent[][] = [];
      for (const rule of used) {
        const matches = await this.matches(log, rule, signal).catch(() => []);
        signal.throwIfAborted();
        for (const match of matches) {
          const event = eventOfMatch(rule, match);
          if (event !== undefined) {
            (events[match.row] ??= []).push(event);
          }
        }
      }
      found.set(id, events);
    }
    return found;
  }

  dispose(): void {
    this.#abort.abort();
    this.#search.dispose();
  }

  async #find(log: readonly SessionLogInfo[], { patterns }: Marking): Promise<FoundMarks> {
    const found = new Map<number, LogMark[]>();
    const problems: string[] = [];
    for (const rule of patterns.filter((each) => !this.#unusable.has(each))) {
      const { mark } = rule;
      if (mark === undefined) {
        continue;
      }
      const { rows, problem } = await this.#rows(log, rule);
      if (problem !== undefined && !this.#unusable.has(rule)) {
        this.#unusable.add(rule);
        problems.push(problem);
      }
      for (const row of rows) {
        const marks = found.get(row);
        if (marks === undefined) {
          found.set(row, [mark]);
        } else if (!marks.includes(mark)) {
          marks.push(mark);
        }
      }
    }
    tellProblems(problems);
    return found;
  }

  async #rows(
    log: readonly SessionLogInfo[],
    { pattern }: PatternRule,
  ): Promise<{ readonly rows: readonly number[]; readonly problem?: string }> {
    try {
      const wanted = { source: pattern, matchCase: false };
      return { rows: await this.#search.rows(log, wanted, this.#abort.signal, maxMatchedLength) };
    } catch (error) {
      if (error instanceof TooSlowError) {
        return {
          rows: error.hits,
          problem: vscode.l10n.t("The pattern “{0}” takes too long. Make it simpler.", pattern),
        };
      }
      if (error instanceof SyntaxError) {
        return {
          rows: [],
          problem: vscode.l10n.t("The pattern isn’t a valid regular expression. {0}", error.message),
        };
      }
      return { rows: [] };
    }
  }
}

function tellProblems(problems: readonly string[]): void {
  if (problems.length > 0) {
    void offerSettings(problems);
  }
}

async function offerSettings(problems: readonly string[]): Promise<void> {
  const open = vscode.l10n.t("Open Settings");
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t("The setting “Log Rules” can’t be used as it is. {0}", problems.join(" ")),
    open,
  );
  if (chosen === open) {
    await vscode.commands.executeCommand("workbench.action.openSettings", "evoVoice.logRules");
  }
}
