import type { SessionLogInfo } from "../../evovoice/types.ts";
import { messageOf } from "./entry-fields.ts";

/** Whether a message contains a text; false for an empty text. */
export function textTester(query: {
  readonly text: string;
  readonly matchCase: boolean;
}): (message: string) => boolean {
  const { text, matchCase } = query;
  if (text === "") {
    return () => false;
  }
  const wanted = matchCase ? text : text.toLowerCase();
  return (message) => (matchCase ? message : message.toLowerCase()).includes(wanted);
}

/** The rows whose message contains a text, ascending; none for an empty text. */
export function findRows(
  log: readonly SessionLogInfo[],
  query: { readonly text: string; readonly matchCase: boolean },
): number[] {
  const matches = textTester(query);
  const hits: number[] = [];
  for (let index = 0; index < log.length; index++) {
    if (matches(messageOf(log[index]))) {
      hits.push(index);
    }
  }
  return hits;
}
