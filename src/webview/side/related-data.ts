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
import type { PanelAction } from "../../panel-protocol/actions.ts";
import { visibleText } from "../../sessions/labels/visible-text.ts";
import { relatedSession } from "./related-session.ts";
import { isExpanded } from "../state/panel-state.ts";
import { partsOf, shownPart } from "../state/related-data.ts";
import { actionLabel } from "../elements/action-label.ts";
import { icon } from "../elements/icon.ts";
import { PanelElement } from "../elements/panel-element.ts";
import { sessionFile } from "./session-file.ts";
import { transcript } from "./transcript.ts";

/**
 * The related data of the session, each part in a collapsible. The main part of a channel is above the log and expanded: a chat's
 * conversation, a fax's files.
 */
export class RelatedData extends PanelElement {
  static override properties = { ...PanelElement.properties, area: { type: String } };
  declare area: "main" | "side";

  protected override render(): TemplateResult | typeof nothing {
    const head = this.state.session?.head;
    if (!head) {
      return nothing;
    }
    return html`${partsOf(head.channel)[this.area].map((part) => this.#section(part))}`;
  }

  /** Parts above the log are expanded by default. */
  #key(part: RelatedDataKind): string {
    return this.area === "main" ? `collapsed ${part}` : part;
  }

  #isOpen(part: RelatedDataKind): boolean {
    return isExpanded(this.state, this.#key(part)) !== (this.area === "main");
  }

  #section(part: RelatedDataKind): TemplateResult {
    const data = shownPart(this.state.related, part);
    const open = this.#isOpen(part);
    return html`<evo-collapsible
      class="related-fold"
      heading=${partLabel(part)}
      description=${data?.state.kind === "ready" ? data.state.items.length.toLocaleString() : nothing}
      ?open=${open}
      @vsc-collapsible-toggle=${(event: CustomEvent<{ open: boolean }>) =>
        this.store.dispatch("setExpanded", {
          part: this.#key(part),
          expanded: event.detail.open !== (this.area === "main"),
        })}
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
        return html`${state.items.length === 0 ? html`<p class="empty">${emptyLabel(part)}</p>` : list(state.items)}
        ${state.note === undefined ? nothing : html`<p class="empty note">${visibleText(state.note)}</p>`}`;
      case "unavailable":
        return html`<p class="empty with-icon">${icon("lock")}<span>${visibleText(state.message)}</span></p>`;
      case "failed":
        return html`<div class="related-failed" role="alert">
          <p>${icon("error")}<span>${visibleText(state.message)}</span></p>
          <div class="buttons">
            ${state.actions.map(
              (action, index) =>
                html`<vscode-button ?secondary=${index > 0} @click=${() => this.#act(part, action)}
                  >${actionLabel(action)}</vscode-button
                >`,
            )}
          </div>
        </div>`;
    }
  }

  /** "retry" applies to this part, all other actions to the panel. */
  #act(part: RelatedDataKind, action: PanelAction): void {
    if (action === "retry") {
      this.store.dispatch("requestPart", { part, again: true });
    } else {
      this.store.send("act", { action });
    }
  }
}

function partLabel(part: RelatedDataKind): string {
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

function emptyLabel(part: RelatedDataKind): string {
  switch (part) {
    case "children":
      return l10n.t("No child sessions.");
    case "related":
      return l10n.t("No related sessions among those loaded.");
    case "transcript":
      return l10n.t("No messages.");
    case "files":
      return l10n.t("No recording, voicemail, or fax.");
  }
}
