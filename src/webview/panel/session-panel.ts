import "@vscode-elements/elements/dist/vscode-button/index.js";
import * as l10n from "@vscode/l10n";
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { sessionFacts } from "../../sessions/call/facts.ts";
import { icon } from "../elements/icon.ts";
import { isCommandKey, keyOf, useKey } from "../elements/keys.ts";
import { PanelElement } from "../elements/panel-element.ts";
import type { LogFilter } from "../log/log-filter.ts";
import type { LogToolbar } from "../log/log-toolbar.ts";
import { PanelStore } from "../state/store.ts";
import { FocusKeeper } from "./focus-keeper.ts";
import type { KeyboardShortcuts } from "./keyboard-shortcuts.ts";

/**
 * The root element. Header, timeline and toolbar stay in place while the log scrolls. Details of the session are beside them, or
 * below if the page is narrow.
 */
export class SessionPanel extends PanelElement {
  /** For the note about a filter that hides everything. */
  protected override readonly watches = ["log"] as const;
  readonly #focus = new FocusKeeper(() => this.querySelector<HTMLElement>("[role=listbox]"));

  constructor() {
    super();
    this.store = new PanelStore();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Not on the window: VS Code listens there, and keys that the page handles must not reach it.
    document.addEventListener("keydown", this.#onKey);
    document.addEventListener("copy", this.#onCopy);
    document.addEventListener("selectstart", this.#onSelectStart);
    this.#focus.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.#onKey);
    document.removeEventListener("copy", this.#onCopy);
    document.removeEventListener("selectstart", this.#onSelectStart);
    this.#focus.disconnect();
  }

  protected override render(): TemplateResult {
    const { store, state } = this;
    return html`<main class="page ${state.narrow ? "narrow" : ""}" @evo-help=${this.#showHelp}>
      <evo-status .store=${store}></evo-status>
      <evo-session-header .store=${store}></evo-session-header>
      <evo-call-summary .store=${store}></evo-call-summary>
      <div class="columns" ?hidden=${!state.session}>
        <section class="log" aria-label=${l10n.t("Log")}>
          <evo-related-data .store=${store} area="main"></evo-related-data>
          <evo-call-timeline .store=${store}></evo-call-timeline>
          <evo-log-toolbar .store=${store}></evo-log-toolbar>
          <evo-log-filter .store=${store}></evo-log-filter>
          <div class="log-box">
            ${this.#emptyLog()}
            <evo-log-list .store=${store} @evo-filter=${this.#openFilter}></evo-log-list>
            <evo-new-entries .store=${store}></evo-new-entries>
          </div>
          <evo-idle-indicator .store=${store}></evo-idle-indicator>
        </section>
        <aside aria-label=${l10n.t("About the session")}>
          <evo-members .store=${store}></evo-members>
          <evo-call-table .store=${store}></evo-call-table>
          <evo-related-data .store=${store} area="side"></evo-related-data>
          <evo-details .store=${store}></evo-details>
        </aside>
      </div>
      <evo-keyboard-shortcuts .store=${store}></evo-keyboard-shortcuts>
    </main>`;
  }

  protected override updated(): void {
    if (this.state.session) {
      this.#focus.restore();
    }
  }

  #emptyLog(): TemplateResult | typeof nothing {
    const { session, filter } = this.state;
    if (filter.shown?.length === 0) {
      return html`<div class="empty-log">
        ${icon("filter")}
        <p>${l10n.t("No matching entries")}</p>
        <p>
          <vscode-button secondary @click=${() => this.store.dispatch("clearFilter", {})}
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
          ? html`<p class="quiet">${l10n.t("It’s still in progress. Refresh to check for new entries.")}</p>`
          : nothing
      }
    </div>`;
  }

  readonly #showHelp = (): void => this.querySelector<KeyboardShortcuts>("evo-keyboard-shortcuts")?.show();

  readonly #openFilter = (): void => {
    void this.querySelector<LogFilter>("evo-log-filter")?.focusField();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const act = this.#actionOf(event);
    if (act) {
      act();
      useKey(event);
    }
  };

  #actionOf(event: KeyboardEvent): (() => void) | undefined {
    const typing = event.composedPath()[0] instanceof HTMLInputElement;
    const command = isCommandKey(event);
    if (command && !event.shiftKey && keyOf(event) === "f") {
      return () => this.querySelector<LogToolbar>("evo-log-toolbar")?.focusFind();
    }
    if (event.key === "F3" && !command && !event.altKey) {
      return () => this.store.dispatch("goToMatch", { by: event.shiftKey ? -1 : 1 });
    }
    return event.key === "?" && !typing && !command ? this.#showHelp : undefined;
  }

  get #isLogFocused(): boolean {
    return document.activeElement?.matches("[role=listbox]") === true;
  }

  /** Copy from the Edit menu, or from VS Code's Copy command: there is no key event. */
  readonly #onCopy = (event: Event): void => {
    if (this.#isLogFocused && getSelection()?.isCollapsed !== false) {
      event.preventDefault();
      this.store.dispatch("copySelection", {});
    }
  };

  /** Select All of the Edit menu would select the whole page. Selecting with the mouse starts at a node of the log. */
  readonly #onSelectStart = (event: Event): void => {
    if (this.#isLogFocused && (event.target === document.body || event.target === document.documentElement)) {
      event.preventDefault();
      this.store.dispatch("selectAll", {});
    }
  };
}
