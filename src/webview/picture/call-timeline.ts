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
import { rowAtShare, shareOfTime } from "../state/picture.ts";
import { spanOf } from "../state/picture-state.ts";
import { memberName } from "../elements/member-name.ts";
import { PanelElement } from "../elements/panel-element.ts";
import { axis, axisHeight, pointedMoment } from "./axis.ts";
import { PictureGestures } from "./gestures.ts";
import {
  axisInset,
  findMarks,
  memberLane,
  memberLaneHeight,
  sessionLane,
  sessionLaneHeight,
  shownFrame,
  gapBands,
  stretchBand,
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
  protected override readonly watches = ["log", "scroll"] as const;
  #width = 600;
  #gestures: PictureGestures | undefined;
  readonly #resized = new ResizeObserver(([entry]) => {
    this.#width = Math.max(60, Math.round(entry?.contentRect.width ?? 0));
    this.requestUpdate();
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { session } = this.store;
    if (!session || session.timeline.rowCount === 0 || session.timeline.startAt === undefined) {
      return nothing;
    }
    this.#gestures ??= new PictureGestures(
      this.store,
      () => this.querySelector(".plot")?.getBoundingClientRect(),
      () => this.requestUpdate(),
    );
    const { gestures, members } = { gestures: this.#gestures, members: this.#shownMembers(session) };
    const { startAt = 0 } = session.timeline;
    const viewStart = startAt + this.store.picture.view.from * spanOf(session.timeline);
    return html`<div class="picture">
      <div class="lane-names" aria-hidden="true">
        <span class="session-name">${l10n.t("Session")}</span>
        ${members.map((member) => html`<span title=${memberName(member)}>${memberName(member)}</span>`)}
        <span class="start">${formatClock(viewStart, this.store.times)}</span>
      </div>
      <div
        class="plot-box"
        role="slider"
        tabindex="0"
        aria-label=${this.#words(session.timeline)}
        aria-valuemin="0"
        aria-valuemax=${Math.max(1, Math.round(spanOf(session.timeline)))}
        aria-valuenow=${Math.max(0, Math.round((this.store.place.at ?? startAt) - startAt))}
        aria-valuetext=${this.#valueWords(session.timeline)}
        @pointerdown=${gestures.down}
        @pointermove=${gestures.move}
        @pointerup=${gestures.up}
        @pointerleave=${gestures.leave}
        @wheel=${gestures.wheel}
        @keydown=${gestures.key}
      >
        ${this.#plot(session)}
      </div>
      ${this.#foot(session)}
    </div>`;
  }

  protected override updated(): void {
    const box = this.querySelector(".plot-box");
    if (box) {
      this.#resized.observe(box);
    }
    const { session } = this.store;
    if (session) {
      const { from, to } = this.#rowsInView(session.timeline);
      if (to - from <= mostEntries) {
        this.store.requestRows({ from, to });
      }
    }
  }

  #plot(session: PanelSession): TemplateResult {
    const { store } = this;
    const { view } = store.picture;
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
    const cursor = store.place.at;
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
      ${axis(drawing)} ${gapBands(drawing)} ${stretchBand(drawing)} ${shownFrame(drawing)}
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
      ${hover === undefined ? nothing : pointedMoment(drawing, hover)}
    </svg>`;
  }

  #shownMembers({ head }: PanelSession): PanelSession["head"]["members"] {
    return this.store.expanded.has("lanes") ? head.members : head.members.slice(0, mostLanes);
  }

  #rowsInView(summary: TimelineSummary): { readonly from: number; readonly to: number } {
    const { view, isWhole } = this.store.picture;
    return isWhole
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
      const row = this.store.rows.get(index);
      if (!row) {
        return undefined;
      }
      rows.push(row);
    }
    return rows;
  }

  #foot(session: PanelSession): TemplateResult {
    const { store } = this;
    const { stretch } = store.picture;
    return html`<div class="picture-foot">
      ${
        stretch
          ? html`<span class="stretch-words"
                >${formatClock(stretch.fromAt, store.times)} – ${formatClock(stretch.toAt, store.times)} ·
                ${gapWords(stretch.toAt - stretch.fromAt)}</span
              >
              ${this.#button("zoom-in", l10n.t("Zoom to the selected stretch"), () =>
                store.picture.zoomToStretch(session.timeline),
              )}
              ${this.#button("close", l10n.t("Select no stretch (Escape)"), () => {
                store.picture.stretch = undefined;
              })}`
          : this.#legend(session)
      }
      <span class="zoom">
        ${this.#moreLanes(session)}
        ${
          store.picture.isWhole
            ? nothing
            : this.#button("screen-full", l10n.t("The whole call (0)"), () => store.picture.whole())
        }
        ${this.#button("zoom-out", l10n.t("Zoom out (−)"), () => store.picture.zoom(session.timeline, 2))}
        ${this.#button("zoom-in", l10n.t("Zoom in (+, Ctrl+wheel)"), () =>
          store.picture.zoom(session.timeline, 0.5),
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
              >${l10n.t("inferred from the log’s words")}</span
            >`
      }`;
  }

  #moreLanes({ head }: PanelSession): TemplateResult | typeof nothing {
    const { store } = this;
    const more = head.members.length - mostLanes;
    const open = store.expanded.has("lanes");
    return more <= 0
      ? nothing
      : html`<vscode-toolbar-button @click=${() => store.setExpanded("lanes", !open)}
          ><span class="words"
            >${open ? l10n.t("Fewer members") : l10n.t("{0} more members", more)}</span
          ></vscode-toolbar-button
        >`;
  }

  #button(icon: string, words: string, act: () => void): TemplateResult {
    return html`<vscode-toolbar-button
      icon=${icon}
      title=${words}
      label=${words}
      @click=${() => {
        act();
        this.store.changed();
      }}
    ></vscode-toolbar-button>`;
  }

  #valueWords(summary: TimelineSummary): string {
    const at = this.store.place.at ?? summary.startAt ?? 0;
    const entry = (this.store.place.activeRow + 1).toLocaleString();
    const clock = formatClock(at, this.store.times);
    const message = visibleText(
      cutText(textOf(this.store.rows.get(this.store.place.activeRow)?.message) ?? "", 80),
    );
    return l10n.t("{0}, entry {1}: {2}", clock, entry, message);
  }

  #words(summary: TimelineSummary): string {
    const gap = summary.longestGaps[0];
    return [
      l10n.t("Moment in the call."),
      l10n.t("{0} log entries in {1}.", summary.rowCount.toLocaleString(), formatDuration(spanOf(summary))),
      l10n.t("{0} speak of trouble.", summary.troubleRows.length.toLocaleString()),
      gap === undefined ? "" : l10n.t("The longest time without log entries is {0}.", gapWords(gap.ms)),
    ].join(" ");
  }
}
