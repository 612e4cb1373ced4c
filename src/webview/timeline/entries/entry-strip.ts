import { nothing, svg } from "lit";
import type { SVGTemplateResult } from "lit";
import type { PanelRow } from "../../../panel-protocol/messages.ts";
import { firstMark, markOrder } from "../../log/mark-icons.ts";
import { bars, fractionOfRow, fractionOfTime } from "../../state/time-axis/density.ts";
import type { Drawing } from "../drawing.ts";

export const stripHeight = 24;
const maxHits = 200;

/** The log entries at their times, or their density if there are many. */
export function entryStrip(drawing: Drawing, rows: readonly PanelRow[] | undefined): SVGTemplateResult {
  return svg`<g class="entry-strip"
    >${rows ? problemsLast(rows).map((row) => entryMark(drawing, row)) : density(drawing)}</g>`;
}

/** So that problems are rendered on top. */
function problemsLast(rows: readonly PanelRow[]): readonly PanelRow[] {
  const rank = ({ marks }: PanelRow): number => {
    const mark = firstMark(marks);
    return mark === undefined ? markOrder.length : markOrder.indexOf(mark);
  };
  return rows.toSorted((a, b) => rank(b) - rank(a));
}

function entryMark({ x, summary }: Drawing, row: PanelRow): SVGTemplateResult | typeof nothing {
  if (row.at === undefined) {
    return nothing;
  }
  const position = x(Math.min(1, Math.max(0, fractionOfTime(summary, row.at))));
  const mark = firstMark(row.marks);
  return mark === undefined
    ? svg`<rect class="entry-mark" x=${position - 0.75} width="1.5" y="9" height="10"></rect>`
    : svg`<g class="entry-mark ${mark}"><rect x=${position - 1} width="2" y="6" height="16"></rect
      ><circle cx=${position} cy="5.5" r="3.5"></circle></g>`;
}

/** Bars with the density of entries, problems in another color. */
function density({ summary, scale, x }: Drawing): SVGTemplateResult {
  const count = summary.density.length;
  const [from, to] = [Math.max(0, scale.view.from), Math.min(1, scale.view.to)];
  const box = `${from * count} 0 ${(to - from) * count} 1`;
  return svg`<svg viewBox=${box} preserveAspectRatio="none" x=${x(from)} width=${Math.max(1, x(to) - x(from))} height=${stripHeight - 4} y="2">
    <path class="entries" d=${bars(summary.density, (bucket) => bucket.entries, 0.14)}></path>
    <path class="trouble" d=${bars(summary.density, (bucket) => bucket.problems, 0.5)}></path>
  </svg>`;
}

/** The search matches, unless they are too many to tell apart. */
export function findMarks({ store, summary, x }: Drawing): SVGTemplateResult[] {
  const hits = store.state.find.hits ?? [];
  return hits.length > maxHits
    ? []
    : hits.map((row) => {
        const position = x(fractionOfRow(summary, row, store.state.rows));
        return svg`<rect class="hit" x=${position - 1} width="2" y="16" height="8"></rect>`;
      });
}
