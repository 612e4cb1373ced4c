import * as l10n from "@vscode/l10n";
import { html, nothing, svg } from "lit";
import type { TemplateResult } from "lit";
import type { PanelSession } from "../../panel-protocol/messages.ts";
import type { Call, Party } from "../../sessions/call/call.ts";
import { endingLabel } from "../../sessions/labels/call-labels.ts";
import { formatClock } from "../../sessions/time/format.ts";
import { isPlainKey, useKey } from "../elements/keys.ts";
import { tickWhileLive } from "../elements/live-tick.ts";
import { memberName } from "../elements/member-name.ts";
import { PanelElement } from "../elements/panel-element.ts";
import { timeOf } from "../state/transitions/navigation.ts";
import { isExpanded, timesOf } from "../state/panel-state.ts";
import { showsWholeCall, spanOf } from "../state/time-axis/time-axis.ts";
import { axis, axisHeight, axisLines, pointedTime } from "./axis.ts";
import { cursorLine, gapBands, rangeBand } from "./bands.ts";
import type { Drawing } from "./drawing.ts";
import { entryStrip, findMarks, stripHeight } from "./entries/entry-strip.ts";
import { entriesOf, showGrounds } from "../elements/grounds.ts";
import { TimelineGestures } from "./gestures.ts";
import { layOutLane, maxLanes, shownLanes } from "./lanes/lane-layout.ts";
import { laneHeight, laneView, segmentId, transferArrows } from "./lanes/lane-view.ts";
import { patterns } from "./lanes/patterns.ts";
import { callScale, xOfFraction, xOfTime } from "./scale.ts";
import type { Scale } from "./scale.ts";
import { maxShownEntries, positionCard, segmentCard } from "./lanes/segment-card.ts";
import { segmentAfterKey, segmentAt, zoomKey } from "./lanes/segment-keys.ts";
import type { DrawnLane, SegmentPosition } from "./lanes/segment-keys.ts";
import { partyLabel, roleLabel, segmentLabel } from "./lanes/segment-labels.ts";
import { entriesInView, maxEntries, rowsInView, stripLabel, stripValue } from "./entries/strip-model.ts";
import { timelineFoot } from "./timeline-foot.ts";

/**
 * The timeline of the call: a lane for each party with its segments, and below them the log entries on the same time axis. Clicking
 * a segment selects its evidence, clicking elsewhere goes to that time, and dragging selects a range. Positions are SVG attributes,
 * because the content security policy forbids style attributes.
 */
export class CallTimeline extends PanelElement {
  protected override readonly watches = ["log"] as const;
  #width = 600;
  #gestures: TimelineGestures | undefined;
  #scale: Scale | undefined;
  #lanes: readonly DrawnLane[] = [];
  /** The segment that the keyboard has moved to. */
  #active: SegmentPosition | undefined;
  /** Whether the lanes have the focus from the keyboard. */
  #focused = false;
  readonly #resized = new ResizeObserver(([entry]) => {
    const width = Math.max(60, Math.round(entry?.contentRect.width ?? 0));
    if (width !== this.#width) {
      this.#width = width;
      this.requestUpdate();
    }
  });

  constructor() {
    super();
    tickWhileLive(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { session, call } = this.state;
    const { startAt } = session?.timeline ?? {};
    if (!session || startAt === undefined) {
      return nothing;
    }
    const gestures = (this.#gestures ??= new TimelineGestures({
      store: this.store,
      scale: () => this.#scale,
      redraw: () => this.requestUpdate(),
      choose: (position) => this.#choose(position),
    }));
    const now = this.store.clock.now();
    const scale = callScale(session.timeline, call?.call, {
      view: this.state.axis.view,
      width: this.#width,
      now,
    });
    this.#scale = scale;
    const viewStart = startAt + scale.view.from * spanOf(session.timeline);
    return html`<div class="picture">
      ${this.#lanesBox(session, call?.call, scale, now)}
      <div class="strip-box">
        <div class="lane-names" aria-hidden="true">
          <span class="strip-name">${l10n.t("Log")}</span>
          <span class="start">${formatClock(viewStart, timesOf(this.state))}</span>
        </div>
        <div
          class="plot-box"
          role="slider"
          tabindex="0"
          aria-label=${stripLabel(session.timeline)}
          aria-valuemin="0"
          aria-valuemax=${Math.max(1, Math.round(spanOf(session.timeline)))}
          aria-valuenow=${Math.max(0, Math.round((timeOf(this.state) ?? startAt) - startAt))}
          aria-valuetext=${stripValue(this.state)}
          @pointerdown=${gestures.down}
          @pointermove=${gestures.move}
          @pointerup=${gestures.up}
          @pointerleave=${gestures.leave}
          @wheel=${gestures.wheel}
          @keydown=${gestures.key}
        >
          ${this.#strip(session, scale)}
          <evo-visible-range .store=${this.store} width=${this.#width}></evo-visible-range>
        </div>
      </div>
      ${timelineFoot(this.store, session, call)} ${this.#card(call?.call)}
    </div>`;
  }

  protected override updated(): void {
    const box = this.querySelector(".strip-box .plot-box");
    if (box) {
      this.#resized.observe(box);
    }
    const { session } = this.state;
    if (session) {
      const { from, to } = rowsInView(this.state, session.timeline);
      if (to - from <= maxEntries) {
        this.store.dispatch("rowsNeeded", { from, to });
      }
    }
    this.#showCard();
  }

  #lanesBox(
    session: PanelSession,
    call: Call | undefined,
    scale: Scale,
    now: number,
  ): TemplateResult | typeof nothing {
    // Until the call arrives, reserve about as much space as its lanes will need.
    if (call === undefined) {
      const members = session.head.members.slice(0, maxLanes);
      const height = members.length * laneHeight;
      return html`<div class="lanes-box">
        <div class="lane-names" aria-hidden="true">
          ${members.map((member) => html`<span><b>${memberName(member)}</b></span>`)}
        </div>
        <svg class="plot" width="100%" height=${height} aria-hidden="true"></svg>
      </div>`;
    }
    const shown = isExpanded(this.state, "lanes")
      ? call.parties.map((_, index) => index)
      : shownLanes(call.parties, maxLanes);
    const parties = shown.flatMap((index) => call.parties[index] ?? []);
    this.#lanes = shown.map((party, row) => ({
      party,
      drawn: layOutLane(parties[row] ?? { role: "unknown", segments: [] }, call, scale, {
        now,
        endingWords: ({ ending }) => (ending === undefined ? "" : endingLabel(ending)),
      }),
    }));
    const gestures = this.#gestures;
    if (parties.length === 0) {
      return nothing;
    }
    return html`<div class="lanes-box ${parties.length > maxLanes ? "many" : ""}">
      <div class="lane-names" aria-hidden="true">
        ${parties.map(
          (party) =>
            html`<span title=${`${partyLabel(party)} · ${roleLabel(party.role)}`}
              ><b>${partyLabel(party)}</b><i>${roleLabel(party.role)}</i></span
            >`,
        )}
      </div>
      <div
        class="plot-box"
        role="grid"
        tabindex="0"
        aria-label=${l10n.t("Who did what in this session")}
        aria-activedescendant=${this.#active === undefined ? nothing : segmentId(this.#active.party, this.#active.segment)}
        @pointerdown=${gestures?.down}
        @pointermove=${gestures?.move}
        @pointerup=${gestures?.up}
        @pointerleave=${gestures?.leave}
        @wheel=${gestures?.wheel}
        @keydown=${this.#onKey}
        @focus=${this.#onFocus}
        @blur=${this.#onBlur}
      >
        ${this.#plot(call, parties, scale, now)}
      </div>
    </div>`;
  }

  #plot(call: Call, parties: readonly Party[], scale: Scale, now: number): TemplateResult {
    const height = parties.length * laneHeight;
    const drawing = this.#drawing(scale, height);
    const nowX = xOfTime(scale, now);
    const times = timesOf(this.state);
    return html`<svg class="plot" role="presentation" width="100%" height=${height}>
      ${patterns()}
      <g aria-hidden="true">${axisLines(drawing)}</g>
      <g aria-hidden="true">${rangeBand(drawing)}</g>
      ${this.#lanes.map((lane, row) => {
        const party = parties[row];
        return party === undefined
          ? nothing
          : laneView(party, {
              index: lane.party,
              row,
              drawn: lane.drawn,
              isActive: (segment) =>
                this.#focused && this.#active?.party === lane.party && this.#active.segment === segment,
              labelOf: ({ segment }) => segmentLabel(party, segment, call, { now, times }),
            });
      })}
      <g aria-hidden="true">
        ${transferArrows(call, {
          rowOf: (party) => this.#lanes.findIndex((lane) => lane.party === party),
          x: (at) => xOfTime(scale, at),
        })}
        ${cursorLine(drawing)}
        ${call.live ? svg`<line class="now" x1=${nowX} x2=${nowX} y1="0" y2=${height}></line>` : nothing}
        ${this.#gestures?.hover === undefined ? nothing : svg`<line class="pointed-line" x1=${drawing.x(this.#gestures.hover.fraction)} x2=${drawing.x(this.#gestures.hover.fraction)} y1="0" y2=${height}></line>`}
      </g>
    </svg>`;
  }

  #strip(session: PanelSession, scale: Scale): TemplateResult {
    const drawing = this.#drawing(scale, stripHeight);
    const { hover } = this.#gestures ?? {};
    const live = this.state.call?.call.live === true;
    return html`<svg class="plot" aria-hidden="true" width="100%" height=${stripHeight + axisHeight}>
      ${axis(drawing)} ${gapBands(drawing)} ${rangeBand(drawing)}
      ${entryStrip(drawing, entriesInView(this.state, session.timeline))} ${findMarks(drawing)}
      ${cursorLine(drawing)} ${hover === undefined ? nothing : pointedTime(drawing, hover.fraction)}
      ${
        live
          ? svg`<text class="now-label" x=${xOfTime(scale, this.store.clock.now())} y=${stripHeight + 14}>${l10n.t("now")}</text>`
          : nothing
      }
    </svg>`;
  }

  #drawing(scale: Scale, height: number): Drawing {
    const { store } = this;
    const x = (fraction: number): number => xOfFraction(scale, fraction);
    return { store, summary: scale.summary, scale, width: scale.width, height, x };
  }

  /** The segment under the pointer, else the active one. */
  get #pointed(): SegmentPosition | undefined {
    return this.#gestures?.hover?.segment ?? (this.#focused ? this.#active : undefined);
  }

  #card(call: Call | undefined): TemplateResult | typeof nothing {
    const found = segmentAt(call, this.#pointed);
    return call === undefined || found === undefined ? nothing : segmentCard(this.store, call, found);
  }

  #showCard(): void {
    const [card, box] = [
      this.querySelector<HTMLElement>(".segment-card"),
      this.querySelector<HTMLElement>(".picture"),
    ];
    const position = this.#pointed;
    const found = segmentAt(this.state.call?.call, position);
    const cell = position && this.querySelector(`#${segmentId(position.party, position.segment)} .target`);
    if (!card || !box || !found || !cell) {
      return;
    }
    positionCard(card, box, cell);
    for (const entry of entriesOf(this.store, found.segment).slice(0, maxShownEntries)) {
      if (!this.state.rows.rows.has(entry)) {
        this.store.dispatch("rowsNeeded", { from: entry, to: entry + 1 });
      }
    }
  }

  #choose(position: SegmentPosition): boolean {
    this.#active = position;
    const found = segmentAt(this.state.call?.call, position);
    return found !== undefined && showGrounds(this.store, found.segment);
  }

  readonly #onFocus = (event: FocusEvent): void => {
    this.#active ??= segmentAfterKey(this.#lanes, undefined, "");
    this.#focused = (event.currentTarget as HTMLElement).matches(":focus-visible");
    this.requestUpdate();
  };

  readonly #onBlur = (): void => {
    this.#focused = false;
    this.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (zoomKey(this.store, event) || !isPlainKey(event)) {
      return;
    }
    if (event.key === "Escape" && this.#focused) {
      this.#focused = false;
    } else if ((event.key === "Enter" || event.key === " ") && this.#active !== undefined) {
      this.#choose(this.#active);
    } else {
      const next = segmentAfterKey(this.#lanes, this.#active, event.key);
      if (!event.key.startsWith("Arrow") && next === undefined) {
        return;
      }
      this.#focused = true;
      this.#active = next ?? this.#active;
      this.#moveView(event.key, next);
    }
    useKey(event);
    this.requestUpdate();
  };

  /** At the edge of the visible range, arrow keys move it. */
  #moveView(key: string, next: SegmentPosition | undefined): void {
    if (next === undefined && !showsWholeCall(this.state.axis)) {
      const by = key === "ArrowRight" ? 0.5 : key === "ArrowLeft" ? -0.5 : 0;
      this.store.dispatch("moveAxis", { by });
    }
  }
}
