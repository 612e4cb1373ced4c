import type { TimelineSummary } from "../../sessions/log/timeline.ts";
import type { PanelStore } from "../state/store.ts";
import type { Scale } from "./scale.ts";

/** What the parts of the call timeline are drawn with. */
export interface Drawing {
  readonly store: PanelStore;
  readonly summary: TimelineSummary;
  readonly scale: Scale;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels from the left of a share of the axis. */
  readonly x: (share: number) => number;
}
