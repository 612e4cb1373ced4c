import * as l10n from "@vscode/l10n";
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { PanelSession } from "../../panel-protocol/messages.ts";
import type { Call, Party, Segment } from "../../sessions/call/call.ts";
import { sessionFacts } from "../../sessions/call/facts.ts";
import { formatClock } from "../../sessions/time/format.ts";
import { gapText } from "../../sessions/time/durations.ts";
import { isExpanded, timesOf } from "../state/panel-state.ts";
import { entriesOf, showGrounds } from "../elements/grounds.ts";
import { PanelElement } from "../elements/panel-element.ts";
import { zoneNoticeInFull } from "../../sessions/labels/time-notices.ts";
import { partyLabel, roleLabel, segmentNotes, segmentTimes, segmentTitle } from "./lanes/segment-labels.ts";

/** More rows of one party are of no use. */
const maxRows = 60;

/** The timeline as a table, for people who can't see it or want exact times. */
export class CallTable extends PanelElement {
  protected override render(): TemplateResult | typeof nothing {
    const { store } = this;
    const { session } = store.state;
    if (!session) {
      return nothing;
    }
    const open = isExpanded(store.state, "table");
    return html`<evo-collapsible
      heading=${l10n.t("Timeline as a table")}
      ?open=${open}
      @vsc-collapsible-toggle=${(event: CustomEvent<{ open: boolean }>) =>
        store.dispatch("setExpanded", { part: "table", expanded: event.detail.open })}
      >${open ? html`<div class="tables">${this.#segments(session)}${this.#gaps(session)}</div>` : nothing}</evo-collapsible
    >`;
  }

  #segments({ head, timeline }: PanelSession): TemplateResult | typeof nothing {
    const { call } = this.state;
    const notice = zoneNoticeInFull(sessionFacts(head), timeline);
    return call === undefined
      ? nothing
      : html`<table>
          <caption>
            ${l10n.t("Who did what, from when to when.")} ${notice ?? nothing}
          </caption>
          <thead>
            <tr>
              <th scope="col">${l10n.t("Who")}</th>
              <th scope="col">${l10n.t("What")}</th>
              <th scope="col">${l10n.t("When")}</th>
              <th scope="col" class="number">${l10n.t("Entries")}</th>
            </tr>
          </thead>
          <tbody>
            ${call.call.parties.map((party) => this.#party(party, call.call))}
          </tbody>
        </table>`;
  }

  #party(party: Party, call: Call): TemplateResult | TemplateResult[] {
    const who = l10n.t("{0} ({1})", partyLabel(party), roleLabel(party.role));
    const now = this.store.clock.now();
    if (party.segments.length === 0) {
      return html`<tr>
        <th scope="row">${who}</th>
        <td colspan="3">${l10n.t("no times known")}</td>
      </tr>`;
    }
    return party.segments.slice(0, maxRows).map(
      (segment) =>
        html`<tr>
          <th scope="row">${who}</th>
          <td>${[segmentTitle(segment, call), ...segmentNotes(segment)].join(", ")}</td>
          <td>${segmentTimes(segment, now, timesOf(this.state))}</td>
          <td class="number">${this.#evidence(segment)}</td>
        </tr>`,
    );
  }

  #evidence(segment: Segment): TemplateResult {
    const entries = entriesOf(this.store, segment);
    return entries.length === 0
      ? html`–`
      : html`<button
          type="button"
          class="link"
          title=${l10n.t("Show in the log")}
          @click=${() => showGrounds(this.store, segment)}
        >
          ${entries.map((entry) => (entry + 1).toLocaleString()).join(", ")}
        </button>`;
  }

  #gaps({ timeline }: PanelSession): TemplateResult | typeof nothing {
    const { store } = this;
    const gaps = timeline.longestGaps.filter(
      ({ ms }) => ms >= (store.state.configuration?.gapMs ?? Infinity),
    );
    return gaps.length === 0
      ? nothing
      : html`<table>
          <caption>
            ${l10n.t("Longest times without log entries, and the entry after each.")}
          </caption>
          <thead>
            <tr>
              <th scope="col">${l10n.t("No log entries for")}</th>
              <th scope="col">${l10n.t("From")}</th>
              <th scope="col" class="number">${l10n.t("Before entry")}</th>
            </tr>
          </thead>
          <tbody>
            ${gaps.map(
              ({ ms, fromAt, beforeRow }) =>
                html`<tr>
                  <th scope="row">${gapText(ms)}</th>
                  <td>${this.#clock(fromAt)}</td>
                  <td class="number">
                    ${beforeRow === undefined ? l10n.t("end") : this.#rowLink(beforeRow)}
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>`;
  }

  #rowLink(row: number): TemplateResult {
    return html`<button type="button" class="link" @click=${() => this.store.dispatch("goToRow", { row })}>
      ${(row + 1).toLocaleString()}
    </button>`;
  }

  #clock(at: number | undefined): string {
    return at === undefined ? "–" : formatClock(at, timesOf(this.store.state));
  }
}
