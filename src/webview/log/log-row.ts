import * as l10n from "@vscode/l10n";
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { PanelRow } from "../../panel-protocol/messages.ts";
import { formatClock } from "../../sessions/time/format.ts";
import { formatElapsed, formatGap, gapWords } from "../../sessions/time/durations.ts";
import { visibleText } from "../../sessions/labels/visible-text.ts";
import { splitByRanges } from "../state/highlight.ts";
import type { PanelStore } from "../state/store.ts";
import { icon } from "../elements/icon.ts";
import { firstMark, telling } from "./mark-icons.ts";

/** The id of a row's element, for `aria-activedescendant`. */
export function rowId(index: number): string {
  return `log-row-${index}`;
}

/** One entry of the log, below a line for the time without entries before it where that is long. */
export function logRow(
  store: PanelStore,
  index: number,
  { position, count }: { readonly position: number; readonly count: number },
): TemplateResult {
  const row = store.rows.get(index);
  const trouble = row?.marks.includes("trouble") === true;
  const active = index === store.place.activeRow;
  const { from, to } = store.place.selected;
  const hit = store.find.hits?.[store.find.current] === index;
  const { stretch } = store.picture;
  const inStretch = stretch && row?.at !== undefined && row.at >= stretch.fromAt && row.at <= stretch.toAt;
  return html`<div
    class="log-row ${trouble ? "trouble" : ""} ${active ? "active" : ""} ${hit ? "current-hit" : ""} ${inStretch ? "in-stretch" : ""}"
    id=${rowId(index)}
    role="option"
    data-index=${position}
    aria-selected=${index >= from && index < to ? "true" : "false"}
    aria-setsize=${count}
    aria-posinset=${position + 1}
    aria-busy=${row ? nothing : "true"}
    @mousedown=${(event: MouseEvent) => pick(store, index, event)}
  >
    ${row ? html`${gap(store, row)}${entry(store, row)}` : html`<div class="entry placeholder"></div>`}
  </div>`;
}

/** Shift selects rows, not text. */
function pick(store: PanelStore, index: number, event: MouseEvent): void {
  if (event.shiftKey) {
    event.preventDefault();
    (event.currentTarget as HTMLElement).closest<HTMLElement>("[role=listbox]")?.focus();
  }
  store.place.pick(index, event.shiftKey);
}

function gap(store: PanelStore, row: PanelRow): TemplateResult | typeof nothing {
  const minMs = store.configuration?.gapMs ?? Infinity;
  if (row.gapMs === undefined || row.gapMs < minMs) {
    return nothing;
  }
  const length = gapWords(row.gapMs);
  return html`<div class="gap">
    <span>${row.afterEnd ? untilEnd(length) : l10n.t("no log entries for {0}", length)}</span>
  </div>`;
}

/** The last stretch of a call, without entries up to its end. */
export function untilEnd(length: string): string {
  return l10n.t("no log entries for {0}, until the end", length);
}

function entry(store: PanelStore, row: PanelRow): TemplateResult {
  const open = store.openRows.has(row.index);
  const cut = row.cutFrom !== undefined && !(open && store.wholeMessages.has(row.index));
  return html`<div class="entry ${open ? "open" : ""}">
    <span class="fold" @click=${() => store.toggleRow(row.index)}>
      ${icon(open ? "chevron-down" : "chevron-right")}
    </span>
    <span class="clock" title=${clockTitle(row)}
      >${
        row.at === undefined
          ? l10n.t("no time")
          : formatClock(row.at, { ...store.times, precision: "millisecond" })
      }</span
    >
    <span class="elapsed">${row.elapsedMs === undefined ? "" : formatElapsed(row.elapsedMs)}</span>
    <span class="since">${row.sincePreviousMs === undefined ? "" : formatGap(row.sincePreviousMs)}</span>
    <span class="marks ${firstMark(row.marks) ?? ""}">${telling(row.marks)}</span>
    <span class="message"
      ><span class="text">${oddities(store, row)}${message(store, row, open)}</span>${
        cut ? html`<span class="cut">${cutWords(row)}</span>` : nothing
      }</span
    >
    ${store.filter.shown === undefined ? nothing : neighbours(store, row.index)}
  </div>`;
}

function message(store: PanelStore, row: PanelRow, open: boolean): TemplateResult[] {
  const text = (open ? store.wholeMessages.get(row.index) : undefined) ?? row.message;
  const lineBreaks = open || store.wrap ? "keep" : "space";
  return splitByRanges(text, store.search.matches.of(row.index)).map((stretch) => {
    const words = visibleText(stretch.text, { lineBreaks, tabs: lineBreaks });
    return stretch.hit ? html`<mark>${words}</mark>` : html`${words}`;
  });
}

/** For the mouse; Escape does it for the keyboard. */
function neighbours(store: PanelStore, index: number): TemplateResult {
  return html`<span
    class="neighbours"
    title=${l10n.t("Show it among all entries (Escape)")}
    @click=${() => {
      store.place.pick(index, false);
      store.search.endFilter();
    }}
    >${icon("list-flat")}</span
  >`;
}

function cutWords(row: PanelRow): string {
  return l10n.t("{0} characters: press Enter for all", (row.cutFrom ?? 0).toLocaleString());
}

function clockTitle({ date = "", zoneAssumed }: PanelRow): string {
  return zoneAssumed ? l10n.t("{0} (no time zone named, read as UTC)", visibleText(date)) : visibleText(date);
}

function oddities(store: PanelStore, row: PanelRow): TemplateResult {
  const mixed = store.session?.timeline.entryZone === "mixed";
  return html`${
    row.stepsBack ? html`<span class="oddity">${l10n.t("earlier than the entry before")}</span>` : nothing
  }${row.afterEnd ? html`<span class="oddity">${afterEnd(store, row)}</span>` : nothing}${
    mixed && row.zoneAssumed ? html`<span class="oddity">${l10n.t("time zone assumed")}</span>` : nothing
  }`;
}

function afterEnd({ session }: PanelStore, { at }: PanelRow): string {
  const endAt = session?.timeline.endAt;
  return at === undefined || endAt === undefined
    ? l10n.t("after the end")
    : l10n.t("{0} after the end", gapWords(at - endAt));
}
