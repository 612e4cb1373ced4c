import "@vscode-elements/elements/dist/vscode-textfield/index.js";
import "@vscode-elements/elements/dist/vscode-toolbar-button/index.js";
import type { VscodeTextfield } from "@vscode-elements/elements/dist/vscode-textfield/vscode-textfield.js";
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import * as l10n from "@vscode/l10n";
import { visibleText } from "../../sessions/labels/visible-text.ts";
import type { FindText } from "../state/find/find.ts";

const delayMs = 120;

/** The field for a text or a regular expression, used by find and filter. Typing takes effect after a short pause. */
export class SearchField {
  readonly #name: string;
  readonly #label: string;
  readonly #root: HTMLElement;
  readonly #change: (change: Partial<FindText>) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, name: string, label: string, change: (change: Partial<FindText>) => void) {
    this.#root = root;
    this.#name = name;
    this.#label = label;
    this.#change = change;
  }

  get #field(): VscodeTextfield | null {
    return this.#root.querySelector<VscodeTextfield>(`.${this.#name}-field`);
  }

  /** Moves the focus into the field and selects its text. */
  focus(): void {
    this.#field?.focus();
    this.#field?.wrappedElement.select();
  }

  render(now: FindText & { readonly problem: string | undefined }): TemplateResult {
    return html`<vscode-textfield
        class="${this.#name}-field"
        .label=${this.#label}
        placeholder=${this.#label}
        .value=${now.text}
        ?invalid=${now.problem !== undefined}
        @input=${this.#onInput}
      >
        ${this.#toggle("case-sensitive", l10n.t("Match Case"), now.matchCase, { matchCase: !now.matchCase })}
        ${this.#toggle("regex", l10n.t("Use Regular Expression"), now.isRegExp, { isRegExp: !now.isRegExp })}
      </vscode-textfield>
      ${now.problem === undefined ? nothing : html`<span class="problem" role="alert">${visibleText(now.problem)}</span>`}`;
  }

  #toggle(icon: string, label: string, on: boolean, change: Partial<FindText>): TemplateResult {
    return html`<vscode-toolbar-button
      slot="content-after"
      toggleable
      icon=${icon}
      title=${label}
      label=${label}
      ?checked=${on}
      @change=${() => this.#change(change)}
    ></vscode-toolbar-button>`;
  }

  readonly #onInput = (event: Event): void => {
    // The toggles inside the field dispatch input events too.
    if (event.target === this.#field) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(this.now, delayMs);
    }
  };

  /** Applies the typed text without waiting. */
  readonly now = (): void => {
    clearTimeout(this.#timer);
    this.#change({ text: this.#field?.value ?? "" });
  };
}
