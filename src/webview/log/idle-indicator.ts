import * as l10n from "@vscode/l10n";
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { sessionFacts } from "../../sessions/call/facts.ts";
import { formatDuration, gapText } from "../../sessions/time/durations.ts";
import { untilEnd } from "./row-model.ts";
import { tickWhileLive } from "../elements/live-tick.ts";
import { PanelElement } from "../elements/panel-element.ts";

/**
 * The line below the log that says for how long there have been no entries, if that is long. In a live session it counts up, by the
 * service's clock.
 */
export class IdleIndicator extends PanelElement {
  /** With a filter, the last visible entry may not be the latest. */
  protected override readonly watches = ["log"] as const;

  constructor() {
    super();
    tickWhileLive(this);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { clock } = this.store;
    const { session, configuration, filter } = this.state;
    if (!session || filter.shown !== undefined) {
      return nothing;
    }
    const { timeline, head } = session;
    const minMs = configuration?.gapMs ?? Infinity;
    if (sessionFacts(head).live) {
      const { latestAt, entryZone } = timeline;
      const idleMs = latestAt === undefined || entryZone !== "named" ? -1 : clock.now() - latestAt;
      return idleMs >= minMs ? line(l10n.t("No log entries for {0}", formatDuration(idleMs))) : nothing;
    }
    const last = timeline.longestGaps.find(({ beforeRow }) => beforeRow === undefined);
    return last !== undefined && last.ms >= minMs ? line(untilEnd(gapText(last.ms))) : nothing;
  }
}

function line(text: string): TemplateResult {
  return html`<div class="gap idle-indicator"><span>${text}</span></div>`;
}
