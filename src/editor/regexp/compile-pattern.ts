import { RE2JS, RE2JSSyntaxException } from "re2js";
import type { TextRange } from "../../sessions/log/text-ranges.ts";

/** A regular expression as the person wrote it. `^` and `$` match at every line of a message. */
export interface Pattern {
  readonly source: string;
  readonly matchCase: boolean;
}

/** Where a pattern matches first, and the text of its group `party` where it has one. */
export interface PatternMatch extends TextRange {
  readonly party?: string;
}

/** A compiled regular expression. Run it only on a thread that can be terminated: see `linear`. */
export interface CompiledPattern {
  /** Whether it runs in linear time. If not, it may never end. */
  readonly linear: boolean;
  readonly test: (text: string) => boolean;
  /** The first match, empty or not. */
  readonly first: (text: string) => PatternMatch | undefined;
  /** The first `max` non-empty matches, in order. */
  readonly ranges: (text: string, max: number) => TextRange[];
}

/**
 * Compiles a pattern for the linear-time engine, or for the platform's engine if it uses features that the former lacks
 * (lookaround, backreferences). Throws a SyntaxError if neither accepts the pattern.
 */
export function compilePattern({ source, matchCase }: Pattern): CompiledPattern {
  const flags = RE2JS.MULTILINE | (matchCase ? 0 : RE2JS.CASE_INSENSITIVE);
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(source, flags);
  } catch (error) {
    if (error instanceof RE2JSSyntaxException) {
      return backtracking(source, matchCase);
    }
    throw error;
  }
  const namesParty = Object.hasOwn(compiled.namedGroups(), "party");
  return {
    linear: true,
    test: (text) => compiled.test(text),
    first: (text) => {
      const matcher = compiled.matcher(text);
      return matcher.find()
        ? patternMatch(matcher.start(), matcher.end(), namesParty ? matcher.group("party") : undefined)
        : undefined;
    },
    ranges: (text, max) => {
      const ranges: TextRange[] = [];
      const matcher = compiled.matcher(text);
      while (ranges.length < max && matcher.find()) {
        addRange(ranges, matcher.start(), matcher.end());
      }
      return ranges;
    },
  };
}

function backtracking(source: string, matchCase: boolean): CompiledPattern {
  const expression = new RegExp(source, matchCase ? "gm" : "gim");
  return {
    linear: false,
    test: (text) => {
      expression.lastIndex = 0;
      return expression.test(text);
    },
    first: (text) => {
      expression.lastIndex = 0;
      const match = expression.exec(text);
      return match === null
        ? undefined
        : patternMatch(match.index, match.index + match[0].length, match.groups?.["party"]);
    },
    ranges: (text, max) => {
      const ranges: TextRange[] = [];
      expression.lastIndex = 0;
      for (const match of text.matchAll(expression)) {
        addRange(ranges, match.index, match.index + match[0].length);
        if (ranges.length >= max) {
          break;
        }
      }
      return ranges;
    },
  };
}

function patternMatch(from: number, to: number, party: string | null | undefined): PatternMatch {
  return { from, to, ...(party === undefined || party === null ? {} : { party }) };
}

function addRange(ranges: TextRange[], from: number, to: number): void {
  if (to > from) {
    ranges.push({ from, to });
  }
}
