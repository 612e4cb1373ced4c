import * as vscode from "vscode";
import type { SessionInfo } from "../../../evovoice/types.ts";
import { sessionFacts } from "../../../sessions/call/facts.ts";
import { relatedSessions } from "../../../sessions/list/related.ts";
import type { SessionKey } from "../../service/session-store.ts";
import type { CompareSource } from "./compare-source.ts";
import { maxChoices, sessionChoice, type SessionChoice } from "./session-choice.ts";

/**
 * Asks which session to compare with: a loaded one of the same channel, those of the same endpoint first, or any by its ID.
 * Undefined if the person cancels.
 */
export async function pickOther(
  session: SessionInfo,
  serviceKey: string,
  { lists, store, connection }: CompareSource,
): Promise<SessionKey | undefined> {
  const here = serviceKey === connection.environment.key ? lists.loaded() : [];
  const loaded = new Map([...here, ...store.loadedSessions(serviceKey)].map((other) => [other.id, other]));
  loaded.delete(session.id);
  const sessionId = await pickId(session, [...loaded.values()]);
  return sessionId === undefined ? undefined : { sessionId, serviceKey };
}

function pickId(session: SessionInfo, loaded: readonly SessionInfo[]): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<SessionChoice>();
  const listed = itemsOf(session, loaded);
  pick.title = vscode.l10n.t("Compare with");
  pick.placeholder = vscode.l10n.t("A loaded session, or type the ID of another one");
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = listed;
  return new Promise((resolve) => {
    pick.onDidChangeValue((typed) => {
      const sessionId = typed.trim();
      // IDs have no spaces, and are longer than a word that somebody filters by.
      const typedId = /^\S{12,}$/.test(sessionId) && sessionId !== session.id;
      pick.items = typedId
        ? [...listed, { label: vscode.l10n.t("Session {0}", sessionId), alwaysShow: true, sessionId }]
        : listed;
    });
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.sessionId);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function itemsOf(session: SessionInfo, loaded: readonly SessionInfo[]): SessionChoice[] {
  const related = relatedSessions(session, loaded);
  const relatedIds = new Set(related.map(({ session: { id } }) => id));
  const others = loaded
    .filter(({ id, channel }) => !relatedIds.has(id) && channel === session.channel)
    .map((other) => ({
      other,
      sameWay: other.endpointId !== undefined && other.endpointId === session.endpointId,
      startAt: sessionFacts(other).startAt ?? 0,
    }))
    .sort((one, two) => Number(two.sameWay) - Number(one.sameWay) || two.startAt - one.startAt)
    .slice(0, maxChoices);
  return [
    ...section(vscode.l10n.t("Related")),
    ...related.map(({ session: other, reasons }) => sessionChoice(other, reasons.join(" · "))),
    ...section(vscode.l10n.t("Same endpoint")),
    ...others.filter(({ sameWay }) => sameWay).map(({ other }) => sessionChoice(other)),
    ...section(vscode.l10n.t("Others")),
    ...others.filter(({ sameWay }) => !sameWay).map(({ other }) => sessionChoice(other)),
  ].filter(
    ({ kind }, index, all) =>
      kind === undefined || (all[index + 1] !== undefined && all[index + 1]?.kind === undefined),
  );
}

function section(label: string): SessionChoice[] {
  return [{ label, kind: vscode.QuickPickItemKind.Separator }];
}
