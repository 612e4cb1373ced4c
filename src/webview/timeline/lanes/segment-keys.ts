import type { Call, Party, Segment } from "../../../sessions/call/call.ts";
import { isPlainKey, keyOf, useKey } from "../../elements/keys.ts";
import type { PanelStore } from "../../state/store.ts";
import type { DrawnSegment } from "./lane-layout.ts";

/** A segment, as the index of its party and its index among the party's segments. */
export interface SegmentPosition {
  readonly party: number;
  readonly segment: number;
}

/** A lane that is shown. */
export interface DrawnLane {
  readonly party: number;
  readonly drawn: readonly DrawnSegment[];
}

/** A segment with its party; undefined if the call has none there. */
export function segmentAt(
  call: Call | undefined,
  position: SegmentPosition | undefined,
): { readonly party: Party; readonly segment: Segment } | undefined {
  const party = position === undefined ? undefined : call?.parties[position.party];
  const segment = position === undefined ? undefined : party?.segments[position.segment];
  return party === undefined || segment === undefined ? undefined : { party, segment };
}

/** The segment that a key goes to, among the lanes that are shown; undefined for none. */
export function segmentAfterKey(
  lanes: readonly DrawnLane[],
  at: SegmentPosition | undefined,
  key: string,
): SegmentPosition | undefined {
  const row = lanes.findIndex(({ party }) => party === at?.party);
  const lane = lanes[row];
  const index = lane?.drawn.findIndex((each) => each.index === at?.segment) ?? -1;
  if (lane === undefined || index === -1) {
    return positionIn(lanes.find(({ drawn }) => drawn.length > 0));
  }
  switch (key) {
    case "ArrowRight":
      return positionIn(lane, index + 1);
    case "ArrowLeft":
      return positionIn(lane, index - 1);
    case "Home":
      return positionIn(lane, 0);
    case "End":
      return positionIn(lane, lane.drawn.length - 1);
    case "ArrowDown":
      return nearest(lanes.slice(row + 1), lane.drawn[index]);
    case "ArrowUp":
      return nearest(lanes.slice(0, row).toReversed(), lane.drawn[index]);
    default:
      return undefined;
  }
}

function positionIn(lane: DrawnLane | undefined, index = 0): SegmentPosition | undefined {
  const drawn = lane?.drawn[index];
  return lane === undefined || drawn === undefined ? undefined : { party: lane.party, segment: drawn.index };
}

/** The segment of the next lane that has any, at the same time or nearest to it. */
function nearest(lanes: readonly DrawnLane[], from: DrawnSegment | undefined): SegmentPosition | undefined {
  const lane = lanes.find(({ drawn }) => drawn.length > 0);
  if (lane === undefined || from === undefined) {
    return undefined;
  }
  const distance = (each: DrawnSegment): number =>
    Math.max(0, each.from - from.to, from.from - each.to) + Math.abs(each.from - from.from) / 1e6;
  const best = lane.drawn.reduce((a, b) => (distance(b) < distance(a) ? b : a));
  return { party: lane.party, segment: best.index };
}

/** Handles a key that zooms the timeline. Returns whether it did. */
export function zoomKey(store: PanelStore, event: KeyboardEvent): boolean {
  const key = keyOf(event);
  if (!isPlainKey(event)) {
    return false;
  }
  if (key === "+" || key === "=") {
    store.dispatch("zoomAxis", { factor: 0.5 });
  } else if (key === "-") {
    store.dispatch("zoomAxis", { factor: 2 });
  } else if (key === "0") {
    store.dispatch("showWholeCall", {});
  } else {
    return false;
  }
  useKey(event);
  return true;
}
