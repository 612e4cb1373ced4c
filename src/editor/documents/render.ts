/** Writes the text of documents. Loaded with the first document to keep activation fast. */
import type { SessionInfo } from "../../evovoice/types.ts";
import { callDigest } from "../../sessions/call/digest.ts";
import { readCallSteps } from "../../sessions/call/read-call.ts";
import { compareLines } from "../../sessions/compare/lines.ts";
import type { LogTextOptions } from "../../sessions/log/document-header.ts";
import { logDocumentSteps, type LogDocument } from "../../sessions/log/document.ts";
import { timelineSteps } from "../../sessions/log/timeline.ts";
import { joinInChunks } from "../../sessions/chunked.ts";
import { runChunked, YieldTimer } from "../yield-timer.ts";
import { indentJsonInChunks } from "./indent-json.ts";

/** The session's JSON as the service sent it, indented. Rejects with the signal's reason if aborted. */
export function writeJson(text: string, signal?: AbortSignal): Promise<string> {
  return runChunked(indentJsonInChunks(text), signal);
}

/** The log for reading, with facts from the legs in its header. Rejects with the signal's reason if aborted. */
export async function writeLog(
  session: SessionInfo,
  options: LogTextOptions,
  signal?: AbortSignal,
): Promise<LogDocument> {
  const call = await runChunked(readCallSteps(session, { now: options.now }), signal);
  return runChunked(logDocumentSteps(session, { ...options, digest: callDigest(call) }), signal);
}

/**
 * The log for comparing, and the row of each line; undefined for lines of the header. Rejects with the signal's reason if aborted.
 */
export async function writeComparable(
  session: SessionInfo,
  signal?: AbortSignal,
): Promise<{ readonly text: string; readonly rowOfLine: readonly (number | undefined)[] }> {
  const timeline = await runChunked(timelineSteps(session, "unmarked"), signal);
  const timer = new YieldTimer();
  const lines: string[] = [];
  const rowOfLine: (number | undefined)[] = [];
  for (const { text, row } of compareLines(session, timeline)) {
    lines.push(text);
    rowOfLine.push(row);
    await timer.pause();
    signal?.throwIfAborted();
  }
  return { text: `${await runChunked(joinInChunks(lines, "\n"), signal)}\n`, rowOfLine };
}
