import { html, nothing } from "lit";
import type { TemplateResult } from "lit";

/**
 * A codicon. With words it is a picture that means them, without it is decoration. `vscode-icon` would load the icon
 * font's style sheet once more for each of hundreds of icons.
 */
export function icon(name: string, words?: string): TemplateResult {
  return html`<span
    class="codicon codicon-${name}"
    role=${words === undefined ? nothing : "img"}
    aria-label=${words ?? nothing}
    aria-hidden=${words === undefined ? "true" : nothing}
    title=${words ?? nothing}
  ></span>`;
}
