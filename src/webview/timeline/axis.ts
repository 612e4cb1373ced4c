import { svg } from "lit";
import type { SVGTemplateResult } from "lit";
import { formatClock } from "../../sessions/time/format.ts";
import { formatDuration } from "../../sessions/time/durations.ts";
import { axisTicks } from "../state/time-axis/axis.ts";
import { timesOf } from "../state/panel-state.ts";
import { spanOf } from "../state/time-axis/time-axis.ts";
import type { Drawing } from "./drawing.ts";

export const axisHeight = 18;

/** The labels of the axis, times since the start, with a line for each. */
export function axis(drawing: Drawing): SVGTemplateResult {
  const { width, height } = drawing;
  return svg`${axisLines(drawing, 3)}<g class="axis">${ticksOf(drawing).map(({ position, label }) => {
    const anchor = position < 24 ? "start" : position > width - 24 ? "end" : "middle";
    const x = anchor === "start" ? Math.max(0, position) : Math.min(width, position);
    return svg`<text x=${x} y=${height + 14} text-anchor=${anchor}>${label}</text>`;
  })}</g>`;
}

/** The vertical lines of the axis, through all lanes. */
export function axisLines(drawing: Drawing, beyond = 0): SVGTemplateResult {
  return svg`<g class="axis">${ticksOf(drawing).map(
    ({ position }) => svg`<line x1=${position} x2=${position} y1="0" y2=${drawing.height + beyond}></line>`,
  )}</g>`;
}

function ticksOf({ summary, scale, width, x }: Drawing): { position: number; label: string }[] {
  const span = spanOf(summary);
  const ticks = span > 0 ? axisTicks(scale.view, span, Math.max(2, Math.floor(width / 84))) : [];
  return ticks.map(({ atMs, stepMs }) => ({ position: x(atMs / span), label: elapsed(atMs, stepMs) }));
}

/** A time since the start, as precise as the steps require. */
function elapsed(ms: number, stepMs: number): string {
  const digits = stepMs >= 1000 ? 0 : stepMs >= 100 ? 1 : stepMs >= 10 ? 2 : 3;
  const fraction = digits === 0 ? "" : ((ms % 1000) / 1000).toFixed(digits).slice(1);
  return `+${formatDuration(ms)}${fraction}`;
}

/** The label with the time under the pointer or at the keyboard's position. */
export function pointedTime(
  { store, summary, width, height, x }: Drawing,
  fraction: number,
): SVGTemplateResult {
  const passed = spanOf(summary) * fraction;
  const position = x(fraction);
  const words = `${formatClock((summary.startAt ?? 0) + passed, { ...timesOf(store.state), precision: passed < 1e8 ? "millisecond" : "second" })}  +${formatDuration(passed)}`;
  const right = position > width * 0.6;
  return svg`<g class="pointed"
    ><line x1=${position} x2=${position} y1="0" y2=${height}></line
    ><text x=${position} dx=${right ? -6 : 6} y="10" text-anchor=${right ? "end" : "start"}>${words}</text></g>`;
}
