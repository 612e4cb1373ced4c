import * as vscode from "vscode";
import { isTypedNumber, searchedAddress } from "../../sessions/query/address-input.ts";
import { readDateRange } from "../../sessions/query/field-input.ts";
import type { SessionQueryInput } from "../../sessions/query/query.ts";

/** What a typed text may mean. */
export interface Suggestion {
  readonly label: string;
  readonly description: string;
  readonly change: SessionQueryInput;
  /** Opens this session in place of searching. */
  readonly openSession?: string;
}

/** Understands what a person types into the summary: a session ID, a Call SID, days, else text to look for. */
export function suggestions(typed: string, today: string): Suggestion[] {
  const text = typed.trim();
  if (text === "") {
    return [];
  }
  if (/^[0-9a-f]{24}$/i.test(text)) {
    return [
      {
        label: `$(go-to-file) ${vscode.l10n.t("Open session {0}", text)}`,
        description: "",
        change: {},
        openSession: text,
      },
      { label: vscode.l10n.t("Children of {0}", text), description: "", change: { parentSessionId: text } },
    ];
  }
  const read = readDateRange(text, today);
  if ("value" in read) {
    const { startDate, endDate } = read.value;
    const words = startDate === endDate ? (startDate ?? "") : `${startDate ?? ""} – ${endDate ?? ""}`;
    return [
      {
        label: `$(calendar) ${vscode.l10n.t("Dates: {0}", words)}`,
        description: "",
        change: { startDate, endDate },
      },
    ];
  }
  const contains: readonly (readonly [field: "from" | "to" | "log", label: string])[] = [
    ["from", vscode.l10n.t("From contains “{0}”", text)],
    ["to", vscode.l10n.t("To contains “{0}”", text)],
    ["log", vscode.l10n.t("Log contains “{0}”", text)],
  ];
  const inOrder = isTypedNumber(text) ? contains : [...contains].reverse();
  return inOrder.map(([field, label]) => ({
    label: `$(filter) ${label}`,
    description: "",
    change: { [field]: field === "log" ? text : searchedAddress(text) },
  }));
}
