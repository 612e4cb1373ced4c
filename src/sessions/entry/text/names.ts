/** Where a message names the parties of its session. */
import { isKnownWord } from "../rules/known-words.ts";
import { wordsOf } from "../words.ts";

/** More names than any real session has would only make reading slow. */
const maxNames = 200;
const maxLength = 200;

const compiled = new WeakMap<readonly string[], RegExp | undefined>();
const none: readonly (readonly [number, number])[] = [];

/** The ranges of a text that are names of the session, ascending. The list is compiled once: pass the same one again. */
export function nameStretches(
  text: string,
  names: readonly string[] | undefined,
): readonly (readonly [number, number])[] {
  const expression = names === undefined || names.length === 0 ? undefined : expressionOf(names);
  if (expression === undefined) {
    return none;
  }
  return Array.from(
    text.matchAll(expression),
    (match) => [match.index, match.index + match[0].length] as const,
  );
}

function expressionOf(names: readonly string[]): RegExp | undefined {
  if (!compiled.has(names)) {
    const usable = names
      .slice(0, maxNames)
      .map((name) => name.trim())
      .filter((name) => name.length > 1 && name.length <= maxLength && /\p{L}/u.test(name) && !isWord(name))
      // Of two names with the same start, the longer one wins.
      .sort((one, other) => other.length - one.length);
    compiled.set(names, usable.length === 0 ? undefined : toExpression(usable));
  }
  return compiled.get(names);
}

/** A name that is also a common word of logs is only recognized in quotes. */
function isWord(name: string): boolean {
  const words = wordsOf(name);
  return words.length === 1 && isKnownWord(words[0] ?? "");
}

function toExpression(names: readonly string[]): RegExp {
  const sources = names.map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${sources.join("|")})(?![\p{L}\p{N}])`, "gu");
}
