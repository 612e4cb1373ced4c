import { positionOf, rowAt, shownCount } from "../state/find/filter.ts";
import type { Reveal } from "../state/log/log-position.ts";
import { rowCountOf } from "../state/panel-state.ts";
import type { PanelState } from "../state/panel-state.ts";
import type { RowRange } from "../state/log/row-cache.ts";
import { RowHeights } from "./row-heights.ts";
import { hasGap, rowContext, rowModel } from "./row-model.ts";
import { RowView } from "./row-view.ts";

/** How many rows to render above and below the visible ones. */
const overscanRows = 4;

/** The heights of rows with the current font and layout, in pixels. */
export interface UsualHeights {
  readonly entry: number;
  readonly gap: number;
}

/**
 * Renders only the visible rows of the log, and reuses the elements that scroll out. During scrolling, it measures only rows of
 * several lines.
 */
export class RowWindow {
  readonly #scroller: HTMLElement;
  readonly #content: HTMLElement;
  #usual: UsualHeights = { entry: 24, gap: 24 };
  #heights = new RowHeights(0, 24);
  #shown: readonly number[] | undefined;
  #wrap = false;
  #views = new Map<number, RowView>();
  #height = 0;

  constructor(scroller: HTMLElement, content: HTMLElement) {
    this.#scroller = scroller;
    this.#content = content;
  }

  /** Whether the end of the log is visible. */
  get atEnd(): boolean {
    return this.#scroller.scrollTop + this.#height >= this.#heights.total - 2;
  }

  /** Sets the height of the scroller. Stays at the end if it was there. */
  resize(height: number, state: PanelState): void {
    const wasAtEnd = this.#height > 0 && this.#scroller.scrollTop > 0 && this.atEnd;
    this.#height = height;
    this.draw(state);
    if (wasAtEnd) {
      this.#scroller.scrollTop = this.#heights.total;
      this.draw(state);
    }
  }

  /** Sets the heights for another font or layout. */
  setUsual(usual: UsualHeights, state: PanelState): void {
    if (usual.entry !== this.#usual.entry || usual.gap !== this.#usual.gap) {
      const top = this.#heights.positionAt(this.#scroller.scrollTop);
      this.#usual = usual;
      this.#forgetHeights(state);
      this.#resizeContent();
      this.#scroller.scrollTop = this.#heights.top(top);
      this.draw(state);
    }
  }

  /** The completely or partly visible rows, as positions. */
  get visible(): RowRange {
    const { scrollTop } = this.#scroller;
    const { count } = this.#heights;
    return count === 0 || this.#height === 0
      ? { from: 0, to: 0 }
      : {
          from: this.#heights.positionAt(scrollTop),
          to: this.#heights.positionAt(scrollTop + this.#height - 1) + 1,
        };
  }

  /** Renders the visible rows. Unchanged ones cost nothing. */
  draw(state: PanelState): void {
    this.#followState(state);
    const wasAtEnd = this.#scroller.scrollTop > 0 && this.atEnd;
    const anchor = this.#anchor(state);
    for (let round = 0; round < 3; round++) {
      this.#drawOnce(state);
      if (!this.#measure(state)) {
        break;
      }
      this.#resizeContent();
      this.#scroller.scrollTop = wasAtEnd
        ? this.#heights.total
        : this.#heights.top(anchor.position) + anchor.offset;
    }
    this.#place();
  }

  /** Scrolls to a row. */
  reveal(state: PanelState, { row, align }: Reveal): void {
    const position = positionOf(state.filter, row);
    for (let round = 0; round < 3; round++) {
      const before = this.#scroller.scrollTop;
      this.#scrollTo(position, align);
      this.draw(state);
      if (this.#scroller.scrollTop === before) {
        break;
      }
    }
  }

  #scrollTo(position: number, align: Reveal["align"]): void {
    const top = this.#heights.top(position);
    const bottom = this.#heights.top(position + 1);
    const { scrollTop } = this.#scroller;
    if (align === "start") {
      this.#scroller.scrollTop = top;
    } else if (align === "center") {
      this.#scroller.scrollTop = (top + bottom - this.#height) / 2;
    } else if (top < scrollTop || bottom - top > this.#height) {
      this.#scroller.scrollTop = top;
    } else if (bottom > scrollTop + this.#height) {
      this.#scroller.scrollTop = bottom - this.#height;
    }
  }

  /** Resets the heights, which belong to positions, if other rows are shown or rows are shown differently. */
  #followState(state: PanelState): void {
    const count = shownCount(state.filter, rowCountOf(state));
    if (state.filter.shown !== this.#shown || state.wrap !== this.#wrap) {
      this.#shown = state.filter.shown;
      this.#wrap = state.wrap;
      this.#forgetHeights(state);
    } else if (count !== this.#heights.count) {
      this.#heights = this.#heights.resized(count);
    }
    this.#resizeContent();
  }

  #forgetHeights(state: PanelState): void {
    this.#heights = new RowHeights(shownCount(state.filter, rowCountOf(state)), this.#usual.entry);
  }

  #resizeContent(): void {
    const height = `${this.#heights.total}px`;
    if (this.#content.style.height !== height) {
      this.#content.style.height = height;
    }
  }

  /** The row that stays in place when rows above it change their height: the active one, or the topmost. */
  #anchor({ position, filter }: PanelState): { readonly position: number; readonly offset: number } {
    const { from, to } = this.visible;
    const active = positionOf(filter, position.activeRow);
    const anchor = active > from && active < to ? active : from;
    return { position: anchor, offset: this.#scroller.scrollTop - this.#heights.top(anchor) };
  }

  #drawOnce(state: PanelState): void {
    const { from, to } = this.visible;
    const { count } = this.#heights;
    const [first, end] = [Math.max(0, from - overscanRows), Math.min(count, to + overscanRows)];
    const kept = new Map<number, RowView>();
    const free: RowView[] = [];
    for (const [position, view] of this.#views) {
      if (position >= first && position < end) {
        kept.set(position, view);
      } else {
        free.push(view);
      }
    }
    const context = rowContext(state, count);
    for (let position = first; position < end; position++) {
      const view = kept.get(position) ?? free.pop() ?? this.#add();
      view.show(rowModel(context, rowAt(state.filter, position), position));
      kept.set(position, view);
    }
    for (const view of free) {
      view.element.remove();
    }
    this.#views = kept;
  }

  #add(): RowView {
    const view = new RowView();
    this.#content.append(view.element);
    return view;
  }

  /** Measures rows of several lines; others have the usual height. Returns whether a height changed. */
  #measure(state: PanelState): boolean {
    let changed = false;
    for (const [position, view] of this.#views) {
      const row = state.rows.rows.get(view.index);
      if (row === undefined) {
        continue;
      }
      const tall = state.wrap || state.openRows.has(view.index);
      const gap = hasGap(state, row) ? this.#usual.gap : 0;
      const height = tall ? view.element.offsetHeight : this.#usual.entry + gap;
      changed = this.#heights.set(position, height) || changed;
    }
    return changed;
  }

  #place(): void {
    for (const [position, view] of this.#views) {
      view.moveTo(this.#heights.top(position));
    }
  }
}
