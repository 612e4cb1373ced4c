import { svg } from "lit";
import type { SVGTemplateResult } from "lit";
import { formatClock } from "../../sessions/time/format.ts";
import { formatDuration } from "../../sessions/time/durations.ts";
import { axisTicks } from "../state/axis.ts";
import { timesOf } from "../state/panel-state.ts";
import { spanOf } from "../state/time-axis.ts";
import type { Drawing } from "./drawing.ts";

export const axisHeight = 18;

/** Round moments since the start, with a line through all lanes for each. */
export function axis({ summary, scale, width, height, x }: Drawing): SVGTemplateResult {
  const span = spanOf(summary);
  const ticks = span > 0 ? axisTicks(scale.view, span, Math.max(2, Math.floor(width / 84))) : [];
  return svg`<g class="axis">${ticks.map(({ atMs, stepMs }) => {
    const place = x(atMs / span);
    const anchor = place < 24 ? "start" : place > width - 24 ? "end" : "middle";
    return svg`<line x1=${place} x2=${place} y1="0" y2=${height + 3}></line
      ><text x=${anchor === "start" ? Math.max(0, place) : Math.min(width, place)} y=${height + 14} text-anchor=${anchor}>${elapsed(atMs, stepMs)}</text>`;
  })}</g>`;
}

/** As precise as the steps need it. */
function elapsed(ms: number, stepMs: number): string {
  const digits = stepMs >= 1000 ? 0 : stepMs >= 100 ? 1 : stepMs >= 10 ? 2 : 3;
  const fraction = digits === 0 ? "" : ((ms % 1000) / 1000).toFixed(digits).slice(1);
  return `+${formatDuration(ms)}${fraction}`;
}

/** The moment under the pointer, or of the keyboard. */
export function pointedTime({ store, summary, width, height, x }: Drawing, share: number): SVGTemplateResult {
  const passed = spanOf(summary) * share;
  const place = x(share);
  const words = `${formatClock((summary.startAt ?? 0) + passed, { ...timesOf(store.state), precision: passed < 1e8 ? "millisecond" : "second" })}  +${formatDuration(passed)}`;
  const right = place > width * 0.6;
  return svg`<g class="pointed"
    ><line x1=${place} x2=${place} y1="0" y2=${height}></line
    ><text x=${place} dx=${right ? -6 : 6} y="10" text-anchor=${right ? "end" : "start"}>${words}</text></g>`;
}
