import "@vscode-elements/elements/dist/vscode-toolbar-button/index.js";
import * as l10n from "@vscode/l10n";
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { gapText } from "../../sessions/time/durations.ts";
import { PanelElement } from "../elements/panel-element.ts";
import { isFiltering } from "../state/find/filter.ts";
import { rowCountOf } from "../state/panel-state.ts";
import { useKey } from "../elements/keys.ts";
import { SearchField } from "./search-field.ts";
import { sessionFacts } from "../../sessions/call/facts.ts";
import { zoneNotice, zoneNoticeInFull } from "../../sessions/labels/time-notices.ts";
import { icon } from "../elements/icon.ts";

/** Above the log: find, filter, next problem, wrap, copy, keyboard shortcuts. */
export class LogToolbar extends PanelElement {
  protected override readonly watches = ["log"] as const;
  readonly #find = new SearchField(this, "find", l10n.t("Find in the log"), (change) => {
    if (change.text !== this.state.find.text) {
      this.store.dispatch("find", change);
    }
  });

  focusFind(): void {
    this.#find.focus();
  }

  protected override render(): TemplateResult {
    const { store, state } = this;
    return html`<div
      class="toolbar"
      role="toolbar"
      aria-label=${l10n.t("Log")}
      ?hidden=${rowCountOf(state) === 0}
    >
      <div class="find" @keydown=${this.#onFindKey}>
        ${this.#find.render(state.find)}
        <span class="found" role="status">${this.#foundLabel()}</span>
        ${this.#button("arrow-up", l10n.t("Previous match (Shift+Enter)"), () => store.dispatch("goToMatch", { by: -1 }))}
        ${this.#button("arrow-down", l10n.t("Next match (Enter)"), () => store.dispatch("goToMatch", { by: 1 }))}
      </div>
      <div class="tools">
        ${this.#zone()} ${this.#problems()} ${this.#longestGap()}
        ${this.#toggle("filter", l10n.t("Filter (F)"), state.filter.open || isFiltering(state.filter), () =>
          store.dispatch("openFilter", { open: !state.filter.open }),
        )}
        ${this.#toggle("word-wrap", l10n.t("Wrap long entries"), state.wrap, () => store.dispatch("toggleWrap", {}))}
        ${this.#button("copy", l10n.t("Copy selected entries (Ctrl+C)"), () => store.dispatch("copySelection", {}))}
        ${this.#button("question", l10n.t("Keyboard Shortcuts (?)"), () => this.dispatchEvent(new Event("evo-help", { bubbles: true })))}
      </div>
    </div>`;
  }

  #problems(): TemplateResult | typeof nothing {
    const count = this.state.session?.timeline.problemRows.length ?? 0;
    return count === 0
      ? nothing
      : html`<vscode-toolbar-button
          class="next-trouble"
          icon="error"
          title=${l10n.t("Next problem (T)")}
          @click=${() => this.store.dispatch("goToProblem", { by: 1 })}
          ><span class="words"
            >${count === 1 ? l10n.t("1 problem") : l10n.t("{0} problems", count.toLocaleString())}</span
          ></vscode-toolbar-button
        >`;
  }

  /** A notice about uncertain times. */
  #zone(): TemplateResult | typeof nothing {
    const { session } = this.state;
    const facts = session && sessionFacts(session.head);
    const notice = facts && zoneNotice(facts, session.timeline);
    return notice === undefined || facts === undefined
      ? nothing
      : html`<span class="zone quiet" title=${zoneNoticeInFull(facts, session?.timeline) ?? ""}
          >${icon("info", notice)}</span
        >`;
  }

  /** The button for the longest gap, if it is long enough to be shown. */
  #longestGap(): TemplateResult | typeof nothing {
    const ms = this.state.session?.timeline.longestGaps[0]?.ms;
    return ms === undefined || ms < (this.state.configuration?.gapMs ?? Infinity)
      ? nothing
      : html`<vscode-toolbar-button
          class="longest-gap"
          icon="watch"
          title=${l10n.t("Go to the longest time without log entries")}
          @click=${() => this.store.dispatch("goToLongestGap", {})}
          ><span class="words">${gapText(ms)}</span></vscode-toolbar-button
        >`;
  }

  #toggle(iconName: string, label: string, on: boolean, act: () => void): TemplateResult {
    return html`<vscode-toolbar-button
      toggleable
      icon=${iconName}
      title=${label}
      label=${label}
      ?checked=${on}
      @change=${act}
    ></vscode-toolbar-button>`;
  }

  #button(iconName: string, label: string, act: () => void): TemplateResult {
    return html`<vscode-toolbar-button
      icon=${iconName}
      title=${label}
      label=${label}
      @click=${act}
    ></vscode-toolbar-button>`;
  }

  #foundLabel(): string {
    const { text, hits, current, problem } = this.state.find;
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
      // Enter right after typing applies to the typed text, not to the previous one.
      this.#find.now();
      this.store.dispatch("goToMatch", { by: event.shiftKey ? -1 : 1 });
      useKey(event);
    } else if (event.key === "Escape") {
      focusLog(this);
      useKey(event);
    }
  };
}

/** Moves the focus to the log. */
export function focusLog(from: Element): void {
  from.closest("main")?.querySelector<HTMLElement>("[role=listbox]")?.focus();
}
