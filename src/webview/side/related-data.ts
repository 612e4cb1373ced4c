import "@vscode-elements/elements/dist/vscode-button/index.js";
import "@vscode-elements/elements/dist/vscode-progress-bar/index.js";
import * as l10n from "@vscode/l10n";
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type {
  RelatedData as RelatedDataOf,
  RelatedDataKind,
  RelatedDataState,
} from "../../panel-protocol/related-data.ts";
import type { PanelAction } from "../../panel-protocol/messages.ts";
import { visibleText } from "../../sessions/labels/visible-text.ts";
import { relatedSession } from "./related-session.ts";
import { icon } from "../elements/icon.ts";
import { PanelElement } from "../elements/panel-element.ts";
import { sessionFile } from "./session-file.ts";
import { actionLabel } from "../panel/status.ts";
import { transcript } from "./transcript.ts";

/**
 * What lies around the session, each part a fold that asks when it is opened. What the channel is about stands in the
 * main column and is open: a chat's conversation, a fax's files.
 */
export class RelatedData extends PanelElement {
  static override properties = { ...PanelElement.properties, place: { type: String } };
  declare place: "main" | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const head = this.store.session?.head;
    if (!head) {
      return nothing;
    }
    return html`${this.#parts().map((part) => this.#fold(part))}`;
  }

  #parts(): readonly RelatedDataKind[] {
    const channel = this.store.session?.head.channel;
    const main: readonly RelatedDataKind[] =
      channel === "Chat" ? ["transcript"] : channel === "Fax" ? ["files"] : [];
    const beside: readonly RelatedDataKind[] = ["children", "related", "files"];
    return this.place === "main" ? main : beside.filter((part) => !main.includes(part));
  }

  /** In the main column parts are open until somebody folds them. */
  #key(part: RelatedDataKind): string {
    return this.place === "main" ? `folded ${part}` : part;
  }

  #isOpen(part: RelatedDataKind): boolean {
    return this.store.expanded.has(this.#key(part)) !== (this.place === "main");
  }

  protected override updated(): void {
    for (const part of this.store.session ? this.#parts() : []) {
      if (this.#isOpen(part)) {
        this.store.related.ask(part);
      }
    }
  }

  #fold(part: RelatedDataKind): TemplateResult {
    const data = this.store.related.get(part);
    const open = this.#isOpen(part);
    return html`<evo-collapsible
      class="related-fold"
      heading=${partWords(part)}
      description=${data?.state.kind === "ready" ? data.state.items.length.toLocaleString() : nothing}
      ?open=${open}
      @vsc-collapsible-toggle=${(event: CustomEvent<{ open: boolean }>) =>
        this.store.setExpanded(this.#key(part), event.detail.open !== (this.place === "main"))}
      >${open ? this.#content(data ?? { part: "files", state: { kind: "loading" } }) : nothing}</evo-collapsible
    >`;
  }

  #content(data: RelatedDataOf): TemplateResult {
    const { store } = this;
    switch (data.part) {
      case "children":
      case "related":
        return this.#state(
          data.part,
          data.state,
          (items) =>
            html`<ul class="related-sessions">
              ${items.map((item) => relatedSession(store, item))}
            </ul>`,
        );
      case "transcript":
        return this.#state(data.part, data.state, (items) => transcript(store, items));
      case "files":
        return this.#state(
          data.part,
          data.state,
          (items) =>
            html`<ul class="files">
              ${items.map((item) => sessionFile(store, item))}
            </ul>`,
        );
    }
  }

  #state<Item>(
    part: RelatedDataKind,
    state: RelatedDataState<Item>,
    list: (items: readonly Item[]) => TemplateResult,
  ): TemplateResult {
    switch (state.kind) {
      case "loading":
        return html`<div class="related-loading" role="status" aria-label=${l10n.t("Loading")}>
          <div class="bone"></div>
          <div class="bone short"></div>
        </div>`;
      case "ready":
        return html`${state.items.length === 0 ? html`<p class="empty">${noneWords(part)}</p>` : list(state.items)}
        ${state.note === undefined ? nothing : html`<p class="empty note">${visibleText(state.note)}</p>`}`;
      case "unavailable":
        return html`<p class="empty with-icon">${icon("lock")}<span>${visibleText(state.words)}</span></p>`;
      case "failed":
        return html`<div class="related-failed" role="alert">
          <p>${icon("error")}<span>${visibleText(state.words)}</span></p>
          <div class="buttons">
            ${state.actions.map(
              (action, place) =>
                html`<vscode-button ?secondary=${place > 0} @click=${() => this.#act(part, action)}
                  >${actionLabel(action)}</vscode-button
                >`,
            )}
          </div>
        </div>`;
    }
  }

  /** To try again concerns this part alone, all else the panel. */
  #act(part: RelatedDataKind, action: PanelAction): void {
    if (action === "retry") {
      this.store.related.ask(part, true);
      this.store.changed("session");
    } else {
      this.store.send("act", { action });
    }
  }
}

function partWords(part: RelatedDataKind): string {
  switch (part) {
    case "children":
      return l10n.t("Child sessions");
    case "related":
      return l10n.t("Related sessions");
    case "transcript":
      return l10n.t("Conversation");
    case "files":
      return l10n.t("Files");
  }
}

function noneWords(part: RelatedDataKind): string {
  switch (part) {
    case "children":
      return l10n.t("No session came out of this one.");
    case "related":
      return l10n.t("No loaded session has to do with this one.");
    case "transcript":
      return l10n.t("Nobody has written anything.");
    case "files":
      return l10n.t("No recording, voicemail or fax.");
  }
}
