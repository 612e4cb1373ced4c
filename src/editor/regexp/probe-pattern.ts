import type { SessionLogInfo } from "../../evovoice/types.ts";
import { TooSlowError, type RegExpSearch } from "./regexp-search.ts";

/** As long as what marks look at of a message. Characters. */
const length = 4000;
/** Kinds of characters that patterns speak of by classes. */
const usual = ["a", "A", "0", " ", "-", "_", ".", "é", "a1", "a ", "0."];

/**
 * Whether a person's pattern can be let loose on the messages of a log in this very process. It is tried on a thread of its own with
 * texts of the kind that make bad patterns explode: one piece over and over, and then something that does not fit. This finds the
 * usual bad ones; nothing finds all.
 */
export async function isQuick(pattern: string, search: RegExpSearch): Promise<boolean> {
  try {
    await search.rows(probesOf(pattern), new RegExp(pattern, "i"), new AbortController().signal);
    return true;
  } catch (error) {
    if (error instanceof TooSlowError) {
      return false;
    }
    throw error;
  }
}

function probesOf(pattern: string): SessionLogInfo[] {
  const words = pattern.match(/[\p{L}\p{N}_ ]{1,20}/gu) ?? [];
  const pieces = new Set([...usual, ...words, ...words.flatMap((word) => word.split(""))]);
  const [start = ""] = words;
  return [...pieces].slice(0, 200).flatMap((piece) => {
    const repeated = piece.repeat(Math.ceil(length / piece.length)).slice(0, length - 40);
    return [{ message: `${repeated}\u0001` }, { message: `${start}${repeated}\u0001` }];
  });
}
