import * as l10n from "@vscode/l10n";
import { html } from "lit";
import type { TemplateResult } from "lit";
import { visibleText } from "../../sessions/labels/visible-text.ts";
import type { PanelStore } from "../state/store.ts";
import { icon } from "./icon.ts";

/** A button with an identifier or number that copies it. `what` is its name, such as "Call SID". */
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
