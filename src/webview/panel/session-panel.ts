import "@vscode-elements/elements/dist/vscode-button/index.js";
import * as l10n from "@vscode/l10n";
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { sessionFacts } from "../../sessions/call/facts.ts";
import { PanelStore } from "../state/store.ts";
import { icon } from "../elements/icon.ts";
import type { KeyboardShortcuts } from "./keyboard-shortcuts.ts";
import type { LogFilter } from "../log/log-filter.ts";
import type { LogToolbar } from "../log/log-toolbar.ts";
import { PanelElement } from "../elements/panel-element.ts";

/** The whole page. It scrolls as one; the picture and the toolbar stay at the top while the log goes by. */
export class SessionPanel extends PanelElement {
  /** For "No entry is like this", which comes and goes with the filter. */
  protected override readonly watches = ["log"] as const;

  readonly #narrow = window.matchMedia("(width < 860px)");
  readonly #onWidth = (): void => this.requestUpdate();

  constructor() {
    super();
    this.store = new PanelStore();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.dataset["scroller"] = "";
    window.addEventListener("keydown", this.#onKey);
    this.#narrow.addEventListener("change", this.#onWidth);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("keydown", this.#onKey);
    this.#narrow.removeEventListener("change", this.#onWidth);
  }

  protected override render(): TemplateResult {
    const { store } = this;
    return html`<main class="page" @evo-help=${this.#showHelp}>
      <evo-status .store=${store} data-above></evo-status>
      <evo-session-header .store=${store} data-above></evo-session-header>
      <div class="columns" ?hidden=${!store.session}>
        <aside data-above aria-label=${l10n.t("About the session")}>
          <evo-members .store=${store}></evo-members>
          ${this.#narrow.matches ? this.#foldedRest() : this.#rest()}
        </aside>
        <section class="log" aria-label=${l10n.t("Log")}>
          <evo-related-data .store=${store} place="main" data-above></evo-related-data>
          <div class="sticky" data-sticky data-above>
            <evo-call-timeline .store=${store}></evo-call-timeline>
            <evo-log-toolbar .store=${store}></evo-log-toolbar>
            <evo-log-filter .store=${store}></evo-log-filter>
          </div>
          ${this.#emptyLog()}
          <evo-log-list .store=${store} @evo-filter=${this.#openFilter}></evo-log-list>
          <evo-idle-indicator .store=${store} data-below></evo-idle-indicator>
          <evo-new-entries .store=${store}></evo-new-entries>
        </section>
      </div>
      <evo-keyboard-shortcuts .store=${store}></evo-keyboard-shortcuts>
    </main>`;
  }

  #rest(): TemplateResult {
    const { store } = this;
    return html`<evo-call-table .store=${store}></evo-call-table>
      <evo-related-data .store=${store}></evo-related-data>
      <evo-details .store=${store}></evo-details>`;
  }

  /** In a narrow column six folds would push the log off the page: there they are one. */
  #foldedRest(): TemplateResult {
    const { store } = this;
    const open = store.expanded.has("rest");
    return html`<evo-collapsible
      class="rest"
      heading=${l10n.t("More about the session")}
      ?open=${open}
      @vsc-collapsible-toggle=${(event: CustomEvent<{ open: boolean }>) => {
        if (event.target === event.currentTarget) {
          store.setExpanded("rest", event.detail.open);
        }
      }}
      >${open ? this.#rest() : nothing}</evo-collapsible
    >`;
  }

  #emptyLog(): TemplateResult | typeof nothing {
    const { session, filter } = this.store;
    if (filter.shown?.length === 0) {
      return html`<div class="empty-log">
        ${icon("filter")}
        <p>${l10n.t("No entry is like this.")}</p>
        <p>
          <vscode-button secondary @click=${() => this.store.search.endFilter()}
            >${l10n.t("Show all entries")}</vscode-button
          >
        </p>
      </div>`;
    }
    if (session?.timeline.rowCount !== 0) {
      return nothing;
    }
    return html`<div class="empty-log">
      ${icon("output")}
      <p>${l10n.t("This session has no log entries.")}</p>
      ${
        sessionFacts(session.head).live
          ? html`<p class="quiet">
              ${l10n.t("It is still going on: refresh to see whether there are some now.")}
            </p>`
          : nothing
      }
    </div>`;
  }

  readonly #showHelp = (): void => this.querySelector<KeyboardShortcuts>("evo-keyboard-shortcuts")?.show();

  readonly #openFilter = (): void => {
    void this.querySelector<LogFilter>("evo-log-filter")?.focusField();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const typing = event.composedPath()[0] instanceof HTMLInputElement;
    const command = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (command && event.key.toLowerCase() === "f") {
      this.querySelector<LogToolbar>("evo-log-toolbar")?.focusFind();
    } else if (event.key === "F3" && !command) {
      this.store.search.nextFind(event.shiftKey ? -1 : 1);
    } else if (event.key === "?" && !typing && !command) {
      this.#showHelp();
    } else {
      return;
    }
    event.preventDefault();
  };
}
