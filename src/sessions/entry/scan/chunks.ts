/** Runs without spaces: compound words, numbers, addresses, file names. */
import { spell } from "../words.ts";
import { proseKinds } from "../matching/prose-values.ts";
import { statusKinds } from "../rules/field-values.ts";
import { isKnownWord } from "../rules/known-words.ts";
import type { Token } from "../text/token.ts";

const letters = /^[A-Za-z]+$/;
const digits = /^\d+(?:[.,]\d+)*%?$/;
const address =
  /^(?:[a-z][a-z0-9+.-]{1,15}:\/\/.|(?:sips?|tel|mailto|whatsapp|client|urn|user|agent):[^\s:]|www\.)|[^@]@[^@]|^@?(?:pj)?sip\/(?!\d\.\d)|^(?:iax2?|dahdi|zap|local|sofia|user|loopback|sccp|skinny|verto|agent|freetdm|ooh323|console|dongle|gateway|loopback|motif|group)\/|^\/[\w.-]|^\.{1,2}\/|^[A-Z]:\\/i;
const protocol = /^(sip|http|https)\/\d(?:\.\d)?$/i;
const file =
  /\.(?:wav|mp3|m4a|ogg|opus|ulaw|alaw|gsm|sln\d*|slin\d*|g729|c|h|cc|cpp|go|rs|py|js|ts|lua|php|java|rb|cs|pl|sh|conf|cfg|ini|so|dll|exe|txt|log|csv|json|ya?ml|xml|html?|pdf|tiff?|png|jpe?g|gif|docx?|xlsx?|zip|gz|vcf|sql|db)(?::\d+)?$/i;
const dotted = /^[a-z][\w-]*(?:\.[a-z][\w-]*)+$/i;
const identifier = /^(?=.*\d)[A-Za-z0-9_.:@#*+%\\/-]+$/;
/** "busy x3". */
const repeats = /^(?:x\d{1,2}|\d{1,2}x)$/i;
const inner = /[\p{L}\p{M}\p{N}_'’-]+|./gsu;

/** Adds the tokens of the run between `from` and `to`. */
export function chunkTokens(text: string, from: number, to: number, tokens: Token[]): void {
  const run = text.slice(from, to);
  if (letters.test(run) && !camelName.test(run)) {
    addWords(run, from, tokens);
    return;
  }
  const end = withoutEndMarks(run);
  const core = run.slice(0, end);
  addCore(core, from, tokens);
  for (let at = end; at < run.length; at += 1) {
    tokens.push({ type: "mark", text: run[at] ?? "", from: from + at, to: from + at + 1 });
  }
}

/** The end of a run without trailing punctuation. */
function withoutEndMarks(run: string): number {
  let end = run.length;
  while (end > 0 && ".:…-–—*".includes(run[end - 1] ?? "")) {
    end -= 1;
  }
  return end;
}

function addCore(core: string, from: number, tokens: Token[]): void {
  if (core === "") {
    return;
  }
  const to = from + core.length;
  const version = protocol.exec(core)?.[1];
  if (version !== undefined) {
    tokens.push({ type: "word", text: version.toLowerCase().slice(0, 4), from, to, capital: "all" });
  } else if (repeats.test(core)) {
    tokens.push({ type: "word", text: "times", from, to });
  } else if (digits.test(core)) {
    tokens.push({ type: "number", text: core, from, to });
  } else if (address.test(core) || file.test(core)) {
    tokens.push({ type: "name", text: core, from, to });
  } else if (isEventName(core, tokens.at(-1))) {
    tokens.push({ type: "field", text: "event name", value: core.replace(/(?<=[a-z])Event$/, ""), from, to });
  } else if (
    dotted.test(core) &&
    (isMentioned(tokens) || !core.split(/[._-]/).every((part) => spell(part).every(isKnownWord)))
  ) {
    tokens.push({ type: "name", text: core, from, to });
  } else if (identifier.test(core) && !/^[A-Za-z]+:/.test(core)) {
    tokens.push({ type: "name", text: core, from, to });
  } else {
    addInner(core, from, tokens);
  }
}

/** Joined by dots or underscores, or by capitals. */
const eventName = /^[a-z][a-z0-9-]*(?:[._][a-z0-9-]+)+$/i;
const camelName = /^(?:[A-Z]+[a-z]+){2,}$/;
const dottedName = /^[a-z]\w*(?:\.\w+)+$/;

/** The name of an event within a sentence is not the event: "Handler for call.hangup took 12 ms". */
function isMentioned(tokens: readonly Token[]): boolean {
  const before = tokens.at(-1);
  return before?.type === "word" && before.text !== "event";
}

/** `call.ended`, `agent_no_answer` at the start or after a colon: the name of an event, as platforms send it. */
function isEventName(core: string, before: Token | undefined): boolean {
  if (before !== undefined && (before.type !== "mark" || before.text !== ":")) {
    return false;
  }
  if (!eventName.test(core) && !camelName.test(core)) {
    return false;
  }
  const words = eventWords(core);
  return (
    statusKinds(words).length > 0 ||
    ((dottedName.test(core) || core.endsWith("Event")) && proseKinds(words).length > 0)
  );
}

/** The words of an event name, without "event" at its end. */
function eventWords(name: string): readonly string[] {
  const words = name.split(/[._-]/).flatMap(spell);
  return words.length > 2 && words.at(-1) === "event" ? words.slice(0, -1) : words;
}

function addInner(core: string, from: number, tokens: Token[]): void {
  for (const match of core.matchAll(inner)) {
    const [part] = match;
    const at = from + match.index;
    if (/^\d+$/.test(part)) {
      tokens.push({ type: "number", text: part, from: at, to: at + part.length });
    } else if (/[\p{L}\p{N}]/u.test(part)) {
      addWords(part, at, tokens);
    } else {
      tokens.push({ type: "mark", text: part, from: at, to: at + part.length });
    }
  }
}

function addWords(run: string, from: number, tokens: Token[]): void {
  const words = spell(run);
  const first = run[0] ?? "";
  const isCapital = first !== first.toLowerCase();
  const capital = !isCapital ? undefined : run.length > 1 && run === run.toUpperCase() ? "all" : "first";
  for (const [index, text] of words.entries()) {
    tokens.push({
      type: "word",
      text,
      from,
      to: from + run.length,
      ...(capital !== undefined && { capital }),
      ...(index === words.length - 1 && /['’]s?$/.test(run) && { possessive: true }),
    });
  }
}
