/** The texts of documents. Loaded with the first document, and not when the editor starts. */
import { applyEdits, format } from "jsonc-parser";
import type { SessionInfo } from "../../evovoice/types.ts";
import { compareLines } from "../../sessions/compare/lines.ts";
import type { LogTextOptions } from "../../sessions/log/document-header.ts";
import { logDocumentSteps, type LogDocument } from "../../sessions/log/document.ts";
import { YieldTimer, runChunked } from "../yield-timer.ts";

/** Only white space is added: names, order, numbers and unknown fields stay as the service wrote them. */
export function indentJson(text: string): string {
  const edits = format(text, undefined, { tabSize: 2, insertSpaces: true, eol: "\n" });
  return `${applyEdits(text, edits)}\n`;
}

/** The log as it is read. */
export function writeLog(session: SessionInfo, options: LogTextOptions): Promise<LogDocument> {
  return runChunked(logDocumentSteps(session, options));
}

/** The log as it is compared, and the row of each line; none for those of the head. */
export async function writeComparable(
  session: SessionInfo,
): Promise<{ readonly text: string; readonly rowOfLine: readonly (number | undefined)[] }> {
  const breather = new YieldTimer();
  const lines: string[] = [];
  const rowOfLine: (number | undefined)[] = [];
  for (const { text, row } of compareLines(session)) {
    lines.push(text);
    rowOfLine.push(row);
    await breather.pause();
  }
  return { text: `${lines.join("\n")}\n`, rowOfLine };
}
