import * as vscode from "vscode";
import { sessionFacts } from "../../../sessions/call/facts.ts";
import type { SessionFiles } from "../../documents/session-files.ts";
import { sessionUri } from "../../documents/uris.ts";
import { panelTitle } from "../../panel/title.ts";
import { UserFacingError } from "../../problems/problems.ts";
import { checkService } from "../../service/check-service.ts";
import type { LoadedSession, SessionKey } from "../../service/session-store.ts";
import type { CompareSource } from "./compare-source.ts";
import { withLateProgress } from "./late-progress.ts";
import { pickOther } from "./pick-other-session.ts";

/**
 * Compares two sessions in VS Code's diff editor, the earlier one on the left. If only one is given, asks for the other; does
 * nothing if the person cancels. Throws errors of loading.
 */
export async function compareSessions(
  keys: readonly SessionKey[],
  parts: CompareSource,
  files: Pick<SessionFiles, "prepare">,
): Promise<void> {
  const [first, named, tooMany] = keys;
  if (first === undefined) {
    return;
  }
  if (tooMany !== undefined) {
    throw new UserFacingError(vscode.l10n.t("Select exactly two sessions to compare."));
  }
  const one = await load(first, parts);
  const second = named ?? (await pickOther(one.loaded.session, first.serviceKey, parts));
  if (second === undefined) {
    return;
  }
  const other = await load(second, parts);
  const [left, right] = startOf(other.loaded) < startOf(one.loaded) ? [other, one] : [one, other];
  const uris = [left, right].map(({ key }) => sessionUri({ key, kind: "compare" }));
  // Long logs take a while, and VS Code itself shows neither progress nor a way to cancel.
  await withLateProgress(vscode.l10n.t("Comparing the sessions…"), async (signal) => {
    for (const uri of uris) {
      await files.prepare(uri, signal);
    }
  });
  await vscode.commands.executeCommand(
    "vscode.diff",
    ...uris,
    vscode.l10n.t({
      message: "{0} ↔ {1}",
      args: [panelTitle(left.loaded), panelTitle(right.loaded)],
      comment: ["Two sessions that are compared"],
    }),
    { preview: false } satisfies vscode.TextDocumentShowOptions,
  );
}

async function load(
  key: SessionKey,
  { connection, store }: CompareSource,
): Promise<{ readonly key: SessionKey; readonly loaded: LoadedSession }> {
  await checkService(key.serviceKey, connection);
  return { key, loaded: await store.get(key) };
}

function startOf({ session }: LoadedSession): number {
  return sessionFacts(session).startAt ?? 0;
}
