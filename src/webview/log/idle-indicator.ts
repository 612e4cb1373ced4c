import * as l10n from "@vscode/l10n";
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { sessionFacts } from "../../sessions/call/facts.ts";
import { formatDuration } from "../../sessions/time/format.ts";
import { tickWhileLive } from "../elements/live-tick.ts";
import { PanelElement } from "../elements/panel-element.ts";

/** Below the log of a live session: how long nothing has happened, once that is a long silence. By this computer's clock. */
export class IdleIndicator extends PanelElement {
  /** The filter decides whether the last entry is on show. */
  protected override readonly watches = ["log"] as const;

  constructor() {
    super();
    tickWhileLive(this);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { session, configuration, filter } = this.store;
    const latest = session?.timeline.latestAt;
    if (!session || latest === undefined || filter.shown !== undefined) {
      return nothing;
    }
    const { live, zoneAssumed } = sessionFacts(session.head);
    const silence = Date.now() - latest;
    return live && !zoneAssumed && silence >= (configuration?.gapMs ?? Infinity)
      ? html`<div class="gap idle-indicator">
          <span>${l10n.t("Nothing for {0}", formatDuration(silence))}</span>
        </div>`
      : nothing;
  }
}
