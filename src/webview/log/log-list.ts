import * as l10n from "@vscode/l10n";
import { html } from "lit";
import type { TemplateResult } from "lit";
import { PanelElement } from "../elements/panel-element.ts";
import { shownCount } from "../state/find/filter.ts";
import { rowCountOf } from "../state/panel-state.ts";
import { selectedRows } from "../state/log/log-position.ts";
import type { Reveal } from "../state/log/log-position.ts";
import { logKey } from "./log-keys.ts";
import { dateTitle } from "./row-model.ts";
import { rowId } from "./row-view.ts";
import { RowWindow } from "./row-window.ts";

/**
 * The log: a virtualized list box with its own scroll bar and a single Tab stop. It contains only the visible rows and a few around
 * them.
 */
export class LogList extends PanelElement {
  protected override readonly watches = ["log"] as const;
  #window: RowWindow | undefined;
  #revealed: Reveal | undefined;
  /** Observes the size of the list, and of a row, because VS Code's font may change while the page is open. */
  readonly #resized = new ResizeObserver(() => this.#takeSizes());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override render(): TemplateResult {
    const { state } = this;
    return html`<div
      class="log-list ${state.wrap ? "wrap" : ""}"
      data-scroller
      data-vscode-context=${this.#menuContext()}
      role="listbox"
      tabindex="0"
      aria-label=${l10n.t("Log")}
      aria-multiselectable="true"
      ?hidden=${shownCount(state.filter, rowCountOf(state)) === 0}
      @keydown=${(event: KeyboardEvent) => logKey(this.store, event, this)}
      @focus=${this.#takeSelection}
      @mousedown=${this.#onMouseDown}
      @click=${this.#onClick}
      @mouseover=${this.#onMouseOver}
      @scroll=${this.#onScroll}
    >
      <div class="log-content" role="presentation"></div>
      <div class="probe" aria-hidden="true">
        <div class="gap-probe">0</div>
        <div class="entry-probe"><span class="clock">0</span><span class="message">0</span></div>
      </div>
    </div>`;
  }

  protected override firstUpdated(): void {
    const { list } = this;
    this.#window = new RowWindow(list, this.#part(".log-content"));
    for (const watched of [list, this.#part(".gap-probe"), this.#part(".entry-probe")]) {
      this.#resized.observe(watched);
    }
  }

  /** The list box. */
  get list(): HTMLElement {
    return this.#part(".log-list");
  }

  protected override updated(): void {
    const { state } = this;
    this.#window?.draw(state);
    const { reveal } = state.position;
    if (reveal && reveal !== this.#revealed && rowCountOf(state) > 0 && this.list.clientHeight > 0) {
      this.#revealed = reveal;
      this.#window?.reveal(state, reveal);
      this.store.dispatch("revealed", { reveal });
    }
    this.#tellActive();
    this.#tellVisible();
  }

  #part(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) {
      throw new Error(`The log has no ${selector}`);
    }
    return found;
  }

  #takeSizes(): void {
    const entry = this.#part(".entry-probe").offsetHeight;
    const gap = this.#part(".gap-probe").offsetHeight;
    if (entry > 0) {
      this.#window?.setUsual({ entry, gap }, this.state);
    }
    this.#window?.resize(this.list.clientHeight, this.state);
    this.requestUpdate();
  }

  /** The context for the `when` clauses of the context menu in package.json, without VS Code's own items, which act on text. */
  #menuContext(): string {
    const { openRows, position } = this.state;
    return JSON.stringify({
      webviewSection: "log",
      logEntry: openRows.has(position.activeRow) ? "expanded" : "collapsed",
      preventDefaultContextMenuItems: true,
    });
  }

  readonly #onScroll = (): void => {
    this.#window?.draw(this.state);
    this.#tellActive();
    this.#tellVisible();
  };

  /** Sets `aria-activedescendant`, only if the active row has an element. */
  #tellActive(): void {
    const id = rowId(this.state.position.activeRow);
    const { list } = this;
    const value = list.querySelector(`#${id}`) ? id : "";
    if (list.getAttribute("aria-activedescendant") !== value) {
      list.setAttribute("aria-activedescendant", value);
    }
  }

  #tellVisible(): void {
    const visible = this.#window?.visible;
    if (visible && visible.to > visible.from) {
      this.store.dispatch("positionsVisible", visible);
    }
  }

  #rowOf({ target }: Event): number | undefined {
    const id = target instanceof Element ? target.closest(".log-row")?.id : undefined;
    return id === undefined ? undefined : Number(id.slice(rowId(0).length - 1));
  }

  /** Select All acts on the last text selection and moves the focus there, which must not be the search field. */
  readonly #takeSelection = (): void => {
    const selection = getSelection();
    if (!this.list.contains(selection?.anchorNode ?? null)) {
      selection?.collapse(this.list, 0);
    }
  };

  /** With Shift, selects rows instead of text. */
  readonly #onMouseDown = (event: MouseEvent): void => {
    const row = this.#rowOf(event);
    if (row === undefined) {
      return;
    }
    if (event.shiftKey) {
      event.preventDefault();
      this.list.focus();
    }
    const { from, to } = selectedRows(this.state.position);
    // The context menu acts on the selection, or on the clicked entry if it is outside of that.
    if (event.button === 0 || row < from || row >= to) {
      this.store.dispatch("pickRow", { row, extend: event.shiftKey && event.button === 0 });
    }
  };

  readonly #onClick = (event: MouseEvent): void => {
    const row = this.#rowOf(event);
    if (row === undefined || !(event.target instanceof Element)) {
      return;
    }
    if (event.target.closest(".fold")) {
      this.store.dispatch("toggleRow", { row });
    } else if (event.target.closest(".neighbours")) {
      this.store.dispatch("pickRow", { row, extend: false });
      this.store.dispatch("clearFilter", {});
    }
  };

  /**
   * Sets the tooltip with the date as the service sent it. Only on hover, because a title for each row costs more than the row's
   * text.
   */
  readonly #onMouseOver = (event: MouseEvent): void => {
    const row = this.#rowOf(event);
    if (row !== undefined && event.target instanceof HTMLElement && event.target.matches(".clock")) {
      const shown = this.state.rows.rows.get(row);
      event.target.title = shown === undefined ? "" : dateTitle(shown);
    }
  };
}
