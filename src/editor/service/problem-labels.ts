import * as vscode from "vscode";
import type { DecodeProblem } from "../../evovoice/decode/session-page.ts";

/** What of a session could not be read, as a sentence. The raw JSON still has it. */
export function problemWords({ field }: DecodeProblem): string {
  return field === undefined
    ? vscode.l10n.t("The service sent this session in a form that can’t be read.")
    : vscode.l10n.t(
        "The field “{0}” could not be read and is left out here. The JSON has it as sent.",
        field,
      );
}
