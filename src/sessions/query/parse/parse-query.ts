/** Parses a typed search into a query. */
import * as l10n from "@vscode/l10n";
import { visibleText } from "../../labels/visible-text.ts";
import type { Context } from "../context.ts";
import type { LocalFilter } from "../query.ts";
import { atomsOf } from "../text/atoms.ts";
import type { Atom } from "../text/atoms.ts";
import { readTime } from "../dates/dates.ts";
import type { FoundTime } from "../dates/dates.ts";
import { Gathering } from "./gathering.ts";
import type { Parsed, Span } from "./gathering.ts";
import { keyOf, readKey, readLocalKey } from "./keys.ts";
import type { KeyValue } from "./keys.ts";
import { readAddress, readNumber, readSessionId, readSid } from "./numbers.ts";
import type { TimeContext } from "../dates/range.ts";
import { TimeGathering, timeContext } from "./time-gathering.ts";
import { tokenize } from "../text/tokenize.ts";
import type { Token } from "../text/tokenize.ts";
import { flagOf, isBare, isPlainWord, trimComma } from "./words.ts";

export type { Parsed, TextProblem } from "./gathering.ts";

/** A longer text is cut, which is reported as a problem. */
const maxTextLength = 200_000;

/** After this many words, the rest is free text: times and numbers are no longer recognized. */
const maxTimeReads = 200;

/** Parses a text as a query. Never throws: what can't be read is free text, or a problem with its range. */
export function parseQuery(text: string, context: Context): Parsed {
  return new QueryParser(text, context).parse();
}

class QueryParser {
  readonly #text: string;
  readonly #context: Context;
  readonly #tokens: readonly Token[];
  readonly #gathering: Gathering;
  readonly #timeContext: TimeContext;
  readonly #time: TimeGathering;
  #timeReads = 0;
  /** The run of bare words that the current token is part of. */
  #run: {
    readonly from: number;
    readonly to: number;
    readonly atoms: readonly Atom[];
    readonly starts: readonly number[];
  } = { from: 0, to: 0, atoms: [], starts: [] };

  constructor(text: string, context: Context) {
    this.#text = text;
    this.#context = context;
    this.#tokens = tokenize(text.slice(0, maxTextLength));
    this.#gathering = new Gathering(context);
    this.#timeContext = timeContext(context);
    this.#time = new TimeGathering(context, this.#timeContext, this.#gathering);
  }

  parse(): Parsed {
    let at = 0;
    while (at < this.#tokens.length) {
      at += this.#read(at);
    }
    if (this.#text.length > maxTextLength) {
      const span = { from: maxTextLength, to: this.#text.length };
      this.#gathering.problem(span, l10n.t("The text is too long. The end was not read."));
    }
    return this.#gathering.result(this.#time.finish());
  }

  /** Reads what starts at a token. Returns the number of tokens read. */
  #read(at: number): number {
    const token = this.#tokens[at];
    if (token === undefined) {
      return 1;
    }
    if (token.key !== undefined) {
      return this.#readKeyed(token, token.key, at);
    }
    if (token.quoted) {
      this.#readQuoted(token);
      return 1;
    }
    if (token.negative) {
      this.#readNegative(token.value, token);
      return 1;
    }
    return this.#readWords(token, at);
  }

  #readQuoted(token: Token): void {
    if (!token.closed) {
      this.#gathering.problem(token, l10n.t("The closing quote is missing."));
    }
    if (token.negative) {
      this.#gathering.problem(token, notExcluded());
    } else if (token.value.trim() !== "") {
      this.#gathering.addText(token.value, token, false);
    } else if (token.closed) {
      this.#gathering.problem(token, l10n.t("There is nothing between the quotes."));
    }
  }

  #readNegative(value: string, span: Span): void {
    const flag = flagOf(value);
    if (flag === undefined || flag === "archive") {
      this.#gathering.problem(span, notExcluded());
    } else if (flag.missed === true) {
      this.#gathering.setLocal("local", "missed", false, span);
    } else {
      this.#setFlag("exclude", flag, span);
    }
  }

  #setFlag(side: "local" | "exclude", flag: Partial<LocalFilter>, span: Span): void {
    for (const [field, value] of Object.entries(flag)) {
      this.#gathering.setLocal(side, field as keyof LocalFilter, value, span);
    }
  }

  #readKeyed(token: Token, name: string, at: number): number {
    const key = keyOf(name);
    if (key === undefined) {
      return this.#readUnknownKey(token, name);
    }
    const number = isNumberKey(key) && !token.quoted && !token.negative ? this.#numberAt(at) : undefined;
    const taken = number?.tokens ?? 1;
    const to = this.#tokens[at + taken - 1]?.to ?? token.to;
    const found: KeyValue = {
      key,
      token,
      span: { from: token.from, to },
      valueSpan: { from: token.valueFrom, to },
    };
    if (token.quoted && !token.closed) {
      this.#gathering.problem(found.valueSpan, l10n.t("The closing quote is missing."));
    }
    const isEmpty = token.value.trim() === "" && key !== "archive";
    if (isEmpty && (!token.quoted || token.closed)) {
      this.#gathering.problem(found.span, l10n.t("A value is missing after {0}:", key));
    } else if (!isEmpty && token.negative) {
      if (!readLocalKey("exclude", found, this.#gathering)) {
        this.#gathering.problem(found.span, notExcluded());
      }
    } else if (!isEmpty) {
      this.#readValue(found, number?.number);
    }
    return taken;
  }

  #readValue(found: KeyValue, number: string | undefined): void {
    const { key, token, span } = found;
    if (isNumberKey(key)) {
      this.#gathering.set(key, number ?? token.value, span);
    } else if (key === "text") {
      this.#gathering.addText(token.value, span, false);
    } else if (key === "when" || key === "since" || key === "until") {
      this.#readTimeKey(found);
    } else {
      readKey(found, this.#gathering, this.#context);
    }
  }

  #readTimeKey({ key, token, span, valueSpan }: KeyValue): void {
    const words = key === "when" ? token.value : `${key} ${token.value}`;
    const atoms = atomsOf(tokenize(words.slice(0, 200)));
    const time = readTime(atoms, 0, this.#timeContext);
    if (time === undefined || time.tokens !== (atoms.at(-1)?.token ?? 0) + 1) {
      this.#gathering.problem(
        valueSpan,
        l10n.t("This is not a time. Type one such as yesterday or 2026-11-20."),
      );
    } else {
      this.#time.add(time.words, span);
    }
  }

  /** Not every word with a colon has a key: addresses have colons too. */
  #readUnknownKey(token: Token, name: string): number {
    const address = readAddress(`${name}:${token.value}`);
    if (!token.quoted && !token.negative && (address !== undefined || name === "tel")) {
      const number = name === "tel" ? readNumber([token], 0, () => true)?.number : address;
      this.#gathering.set("number", number ?? token.value, token);
    } else {
      this.#gathering.problem(
        token,
        l10n.t("There is no filter “{0}:”. Put text with a colon in quotes.", visibleText(name)),
      );
    }
    return 1;
  }

  #readWords(token: Token, at: number): number {
    return (
      this.#readIdentifier(token) ??
      this.#readTimeAt(at) ??
      this.#readNumberAt(at) ??
      this.#readFlag(token, at) ??
      this.#readText(token)
    );
  }

  #readIdentifier(token: Token): number | undefined {
    const word = trimComma(token.value);
    const sid = readSid(word);
    const id = readSessionId(word);
    const address = readAddress(word);
    if (sid !== undefined) {
      this.#gathering.set(sid.kind === "call" ? "callSid" : "conferenceSid", sid.sid, token);
    } else if (id !== undefined) {
      this.#gathering.add("specificIds", [id], token);
    } else if (address === undefined) {
      return undefined;
    } else {
      this.#gathering.set("number", address, token);
    }
    return 1;
  }

  #readTimeAt(at: number): number | undefined {
    const found = this.#timeAt(at);
    if (found === undefined) {
      return undefined;
    }
    const { words, tokens } = found;
    const isName =
      words.kind === "side" && words.side.days?.isName === true && words.side.clock === undefined;
    if (isName && this.#hasNameBeside(at, tokens)) {
      return undefined;
    }
    const word = this.#tokens[at]?.value ?? "";
    const note = isName ? l10n.t("for the name, type “{0}” in quotes", visibleText(word)) : undefined;
    this.#time.add(words, this.#spanOf(at, tokens), note);
    return tokens;
  }

  /** "may lee": a month next to a plain word is a name. */
  #hasNameBeside(at: number, tokens: number): boolean {
    const next = this.#tokens[at + tokens];
    const isName =
      next !== undefined &&
      next.key === undefined &&
      !next.negative &&
      (next.quoted || (isPlainWord(next.value) && flagOf(next.value) === undefined));
    return isName || this.#gathering.isInText;
  }

  #timeAt(at: number): FoundTime | undefined {
    if (this.#timeReads >= maxTimeReads) {
      return undefined;
    }
    this.#timeReads += 1;
    if (at < this.#run.from || at >= this.#run.to) {
      let to = at;
      while (to - at < maxTimeReads && isBare(this.#tokens[to])) {
        to += 1;
      }
      const atoms = atomsOf(this.#tokens.slice(at, to));
      const starts: number[] = [];
      for (const [index, { token }] of atoms.entries()) {
        starts[token] ??= index;
      }
      this.#run = { from: at, to, atoms, starts };
    }
    const start = this.#run.starts[at - this.#run.from];
    return start === undefined ? undefined : readTime(this.#run.atoms, start, this.#timeContext);
  }

  #numberAt(at: number): ReturnType<typeof readNumber> {
    if (this.#timeReads >= maxTimeReads) {
      return undefined;
    }
    return readNumber(this.#tokens, at, (next) => this.#timeAt(next) !== undefined);
  }

  #readNumberAt(at: number): number | undefined {
    const found = this.#numberAt(at);
    if (found !== undefined) {
      this.#gathering.set("number", found.number, this.#spanOf(at, found.tokens));
    }
    return found?.tokens;
  }

  #readFlag(token: Token, at: number): number | undefined {
    const next = this.#tokens[at + 1];
    if (token.value.toLowerCase() === "not" && isBare(next) && flagOf(next.value) !== undefined) {
      this.#readNegative(next.value, this.#spanOf(at, 2));
      return 2;
    }
    const flag = flagOf(token.value);
    if (flag === "archive") {
      this.#gathering.set("archive", "archive", token);
    } else if (flag !== undefined) {
      this.#setFlag("local", flag, token);
    }
    return flag === undefined ? undefined : 1;
  }

  #readText(token: Token): number {
    this.#gathering.addText(token.value, token, true);
    return 1;
  }

  #spanOf(at: number, tokens: number): Span {
    return { from: this.#tokens[at]?.from ?? 0, to: this.#tokens[at + tokens - 1]?.to ?? 0 };
  }
}

function isNumberKey(key: KeyValue["key"]): key is "number" | "from" | "to" {
  return key === "number" || key === "from" || key === "to";
}

function notExcluded(): string {
  return l10n.t("This can't be excluded. Filters such as -fax, -missed and -outcome:busy can.");
}
