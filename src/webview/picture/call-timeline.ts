import "@vscode-elements/elements/dist/vscode-toolbar-button/index.js";
import * as l10n from "@vscode/l10n";
import { html, nothing, svg } from "lit";
import type { TemplateResult } from "lit";
import type { PanelRow, PanelSession } from "../../panel-protocol/messages.ts";
import { textOf } from "../../sessions/call/session-head.ts";
import { formatClock } from "../../sessions/time/format.ts";
import { formatDuration, gapWords } from "../../sessions/time/durations.ts";
import type { TimelineSummary } from "../../sessions/log/timeline.ts";
import { cutText } from "../../sessions/labels/cut-text.ts";
import { visibleText } from "../../sessions/labels/visible-text.ts";
import { rowAtShare, shareOfTime } from "../state/density.ts";
import { timeOf } from "../state/navigation.ts";
import { isExpanded, timesOf } from "../state/panel-state.ts";
import { showsWholeCall, spanOf } from "../state/time-axis.ts";
import { memberName } from "../elements/member-name.ts";
import { PanelElement } from "../elements/panel-element.ts";
import { axis, axisHeight, pointedTime } from "./axis.ts";
import { TimelineGestures } from "./gestures.ts";
import {
  axisInset,
  findMarks,
  memberLane,
  memberLaneHeight,
  sessionLane,
  sessionLaneHeight,
  gapBands,
  rangeBand,
} from "./lanes.ts";
import type { Drawing } from "./lanes.ts";

/** With more entries than this in view their density is drawn, with fewer each by itself. */
const mostEntries = 240;
const mostLanes = 5;

/**
 * The whole call at one look: a lane for the session, one for each member, long times without entries hatched, what is on show below
 * as a frame. A click brings the log there, a drag selects a stretch. Positions are SVG attributes, as the content
 * security policy allows no style attributes.
 */
export class CallTimeline extends PanelElement {
  protected override readonly watches = ["log"] as const;
  #width = 600;
  #gestures: TimelineGestures | undefined;
  readonly #resized = new ResizeObserver(([entry]) => {
    this.#width = Math.max(60, Math.round(entry?.contentRect.width ?? 0));
    this.requestUpdate();
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { session } = this.state;
    if (!session || session.timeline.rowCount === 0 || session.timeline.startAt === undefined) {
      return nothing;
    }
    this.#gestures ??= new TimelineGestures(
      this.store,
      () => this.querySelector(".plot")?.getBoundingClientRect(),
      () => this.requestUpdate(),
    );
    const { gestures, members } = { gestures: this.#gestures, members: this.#shownMembers(session) };
    const { startAt = 0 } = session.timeline;
    const viewStart = startAt + this.store.state.axis.view.from * spanOf(session.timeline);
    return html`<div class="picture">
      <div class="lane-names" aria-hidden="true">
        <span class="session-name">${l10n.t("Session")}</span>
        ${members.map((member) => html`<span title=${memberName(member)}>${memberName(member)}</span>`)}
        <span class="start">${formatClock(viewStart, timesOf(this.store.state))}</span>
      </div>
      <div
        class="plot-box"
        role="slider"
        tabindex="0"
        aria-label=${this.#label(session.timeline)}
        aria-valuemin="0"
        aria-valuemax=${Math.max(1, Math.round(spanOf(session.timeline)))}
        aria-valuenow=${Math.max(0, Math.round((timeOf(this.store.state) ?? startAt) - startAt))}
        aria-valuetext=${this.#valueText(session.timeline)}
        @pointerdown=${gestures.down}
        @pointermove=${gestures.move}
        @pointerup=${gestures.up}
        @pointerleave=${gestures.leave}
        @wheel=${gestures.wheel}
        @keydown=${gestures.key}
      >
        ${this.#plot(session)}
        <evo-visible-range .store=${this.store} width=${this.#width}></evo-visible-range>
      </div>
      ${this.#foot(session)}
    </div>`;
  }

  protected override updated(): void {
    const box = this.querySelector(".plot-box");
    if (box) {
      this.#resized.observe(box);
    }
    const { session } = this.state;
    if (session) {
      const { from, to } = this.#rowsInView(session.timeline);
      if (to - from <= mostEntries) {
        this.store.dispatch("rowsNeeded", { from, to });
      }
    }
  }

  #plot(session: PanelSession): TemplateResult {
    const { store } = this;
    const { view } = store.state.axis;
    const width = this.#width;
    const members = this.#shownMembers(session);
    const height = sessionLaneHeight + members.length * memberLaneHeight;
    const drawing: Drawing = {
      store,
      summary: session.timeline,
      view,
      width,
      height,
      x: (share) => {
        const part = (share - view.from) / (view.to - view.from);
        return Math.round((axisInset + part * (width - 2 * axisInset)) * 10) / 10;
      },
    };
    const { hover } = this.#gestures ?? {};
    const cursor = timeOf(store.state);
    return html`<svg class="plot" aria-hidden="true" width="100%" height=${height + axisHeight}>
      <defs>
        <pattern
          id="gap-hatch"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line class="hatch" x1="0" x2="0" y1="0" y2="6"></line>
        </pattern>
      </defs>
      ${axis(drawing)} ${gapBands(drawing)} ${rangeBand(drawing)}
      ${sessionLane(drawing, this.#entriesInView(session.timeline))}
      ${members.map((member, place) =>
        memberLane(drawing, {
          member,
          lane: session.lanes.find((lane) => lane.member === place),
          top: sessionLaneHeight + place * memberLaneHeight,
        }),
      )}
      ${findMarks(drawing)}
      ${
        cursor === undefined
          ? nothing
          : svg`<line class="cursor" x1=${drawing.x(shareOfTime(session.timeline, cursor))} x2=${drawing.x(shareOfTime(session.timeline, cursor))} y1="0" y2=${height}></line>`
      }
      ${hover === undefined ? nothing : pointedTime(drawing, hover)}
    </svg>`;
  }

  #shownMembers({ head }: PanelSession): PanelSession["head"]["members"] {
    return isExpanded(this.store.state, "lanes") ? head.members : head.members.slice(0, mostLanes);
  }

  #rowsInView(summary: TimelineSummary): { readonly from: number; readonly to: number } {
    const { axis: shown } = this.state;
    const { view } = shown;
    return showsWholeCall(shown)
      ? { from: 0, to: summary.rowCount }
      : {
          from: Math.max(0, rowAtShare(summary, view.from) - 2),
          to: Math.min(summary.rowCount, rowAtShare(summary, view.to) + 3),
        };
  }

  /** The entries in view, where they are few and all here. */
  #entriesInView(summary: TimelineSummary): readonly PanelRow[] | undefined {
    const { from, to } = this.#rowsInView(summary);
    if (to - from > mostEntries) {
      return undefined;
    }
    const rows: PanelRow[] = [];
    for (let index = from; index < to; index++) {
      const row = this.store.state.rows.rows.get(index);
      if (!row) {
        return undefined;
      }
      rows.push(row);
    }
    return rows;
  }

  #foot(session: PanelSession): TemplateResult {
    const { store } = this;
    const { range } = store.state.axis;
    return html`<div class="picture-foot">
      ${
        range
          ? html`<span class="range-label"
                >${formatClock(range.fromAt, timesOf(store.state))} –
                ${formatClock(range.toAt, timesOf(store.state))} ·
                ${gapWords(range.toAt - range.fromAt)}</span
              >
              ${this.#button("zoom-in", l10n.t("Zoom to selection"), () => store.dispatch("zoomToRange", {}))}
              ${this.#button("close", l10n.t("Clear selection (Escape)"), () =>
                store.dispatch("selectRange", { range: undefined }),
              )}`
          : this.#legend(session)
      }
      <span class="zoom">
        ${this.#moreLanes(session)}
        ${
          showsWholeCall(store.state.axis)
            ? nothing
            : this.#button("screen-full", l10n.t("Show whole call (0)"), () =>
                store.dispatch("showWholeCall", {}),
              )
        }
        ${this.#button("zoom-out", l10n.t("Zoom out (−)"), () => store.dispatch("zoomAxis", { factor: 2 }))}
        ${this.#button("zoom-in", l10n.t("Zoom in (+, Ctrl+wheel)"), () =>
          store.dispatch("zoomAxis", { factor: 0.5 }),
        )}
      </span>
    </div>`;
  }

  #legend({ head }: PanelSession): TemplateResult {
    return html`<span class="legend"
        ><svg width="18" height="10" aria-hidden="true">
          <rect class="known" y="3" width="18" height="5" rx="1.5"></rect></svg
        >${l10n.t("known")}</span
      >${
        head.members.length === 0
          ? nothing
          : html`<span class="legend"
              ><svg width="22" height="10" aria-hidden="true">
                <rect class="inferred" x="1" y="1" width="20" height="8" rx="4"></rect>
                <circle class="mention" cx="11" cy="5" r="2.5"></circle></svg
              >${l10n.t("inferred from the log")}</span
            >`
      }`;
  }

  #moreLanes({ head }: PanelSession): TemplateResult | typeof nothing {
    const { store } = this;
    const more = head.members.length - mostLanes;
    const open = isExpanded(store.state, "lanes");
    return more <= 0
      ? nothing
      : html`<vscode-toolbar-button
          @click=${() => store.dispatch("setExpanded", { part: "lanes", expanded: !open })}
          ><span class="words"
            >${open ? l10n.t("Fewer members") : l10n.t("{0} more members", more)}</span
          ></vscode-toolbar-button
        >`;
  }

  #button(icon: string, label: string, act: () => void): TemplateResult {
    return html`<vscode-toolbar-button
      icon=${icon}
      title=${label}
      label=${label}
      @click=${act}
    ></vscode-toolbar-button>`;
  }

  #valueText(summary: TimelineSummary): string {
    const at = timeOf(this.store.state) ?? summary.startAt ?? 0;
    const entry = (this.store.state.position.activeRow + 1).toLocaleString();
    const clock = formatClock(at, timesOf(this.store.state));
    const message = visibleText(
      cutText(textOf(this.state.rows.rows.get(this.state.position.activeRow)?.message) ?? "", 80),
    );
    return l10n.t("{0}, entry {1}: {2}", clock, entry, message);
  }

  #label(summary: TimelineSummary): string {
    const gap = summary.longestGaps[0];
    return [
      l10n.t("Time in the call."),
      l10n.t("{0} log entries in {1}.", summary.rowCount.toLocaleString(), formatDuration(spanOf(summary))),
      problemsLabel(summary.troubleRows.length),
      gap === undefined ? "" : l10n.t("Longest time without log entries: {0}.", gapWords(gap.ms)),
    ].join(" ");
  }
}

function problemsLabel(count: number): string {
  return count === 1
    ? l10n.t("1 mentions a problem.")
    : l10n.t("{0} mention problems.", count.toLocaleString());
}
