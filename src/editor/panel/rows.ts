import * as vscode from "vscode";
import type { EditorToPage, PageToEditor, PanelRow } from "../../panel-protocol/messages.ts";
import { cutText } from "../../sessions/labels/cut-text.ts";
import { copiedEntries } from "../../sessions/log/copied-entries.ts";
import { commandIds } from "../ids.ts";
import type { SessionKey } from "../service/session-store.ts";
import { timeOptions } from "../time-zone.ts";
import type { Snapshot } from "./snapshot.ts";

/** Longer messages are cut in the list and sent whole when asked for. Characters. */
const longestMessage = 2000;
/** A page that asks for more rows at once than this gets this many. */
const mostRows = 500;

/** The rows that the page asked for, very long messages cut. */
export function panelRows(shown: Snapshot, { from, to }: PageToEditor["requestRows"]): EditorToPage["rows"] {
  const rows = shown.timeline.rows(from, Math.min(to, from + mostRows));
  return { version: shown.version, from, rows: rows.map(cutMessage) };
}

/** Puts entries on the clipboard, one line each: the time as the screen shows it, or as sent, then the message. */
export async function copyEntries(
  shown: Snapshot,
  { from, to, only, raw }: Pick<PageToEditor["copyEntries"], "from" | "to" | "only" | "raw">,
): Promise<void> {
  const { log } = shown.loaded.session;
  const entries = only === undefined ? log.slice(from, to) : only.flatMap((row) => log[row] ?? []);
  const text = copiedEntries(entries, { ...timeOptions(), raw: raw === true });
  await copyText(text, vscode.l10n.t("{0} log entries", entries.length));
}

/** Runs the command for an entry that the page names. */
export async function markEntriesLikeThis({ loaded }: Snapshot, row: number): Promise<void> {
  const key: SessionKey = { sessionId: loaded.session.id, serviceKey: loaded.environment.key };
  await vscode.commands.executeCommand(commandIds.markEntriesLikeThis, { ...key, row });
}

/** Puts a text on the clipboard and says what it was. */
export async function copyText(text: string, what: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t("{0} copied", what), 3000);
}

function cutMessage(row: PanelRow): PanelRow {
  const { message } = row;
  return message.length > longestMessage
    ? { ...row, message: cutText(message, longestMessage), cutFrom: message.length }
    : row;
}
