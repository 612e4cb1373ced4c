import { html, nothing } from "lit";
import type { TemplateResult } from "lit";

/**
 * A codicon. With a label it is an image, without one it is decoration. `vscode-icon` would load the icon font's
 * style sheet again for each of hundreds of icons.
 */
export function icon(name: string, label?: string): TemplateResult {
  return html`<span
    class="codicon codicon-${name}"
    role=${label === undefined ? nothing : "img"}
    aria-label=${label ?? nothing}
    aria-hidden=${label === undefined ? "true" : nothing}
    title=${label ?? nothing}
  ></span>`;
}
