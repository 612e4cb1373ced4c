import * as l10n from "@vscode/l10n";
import type { LogMark } from "../../sessions/entry/events.ts";

/** The most important mark of an entry. */
export function firstMark(marks: readonly LogMark[]): LogMark | undefined {
  return markOrder.find((each) => marks.includes(each));
}

/** All marks, the most important first. */
export const markOrder: readonly LogMark[] = [
  "trouble",
  "transfer",
  "answer",
  "end",
  "hold",
  "queue",
  "ring",
];

export const markIcons: Readonly<Record<LogMark, string>> = {
  trouble: "error",
  transfer: "arrow-swap",
  answer: "pass-filled",
  end: "debug-stop",
  hold: "debug-pause",
  queue: "list-ordered",
  ring: "bell",
};

/** What a mark says about an entry, as a label. */
export function markLabel(mark: LogMark): string {
  switch (mark) {
    case "trouble":
      return l10n.t("Mentions a problem");
    case "transfer":
      return l10n.t("Mentions a transfer");
    case "answer":
      return l10n.t("Mentions an answer");
    case "end":
      return l10n.t("Mentions the end");
    case "hold":
      return l10n.t("Mentions a hold");
    case "queue":
      return l10n.t("Mentions a queue");
    case "ring":
      return l10n.t("Mentions ringing");
  }
}
