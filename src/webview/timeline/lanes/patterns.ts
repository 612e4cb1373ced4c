import { svg } from "lit";
import type { SVGTemplateResult } from "lit";
import { fadingStates } from "./lane-view.ts";

/** SVG patterns: stripes, dots, and fades for segments with an unknown start or end. */
export function patterns(): SVGTemplateResult {
  return svg`<defs>
    <pattern id="gap-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"
      ><line class="hatch" x1="0" x2="0" y1="0" y2="6"></line></pattern>
    <pattern id="hold-stripes" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"
      ><rect class="stripe" width="3" height="7"></rect></pattern>
    <pattern id="queue-dots" width="6" height="6" patternUnits="userSpaceOnUse"
      ><circle class="dot" cx="3" cy="3" r="1.4"></circle></pattern>
    <pattern id="unknown-stripes" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"
      ><line class="hatch" x1="0" x2="0" y1="0" y2="5"></line></pattern>
    ${fadingStates.flatMap((state) => [
      svg`<linearGradient id=${`fade-end-${state}`} class=${`fade-colors ${state}`}
        ><stop offset="0"></stop><stop class="clear" offset="1"></stop></linearGradient>`,
      svg`<linearGradient id=${`fade-start-${state}`} class=${`fade-colors ${state}`}
        ><stop class="clear" offset="0"></stop><stop offset="1"></stop></linearGradient>`,
    ])}
  </defs>`;
}
