import * as l10n from "@vscode/l10n";
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { Call, Party, Segment } from "../../../sessions/call/call.ts";
import { cutText } from "../../../sessions/labels/cut-text.ts";
import { visibleText } from "../../../sessions/labels/visible-text.ts";
import { formatClock } from "../../../sessions/time/format.ts";
import { timesOf } from "../../state/panel-state.ts";
import type { PanelStore } from "../../state/store.ts";
import { entriesOf, otherSessionOf } from "../../elements/grounds.ts";
import { partyLabel, segmentNotes, segmentTimes, segmentTitle } from "./segment-labels.ts";

/** How many entries to list; more are only counted. */
export const maxShownEntries = 3;
const maxCharacters = 110;

/** The tooltip of a segment: who did what, when and for how long, and the log entries that are the evidence. */
export function segmentCard(
  store: PanelStore,
  call: Call,
  { party, segment }: { readonly party: Party; readonly segment: Segment },
): TemplateResult {
  const times = timesOf(store.state);
  const entries = entriesOf(store, segment);
  const more = entries.length - maxShownEntries;
  return html`<div class="segment-card" aria-hidden="true">
    <div class="card-title"><strong>${partyLabel(party)}</strong> ${segmentTitle(segment, call)}</div>
    <div>${segmentTimes(segment, store.clock.now(), times)}</div>
    <div class="quiet">${segmentNotes(segment).join(" · ")}</div>
    ${
      entries.length === 0
        ? nothing
        : html`<ul>
            ${entries.slice(0, maxShownEntries).map((entry) => evidenceLine(store, entry))}
          </ul>`
    }
    ${more > 0 ? html`<div class="quiet">${l10n.t("{0} more entries", more.toLocaleString())}</div>` : nothing}
    ${
      entries.length === 0 && otherSessionOf(store, segment) !== undefined
        ? html`<div class="quiet">${l10n.t("From the log of a child session; click to open it")}</div>`
        : nothing
    }
  </div>`;
}

function evidenceLine({ state }: PanelStore, entry: number): TemplateResult {
  const row = state.rows.rows.get(entry);
  const clock =
    row?.at === undefined ? `#${(entry + 1).toLocaleString()}` : formatClock(row.at, timesOf(state));
  return html`<li>
    <span class="quiet">${clock}</span>
    ${row === undefined ? "…" : visibleText(cutText(row.message, maxCharacters))}
  </li>`;
}

/**
 * Positions the tooltip below its segment, or above if there is more room. Through the CSSOM, because the content security policy
 * forbids style attributes.
 */
export function positionCard(card: HTMLElement, box: HTMLElement, cell: Element): void {
  const [outer, target] = [box.getBoundingClientRect(), cell.getBoundingClientRect()];
  const visible = { left: Math.max(outer.left, target.left), right: Math.min(outer.right, target.right) };
  const middle = (visible.left + visible.right) / 2 - outer.left;
  const left = Math.min(Math.max(4, middle - card.offsetWidth / 2), outer.width - card.offsetWidth - 4);
  const below = target.bottom - outer.top + 4;
  const fits = target.bottom + 4 + card.offsetHeight <= window.innerHeight;
  card.style.left = `${Math.max(4, left)}px`;
  card.style.top = `${fits ? below : target.top - outer.top - card.offsetHeight - 4}px`;
}
