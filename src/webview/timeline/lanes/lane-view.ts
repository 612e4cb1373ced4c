import * as l10n from "@vscode/l10n";
import { nothing, svg } from "lit";
import type { SVGTemplateResult } from "lit";
import type { Call, Party, SegmentEnding, SegmentState } from "../../../sessions/call/call.ts";
import { endingLabel } from "../../../sessions/labels/call-labels.ts";
import type { DrawnSegment } from "./lane-layout.ts";
import { partyLabel } from "./segment-labels.ts";

export const laneHeight = 24;
const top = 5;
const height = 14;
const middle = top + height / 2;

/** States that fade if their end is unknown. */
export const fadingStates: readonly SegmentState[] = [
  "talking",
  "ringing",
  "hold",
  "queue",
  "flow",
  "waiting",
  "unknown",
];
const fadeWidth = 16;

/** SVG paths in a box of 10 by 10. */
const endingPaths: Readonly<Record<SegmentEnding, string>> = {
  answered: "M1 5.5l3 3l5-7",
  declined: "M1.5 1.5l7 7M8.5 1.5l-7 7",
  "no answer": "M9 5a4 4 0 1 1-8 0a4 4 0 1 1 8 0z",
  busy: "M9 5a4 4 0 1 1-8 0a4 4 0 1 1 8 0zM2.2 7.8l5.6-5.6",
  failed: "M5 .8v5.4M5 8v1.4",
  cancelled: "M1 5h8",
  left: "M1.5 1.5h7v7h-7z",
  transferred: "M0 5h8.5M5.5 2l3 3l-3 3",
  "hung up": "M1.5 1.5h7v7h-7z",
};

/** The ID of a segment's element, for `aria-activedescendant`. */
export function segmentId(party: number, segment: number): string {
  return `segment-${party}-${segment}`;
}

/** The lane of a party; each segment is a cell with a label for screen readers. */
export function laneView(
  party: Party,
  {
    index,
    row,
    drawn,
    isActive,
    labelOf,
  }: {
    /** The index among the parties; `row` is that among the lanes that are shown. */
    readonly index: number;
    readonly row: number;
    readonly drawn: readonly DrawnSegment[];
    readonly isActive: (segment: number) => boolean;
    readonly labelOf: (segment: DrawnSegment) => string;
  },
): SVGTemplateResult {
  return svg`<g class="lane" role="row" aria-label=${partyLabel(party)} transform="translate(0 ${row * laneHeight})">
    ${
      drawn.length === 0
        ? svg`<text class="no-times" role="gridcell" x="10" y=${middle + 4}>${party.segments.length > 0 ? l10n.t("not in view") : l10n.t("no times known")}</text>`
        : drawn.map(
            (each) => svg`<g
              role="gridcell"
              id=${segmentId(index, each.index)}
              class=${segmentClass(each, isActive(each.index))}
              data-party=${index}
              data-segment=${each.index}
              aria-label=${labelOf(each)}
              >${segmentShape(each)}</g>`,
          )
    }</g>
    <g class="lane-labels" aria-hidden="true" transform="translate(0 ${row * laneHeight})"
      >${drawn.map((each) => svg`<g class=${segmentClass(each, false)}>${segmentTexts(each)}</g>`)}</g>`;
}

function segmentClass({ segment, tone, hidden }: DrawnSegment, active: boolean): string {
  const { state, source } = segment;
  return `segment ${state} ${tone} ${source}${active ? " active" : ""}${hidden > 0 ? " many" : ""}`;
}

/** The whole height of the lane reacts to the pointer. */
function segmentShape(drawn: DrawnSegment): SVGTemplateResult {
  const { segment, from, to, openStart, openEnd, ongoing } = drawn;
  const isLine = segment.state === "flow" || segment.state === "waiting";
  const width = to - from;
  return svg`<rect class="target" x=${from} width=${width + (openEnd || ongoing ? fadeWidth : 0)} y="0" height=${laneHeight}></rect>
    ${
      isLine
        ? svg`<line class="line" x1=${from} x2=${to} y1=${middle} y2=${middle}></line>`
        : svg`${segment.state === "talking" ? svg`<rect class="fill" x=${from} width=${width} y=${top} height=${height} rx="3"></rect>` : nothing}<rect class=${width < 14 ? "body short" : "body"} x=${from + 0.75} width=${Math.max(1, width - 1.5)} y=${top + 0.75} height=${height - 1.5} rx="3"></rect>`
    }
    ${openStart ? fade(segment.state, from - fadeWidth, isLine, "start") : nothing}
    ${openEnd || ongoing ? fade(segment.state, to, isLine, "end") : nothing}
    `;
}

/** The texts in and after a segment. Screen readers read the label of its cell instead. */
function segmentTexts(drawn: DrawnSegment): SVGTemplateResult {
  const { segment, from, to, length } = drawn;
  const isUnlabeled = segment.state === "unknown" && length === "" && to - from > 16;
  return svg`${
    length === ""
      ? nothing
      : svg`<text class="length" x=${Math.max(from, 0) + 7} y=${middle + 4}>${length}</text>`
  }${
    isUnlabeled ? svg`<text class="length" x=${(from + to) / 2 - 3} y=${middle + 4}>?</text>` : nothing
  }${ending(drawn)}`;
}

function fade(state: SegmentState, x: number, isLine: boolean, side: "start" | "end"): SVGTemplateResult {
  const [y, tall] = isLine ? [middle - 1, 2] : [top, height];
  return svg`<rect class="fade" x=${x} width=${fadeWidth} y=${y} height=${tall} fill="url(#fade-${side}-${state})"></rect>`;
}

/** An icon for how the segment ended, with its label if there is room. */
function ending({ segment, to, openEnd, ending: shown }: DrawnSegment): SVGTemplateResult | typeof nothing {
  const how = segment.ending;
  if (how === undefined || shown === "none") {
    return nothing;
  }
  const x = to + (openEnd ? fadeWidth : 0) + 4;
  const words = how === "answered" ? "" : endingLabel(how);
  return svg`<g class="ending ${how.replace(" ", "-")}"
    ><path transform="translate(${x} ${middle - 5})" d=${endingPaths[how]}></path
    >${shown === "label" && words !== "" ? svg`<text x=${x + 14} y=${middle + 4}>${words}</text>` : nothing}</g>`;
}

/** Arrows from the party that transferred the call to the one it was transferred to. */
export function transferArrows(
  { transfers }: Call,
  { rowOf, x }: { readonly rowOf: (party: number) => number; readonly x: (at: number) => number },
): SVGTemplateResult[] {
  return transfers.slice(0, 20).flatMap(({ from, to, at }) => {
    const rows = [from, to].map((party) => (party === undefined ? -1 : rowOf(party)));
    const [start = -1, end = -1] = rows;
    if (start === -1 || end === -1 || start === end) {
      return [];
    }
    const down = end > start;
    const [y1, y2] = [
      start * laneHeight + (down ? top + height : top),
      end * laneHeight + (down ? top - 1 : top + height + 1),
    ];
    const tip = down ? -5 : 5;
    const position = x(at);
    return [
      svg`<path class="transfer-arrow" d="M${position} ${y1}V${y2}M${position - 3.5} ${y2 + tip}L${position} ${y2}L${position + 3.5} ${y2 + tip}"></path>`,
    ];
  });
}
