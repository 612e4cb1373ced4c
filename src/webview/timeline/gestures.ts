import { fractionOfTime } from "../state/time-axis/density.ts";
import { timeOf } from "../state/transitions/navigation.ts";
import { showsWholeCall, spanOf } from "../state/time-axis/time-axis.ts";
import { isPlainKey, keyOf, useKey } from "../elements/keys.ts";
import type { PanelStore } from "../state/store.ts";
import { fractionAt } from "./scale.ts";
import type { Scale } from "./scale.ts";
import type { SegmentPosition } from "./lanes/segment-keys.ts";

/** How far the pointer may move during a click. Pixels. */
const clickSlack = 4;

/** What the gestures act on. */
export interface GestureTarget {
  readonly store: PanelStore;
  readonly scale: () => Scale | undefined;
  readonly redraw: () => void;
  /** Called after a click on a segment. Returns whether it had an effect. */
  readonly choose: (position: SegmentPosition) => boolean;
}

/** Handles pointer, wheel and keys in the call timeline. */
export class TimelineGestures {
  /** The position of the pointer, as a fraction of the whole axis, and the segment there. */
  hover: { readonly fraction: number; readonly segment: SegmentPosition | undefined } | undefined;
  readonly #store: PanelStore;
  readonly #target: GestureTarget;
  #pressed: { readonly x: number; readonly segment: SegmentPosition | undefined } | undefined;
  #dragging = false;

  constructor(target: GestureTarget) {
    this.#target = target;
    this.#store = target.store;
  }

  readonly down = (event: PointerEvent): void => {
    if (event.button === 0) {
      this.#pressed = { x: event.clientX, segment: segmentOf(event.target) };
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      this.#dragging = false;
    }
  };

  readonly move = (event: PointerEvent): void => {
    const start = this.#pressed;
    const over = start === undefined ? segmentOf(event.target) : undefined;
    this.hover = { fraction: this.#fractionAt(event), segment: over };
    this.#dragging ||= start !== undefined && Math.abs(event.clientX - start.x) > clickSlack;
    if (start !== undefined && this.#dragging) {
      const times = [this.#timeAt(event, start.x), this.#timeAt(event)].toSorted((a, b) => a - b);
      const [fromAt = 0, toAt = 0] = times;
      this.#store.dispatch("selectRange", { range: { fromAt, toAt } });
    }
    this.#target.redraw();
  };

  readonly up = (event: PointerEvent): void => {
    const pressed = this.#pressed;
    this.#pressed = undefined;
    if (pressed === undefined) {
      return;
    }
    const { range } = this.#store.state.axis;
    if (this.#dragging && range) {
      this.#store.dispatch("goToTime", { at: range.fromAt });
      return;
    }
    this.#store.dispatch("selectRange", { range: undefined });
    if (pressed.segment === undefined || !this.#target.choose(pressed.segment)) {
      this.#store.dispatch("goToTime", { at: this.#timeAt(event) });
    }
  };

  readonly leave = (): void => {
    this.hover = undefined;
    this.#target.redraw();
  };

  /** With Ctrl the wheel zooms, horizontally it moves the visible range, and otherwise it scrolls the page. */
  readonly wheel = (event: WheelEvent): void => {
    const summary = this.#store.state.session?.timeline;
    const sideways = event.shiftKey ? event.deltaY : event.deltaX;
    if (summary && (event.ctrlKey || event.metaKey)) {
      this.#store.dispatch("zoomAxis", {
        factor: Math.exp(event.deltaY / 400),
        fraction: this.#fractionAt(event),
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
      this.#store.dispatch("zoomAxis", { factor: 0.5, fraction: fractionOfTime(summary, here) });
    } else if (key === "-") {
      this.#store.dispatch("zoomAxis", { factor: 2, fraction: fractionOfTime(summary, here) });
    } else if (key === "0") {
      this.#store.dispatch("showWholeCall", {});
    } else if (key === "Escape" && axis.range) {
      this.#store.dispatch("selectRange", { range: undefined });
    } else {
      return;
    }
    useKey(event);
  };

  /** With `extend`, extends the selected range from the current time. */
  #moveTo(at: number, from: number, extend: boolean): void {
    const { range } = this.#store.state.axis;
    const fixed = range?.toAt === from ? range.fromAt : (range?.toAt ?? from);
    this.#store.dispatch("selectRange", {
      range: extend ? { fromAt: Math.min(fixed, at), toAt: Math.max(fixed, at) } : undefined,
    });
    this.#store.dispatch("goToTime", { at: at });
  }

  #fractionAt(event: MouseEvent, clientX = event.clientX): number {
    const scale = this.#target.scale();
    const { left } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    return scale === undefined ? 0 : fractionAt(scale, clientX - left);
  }

  #timeAt(event: MouseEvent, clientX = event.clientX): number {
    const summary = this.#store.state.session?.timeline;
    return summary ? (summary.startAt ?? 0) + this.#fractionAt(event, clientX) * spanOf(summary) : 0;
  }
}

/** The segment that an event occurred on. */
function segmentOf(target: EventTarget | null): SegmentPosition | undefined {
  const cell = target instanceof Element ? target.closest<SVGElement>("[data-segment]") : null;
  return cell === null
    ? undefined
    : { party: Number(cell.dataset["party"]), segment: Number(cell.dataset["segment"]) };
}
