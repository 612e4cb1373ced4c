import { Virtualizer, elementScroll, observeElementOffset, observeElementRect } from "@tanstack/virtual-core";
import * as l10n from "@vscode/l10n";
import { html } from "lit";
import type { PropertyValues, TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { logRow, rowId } from "./log-row.ts";
import { PanelElement } from "../elements/panel-element.ts";

const estimatedRowHeight = 24;
const overscan = 8;

/**
 * The log: one list box, one tab stop. It scrolls with the page (`[data-scroller]`) below what sticks to its top
 * (`[data-sticky]`), with what belongs to its end below it (`[data-below]`), and holds the rows on show and a few around them,
 * however long the log.
 */
export class LogList extends PanelElement {
  protected override readonly watches = ["log"] as const;
  #virtualizer: Virtualizer<HTMLElement, HTMLElement> | undefined;
  #unmount: (() => void) | undefined;
  #margin = 0;
  #sticky = 0;
  #below = 0;
  /** Whether what stands above may have changed its size. Asking each time would lay the page out twice for each step of a scroll. */
  #moved = true;
  #keys:
    | { readonly shown: readonly number[] | undefined; readonly at: (position: number) => number }
    | undefined;
  readonly #resized = new ResizeObserver((entries) => {
    this.#moved = true;
    for (const { target } of entries) {
      if (target instanceof HTMLElement && "below" in target.dataset) {
        this.#followBelow(target.offsetHeight);
      }
    }
    this.requestUpdate();
  });

  override firstUpdated(): void {
    const scroller = this.closest<HTMLElement>("[data-scroller]");
    this.#virtualizer = new Virtualizer<HTMLElement, HTMLElement>({
      ...this.#options(),
      getScrollElement: () => scroller,
    });
    // oxlint-disable-next-line no-underscore-dangle -- so the library names what its framework adapters call
    this.#unmount = this.#virtualizer._didMount();
    for (const above of scroller?.querySelectorAll("[data-above], [data-below]") ?? []) {
      this.#resized.observe(above);
    }
    scroller?.addEventListener("scrollend", () => this.store.keep());
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unmount?.();
    this.#resized.disconnect();
  }

  #options(): ConstructorParameters<typeof Virtualizer<HTMLElement, HTMLElement>>[0] {
    return {
      count: this.store.filter.count(this.store.rowCount),
      getItemKey: this.#keyAt(),
      getScrollElement: () => this.#virtualizer?.scrollElement ?? null,
      estimateSize: () => estimatedRowHeight,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      overscan,
      scrollMargin: this.#margin,
      scrollPaddingStart: this.#sticky,
      scrollPaddingEnd: this.#below,
      onChange: () => this.requestUpdate(),
    };
  }

  /** Who is at the end, and has scrolled there, sees what comes below it. */
  #followBelow(height: number): void {
    const scroller = this.#virtualizer?.scrollElement;
    const { place, rowCount } = this.store;
    if (scroller && height > 0 && scroller.scrollTop > 0 && rowCount > 0) {
      const left = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
      place.reveal ??= left <= height + estimatedRowHeight ? { row: rowCount - 1, align: "auto" } : undefined;
    }
  }

  /** The same function as long as the same rows are shown: with another one the library lays out all rows anew, however many. */
  #keyAt(): (position: number) => number {
    const { filter } = this.store;
    if (!this.#keys || this.#keys.shown !== filter.shown) {
      this.#keys = { shown: filter.shown, at: (position) => filter.rowAt(position) };
    }
    return this.#keys.at;
  }

  protected override willUpdate(): void {
    const scroller = this.#virtualizer?.scrollElement;
    if (!scroller) {
      return;
    }
    if (this.#moved || this.store.place.reveal) {
      this.#moved = false;
      this.#margin =
        this.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
      this.#sticky = scroller.querySelector<HTMLElement>("[data-sticky]")?.offsetHeight ?? 0;
      this.#below = scroller.querySelector<HTMLElement>("[data-below]")?.offsetHeight ?? 0;
    }
    this.#virtualizer?.setOptions({ ...this.#options(), getScrollElement: () => scroller });
  }

  protected override render(): TemplateResult {
    const { store } = this;
    const count = store.filter.count(store.rowCount);
    const items = this.#virtualizer?.getVirtualItems() ?? [];
    const active = items.some((item) => item.key === store.place.activeRow);
    return html`<div
      class="log-list ${store.wrap ? "wrap" : ""}"
      role="listbox"
      tabindex="0"
      aria-label=${l10n.t("Log")}
      aria-multiselectable="true"
      aria-activedescendant=${active ? rowId(store.place.activeRow) : ""}
      ?hidden=${count === 0}
      @keydown=${this.#onKey}
    >
      ${repeat(
        items,
        (item) => item.key,
        (item) => logRow(store, Number(item.key), { position: item.index, count }),
      )}
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const virtualizer = this.#virtualizer;
    const list = this.querySelector<HTMLElement>(".log-list");
    if (!virtualizer || !list) {
      return;
    }
    // oxlint-disable-next-line no-underscore-dangle -- as above
    virtualizer._willUpdate();
    // All at once, after all are drawn: measuring each as it comes would lay the page out once for each.
    for (const row of list.children) {
      virtualizer.measureElement(row as HTMLElement);
    }
    const items = virtualizer.getVirtualItems();
    const above = (items[0]?.start ?? this.#margin) - this.#margin;
    // Through the CSSOM: the page's content security policy forbids style attributes.
    list.style.paddingTop = `${above}px`;
    list.style.height = `${virtualizer.getTotalSize()}px`;
    this.#reveal(virtualizer);
    this.#tellVisible(virtualizer);
  }

  #reveal(virtualizer: Virtualizer<HTMLElement, HTMLElement>): void {
    const { place, rowCount, filter } = this.store;
    const { reveal } = place;
    if (reveal && rowCount > 0) {
      place.reveal = undefined;
      virtualizer.scrollToIndex(filter.positionOf(reveal.row), { align: reveal.align });
    }
  }

  #tellVisible(virtualizer: Virtualizer<HTMLElement, HTMLElement>): void {
    const top = (virtualizer.scrollOffset ?? 0) + this.#sticky;
    const bottom = (virtualizer.scrollOffset ?? 0) + (virtualizer.scrollRect?.height ?? 0);
    const shown = virtualizer.getVirtualItems().filter((item) => item.end > top && item.start < bottom);
    const first = shown[0]?.index ?? 0;
    this.store.show({ from: first, to: (shown.at(-1)?.index ?? first - 1) + 1 });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { store } = this;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const to = plain ? this.#moveOf(event.key) : undefined;
    const act = plain ? this.#letterOf(event.key) : undefined;
    const control = (event.ctrlKey || event.metaKey) && !event.shiftKey;
    const command = control && !event.altKey;
    if (to !== undefined) {
      store.place.goTo(store.filter.rowAt(Math.max(0, to)), "auto", event.shiftKey);
    } else if (act) {
      act();
    } else if (command && event.key.toLowerCase() === "a") {
      store.place.selectAll();
    } else if (command && event.key.toLowerCase() === "c" && getSelection()?.isCollapsed !== false) {
      store.place.copySelected();
    } else if (control && event.altKey && event.code === "KeyC") {
      store.place.copySelected(true);
    } else {
      return;
    }
    event.preventDefault();
  };

  /** The position a key goes to. */
  #moveOf(key: string): number | undefined {
    const { store } = this;
    const here = store.filter.positionOf(store.place.activeRow);
    const page = Math.max(
      1,
      store.filter.positionOf(store.visible.to) - store.filter.positionOf(store.visible.from) - 1,
    );
    const moves: Record<string, number> = {
      ArrowUp: here - 1,
      ArrowDown: here + 1,
      PageUp: here - page,
      PageDown: here + page,
      Home: 0,
      End: store.filter.count(store.rowCount) - 1,
    };
    return moves[key];
  }

  /** Single letters, while the keyboard is in the log. */
  #letterOf(key: string): (() => void) | undefined {
    const { store } = this;
    const letters: Record<string, () => void> = {
      Enter: () => store.toggleRow(store.place.activeRow),
      t: () => store.place.nextTrouble(1),
      T: () => store.place.nextTrouble(-1),
      n: () => store.search.nextFind(1),
      N: () => store.search.nextFind(-1),
      w: () => store.toggleWrap(),
      f: () => this.dispatchEvent(new Event("evo-filter", { bubbles: true })),
    };
    return key === "Escape" && store.filter.active ? () => store.search.endFilter() : letters[key];
  }
}
