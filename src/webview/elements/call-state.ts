import * as l10n from "@vscode/l10n";
import type { SegmentState } from "../../sessions/call/call.ts";

/** What a party does in a segment, such as "Ringing". The same states apply to chats and faxes. */
export function callStateLabel(state: SegmentState): string {
  switch (state) {
    case "ringing":
      return l10n.t("ringing");
    case "waiting":
      return l10n.t("waiting for an answer");
    case "talking":
      return l10n.t("talking");
    case "hold":
      return l10n.t("on hold");
    case "queue":
      return l10n.t("in a queue");
    case "flow":
      return l10n.t("in the flow");
    default:
      return l10n.t("unknown");
  }
}
