import * as vscode from "vscode";
import type { GroupBy, SessionGroup } from "../../sessions/list/grouping.ts";

export function groupingLabel(by: GroupBy): string {
  switch (by) {
    case "channel":
      return vscode.l10n.t("Channel");
    case "day":
      return vscode.l10n.t("Day");
    case "customer":
      return vscode.l10n.t("Customer");
    case "outcome":
      return vscode.l10n.t("Outcome");
    case "state":
      return vscode.l10n.t("State");
    case "endpoint":
      return vscode.l10n.t("Endpoint");
  }
}

/** The icon of a group's row. */
export function groupIcon(group: SessionGroup): string {
  switch (group.by) {
    case "channel":
      return channelIcon(group.value);
    case "day":
      return "calendar";
    case "customer":
      return "briefcase";
    case "outcome":
      return "tag";
    case "state":
      return "pulse";
    case "endpoint":
      return "plug";
    case "rows":
      return "list-unordered";
  }
}

function channelIcon(channel: string | undefined): string {
  switch (channel) {
    case "Chat":
      return "comment-discussion";
    case "Fax":
      return "file-text";
    default:
      return "device-mobile";
  }
}
