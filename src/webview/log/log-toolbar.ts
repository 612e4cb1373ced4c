import "@vscode-elements/elements/dist/vscode-toolbar-button/index.js";
import * as l10n from "@vscode/l10n";
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { gapWords } from "../../sessions/time/durations.ts";
import { PanelElement } from "../elements/panel-element.ts";
import { SearchField } from "./search-field.ts";
import { sessionFacts } from "../../sessions/call/facts.ts";
import { zoneNotice, zoneNoticeInFull } from "../../sessions/labels/time-notices.ts";
import { icon } from "../elements/icon.ts";

/** What sticks above the log: find, filter, next trouble, wrap, copy, help. */
export class LogToolbar extends PanelElement {
  protected override readonly watches = ["log"] as const;
  readonly #find = new SearchField(this, "find", l10n.t("Find in the log"), (change) => {
    if (change.text !== this.store.find.text) {
      this.store.search.lookFor(change);
    }
  });

  focusFind(): void {
    this.#find.focus();
  }

  protected override render(): TemplateResult {
    const { store } = this;
    return html`<div
      class="toolbar"
      role="toolbar"
      aria-label=${l10n.t("Log")}
      ?hidden=${store.rowCount === 0}
    >
      <div class="find" @keydown=${this.#onFindKey}>
        ${this.#find.render(store.find)}
        <span class="found" role="status">${this.#foundWords()}</span>
        ${this.#button("arrow-up", l10n.t("Previous find (Shift+Enter)"), () => store.search.nextFind(-1))}
        ${this.#button("arrow-down", l10n.t("Next find (Enter)"), () => store.search.nextFind(1))}
      </div>
      <div class="tools">
        ${this.#zone()} ${this.#trouble()} ${this.#longestGap()}
        ${this.#toggle("filter", l10n.t("Filter (F)"), store.filter.open || store.filter.active, () =>
          store.openFilter(!store.filter.open),
        )}
        ${this.#toggle("word-wrap", l10n.t("Wrap long entries"), store.wrap, () => store.toggleWrap())}
        ${this.#button("copy", l10n.t("Copy the selected entries (Ctrl+C)"), () => store.place.copySelected())}
        ${this.#button("question", l10n.t("Keys (?)"), () => this.dispatchEvent(new Event("evo-help", { bubbles: true })))}
      </div>
    </div>`;
  }

  #trouble(): TemplateResult | typeof nothing {
    const trouble = this.store.session?.timeline.troubleRows.length ?? 0;
    return trouble === 0
      ? nothing
      : html`<vscode-toolbar-button
          class="next-trouble"
          icon="error"
          title=${l10n.t("Next entry that speaks of trouble (T)")}
          @click=${() => this.store.place.nextTrouble()}
          ><span class="words"
            >${trouble === 1 ? l10n.t("1 trouble") : l10n.t("{0} troubles", trouble.toLocaleString())}</span
          ></vscode-toolbar-button
        >`;
  }

  /** What is not known of the times below. */
  #zone(): TemplateResult | typeof nothing {
    const { session } = this.store;
    const facts = session && sessionFacts(session.head);
    const notice = facts && zoneNotice(facts, session.timeline);
    return notice === undefined || facts === undefined
      ? nothing
      : html`<span class="zone quiet" title=${zoneNoticeInFull(facts, session?.timeline) ?? ""}
          >${icon("info", notice)}</span
        >`;
  }

  /** Shown only for a gap long enough to have a row of its own. */
  #longestGap(): TemplateResult | typeof nothing {
    const ms = this.store.session?.timeline.longestGaps[0]?.ms;
    return ms === undefined || ms < (this.store.configuration?.gapMs ?? Infinity)
      ? nothing
      : html`<vscode-toolbar-button
          class="longest-gap"
          icon="watch"
          title=${l10n.t("Go to the longest time without log entries")}
          @click=${() => this.store.place.toLongestGap()}
          ><span class="words">${gapWords(ms)}</span></vscode-toolbar-button
        >`;
  }

  #toggle(iconName: string, words: string, on: boolean, act: () => void): TemplateResult {
    return html`<vscode-toolbar-button
      toggleable
      icon=${iconName}
      title=${words}
      label=${words}
      ?checked=${on}
      @change=${act}
    ></vscode-toolbar-button>`;
  }

  #button(iconName: string, words: string, act: () => void): TemplateResult {
    return html`<vscode-toolbar-button
      icon=${iconName}
      title=${words}
      label=${words}
      @click=${act}
    ></vscode-toolbar-button>`;
  }

  #foundWords(): string {
    const { text, hits, current, problem } = this.store.find;
    if (text === "" || (problem !== undefined && !hits?.length)) {
      return "";
    }
    if (!hits) {
      return l10n.t("Searching…");
    }
    return hits.length === 0
      ? l10n.t("No results")
      : l10n.t("{0} of {1}", (current + 1).toLocaleString(), hits.length.toLocaleString());
  }

  readonly #onFindKey = (event: KeyboardEvent): void => {
    const inField = event.target instanceof Element && event.target.matches("vscode-textfield");
    if (event.key === "Enter" && inField) {
      // Who presses Enter right after typing means what was typed, not what was found before.
      this.#find.now();
      this.store.search.nextFind(event.shiftKey ? -1 : 1);
      event.preventDefault();
    } else if (event.key === "Escape") {
      focusLog(this);
    }
  };
}

/** Puts the keyboard into the log. */
export function focusLog(from: Element): void {
  from.closest<HTMLElement>("[data-scroller]")?.querySelector<HTMLElement>("[role=listbox]")?.focus();
}
