import "@vscode-elements/elements/dist/vscode-button/index.js";
import * as l10n from "@vscode/l10n";
import { html } from "lit";
import type { TemplateResult } from "lit";
import { PanelElement } from "../elements/panel-element.ts";

/** The keyboard shortcuts of the page, in a dialog. */
export class KeyboardShortcuts extends PanelElement {
  show(): void {
    this.querySelector("dialog")?.showModal();
  }

  protected override render(): TemplateResult {
    return html`<dialog
      class="keyboard-shortcuts"
      aria-labelledby="keyboard-shortcuts-title"
      @click=${this.#onClick}
    >
      <h2 id="keyboard-shortcuts-title">${l10n.t("Keyboard Shortcuts")}</h2>
      <div class="key-groups">
        ${keys().map(
          ({ heading, entries }) =>
            html`<section>
              <h3>${heading}</h3>
              <dl>
                ${entries.map(
                  ([key, label]) =>
                    html`<div>
                      <dt>${key.split(" ").map((each) => html`<kbd>${each}</kbd> `)}</dt>
                      <dd>${label}</dd>
                    </div>`,
                )}
              </dl>
            </section>`,
        )}
      </div>
      <vscode-button @click=${this.#close}>${l10n.t("Close")}</vscode-button>
    </dialog>`;
  }

  readonly #close = (): void => this.querySelector("dialog")?.close();

  /** A click outside the dialog closes it. */
  readonly #onClick = (event: MouseEvent): void => {
    if (event.target instanceof HTMLDialogElement) {
      this.#close();
    }
  };
}

function keys(): readonly {
  readonly heading: string;
  readonly entries: readonly (readonly [key: string, label: string])[];
}[] {
  return [
    {
      heading: l10n.t("In the log"),
      entries: [
        ["↑ ↓ PgUp PgDn Home End", l10n.t("Move between entries")],
        ["Enter", l10n.t("Expand or collapse the entry")],
        ["T Shift+T", l10n.t("Next and previous problem")],
        ["N Shift+N", l10n.t("Next and previous match")],
        ["F", l10n.t("Filter")],
        ["Esc", l10n.t("Show all entries again")],
        ["W", l10n.t("Wrap long entries")],
        ["Shift+↓ Ctrl+A Ctrl+C", l10n.t("Select and copy entries")],
        ["Ctrl+Alt+C", l10n.t("Copy entries with times as sent")],
      ],
    },
    {
      heading: l10n.t("In the timeline"),
      entries: [
        ["← →", l10n.t("Move through the call")],
        ["Shift+→", l10n.t("Select a range")],
        ["+ − 0", l10n.t("Zoom in, zoom out, show whole call")],
      ],
    },
    {
      heading: l10n.t("Everywhere"),
      entries: [
        ["Ctrl+F", l10n.t("Find in the log")],
        ["F3 Shift+F3", l10n.t("Next and previous match")],
        ["?", l10n.t("Keyboard shortcuts")],
      ],
    },
  ];
}
