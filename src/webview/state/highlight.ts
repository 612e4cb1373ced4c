import type { FindText } from "./find.ts";

/** A stretch of a message, and whether it is what is looked for. */
export interface Stretch {
  readonly text: string;
  readonly hit: boolean;
}

/** Longest message in which more than its first match of a regular expression is marked. Characters. */
const mostForAll = 2000;

/** Splits a message around what is looked for, so that each stretch can be shown as plain text. */
export function splitByFind(message: string, find: FindText): Stretch[] {
  const all = !find.isRegExp || (message.length <= mostForAll && isPlain(find.text));
  const expression = find.text === "" ? undefined : expressionOf(find, all);
  if (!expression) {
    return [{ text: message, hit: false }];
  }
  const stretches: Stretch[] = [];
  let end = 0;
  for (let match = expression.exec(message); match; match = all ? expression.exec(message) : null) {
    const [text] = match;
    if (text === "") {
      expression.lastIndex += (message.codePointAt(expression.lastIndex) ?? 0) > 0xff_ff ? 2 : 1;
    } else {
      stretches.push({ text: message.slice(end, match.index), hit: false }, { text, hit: true });
      end = match.index + text.length;
    }
  }
  stretches.push({ text: message.slice(end), hit: false });
  return stretches.filter((stretch) => stretch.text !== "");
}

/**
 * Whether a regular expression can't be slow on a short text: at most one repeat, and none of a group. Of any other only
 * the first match is looked for, which is what the editor did within its time before it called the row a find.
 */
function isPlain(source: string): boolean {
  return (source.match(/[*+{]/g)?.length ?? 0) <= 1 && !/\)[*+{?]|\\[1-9k]/.test(source);
}

let last: { readonly key: string; readonly expression: RegExp | undefined } | undefined;

function expressionOf({ text, matchCase, isRegExp }: FindText, all: boolean): RegExp | undefined {
  // For an expression the editor's own flags: what it found must be what is marked.
  const flags = `${all ? "g" : ""}${matchCase ? "" : "i"}${isRegExp ? "m" : "u"}`;
  const key = `${isRegExp ? "r" : "t"}${flags} ${text}`;
  if (last?.key !== key) {
    last = {
      key,
      expression: compile(isRegExp ? text : text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`), flags),
    };
  }
  const { expression } = last;
  if (expression) {
    expression.lastIndex = 0;
  }
  return expression;
}

function compile(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}
