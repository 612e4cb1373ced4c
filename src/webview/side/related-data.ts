import "@vscode-elements/elements/dist/vscode-button/index.js";
import "@vscode-elements/elements/dist/vscode-progress-bar/index.js";
import * as l10n from "@vscode/l10n";
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { Around as AroundOf, AroundPart, AroundState } from "../../panel-protocol/related-data.ts";
import type { PanelAction } from "../../panel-protocol/messages.ts";
import { visibleText } from "../../sessions/labels/labels.ts";
import { aroundSession } from "./related-session.ts";
import { icon } from "../elements/icon.ts";
import { Part } from "../elements/panel-element.ts";
import { sessionFile } from "./session-file.ts";
import { actionWords } from "../panel/status.ts";
import { transcript } from "./transcript.ts";

/**
 * What lies around the session, each part a fold that asks when it is opened. What the channel is about stands in the
 * main column and is open: a chat's conversation, a fax's files.
 */
export class Around extends Part {
  static override properties = { ...Part.properties, place: { type: String } };
  declare place: "main" | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const head = this.store.session?.head;
    if (!head) {
      return nothing;
    }
    return html`${this.#parts().map((part) => this.#fold(part))}`;
  }

  #parts(): readonly AroundPart[] {
    const channel = this.store.session?.head.channel;
    const main: readonly AroundPart[] =
      channel === "Chat" ? ["transcript"] : channel === "Fax" ? ["files"] : [];
    const beside: readonly AroundPart[] = ["children", "related", "files"];
    return this.place === "main" ? main : beside.filter((part) => !main.includes(part));
  }

  /** In the main column parts are open until somebody folds them. */
  #key(part: AroundPart): string {
    return this.place === "main" ? `folded ${part}` : part;
  }

  #isOpen(part: AroundPart): boolean {
    return this.store.unfolded.has(this.#key(part)) !== (this.place === "main");
  }

  protected override updated(): void {
    for (const part of this.store.session ? this.#parts() : []) {
      if (this.#isOpen(part)) {
        this.store.around.ask(part);
      }
    }
  }

  #fold(part: AroundPart): TemplateResult {
    const around = this.store.around.get(part);
    const open = this.#isOpen(part);
    return html`<evo-fold
      class="around-fold"
      heading=${partWords(part)}
      description=${around?.state.kind === "ready" ? around.state.items.length.toLocaleString() : nothing}
      ?open=${open}
      @vsc-collapsible-toggle=${(event: CustomEvent<{ open: boolean }>) =>
        this.store.setUnfolded(this.#key(part), event.detail.open !== (this.place === "main"))}
      >${open ? this.#content(around ?? { part: "files", state: { kind: "loading" } }) : nothing}</evo-fold
    >`;
  }

  #content(around: AroundOf): TemplateResult {
    const { store } = this;
    switch (around.part) {
      case "children":
      case "related":
        return this.#state(
          around.part,
          around.state,
          (items) =>
            html`<ul class="around-sessions">
              ${items.map((item) => aroundSession(store, item))}
            </ul>`,
        );
      case "transcript":
        return this.#state(around.part, around.state, (items) => transcript(store, items));
      case "files":
        return this.#state(
          around.part,
          around.state,
          (items) =>
            html`<ul class="files">
              ${items.map((item) => sessionFile(store, item))}
            </ul>`,
        );
    }
  }

  #state<Item>(
    part: AroundPart,
    state: AroundState<Item>,
    list: (items: readonly Item[]) => TemplateResult,
  ): TemplateResult {
    switch (state.kind) {
      case "loading":
        return html`<div class="around-loading" role="status" aria-label=${l10n.t("Loading")}>
          <div class="bone"></div>
          <div class="bone short"></div>
        </div>`;
      case "ready":
        return html`${state.items.length === 0 ? html`<p class="empty">${noneWords(part)}</p>` : list(state.items)}
        ${state.note === undefined ? nothing : html`<p class="empty note">${visibleText(state.note)}</p>`}`;
      case "unavailable":
        return html`<p class="empty with-icon">${icon("lock")}<span>${visibleText(state.words)}</span></p>`;
      case "failed":
        return html`<div class="around-failed" role="alert">
          <p>${icon("error")}<span>${visibleText(state.words)}</span></p>
          <div class="buttons">
            ${state.actions.map(
              (action, place) =>
                html`<vscode-button ?secondary=${place > 0} @click=${() => this.#act(part, action)}
                  >${actionWords(action)}</vscode-button
                >`,
            )}
          </div>
        </div>`;
    }
  }

  /** To try again concerns this part alone, all else the panel. */
  #act(part: AroundPart, action: PanelAction): void {
    if (action === "retry") {
      this.store.around.ask(part, true);
      this.store.changed("session");
    } else {
      this.store.send("act", { action });
    }
  }
}

function partWords(part: AroundPart): string {
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

function noneWords(part: AroundPart): string {
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
