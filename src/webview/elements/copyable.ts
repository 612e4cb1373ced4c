import * as l10n from "@vscode/l10n";
import { html } from "lit";
import type { TemplateResult } from "lit";
import { visibleText } from "../../sessions/labels/visible-text.ts";
import type { PanelStore } from "../state/store.ts";
import { icon } from "./icon.ts";

/** An identifier or number as a button that copies it. `what` names it: "Call SID". */
export function copyable(store: PanelStore, text: string, what: string): TemplateResult {
  const label = l10n.t("Copy {0}", what);
  return html`<button
    type="button"
    class="copyable"
    title=${label}
    aria-label="${label}: ${visibleText(text)}"
    @click=${() => store.send("copy", { text, what })}
  >
    <span dir="auto">${visibleText(text)}</span>${icon("copy")}
  </button>`;
}
