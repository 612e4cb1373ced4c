/** Collects the parts of a text that were understood, and the problems. */
import * as l10n from "@vscode/l10n";
import { visibleText } from "../../labels/visible-text.ts";
import { nameOf } from "../context.ts";
import type { Context } from "../context.ts";
import { describeQuery } from "../describe.ts";
import { sessionQuery } from "../query.ts";
import type { LocalFilter, SessionQuery, SessionQueryInput } from "../query.ts";

/** A part of the typed text, by its offsets; `to` is exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Understood extends Span {
  /** What the part was read as. */
  readonly words: string;
}

export interface TextProblem extends Span {
  /** A sentence that describes the problem. */
  readonly message: string;
}

/** The result of parsing a text. Every word is in `understood` or in `problems`; both are in the order of the text. */
export interface Parsed {
  readonly query: SessionQuery;
  readonly understood: readonly Understood[];
  readonly problems: readonly TextProblem[];
}

type Change = { [Field in keyof SessionQueryInput]?: SessionQueryInput[Field] };
type Mutable<Value> = { -readonly [Field in keyof Value]?: Value[Field] };

/** Builds a query field by field. Setting a field a second time is a problem. */
export class Gathering {
  readonly #context: Context;
  readonly #fields: Record<string, unknown> = {};
  readonly #local: Mutable<LocalFilter> = {};
  readonly #exclude: Mutable<LocalFilter> = {};
  readonly #lists = new Map<string, string[]>();
  readonly #text: string[] = [];
  readonly #understood: Understood[] = [];
  readonly #problems: TextProblem[] = [];
  readonly #words = new Map<string, string>();
  /** The current run of free words. */
  #run: (Span & { readonly words: string[] }) | undefined;

  constructor(context: Context) {
    this.#context = context;
  }

  set(field: keyof SessionQuery, value: string | number, span: Span): void {
    this.#put(this.#fields, field, value, span, { [field]: value });
  }

  setLocal<Field extends keyof LocalFilter>(
    side: "local" | "exclude",
    field: Field,
    value: NonNullable<LocalFilter[Field]>,
    span: Span,
  ): void {
    const target = side === "local" ? this.#local : this.#exclude;
    this.#put(target, field, value, span, { [side]: { [field]: value } });
  }

  add(field: keyof SessionQuery, items: readonly string[], span: Span): void {
    const list = this.#lists.get(field) ?? [];
    this.#lists.set(field, list);
    for (const item of items) {
      list.push(item);
    }
    this.understand(span, this.#describe({ [field]: items }));
  }

  /** Adds free words, which search in names. */
  addText(word: string, span: Span, joins: boolean): void {
    this.#text.push(word);
    if (this.#run === undefined || !joins) {
      this.#endRun();
      this.#run = { ...span, words: [word] };
    } else {
      this.#run.words.push(word);
      this.#run = { ...this.#run, to: span.to };
    }
  }

  understand(span: Span, words: string): void {
    this.#endRun();
    this.#understood.push({ from: span.from, to: span.to, words });
  }

  problem(span: Span, message: string): void {
    this.#endRun();
    this.#problems.push({ from: span.from, to: span.to, message });
  }

  /** Whether the last thing read was a free word. */
  get isInText(): boolean {
    return this.#run !== undefined;
  }

  result(range: SessionQueryInput): Parsed {
    this.#endRun();
    const query = sessionQuery({
      ...this.#fields,
      ...Object.fromEntries(this.#lists),
      ...range,
      ...(this.#text.length === 0 ? {} : { text: this.#text.join(" ") }),
      local: this.#local,
      exclude: this.#exclude,
    });
    return { query, understood: inOrder(this.#understood), problems: inOrder(this.#problems) };
  }

  #put(target: Record<string, unknown>, field: string, value: unknown, span: Span, change: Change): void {
    const before = target[field];
    if (before !== undefined && before !== value) {
      this.problem(span, l10n.t("This is set twice. Only the first one is used."));
      return;
    }
    target[field] = value;
    this.understand(span, this.#describe(change));
  }

  /** The description of a query with only this. Cached, since long texts repeat themselves. */
  #describe(change: Change): string {
    const key = JSON.stringify(change);
    let words = this.#words.get(key);
    if (words === undefined) {
      const { locale, timeZone, directory } = this.#context;
      words = describeQuery(sessionQuery(change), {
        locale,
        timeZone,
        nameOf: (kind, id) => nameOf(kind, id, directory),
      });
      this.#words.set(key, words);
    }
    return words;
  }

  #endRun(): void {
    const run = this.#run;
    this.#run = undefined;
    if (run !== undefined) {
      const words = visibleText(run.words.join(" "));
      this.#understood.push({ from: run.from, to: run.to, words: l10n.t("Name contains “{0}”", words) });
    }
  }
}

function inOrder<Part extends Span>(parts: readonly Part[]): readonly Part[] {
  return [...parts].sort((one, other) => one.from - other.from);
}
