import type { TimelineSummary } from "../../sessions/log/timeline.ts";
import type { PanelStore } from "../state/store.ts";
import type { Scale } from "./scale.ts";

/** What the parts of the call timeline need to render. */
export interface Drawing {
  readonly store: PanelStore;
  readonly summary: TimelineSummary;
  readonly scale: Scale;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Converts a fraction of the axis to pixels from the left. */
  readonly x: (fraction: number) => number;
}
