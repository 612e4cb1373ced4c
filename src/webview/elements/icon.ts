import { html, nothing } from "lit";
import type { TemplateResult } from "lit";

/**
 * A codicon: an image with a label, or decoration without one. Not a `vscode-icon`, which would load the font's style sheet for
 * each of hundreds of icons.
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
