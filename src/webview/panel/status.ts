import "@vscode-elements/elements/dist/vscode-button/index.js";
import "@vscode-elements/elements/dist/vscode-progress-bar/index.js";
import * as l10n from "@vscode/l10n";
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { PanelStatus } from "../../panel-protocol/messages.ts";
import { visibleText } from "../../sessions/labels/visible-text.ts";
import { actionLabel } from "../elements/action-label.ts";
import { icon } from "../elements/icon.ts";
import { PanelElement } from "../elements/panel-element.ts";

/** Shows loading and failures: on the whole page until there is a session, then in a line above it. */
export class Status extends PanelElement {
  protected override render(): TemplateResult | typeof nothing {
    const { status, session, isCutOff } = this.state;
    if (isCutOff) {
      return cutOff(session !== undefined);
    }
    if (status.kind === "failed") {
      return this.#failed(status, session !== undefined);
    }
    if (status.kind === "loading") {
      return session
        ? html`<vscode-progress-bar indeterminate .ariaLabel=${l10n.t("Loading")}></vscode-progress-bar>`
        : this.#skeleton();
    }
    return session ? this.#problems(session.problems) : nothing;
  }

  #failed(status: PanelStatus & { kind: "failed" }, sessionStays: boolean): TemplateResult {
    return html`<div class="failed ${sessionStays ? "banner" : "whole"}" role="alert">
      ${icon("error")}
      <div>
        ${sessionStays ? html`<p>${visibleText(status.message)}</p>` : html`<h1>${visibleText(status.message)}</h1>`}
        ${sessionStays ? html`<p class="quiet">${l10n.t("This is what was loaded before.")}</p>` : nothing}
      </div>
      <div class="buttons">
        ${status.actions.map(
          (action, index) =>
            html`<vscode-button ?secondary=${index > 0} @click=${() => this.store.send("act", { action })}
              >${actionLabel(action)}</vscode-button
            >`,
        )}
      </div>
    </div>`;
  }

  #skeleton(): TemplateResult {
    return html`<div class="skeleton" role="status" aria-label=${l10n.t("Loading the session")}>
      <h1 class="unseen">${l10n.t("Loading the session")}</h1>
      <vscode-progress-bar indeterminate .ariaLabel=${l10n.t("Loading the session")}></vscode-progress-bar>
      <div class="bone title-bone"></div>
      <div class="bone"></div>
      <div class="bone short"></div>
      <div class="bone picture-bone"></div>
      ${[1, 2, 3, 4, 5, 6].map((line) => html`<div class="bone ${line % 2 === 0 ? "short" : ""}"></div>`)}
    </div>`;
  }

  #problems(problems: readonly string[]): TemplateResult | typeof nothing {
    return problems.length === 0
      ? nothing
      : html`<div class="problems" role="note">
          ${icon("warning")}
          <ul>
            ${problems.map((problem) => html`<li>${visibleText(problem)}</li>`)}
          </ul>
        </div>`;
  }
}

/** A link, not a button: a command link reaches the editor even when the extension host that made this page has ended. */
function cutOff(sessionStays: boolean): TemplateResult {
  const openAgain = document.body.dataset["openAgain"] ?? "";
  const text = l10n.t("This session is cut off from VS Code: the extension was restarted or has stopped.");
  return html`<div class="failed ${sessionStays ? "banner" : "whole"}" role="alert">
    ${icon("debug-disconnect")}
    <div>
      ${sessionStays ? html`<p>${text}</p>` : html`<h1>${text}</h1>`}
      ${sessionStays ? html`<p class="quiet">${l10n.t("What is shown is no longer updated.")}</p>` : nothing}
    </div>
    <div class="buttons"><a class="open-again" href=${openAgain}>${l10n.t("Open Again")}</a></div>
  </div>`;
}
