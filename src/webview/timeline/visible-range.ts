import { html, nothing, svg } from "lit";
import type { TemplateResult } from "lit";
import { PanelElement } from "../elements/panel-element.ts";
import { fractionOfRow } from "../state/time-axis/density.ts";
import { callScale, xOfFraction } from "./scale.ts";

/**
 * The frame around the part of the timeline that is visible in the log; hidden if the whole log is visible. A separate element over
 * the timeline, because it moves with each scroll event, which must not render the timeline.
 */
export class VisibleRange extends PanelElement {
  static override properties = { ...PanelElement.properties, width: { type: Number } };
  /** The width of the timeline, in pixels. */
  declare width: number;
  protected override readonly watches = ["log", "scroll"] as const;

  protected override render(): TemplateResult | typeof nothing {
    const { session, call, visible, filter, axis, rows } = this.state;
    const summary = session?.timeline;
    if (!summary || visible.to - visible.from >= summary.rowCount || filter.shown !== undefined) {
      return nothing;
    }
    const scale = callScale(summary, call?.call, {
      view: axis.view,
      width: this.width,
      now: this.store.clock.now(),
    });
    const x = (fraction: number): number => xOfFraction(scale, fraction);
    const start = x(fractionOfRow(summary, visible.from, rows));
    const end = x(visible.to >= summary.rowCount ? 1 : fractionOfRow(summary, visible.to - 1, rows));
    return html`<svg aria-hidden="true">
      ${svg`<rect class="frame" x=${start - 3} width=${Math.max(end - start, 0) + 6} y="0.5" height="100%"></rect>`}
    </svg>`;
  }
}
