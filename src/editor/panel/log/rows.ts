import * as vscode from "vscode";
import type { EditorToPage, PageToEditor, PanelRow } from "../../../panel-protocol/messages.ts";
import { cutText } from "../../../sessions/labels/cut-text.ts";
import { copiedEntries } from "../../../sessions/log/copied-entries.ts";
import { commandIds } from "../../ids.ts";
import type { SessionKey } from "../../service/session-store.ts";
import { timeOptions } from "../../time-zone.ts";
import type { Snapshot } from "../snapshot.ts";

/** Longer messages are truncated in the list, and sent in full on request. Characters. */
const maxMessageLength = 2000;
/** How many rows one response may contain. */
const maxRows = 500;

/** The rows that the page requested, with long messages truncated. */
export function panelRows(shown: Snapshot, { from, to }: PageToEditor["requestRows"]): EditorToPage["rows"] {
  const rows = shown.timeline.rows(from, Math.min(to, from + maxRows));
  return { version: shown.version, from, rows: rows.map(cutMessage) };
}

/** Copies entries to the clipboard, one per line: the time as displayed or as sent, then the message. */
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

/** Copies a text to the clipboard, and confirms it with `what`. */
export async function copyText(text: string, what: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t("{0} copied", what), 3000);
}

function cutMessage(row: PanelRow): PanelRow {
  const { message } = row;
  return message.length > maxMessageLength
    ? { ...row, message: cutText(message, maxMessageLength), cutFrom: message.length }
    : row;
}
