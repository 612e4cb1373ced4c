import * as l10n from "@vscode/l10n";
import { html, nothing, svg } from "lit";
import type { TemplateResult } from "lit";
import type { Call, Segment, SegmentState } from "../../../sessions/call/call.ts";
import { callStateLabel } from "../../elements/call-state.ts";

const order: readonly SegmentState[] = ["talking", "ringing", "hold", "queue", "waiting", "flow", "unknown"];

/** The legend of the shapes that occur in this call. */
export function legend(call: Call): TemplateResult {
  const segments = call.parties.flatMap((party) => party.segments);
  const states = order.filter((state) =>
    segments.some((segment) => segment.state === state && !isVain(segment, call)),
  );
  return html`<span class="legend-list"
    >${states.map((state) => item(state, "calm", state === "waiting" ? l10n.t("waiting") : callStateLabel(state)))}${
      segments.some((segment) => isVain(segment, call))
        ? item("ringing", "bad", l10n.t("not answered"))
        : nothing
    }${
      segments.some(({ endOpen }) => endOpen === true)
        ? html`<span class="legend">${sample("talking", "calm", "open")}${l10n.t("end unknown")}</span>`
        : nothing
    }${
      segments.some(({ source, state }) => source === "inferred" && state !== "unknown")
        ? html`<span class="legend"
            >${sample("ringing", "calm", "inferred")}${l10n.t("inferred from the log")}</span
          >`
        : nothing
    }</span
  >`;
}

function isVain({ state, ending }: Segment, { answer }: Call): boolean {
  return (
    state === "ringing" &&
    ending !== undefined &&
    ending !== "answered" &&
    (ending !== "cancelled" || answer === undefined)
  );
}

function item(state: SegmentState, tone: string, label: string): TemplateResult {
  return html`<span class="legend">${sample(state, tone, "known")}${label}</span>`;
}

function sample(state: SegmentState, tone: string, kind: "known" | "inferred" | "open"): TemplateResult {
  const shape =
    state === "flow" || state === "waiting"
      ? svg`<line class="line" x1="0" x2="24" y1="6" y2="6"></line>`
      : kind === "open"
        ? svg`<rect class="fade" width="24" height="12" fill="url(#fade-end-talking)"></rect>`
        : svg`${state === "talking" ? svg`<rect class="fill" width="24" height="12" rx="3"></rect>` : nothing}<rect class="body" x="0.75" y="0.75" width="22.5" height="10.5" rx="3"></rect>`;
  return html`<svg width="24" height="12" aria-hidden="true">
    ${svg`<g class="segment ${state} ${tone} ${kind}">${shape}</g>`}
  </svg>`;
}
