import * as l10n from "@vscode/l10n";
import { nothing, svg } from "lit";
import type { SVGTemplateResult } from "lit";
import { stateDuring } from "../../sessions/call/segments/state-during.ts";
import { gapText } from "../../sessions/time/durations.ts";
import { axisGaps, fractionOfTime } from "../state/time-axis/density.ts";
import { timeOf } from "../state/transitions/navigation.ts";
import type { Drawing } from "./drawing.ts";

/** Long gaps between log entries during which it is unknown what happened. */
export function gapBands({ store, summary, x, height }: Drawing): SVGTemplateResult[] {
  const call = store.state.call?.call;
  return axisGaps(summary, store.state.configuration?.gapMs ?? Infinity)
    .filter(({ fromAt, toAt }) => call === undefined || stateDuring(call, fromAt, toAt) === undefined)
    .map((gap) => {
      const [from, to] = [x(gap.from), x(gap.to)];
      const title = l10n.t("no log entries for {0}", gapText(gap.ms));
      const label = [title, gapText(gap.ms)].find((each) => to - from > each.length * 7);
      return svg`<g class="gap-band"
        ><title>${title}</title><rect x=${from} width=${to - from} y="0" height=${height} fill="url(#gap-hatch)"></rect
        >${label === undefined ? nothing : svg`<text x=${(from + to) / 2} y=${height / 2 + 4} text-anchor="middle">${label}</text>`}</g>`;
    });
}

/** The selected range of time. */
export function rangeBand({ store, summary, x, height }: Drawing): SVGTemplateResult | typeof nothing {
  const { range } = store.state.axis;
  if (!range) {
    return nothing;
  }
  const from = x(fractionOfTime(summary, range.fromAt));
  const to = x(fractionOfTime(summary, range.toAt));
  return svg`<rect class="range" x=${from} width=${Math.max(1, to - from)} y="0.5" height=${height - 1}></rect>`;
}

/** The time of the active row. */
export function cursorLine({ store, summary, x, height }: Drawing): SVGTemplateResult | typeof nothing {
  const at = timeOf(store.state);
  if (at === undefined) {
    return nothing;
  }
  const position = x(fractionOfTime(summary, at));
  return svg`<line class="cursor" x1=${position} x2=${position} y1="0" y2=${height}></line>`;
}
