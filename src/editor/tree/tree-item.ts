import * as vscode from "vscode";
import type { CallDigest } from "../../sessions/call/digest.ts";
import { sessionFacts, type SessionFacts } from "../../sessions/call/facts.ts";
import { rowLabels } from "../../sessions/labels/row-labels.ts";
import { directionLabel, sessionTitle } from "../../sessions/labels/labels.ts";
import { visibleText } from "../../sessions/labels/visible-text.ts";
import type { SessionInfo } from "../../evovoice/types.ts";
import { sessionUri } from "../documents/uris.ts";
import { commandIds } from "../ids.ts";
import { actionCommand, actionLabel } from "../problems/problem-actions.ts";
import { timeOptions } from "../time-zone.ts";
import type { AccountView } from "../lists/account-lists.ts";
import { groupIcon } from "./grouping-label.ts";
import {
  nodeId,
  type AccountNode,
  type AccountsNode,
  type GroupNode,
  type MessageNode,
  type MoreNode,
  type SessionNode,
} from "./nodes.ts";
import { serviceTime } from "../service/service-time.ts";
import { firstEntryZone } from "../../sessions/log/entry-fields.ts";

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

export function accountItem(node: AccountNode, view: AccountView, expand: boolean): vscode.TreeItem {
  const nothingFound =
    node.search > 0 && view.snapshot.state === "ready" && view.shown.length === 0 && !view.snapshot.hasMore;
  const item = new vscode.TreeItem(
    visibleText(node.account.name),
    nothingFound ? None : expand ? Expanded : Collapsed,
  );
  item.id = nodeId(node);
  item.iconPath = new vscode.ThemeIcon("organization");
  item.description = nothingFound ? noMatchLabel(view) : countLabel(view);
  item.contextValue = "account";
  item.accessibilityInformation = {
    label: vscode.l10n.t("Account {0} {1}", node.account.name, item.description),
  };
  return item;
}

export function accountsItem(node: AccountsNode): vscode.TreeItem {
  const count = formatNumber(node.accounts.length);
  const item = new vscode.TreeItem(
    node.hasMore
      ? vscode.l10n.t("{0} accounts without a match so far", count)
      : vscode.l10n.t("{0} accounts without a match", count),
    Collapsed,
  );
  item.id = nodeId(node);
  item.iconPath = new vscode.ThemeIcon("organization");
  item.contextValue = "accounts";
  return item;
}

/** The description of an account without a match, in a search. */
function noMatchLabel({ snapshot, filteredHere }: AccountView): string {
  return filteredHere && snapshot.sessions.length > 0
    ? vscode.l10n.t("none of {0} match", formatNumber(snapshot.sessions.length))
    : vscode.l10n.t("no match");
}

/** How many sessions of an account are loaded: "", "34", "100 of 1,234", "12 of 200 loaded match". */
function countLabel({ snapshot, shown, filteredHere }: AccountView): string {
  if (snapshot.loadedAt === undefined) {
    return snapshot.state === "failed" ? vscode.l10n.t("not loaded") : "";
  }
  const loaded = snapshot.sessions.length;
  if (filteredHere) {
    return vscode.l10n.t("{0} of {1} loaded match", formatNumber(shown.length), formatNumber(loaded));
  }
  return snapshot.hasMore ? loadedLabel(knownTotal(snapshot.totalCount), loaded) : formatNumber(loaded);
}

function knownTotal(total: number | undefined): number | undefined {
  return total === undefined || total <= 0 ? undefined : total;
}

export function groupItem(node: GroupNode, expand: boolean): vscode.TreeItem {
  const item = new vscode.TreeItem(node.group.label, expand ? Expanded : Collapsed);
  item.id = nodeId(node);
  item.iconPath = new vscode.ThemeIcon(groupIcon(node.group));
  item.description = formatNumber(node.group.count);
  item.contextValue = "group";
  return item;
}

export function moreItem(
  node: MoreNode,
  snapshot: Pick<AccountView["snapshot"], "state" | "totalCount" | "sessions">,
): vscode.TreeItem {
  const loading = snapshot.state === "loading";
  const loaded = loadedLabel(knownTotal(snapshot.totalCount), snapshot.sessions.length);
  const label =
    node.account === undefined
      ? vscode.l10n.t("Load more of all accounts ({0})", loaded)
      : vscode.l10n.t("Load more ({0})", loaded);
  const item = new vscode.TreeItem(loading ? vscode.l10n.t("Loading…") : label, None);
  item.id = nodeId(node);
  item.iconPath = new vscode.ThemeIcon(loading ? "loading~spin" : "ellipsis");
  item.contextValue = "more";
  item.command = { command: commandIds.loadMore, title: vscode.l10n.t("Load more"), arguments: [node] };
  return item;
}

export function messageItem(node: MessageNode): vscode.TreeItem {
  const detail = node.detail ?? node.label;
  const item = new vscode.TreeItem(
    node.action === undefined
      ? node.label
      : vscode.l10n.t({
          message: "{0}: {1}",
          args: [node.label, actionLabel(node.action)],
          comment: ["A problem and what a click does about it, such as “Session expired: Sign In”"],
        }),
    None,
  );
  item.id = nodeId(node);
  item.iconPath = new vscode.ThemeIcon(node.icon);
  item.tooltip = detail;
  item.contextValue = "message";
  item.accessibilityInformation = { label: detail };
  if (node.action === "retry") {
    item.command = { command: commandIds.refresh, title: actionLabel("retry"), arguments: [node] };
  } else if (node.command !== undefined) {
    item.command = { ...node.command, title: node.label, arguments: [...node.command.arguments] };
  } else if (node.action !== undefined) {
    const [command, ...args] = actionCommand(node.action, {});
    item.command = { command, title: actionLabel(node.action), arguments: args };
  }
  return item;
}

export function sessionItem(
  node: SessionNode,
  serviceKey: string,
  { mayHaveChildren, digest }: { readonly mayHaveChildren: boolean; readonly digest: CallDigest | undefined },
): vscode.TreeItem {
  const { session } = node;
  const facts = sessionFacts(session);
  const item = new vscode.TreeItem(sessionTitle(session), mayHaveChildren ? Collapsed : None);
  item.id = nodeId(node);
  item.iconPath = sessionIcon(facts);
  item.description = [
    sessionDescription(session, facts, digest),
    ...(node.archived === true ? [vscode.l10n.t("archived")] : []),
  ].join(" · ");
  item.contextValue = facts.live ? "session live" : "session";
  item.command = {
    // Only this built-in command gets from VS Code whether to keep the focus and to open a preview tab.
    command: "vscode.open",
    title: vscode.l10n.t("Open session"),
    arguments: [sessionUri({ key: { sessionId: session.id, serviceKey }, kind: "session" })],
  };
  item.accessibilityInformation = {
    label: [directionOfRow(facts), sessionTitle(session), item.description].join(", "),
  };
  return item;
}

function directionOfRow(facts: SessionFacts): string {
  if (facts.direction === undefined) {
    return facts.channel ?? "";
  }
  return directionLabel(facts.direction);
}

/** All dates of a log have the same format: the first few show whether they name a zone. */
const maxEntriesForZone = 20;

/**
 * "Answered · Ada Example · talked 3:52 · 15:15", or for a live session "On hold · 15:15". The most important first, because a
 * narrow side bar truncates it.
 */
function sessionDescription(
  session: SessionInfo,
  facts: SessionFacts,
  digest: CallDigest | undefined,
): string {
  const log = { entryZone: firstEntryZone(session.log, maxEntriesForZone) };
  return rowLabels(session, facts, { ...timeOptions(), now: serviceTime.now() }, { digest, log }).join(" · ");
}

/** The shape shows direction and channel, the color the state. The text of the row says the same, for people who can't see them. */
function sessionIcon(facts: SessionFacts): vscode.ThemeIcon {
  return new vscode.ThemeIcon(iconName(facts), iconColor(facts));
}

function iconName(facts: SessionFacts): string {
  if (facts.channel === "Chat") {
    return "comment-discussion";
  }
  if (facts.channel === "Fax") {
    return "file-text";
  }
  if (facts.direction === "Incoming") {
    return "call-incoming";
  }
  return facts.direction === "Outgoing" ? "call-outgoing" : "device-mobile";
}

function iconColor(facts: SessionFacts): vscode.ThemeColor | undefined {
  if (facts.live) {
    return new vscode.ThemeColor(
      facts.state === "hold" || facts.state === "queued" ? "charts.yellow" : "charts.green",
    );
  }
  if (facts.missed || facts.hasProblem) {
    return new vscode.ThemeColor("charts.red");
  }
  return undefined;
}

function loadedLabel(total: number | undefined, loaded: number): string {
  return total === undefined
    ? vscode.l10n.t("{0} loaded", formatNumber(loaded))
    : vscode.l10n.t("{0} of {1}", formatNumber(loaded), formatNumber(total));
}

function formatNumber(value: number): string {
  return value.toLocaleString(vscode.env.language);
}
