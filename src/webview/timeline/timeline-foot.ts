import "@vscode-elements/elements/dist/vscode-toolbar-button/index.js";
import * as l10n from "@vscode/l10n";
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { PanelSession } from "../../panel-protocol/messages.ts";
import type { PanelCall } from "../../panel-protocol/panel-call.ts";
import { gapText } from "../../sessions/time/durations.ts";
import { formatClock } from "../../sessions/time/format.ts";
import { isExpanded, timesOf } from "../state/panel-state.ts";
import type { PanelStore } from "../state/store.ts";
import { showsWholeCall } from "../state/time-axis/time-axis.ts";
import { maxLanes } from "./lanes/lane-layout.ts";
import { legend } from "./lanes/legend.ts";

/** The line below the timeline: the selected range or the legend, and the zoom buttons. */
export function timelineFoot(
  store: PanelStore,
  { timeline }: PanelSession,
  shown: PanelCall | undefined,
): TemplateResult {
  const { axis } = store.state;
  return html`<div class="picture-foot">
    ${axis.range ? rangeFoot(store) : shown === undefined ? nothing : legend(shown.call)}
    <span class="zoom">
      ${shown === undefined ? nothing : moreLanes(store, shown)}
      ${
        showsWholeCall(axis)
          ? nothing
          : button("screen-full", l10n.t("Show whole call (0)"), () => store.dispatch("showWholeCall", {}))
      }
      ${
        timeline.rowCount === 0
          ? nothing
          : html`${button("zoom-out", l10n.t("Zoom out (−)"), () => store.dispatch("zoomAxis", { factor: 2 }))}
            ${button("zoom-in", l10n.t("Zoom in (+, Ctrl+wheel)"), () => store.dispatch("zoomAxis", { factor: 0.5 }))}`
      }
    </span>
  </div>`;
}

function rangeFoot(store: PanelStore): TemplateResult | typeof nothing {
  const { range } = store.state.axis;
  const times = timesOf(store.state);
  return range === undefined
    ? nothing
    : html`<span class="range-label"
          >${formatClock(range.fromAt, times)} – ${formatClock(range.toAt, times)} ·
          ${gapText(range.toAt - range.fromAt)}</span
        >
        ${button("zoom-in", l10n.t("Zoom to selection"), () => store.dispatch("zoomToRange", {}))}
        ${button("close", l10n.t("Clear selection (Escape)"), () =>
          store.dispatch("selectRange", { range: undefined }),
        )}`;
}

function moreLanes(store: PanelStore, { call, moreParties }: PanelCall): TemplateResult | typeof nothing {
  const more = call.parties.length - maxLanes;
  const open = isExpanded(store.state, "lanes");
  return html`${
    moreParties > 0 && open
      ? html`<span>${l10n.t("and {0} more parties", moreParties.toLocaleString())}</span>`
      : nothing
  }${
    more <= 0
      ? nothing
      : html`<vscode-toolbar-button
          @click=${() => store.dispatch("setExpanded", { part: "lanes", expanded: !open })}
          ><span class="words"
            >${open ? l10n.t("Show fewer") : l10n.t("{0} more", (more + moreParties).toLocaleString())}</span
          ></vscode-toolbar-button
        >`
  }`;
}

function button(icon: string, label: string, act: () => void): TemplateResult {
  return html`<vscode-toolbar-button
    icon=${icon}
    title=${label}
    label=${label}
    @click=${act}
  ></vscode-toolbar-button>`;
}
