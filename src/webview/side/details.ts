import * as l10n from "@vscode/l10n";
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { SessionHead } from "../../sessions/call/session-head.ts";
import { visibleText } from "../../sessions/labels/visible-text.ts";
import { isExpanded } from "../state/panel-state.ts";
import { copyable } from "../elements/copyable.ts";
import { PanelElement } from "../elements/panel-element.ts";

/** Identifiers people look for, in the order they are shown. */
const identifiers: readonly { readonly key: keyof SessionHead; readonly label: () => string }[] = [
  { key: "id", label: () => l10n.t("Session ID") },
  { key: "callSid", label: () => l10n.t("Call SID") },
  { key: "conferenceSid", label: () => l10n.t("Conference SID") },
  { key: "endpointId", label: () => l10n.t("Endpoint ID") },
  { key: "accountId", label: () => l10n.t("Account ID") },
  { key: "customerId", label: () => l10n.t("Customer ID") },
];

/** The identifiers, and all fields with the names and values that the service sent, including unknown ones. */
export class Details extends PanelElement {
  protected override render(): TemplateResult | typeof nothing {
    const { store } = this;
    const head = store.state.session?.head;
    if (!head) {
      return nothing;
    }
    const fields = Object.entries(head).filter(([key]) => key !== "members" && key !== "log");
    return html`${this.#section(
      "identifiers",
      l10n.t("Identifiers"),
      identifiers.filter(({ key }) => typeof head[key] === "string" && head[key] !== "").length,
      html`<dl class="fields">
        ${identifiers.map(({ key, label }) => {
          const value = head[key];
          return typeof value === "string" && value !== ""
            ? html`<div>
                <dt>${label()}</dt>
                <dd>${copyable(store, value, label())}</dd>
              </div>`
            : nothing;
        })}
      </dl>`,
    )}
    ${this.#section(
      "fields",
      l10n.t("All fields"),
      fields.length,
      html`<dl class="fields all">
        ${fields.map(
          ([key, value]) =>
            html`<div>
              <dt>${visibleText(key)}</dt>
              <dd>${this.#value(key, value)}</dd>
            </div>`,
        )}
      </dl>`,
    )}`;
  }

  #section(part: string, heading: string, count: number, content: TemplateResult): TemplateResult {
    const { store } = this;
    return html`<evo-collapsible
      heading=${heading}
      description=${count.toLocaleString()}
      ?open=${isExpanded(store.state, part)}
      @vsc-collapsible-toggle=${(event: CustomEvent<{ open: boolean }>) =>
        store.dispatch("setExpanded", { part, expanded: event.detail.open })}
      >${content}</evo-collapsible
    >`;
  }

  #value(key: string, value: unknown): TemplateResult {
    const text = typeof value === "string" ? value : JSON.stringify(value);
    return text === "" || text === undefined
      ? html`<span class="quiet">${l10n.t("empty")}</span>`
      : copyable(this.store, text, key);
  }
}
