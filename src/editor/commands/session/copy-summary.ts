import * as vscode from "vscode";
import { readCallSteps } from "../../../sessions/call/read-call.ts";
import { summaryText } from "../../../sessions/labels/call-summary.ts";
import type { SessionInfo } from "../../../evovoice/types.ts";
import type { LogRules } from "../../rules/log-rules.ts";
import type { OnFirstUse } from "../../on-first-use.ts";
import type { Connection } from "../../service/connection.ts";
import { fetchChildren } from "../../service/children.ts";
import { serviceTime } from "../../service/service-time.ts";
import type { SessionKey, SessionStore } from "../../service/session-store.ts";
import { isCancelled } from "../../problems/problems.ts";
import { timeOptions } from "../../time-zone.ts";
import { runChunked } from "../../yield-timer.ts";
import { withLateProgress } from "./late-progress.ts";

interface SummaryParts {
  readonly connection: Connection;
  readonly store: SessionStore;
  readonly rules: OnFirstUse<LogRules>;
}

/** Copies a summary of these sessions to the clipboard, as text for a ticket. */
export async function copySummary(keys: readonly SessionKey[], parts: SummaryParts): Promise<void> {
  if (keys.length === 0) {
    return;
  }
  const texts = await withLateProgress(vscode.l10n.t("Copying the summary…"), async (signal) => {
    const found: string[] = [];
    for (const key of keys) {
      signal.throwIfAborted();
      found.push(await summaryOf(key, parts));
    }
    return found;
  });
  await vscode.env.clipboard.writeText(texts.join("\n\n"));
  vscode.window.setStatusBarMessage(vscode.l10n.t("Summary copied"), 3000);
}

async function summaryOf(key: SessionKey, { connection, store, rules }: SummaryParts): Promise<string> {
  const { session, source, environment } = await store.get(key);
  const now = serviceTime.now();
  const children = await childrenOf(session, connection, source === "archive");
  const logRules = await rules.get();
  const events = await logRules.eventsOf([session, ...children], logRules.current.patterns);
  const call = await runChunked(readCallSteps(session, { children, events, now }));
  const host = environment.url.host;
  const service = environment.label === host ? host : `${environment.label} (${host})`;
  return summaryText(call, { service, callSid: session.callSid, now }, timeOptions());
}

/** A summary without the children is better than none. */
async function childrenOf(
  session: SessionInfo,
  connection: Connection,
  archived: boolean,
): Promise<readonly SessionInfo[]> {
  try {
    return await fetchChildren(connection, session, archived);
  } catch (error) {
    if (isCancelled(error)) {
      throw error;
    }
    return [];
  }
}
