import "@vscode-elements/elements/dist/vscode-badge/index.js";
import * as l10n from "@vscode/l10n";
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { RelatedSession } from "../../panel-protocol/related-data.ts";
import { formatWhen } from "../../sessions/time/format.ts";
import { formatDuration } from "../../sessions/time/durations.ts";
import { channelLabel, directionLabel } from "../../sessions/labels/labels.ts";
import { visibleText } from "../../sessions/labels/visible-text.ts";
import { timesOf } from "../state/panel-state.ts";
import type { PanelStore } from "../state/store.ts";
import { channelIcon } from "../head/headline.ts";
import { icon } from "../elements/icon.ts";

/** A row for another session: who, when, how long, the outcome, and why it is related. A click opens it. */
export function relatedSession(store: PanelStore, session: RelatedSession): TemplateResult {
  const { channel, direction, startAt, durationMs, why } = session;
  const when =
    startAt === undefined
      ? l10n.t("start unknown")
      : formatWhen(startAt, store.clock.now(), timesOf(store.state));
  const about = [
    when,
    durationMs === undefined ? undefined : formatDuration(durationMs),
    visibleText(session.outcome),
  ];
  return html`<li>
    <button
      type="button"
      class="related-session"
      title=${l10n.t("Open this session")}
      @click=${() => store.send("openSession", { sessionId: session.sessionId })}
    >
      ${icon(channelIcon({ channel, direction }), `${directionLabel(direction)}, ${channelLabel(channel)}`)}
      <span class="about">
        <strong><bdi>${visibleText(session.title)}</bdi></strong>
        <span class="${session.trouble ? "trouble-words" : "quiet"}"
          >${session.trouble ? icon("error") : nothing}${about
            .filter((each) => each !== undefined && each !== "")
            .join(" · ")}</span
        >
        ${why === undefined ? nothing : html`<span class="why">${visibleText(why)}</span>`}
      </span>
    </button>
  </li>`;
}
