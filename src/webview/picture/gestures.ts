import { axisInset, memberLaneHeight, sessionLaneHeight } from "./lanes.ts";
import { shareOfTime } from "../state/density.ts";
import { timeOf } from "../state/navigation.ts";
import { showsWholeCall, spanOf } from "../state/time-axis.ts";
import { isPlainKey, keyOf, useKey } from "../elements/keys.ts";
import type { PanelStore } from "../state/store.ts";

/** Pixels that a pointer may move and still mean a click. */
const clickSlack = 4;
/** Pixels around a mention that mean it. */
const mentionSlack = 7;

/** What pointer, wheel and keys do to the call timeline. */
export class TimelineGestures {
  /** Where the pointer is, as a share of the whole axis. */
  hover: number | undefined;
  readonly #store: PanelStore;
  readonly #plot: () => DOMRect | undefined;
  readonly #redraw: () => void;
  #pressedAt: number | undefined;
  #dragging = false;

  constructor(store: PanelStore, plot: () => DOMRect | undefined, redraw: () => void) {
    this.#store = store;
    this.#plot = plot;
    this.#redraw = redraw;
  }

  readonly down = (event: PointerEvent): void => {
    if (event.button === 0) {
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      this.#pressedAt = event.clientX;
      this.#dragging = false;
    }
  };

  readonly move = (event: PointerEvent): void => {
    this.hover = this.#shareAt(event.clientX);
    const start = this.#pressedAt;
    this.#dragging ||= start !== undefined && Math.abs(event.clientX - start) > clickSlack;
    if (start !== undefined && this.#dragging) {
      const [from, to] = [this.#timeAt(start), this.#timeAt(event.clientX)].toSorted((a, b) => a - b);
      this.#store.dispatch("selectRange", { range: { fromAt: from ?? 0, toAt: to ?? 0 } });
    }
    this.#redraw();
  };

  readonly up = (event: PointerEvent): void => {
    if (this.#pressedAt === undefined) {
      return;
    }
    this.#pressedAt = undefined;
    const { range } = this.#store.state.axis;
    if (this.#dragging && range) {
      this.#store.dispatch("goToTime", { at: range.fromAt });
    } else {
      this.#store.dispatch("selectRange", { range: undefined });
      const row = this.#mentionAt(event);
      if (row === undefined) {
        this.#store.dispatch("goToTime", { at: this.#timeAt(event.clientX) });
      } else {
        this.#store.dispatch("goToRow", { row: row });
      }
    }
  };

  readonly leave = (): void => {
    this.hover = undefined;
    this.#redraw();
  };

  /** With Ctrl the wheel zooms; sideways it moves; otherwise it scrolls as everywhere. */
  readonly wheel = (event: WheelEvent): void => {
    const summary = this.#store.state.session?.timeline;
    const sideways = event.shiftKey ? event.deltaY : event.deltaX;
    if (summary && (event.ctrlKey || event.metaKey)) {
      this.#store.dispatch("zoomAxis", {
        factor: Math.exp(event.deltaY / 400),
        share: this.#shareAt(event.clientX),
      });
    } else if (sideways !== 0 && !showsWholeCall(this.#store.state.axis)) {
      this.#store.dispatch("moveAxis", { by: sideways / 1000 });
    } else {
      return;
    }
    event.preventDefault();
  };

  readonly key = (event: KeyboardEvent): void => {
    const { axis, session } = this.#store.state;
    const summary = session?.timeline;
    if (!summary || !isPlainKey(event)) {
      return;
    }
    const shown = (axis.view.to - axis.view.from) * spanOf(summary);
    const { startAt = 0, endAt = 0 } = summary;
    const here = timeOf(this.#store.state) ?? startAt;
    const moves: Record<string, number> = {
      ArrowLeft: here - shown / 100,
      ArrowRight: here + shown / 100,
      ArrowDown: here - shown / 100,
      ArrowUp: here + shown / 100,
      PageUp: here + shown / 10,
      PageDown: here - shown / 10,
      Home: startAt,
      End: endAt,
    };
    const key = keyOf(event);
    const to = moves[event.key];
    if (to !== undefined) {
      this.#moveTo(Math.min(endAt, Math.max(startAt, to)), here, event.shiftKey);
    } else if (key === "+" || key === "=") {
      this.#store.dispatch("zoomAxis", { factor: 0.5, share: shareOfTime(summary, here) });
    } else if (key === "-") {
      this.#store.dispatch("zoomAxis", { factor: 2, share: shareOfTime(summary, here) });
    } else if (key === "0") {
      this.#store.dispatch("showWholeCall", {});
    } else if (key === "Escape" && axis.range) {
      this.#store.dispatch("selectRange", { range: undefined });
    } else {
      return;
    }
    useKey(event);
  };

  /** With `extend` the selected range grows from the current time. */
  #moveTo(at: number, from: number, extend: boolean): void {
    const { range } = this.#store.state.axis;
    const fixed = range?.toAt === from ? range.fromAt : (range?.toAt ?? from);
    this.#store.dispatch("selectRange", {
      range: extend ? { fromAt: Math.min(fixed, at), toAt: Math.max(fixed, at) } : undefined,
    });
    this.#store.dispatch("goToTime", { at: at });
  }

  #shareAt(clientX: number): number {
    const box = this.#plot();
    const { view } = this.#store.state.axis;
    const width = (box?.width ?? 0) - 2 * axisInset;
    const part = box && width > 0 ? (clientX - box.left - axisInset) / width : 0;
    return view.from + Math.min(1, Math.max(0, part)) * (view.to - view.from);
  }

  #timeAt(clientX: number): number {
    const summary = this.#store.state.session?.timeline;
    return summary ? (summary.startAt ?? 0) + this.#shareAt(clientX) * spanOf(summary) : 0;
  }

  /** The row of a member's mention under the pointer. */
  #mentionAt(event: PointerEvent): number | undefined {
    const { session, axis } = this.#store.state;
    const box = this.#plot();
    if (!session || !box) {
      return undefined;
    }
    const member = Math.floor((event.clientY - box.top - sessionLaneHeight) / memberLaneHeight);
    const pixels = (box.width - 2 * axisInset) / (axis.view.to - axis.view.from);
    const place = this.#shareAt(event.clientX) * pixels;
    const near = (session.lanes.find((lane) => lane.member === member)?.mentions ?? [])
      .map(({ row, at }) => ({ row, off: Math.abs(shareOfTime(session.timeline, at) * pixels - place) }))
      .filter(({ off }) => off <= mentionSlack)
      .toSorted((a, b) => a.off - b.off);
    return near[0]?.row;
  }
}
