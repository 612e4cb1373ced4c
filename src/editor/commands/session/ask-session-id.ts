import * as vscode from "vscode";
import type { SessionInfo } from "../../../evovoice/types.ts";
import { sessionFacts } from "../../../sessions/call/facts.ts";
import type { AccountLists } from "../../lists/account-lists.ts";
import type { Connection } from "../../service/connection.ts";
import { maxChoices, sessionChoice, type SessionChoice } from "./session-choice.ts";
import { sessionIdIn } from "./session-id-in.ts";

/** Asks for a session: a loaded one, latest first, or any by a text that contains its ID. Undefined if the person cancels. */
export async function askSessionId(connection: Connection, lists: AccountLists): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<SessionChoice>();
  let listed: readonly SessionChoice[] = [];
  const show = (): void => {
    const sessionId = sessionIdIn(pick.value);
    const typed =
      sessionId === undefined
        ? []
        : [{ label: vscode.l10n.t("Open session {0}", sessionId), alwaysShow: true, sessionId }];
    pick.items = [...typed, ...listed];
  };
  const list = (): void => {
    listed = latestFirst(lists.loaded()).map((session) => sessionChoice(session));
    show();
  };
  const subscription = lists.onDidChange(list);
  pick.title = vscode.l10n.t("Open Session");
  pick.placeholder = vscode.l10n.t("Choose a loaded session, or paste an ID or any text that contains one");
  pick.matchOnDescription = true;
  pick.ignoreFocusOut = true;
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  pick.onDidChangeValue(show);
  pick.onDidAccept(() => {
    const [chosen] = pick.selectedItems;
    if (chosen?.sessionId !== undefined) {
      resolve(chosen.sessionId);
      pick.hide();
    }
  });
  pick.onDidHide(() => resolve(undefined));
  list();
  pick.show();
  void loadSome(connection, lists);
  try {
    return await promise;
  } finally {
    subscription.dispose();
    pick.dispose();
  }
}

/** Loads the first account, so that there are sessions to choose from even if no account was expanded. */
async function loadSome({ state, accounts }: Connection, lists: AccountLists): Promise<void> {
  const [first] = accounts;
  if (state.kind === "signedIn" && first !== undefined && lists.loaded().length === 0) {
    await lists.load(first.id);
  }
}

function latestFirst(sessions: readonly SessionInfo[]): SessionInfo[] {
  return sessions
    .map((session) => ({ session, startAt: sessionFacts(session).startAt ?? 0 }))
    .sort((one, other) => other.startAt - one.startAt)
    .slice(0, maxChoices)
    .map(({ session }) => session);
}
