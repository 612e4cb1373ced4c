import * as l10n from "@vscode/l10n";
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { PanelSession } from "../../panel-protocol/messages.ts";
import { sessionFacts } from "../../sessions/call/facts.ts";
import { formatClock } from "../../sessions/time/format.ts";
import { gapWords } from "../../sessions/time/durations.ts";
import { isExpanded, timesOf } from "../state/panel-state.ts";
import { memberName } from "../elements/member-name.ts";
import { PanelElement } from "../elements/panel-element.ts";
import { zoneNoticeInFull } from "../../sessions/labels/time-notices.ts";

/** What the timeline shows, for people who can't see it or want exact times. */
export class CallTable extends PanelElement {
  protected override render(): TemplateResult | typeof nothing {
    const { store } = this;
    const { session } = store.state;
    if (!session || session.timeline.rowCount === 0) {
      return nothing;
    }
    const open = isExpanded(store.state, "table");
    return html`<evo-collapsible
      heading=${l10n.t("Timeline as a table")}
      ?open=${open}
      @vsc-collapsible-toggle=${(event: CustomEvent<{ open: boolean }>) =>
        store.dispatch("setExpanded", { part: "table", expanded: event.detail.open })}
      >${open ? html`<div class="tables">${this.#lanes(session)}${this.#gaps(session)}</div>` : nothing}</evo-collapsible
    >`;
  }

  #lanes({ head, lanes, timeline }: PanelSession): TemplateResult {
    const facts = sessionFacts(head);
    const { startAt, endAt } = facts;
    const notice = zoneNoticeInFull(facts, timeline);
    return html`<table>
      <caption>
        ${l10n.t("The session’s times are known. A member’s are inferred from the first and last entry that mentions the member.")}
        ${notice ?? nothing}
      </caption>
      <thead>
        <tr>
          <th scope="col">${l10n.t("Who")}</th>
          <th scope="col">${l10n.t("From")}</th>
          <th scope="col">${l10n.t("To")}</th>
          <th scope="col" class="number">${l10n.t("Entries")}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">${l10n.t("Session")}</th>
          <td>${this.#clock(startAt)}</td>
          <td>${this.#clock(endAt)}</td>
          <td class="number">${timeline.rowCount.toLocaleString()}</td>
        </tr>
        ${head.members.map((member, place) => {
          const lane = lanes.find((each) => each.member === place);
          return html`<tr>
            <th scope="row">${memberName(member)}</th>
            <td>${this.#clock(lane?.mentions[0]?.at)}</td>
            <td>${this.#clock(lane?.mentions.at(-1)?.at)}</td>
            <td class="number">${(lane?.mentionCount ?? 0).toLocaleString()}</td>
          </tr>`;
        })}
      </tbody>
    </table>`;
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
                  <th scope="row">${gapWords(ms)}</th>
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
