import "@vscode-elements/elements/dist/vscode-button/index.js";
import * as l10n from "@vscode/l10n";
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { rowCountOf } from "../state/panel-state.ts";
import { PanelElement } from "../elements/panel-element.ts";

/** A button that says how many entries arrived below the visible ones, and scrolls there. */
export class NewEntries extends PanelElement {
  protected override readonly watches = ["log", "scroll"] as const;

  protected override render(): TemplateResult {
    const { newEntries } = this.state;
    return html`<div class="new-entries" role="status">
      ${
        newEntries === 0
          ? nothing
          : html`<vscode-button
              icon="arrow-down"
              @click=${() => this.store.dispatch("goToRow", { row: rowCountOf(this.state) - 1 })}
              >${newEntries === 1 ? l10n.t("1 new entry") : l10n.t("{0} new entries", newEntries.toLocaleString())}</vscode-button
            >`
      }
    </div>`;
  }
}
