import { VscodeCollapsible } from "@vscode-elements/elements/dist/vscode-collapsible/vscode-collapsible.js";
import { css } from "lit";
import type { PropertyValues } from "lit";

/**
 * A collapsible whose header has the role and state of a button for assistive technology, reacts to Space, and has a description
 * with enough contrast.
 */
export class Collapsible extends VscodeCollapsible {
  static override styles = [
    VscodeCollapsible.styles,
    css`
      /* Without a space both would be read as one word: "Members3". */
      .title .description::before {
        content: " ";
      }

      .title .description {
        color: var(--vscode-descriptionForeground);
        opacity: 1;
      }

      /* Forced colors leave the colors of drawings alone. */
      @media (forced-colors: active) {
        .header-icon {
          color: CanvasText;
        }
      }
    `,
  ];

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const header = this.shadowRoot?.querySelector(".collapsible-header");
    header?.setAttribute("role", "button");
    header?.setAttribute("aria-expanded", String(this.open));
    header?.querySelector("h3")?.setAttribute("role", "presentation");
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.shadowRoot
      ?.querySelector<HTMLElement>(".collapsible-header")
      ?.addEventListener("keydown", (event) => {
        if (event.key === " ") {
          event.preventDefault();
          (event.currentTarget as HTMLElement).click();
        }
      });
  }
}
