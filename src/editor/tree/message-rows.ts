import * as vscode from "vscode";
import { formatWhen } from "../../sessions/time/format.ts";
import { problemTitle } from "../problems/problem-kind.ts";
import { problemOf } from "../problems/problems.ts";
import type { AccountLists } from "../lists/account-lists.ts";
import type { Connection } from "../service/connection.ts";
import { timeOptions } from "../time-zone.ts";
import type { MessageNode } from "./nodes.ts";
import { serviceTime } from "../service/service-time.ts";

/** The rows above the accounts that say why the rows below are out of date. */
export function stateRows({ state, accounts }: Connection, lists: AccountLists): MessageNode[] {
  if (state.kind === "expired" && accounts.length > 0) {
    return [
      {
        kind: "message",
        id: "expired",
        label: vscode.l10n.t("Session expired"),
        detail: vscode.l10n.t(
          "Your session has expired. Sign in again. What was loaded before is still shown.",
        ),
        icon: "warning",
        action: "signIn",
        parent: undefined,
      },
    ];
  }
  const failed = state.kind === "signedIn" ? lists.failedReload : undefined;
  if (failed === undefined) {
    return [];
  }
  const { message, actions } = problemOf(failed.error);
  const since = formatWhen(failed.loadedAt, serviceTime.now(), timeOptions());
  return [
    {
      kind: "message",
      id: "failed",
      label: vscode.l10n.t("Not updated since {0}", since),
      detail: vscode.l10n.t("{0} The sessions below were loaded {1}.", message, since),
      icon: "error",
      action: actions[0] ?? "retry",
      parent: undefined,
    },
  ];
}

/** The row of a failure. A click runs the problem's first action. */
export function failedRow(error: unknown, id: string, parent: MessageNode["parent"]): MessageNode {
  const { message, actions } = problemOf(error);
  return {
    kind: "message",
    id,
    label: problemTitle(error),
    detail: message,
    icon: "error",
    action: actions[0] ?? "retry",
    parent,
  };
}

/** A row that says that fields of `count` sessions could not be read. */
export function unreadableRow(count: number, parent: MessageNode["parent"]): MessageNode {
  return {
    kind: "message",
    id: "problems",
    label: vscode.l10n.t("Some fields can’t be read ({0})", count),
    detail: vscode.l10n.t(
      "Some of what the service sent can’t be read ({0} fields). A session’s JSON shows it as it was sent.",
      count,
    ),
    icon: "warning",
    parent,
  };
}
