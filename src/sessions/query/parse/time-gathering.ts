/** Combines the dates and times in a text: a day and a time of day in different places are one range. */
import * as l10n from "@vscode/l10n";
import type { Context } from "../context.ts";
import type { SessionQueryInput } from "../query.ts";
import { rangeLabel } from "../range-label.ts";
import { dateHabits } from "../dates/calendar.ts";
import type { TimeReading } from "../dates/dates.ts";
import type { Gathering, Span } from "./gathering.ts";
import { isInCalendar, resolveSide, todayOf } from "../dates/range.ts";
import type { Range, RangeOrProblem, Side, TimeContext } from "../dates/range.ts";

export function timeContext({ now, timeZone, locale }: Context): TimeContext {
  return { now, timeZone, today: todayOf(now, timeZone), ...dateHabits(locale) };
}

export class TimeGathering {
  readonly #context: Context;
  readonly #time: TimeContext;
  readonly #gathering: Gathering;
  readonly #spans: Span[] = [];
  #range: { readonly range: Range; readonly reversed: boolean } | undefined;
  #side: Side | undefined;
  #note: string | undefined;

  constructor(context: Context, time: TimeContext, gathering: Gathering) {
    this.#context = context;
    this.#time = time;
    this.#gathering = gathering;
  }

  get isEmpty(): boolean {
    return this.#spans.length === 0;
  }

  /** `note` is added to what the words were read as. */
  add(words: TimeReading, span: Span, note?: string): void {
    if (words.kind === "problem") {
      this.#gathering.problem(span, words.message);
    } else if (words.kind === "side" && words.side.days?.problem !== undefined) {
      this.#gathering.problem(span, words.side.days.problem);
    } else if (this.isEmpty) {
      this.#range =
        words.kind === "range" ? { range: words.range, reversed: words.reversed === true } : undefined;
      this.#side = words.kind === "side" ? words.side : undefined;
      this.#spans.push(span);
      this.#note = note;
    } else if (words.kind === "side" && this.#joins(words.side)) {
      this.#side = { ...this.#side, ...words.side };
      this.#spans.push(span);
    } else {
      this.#gathering.problem(span, l10n.t("There is already a time. Only the first one is used."));
    }
  }

  /** Adds a day to a time of day, or the other way around. */
  #joins({ days, clock, instant }: Side): boolean {
    const before = this.#side;
    return (
      before !== undefined &&
      before.instant === undefined &&
      instant === undefined &&
      (days === undefined || before.days === undefined) &&
      (clock === undefined || before.clock === undefined)
    );
  }

  /** The date and time fields of the query. Every date or time word becomes understood or a problem. */
  finish(): SessionQueryInput {
    let resolved: RangeOrProblem = this.#range?.range ?? {};
    if (this.#side !== undefined) {
      resolved = resolveSide(this.#side, this.#time);
    }
    if (!("problem" in resolved) && !isInCalendar(resolved)) {
      resolved = { problem: l10n.t("That is too far in the future.") };
    }
    if ("problem" in resolved) {
      const [first, last] = [this.#spans[0], this.#spans.at(-1)];
      if (first !== undefined && last !== undefined) {
        this.#gathering.problem(last, resolved.problem);
        return this.#withoutClock(first);
      }
      return {};
    }
    this.#understand(resolved);
    if (this.#range?.reversed === true) {
      this.#problemEverywhere(l10n.t("The range ends before it starts."));
    }
    return resolved;
  }

  /** Several days can't be combined with a time of day: only the days are used. */
  #withoutClock(first: Span): SessionQueryInput {
    const days = this.#side?.days;
    if (days === undefined || days.problem !== undefined || this.#spans.length < 2) {
      return {};
    }
    const range = resolveSide({ days }, this.#time);
    if ("problem" in range) {
      return {};
    }
    this.#gathering.understand(first, rangeLabel(range, this.#context) ?? "");
    return range;
  }

  #understand(range: Range): void {
    const label = rangeLabel(range, this.#context) ?? "";
    for (const span of this.#spans) {
      this.#gathering.understand(span, this.#note === undefined ? label : `${label} (${this.#note})`);
    }
  }

  #problemEverywhere(message: string): void {
    for (const span of this.#spans) {
      this.#gathering.problem(span, message);
    }
  }
}
