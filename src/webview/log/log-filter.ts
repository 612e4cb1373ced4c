import "@vscode-elements/elements/dist/vscode-toolbar-button/index.js";
import * as l10n from "@vscode/l10n";
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { LogMark } from "../../sessions/entry/events.ts";
import { focusLog } from "./log-toolbar.ts";
import { markName } from "../../sessions/labels/event-labels.ts";
import { markIcons, markOrder } from "./mark-icons.ts";
import { PanelElement } from "../elements/panel-element.ts";
import { useKey } from "../elements/keys.ts";
import { isFiltering } from "../state/find/filter.ts";
import { rowCountOf } from "../state/panel-state.ts";
import { SearchField } from "./search-field.ts";

/** The filter of the log by text and marks, with the number of entries shown. */
export class LogFilter extends PanelElement {
  protected override readonly watches = ["log"] as const;
  readonly #field = new SearchField(this, "filter", l10n.t("Show only entries with…"), (change) => {
    if (change.text !== this.state.filter.text) {
      this.store.dispatch("filter", change);
    }
  });

  async focusField(): Promise<void> {
    this.store.dispatch("openFilter", { open: true });
    await this.updateComplete;
    this.#field.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { filter } = this.state;
    if ((!filter.open && !isFiltering(filter)) || rowCountOf(this.state) === 0) {
      return nothing;
    }
    return html`<div
      class="toolbar filter"
      role="group"
      aria-label=${l10n.t("Filter")}
      @keydown=${this.#onKey}
    >
      <div class="find">${this.#field.render(filter)}</div>
      <span class="shown-count" role="status">${this.#countLabel()}</span>
      ${
        isFiltering(filter)
          ? html`<vscode-toolbar-button
              icon="clear-all"
              title=${l10n.t("Show all entries (Escape)")}
              label=${l10n.t("Show all entries (Escape)")}
              @click=${this.#end}
            ></vscode-toolbar-button>`
          : nothing
      }
      <div class="chips">
        ${markOrder.map(
          (mark) =>
            html`<vscode-toolbar-button
              class="chip ${mark}"
              toggleable
              icon=${markIcons[mark]}
              ?checked=${filter.marks.has(mark)}
              @change=${() => this.#toggleMark(mark)}
              ><span class="words">${markName(mark)}</span></vscode-toolbar-button
            >`,
        )}
      </div>
    </div>`;
  }

  #countLabel(): string {
    const { filter } = this.state;
    return filter.shown === undefined
      ? ""
      : l10n.t(
          "{0} of {1} entries",
          filter.shown.length.toLocaleString(),
          rowCountOf(this.state).toLocaleString(),
        );
  }

  #toggleMark(mark: LogMark): void {
    const marks = new Set(this.state.filter.marks);
    if (!marks.delete(mark)) {
      marks.add(mark);
    }
    this.store.dispatch("filter", { marks });
  }

  readonly #end = (): void => {
    this.store.dispatch("openFilter", { open: false });
    this.store.dispatch("clearFilter", {});
    focusLog(this);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (
      event.key === "Enter" &&
      event.target instanceof Element &&
      event.target.matches("vscode-textfield")
    ) {
      this.#field.now();
      focusLog(this);
      useKey(event);
    } else if (event.key === "Escape") {
      this.#end();
      useKey(event);
    }
  };
}
