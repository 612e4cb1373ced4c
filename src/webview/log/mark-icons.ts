import * as l10n from "@vscode/l10n";
import { nothing } from "lit";
import type { TemplateResult } from "lit";
import type { LogMark } from "../../sessions/entry/events.ts";
import { icon } from "../elements/icon.ts";

/** The most telling mark of an entry, as an icon with words. */
export function telling(marks: readonly LogMark[]): TemplateResult | typeof nothing {
  const first = firstMark(marks);
  return first ? icon(markIcons[first], markWords(first)) : nothing;
}

/** The most telling mark of an entry. */
export function firstMark(marks: readonly LogMark[]): LogMark | undefined {
  return markOrder.find((each) => marks.includes(each));
}

/** Every mark, the most telling first. */
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

function markWords(mark: LogMark): string {
  switch (mark) {
    case "trouble":
      return l10n.t("Speaks of trouble");
    case "transfer":
      return l10n.t("Speaks of a transfer");
    case "answer":
      return l10n.t("Speaks of an answer");
    case "end":
      return l10n.t("Speaks of an end");
    case "hold":
      return l10n.t("Speaks of a hold");
    case "queue":
      return l10n.t("Speaks of a queue");
    case "ring":
      return l10n.t("Speaks of ringing");
  }
}

/** What a mark is called where it can be chosen. */
export function markName(mark: LogMark): string {
  switch (mark) {
    case "trouble":
      return l10n.t("Trouble");
    case "transfer":
      return l10n.t("Transfer");
    case "answer":
      return l10n.t("Answer");
    case "end":
      return l10n.t("End");
    case "hold":
      return l10n.t("Hold");
    case "queue":
      return l10n.t("Queue");
    case "ring":
      return l10n.t("Ring");
  }
}
