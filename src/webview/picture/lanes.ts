import * as l10n from "@vscode/l10n";
import { nothing, svg } from "lit";
import type { SVGTemplateResult } from "lit";
import type { PanelRow } from "../../panel-protocol/messages.ts";
import type { SessionMemberInfo } from "../../evovoice/types.ts";
import { sessionFacts } from "../../sessions/call/facts.ts";
import type { Lane } from "../../sessions/call/lanes.ts";
import type { TimelineSummary } from "../../sessions/log/timeline.ts";
import { gapWords } from "../../sessions/time/durations.ts";
import type { AxisView } from "../state/axis.ts";
import { axisGaps, bars, shareOfTime, shareOfRow } from "../state/density.ts";
import type { PanelStore } from "../state/store.ts";
import { firstMark, markOrder } from "../log/mark-icons.ts";

export const sessionLaneHeight = 40;
export const memberLaneHeight = 22;
/** Pixels at both ends of the axis, so that what stands there is seen whole. */
export const axisInset = 6;
const mostHits = 200;

/** What the parts of the picture are drawn with. */
export interface Drawing {
  readonly store: PanelStore;
  readonly summary: TimelineSummary;
  readonly view: AxisView;
  /** In pixels, of the part with a time axis. */
  readonly width: number;
  readonly height: number;
  /** Pixels from the left of a share of the axis. */
  readonly x: (share: number) => number;
}

/** The session itself, known from start to end; on it each entry, or their density where there are many. */
export function sessionLane(drawing: Drawing, rows: readonly PanelRow[] | undefined): SVGTemplateResult {
  const { x, width, view, summary } = drawing;
  const from = Math.max(0, x(0));
  const to = Math.min(width, x(1));
  const live = drawing.store.state.session && sessionFacts(drawing.store.state.session.head).live;
  return svg`<g class="session-lane"
    >${rows ? tellingLast(rows).map((row) => entryMark(drawing, row)) : density(drawing)}
    <rect class=${summary.related ? "known" : "inferred"} x=${from} width=${Math.max(1, to - from)} y="35" height="5" rx="1.5"></rect
    >${view.from === 0 && summary.related && summary.startAt !== undefined ? svg`<rect class="known" x=${x(0) - 2} y="29" width="2" height="11"></rect>` : nothing}
    ${live ? svg`<path class="going-on" d="M${x(1)} 31l6 6.5l-6 6.5z"></path>` : nothing}
  </g>`;
}

/** So that trouble is drawn over what stands beside it. */
function tellingLast(rows: readonly PanelRow[]): readonly PanelRow[] {
  const rank = ({ marks }: PanelRow): number => {
    const mark = firstMark(marks);
    return mark === undefined ? markOrder.length : markOrder.indexOf(mark);
  };
  return rows.toSorted((a, b) => rank(b) - rank(a));
}

/** One entry at its exact moment. Those that speak of something stand out. */
function entryMark({ x, summary }: Drawing, row: PanelRow): SVGTemplateResult | typeof nothing {
  if (row.at === undefined) {
    return nothing;
  }
  const place = x(Math.min(1, Math.max(0, shareOfTime(summary, row.at))));
  const mark = firstMark(row.marks);
  return mark === undefined
    ? svg`<rect class="entry-mark" x=${place - 1} width="2" y="24" height="11"></rect>`
    : svg`<g class="entry-mark ${mark}"><rect x=${place - 1} width="2" y="12" height="23"></rect
      ><circle cx=${place} cy="11" r="4"></circle></g>`;
}

function density({ summary, view, width }: Drawing): SVGTemplateResult {
  const count = summary.density.length;
  const box = `${view.from * count} 0 ${(view.to - view.from) * count} 1`;
  return svg`<svg viewBox=${box} preserveAspectRatio="none" x=${axisInset} width=${width - 2 * axisInset} height="32" y="3">
    <path class="entries" d=${bars(summary.density, (bucket) => bucket.entries, 0.14)}></path>
    <path class="trouble" d=${bars(summary.density, (bucket) => bucket.trouble, 0.5)}></path>
  </svg>`;
}

/** A member, as far as the log's words speak of one: each mention, and from the first to the last. */
export function memberLane(
  { x, width, summary }: Drawing,
  {
    member,
    lane,
    top,
  }: { readonly member: SessionMemberInfo; readonly lane: Lane | undefined; readonly top: number },
): SVGTemplateResult {
  const middle = top + memberLaneHeight / 2;
  const rule = svg`<line class="rule" x1="0" x2=${width} y1=${top} y2=${top}></line>`;
  const places = (lane?.mentions ?? []).map(({ at }) =>
    x(Math.min(1, Math.max(0, shareOfTime(summary, at)))),
  );
  const [first, last] = [places[0], places.at(-1)];
  const original = member.isOriginalMember
    ? svg`<rect class="known" x=${x(0) - 2} y=${middle - 5} width="3" height="10" rx="1"></rect>`
    : nothing;
  if (first === undefined || last === undefined) {
    return svg`${rule}${original}<text class="unmentioned" x="14" y=${middle + 4}>${l10n.t("not mentioned in the log")}</text>`;
  }
  return svg`${rule}<g class="member-lane ${(member.role ?? "").toLowerCase()}">
    <rect class="inferred" x=${first - 6} width=${last - first + 12} y=${middle - 6} height="12" rx="6"></rect>
    <path class="mention" d=${dots(places, middle)}></path>
  </g>${original}`;
}

/** One path for all: a lane may have 500 mentions. Of those that would cover each other one is drawn. */
function dots(places: readonly number[], middle: number): string {
  let before = -Infinity;
  return places
    .map((place) => {
      if (place - before < 2) {
        return "";
      }
      before = place;
      return `M${(place - 3).toFixed(1)} ${middle}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z`;
    })
    .join("");
}

/** Long times without log entries, through all lanes. */
export function gapBands({ store, summary, x, height }: Drawing): SVGTemplateResult[] {
  return axisGaps(summary, store.state.configuration?.gapMs ?? Infinity).map((gap) => {
    const [from, to] = [x(gap.from), x(gap.to)];
    const words = l10n.t("no log entries for {0}", gapWords(gap.ms));
    const label = [words, gapWords(gap.ms)].find((each) => to - from > each.length * 7);
    return svg`<g class="gap-band"
      ><title>${words}</title><rect x=${from} width=${to - from} y="0" height=${height} fill="url(#gap-hatch)"></rect
      >${label === undefined ? nothing : svg`<text x=${(from + to) / 2} y="16" text-anchor="middle">${label}</text>`}</g>`;
  });
}

/** Where the text looked for was found, while that tells one place from another. */
export function findMarks({ store, summary, x }: Drawing): SVGTemplateResult[] {
  const hits = store.state.find.hits ?? [];
  return hits.length > mostHits
    ? []
    : hits.map((row) => {
        const place = x(shareOfRow(summary, row, store.state.rows));
        return svg`<rect class="hit" x=${place - 1} width="2" y="31" height="9"></rect>`;
      });
}

/** The selected part of the call. */
export function rangeBand({ store, summary, x, height }: Drawing): SVGTemplateResult | typeof nothing {
  const { range } = store.state.axis;
  if (!range) {
    return nothing;
  }
  const from = x(shareOfTime(summary, range.fromAt));
  const to = x(shareOfTime(summary, range.toAt));
  return svg`<rect class="range" x=${from} width=${Math.max(1, to - from)} y="0.5" height=${height - 1}></rect>`;
}
