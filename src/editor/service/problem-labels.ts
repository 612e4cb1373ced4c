import * as vscode from "vscode";
import type { DecodeProblem } from "../../evovoice/decode/session-page.ts";

/** A message about a field that could not be read. The raw JSON still has it. */
export function problemMessage({ field }: DecodeProblem): string {
  return field === undefined
    ? vscode.l10n.t("The service sent this session in a format that can’t be read.")
    : vscode.l10n.t(
        "The field “{0}” can’t be read and isn’t shown here. The JSON shows it as it was sent.",
        field,
      );
}
