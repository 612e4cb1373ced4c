import { axisInset, memberLaneHeight, sessionLaneHeight } from "./lanes.ts";
import { shareOfTime } from "../state/picture.ts";
import { spanOf } from "../state/picture-state.ts";
import type { PanelStore } from "../state/store.ts";

/** Pixels that a pointer may move and still mean a click. */
const clickSlack = 4;
/** Pixels around a mention that mean it. */
const mentionSlack = 7;

/** What pointer, wheel and keys do to the picture. */
export class PictureGestures {
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
      const [from, to] = [this.#momentAt(start), this.#momentAt(event.clientX)].toSorted((a, b) => a - b);
      this.#store.picture.stretch = { fromAt: from ?? 0, toAt: to ?? 0 };
    }
    this.#redraw();
  };

  readonly up = (event: PointerEvent): void => {
    if (this.#pressedAt === undefined) {
      return;
    }
    this.#pressedAt = undefined;
    const { picture } = this.#store;
    if (this.#dragging && picture.stretch) {
      this.#store.place.goToMoment(picture.stretch.fromAt);
    } else {
      picture.stretch = undefined;
      const row = this.#mentionAt(event);
      if (row === undefined) {
        this.#store.place.goToMoment(this.#momentAt(event.clientX));
      } else {
        this.#store.place.goTo(row);
      }
    }
    this.#store.changed();
  };

  readonly leave = (): void => {
    this.hover = undefined;
    this.#redraw();
  };

  /** With Ctrl the wheel zooms; sideways it moves; else it scrolls the page as everywhere. */
  readonly wheel = (event: WheelEvent): void => {
    const summary = this.#store.session?.timeline;
    const sideways = event.shiftKey ? event.deltaY : event.deltaX;
    if (summary && (event.ctrlKey || event.metaKey)) {
      this.#store.picture.zoom(summary, Math.exp(event.deltaY / 400), this.#shareAt(event.clientX));
    } else if (sideways !== 0 && !this.#store.picture.isWhole) {
      this.#store.picture.move(sideways / 1000);
    } else {
      return;
    }
    event.preventDefault();
    this.#store.changed();
  };

  readonly key = (event: KeyboardEvent): void => {
    const { picture, session } = this.#store;
    const summary = session?.timeline;
    if (!summary || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const shown = (picture.view.to - picture.view.from) * spanOf(summary);
    const { startAt = 0, endAt = 0 } = summary;
    const here = this.#store.place.at ?? startAt;
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
    const to = moves[event.key];
    if (to !== undefined) {
      this.#moveTo(Math.min(endAt, Math.max(startAt, to)), here, event.shiftKey);
    } else if (event.key === "+" || event.key === "=") {
      picture.zoom(summary, 0.5, shareOfTime(summary, here));
    } else if (event.key === "-") {
      picture.zoom(summary, 2, shareOfTime(summary, here));
    } else if (event.key === "0") {
      picture.whole();
    } else if (event.key === "Escape" && picture.stretch) {
      picture.stretch = undefined;
    } else {
      return;
    }
    event.preventDefault();
    this.#store.changed();
  };

  /** With `extend` the stretch from where one was grows. */
  #moveTo(at: number, from: number, extend: boolean): void {
    const { picture } = this.#store;
    const { stretch } = picture;
    const fixed = stretch?.toAt === from ? stretch.fromAt : (stretch?.toAt ?? from);
    picture.stretch = extend ? { fromAt: Math.min(fixed, at), toAt: Math.max(fixed, at) } : undefined;
    this.#store.place.goToMoment(at);
  }

  #shareAt(clientX: number): number {
    const box = this.#plot();
    const { view } = this.#store.picture;
    const width = (box?.width ?? 0) - 2 * axisInset;
    const part = box && width > 0 ? (clientX - box.left - axisInset) / width : 0;
    return view.from + Math.min(1, Math.max(0, part)) * (view.to - view.from);
  }

  #momentAt(clientX: number): number {
    const summary = this.#store.session?.timeline;
    return summary ? (summary.startAt ?? 0) + this.#shareAt(clientX) * spanOf(summary) : 0;
  }

  /** The row of a member's mention under the pointer. */
  #mentionAt(event: PointerEvent): number | undefined {
    const { session, picture } = this.#store;
    const box = this.#plot();
    if (!session || !box) {
      return undefined;
    }
    const member = Math.floor((event.clientY - box.top - sessionLaneHeight) / memberLaneHeight);
    const pixels = (box.width - 2 * axisInset) / (picture.view.to - picture.view.from);
    const place = this.#shareAt(event.clientX) * pixels;
    const near = (session.lanes.find((lane) => lane.member === member)?.mentions ?? [])
      .map(({ row, at }) => ({ row, off: Math.abs(shareOfTime(session.timeline, at) * pixels - place) }))
      .filter(({ off }) => off <= mentionSlack)
      .toSorted((a, b) => a.off - b.off);
    return near[0]?.row;
  }
}
