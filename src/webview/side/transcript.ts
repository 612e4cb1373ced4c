import "@vscode-elements/elements/dist/vscode-button/index.js";
import * as l10n from "@vscode/l10n";
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { TranscriptMessage } from "../../panel-protocol/related-data.ts";
import { sessionFacts } from "../../sessions/call/facts.ts";
import { textOf } from "../../sessions/call/session-head.ts";
import { dayKey, formatClock, formatDay } from "../../sessions/time/format.ts";
import { sameAddress } from "../../sessions/identity/same-address.ts";
import { isWithheld } from "../../sessions/identity/withheld.ts";
import { visibleText } from "../../sessions/labels/visible-text.ts";
import { timesOf } from "../state/panel-state.ts";
import type { PanelStore } from "../state/store.ts";

/** A chat: their messages on one side, ours on the other, with the dates between them. */
export function transcript(store: PanelStore, messages: readonly TranscriptMessage[]): TemplateResult {
  return html`<div class="transcript" role="region" tabindex="0" aria-label=${l10n.t("Conversation")}>
    <ol>
      ${messages.map((message, index) => {
        const before = messages[index - 1];
        return html`${day(store, message, before)}${bubble(store, message, before)}`;
      })}
    </ol>
  </div>`;
}

function day(
  store: PanelStore,
  { at }: TranscriptMessage,
  before: TranscriptMessage | undefined,
): TemplateResult | typeof nothing {
  const { timeZone } = timesOf(store.state);
  const sameDay =
    at === undefined || (before?.at !== undefined && dayKey(at, timeZone) === dayKey(before.at, timeZone));
  return sameDay
    ? nothing
    : html`<li class="day">${formatDay(at, { ...timesOf(store.state), now: store.clock.now() })}</li>`;
}

/** The sender is named once for consecutive messages. */
function bubble(
  store: PanelStore,
  message: TranscriptMessage,
  before: TranscriptMessage | undefined,
): TemplateResult {
  const { ours, at, date, body, mediaUri } = message;
  const from = nameOf(store, textOf(message.from));
  const again = before !== undefined && textOf(before.from) === textOf(message.from) && before.ours === ours;
  const side = ours === undefined ? "unknown" : ours ? "ours" : "theirs";
  return html`<li class="bubble ${side} ${again ? "again" : ""}">
    <span class="from" title=${message.from ?? ""}
      ><bdi>${visibleText(from ?? l10n.t("Unknown sender"))}</bdi></span
    >
    <div class="body">
      ${body === "" ? nothing : html`<p dir="auto">${visibleText(body, { lineBreaks: "keep", tabs: "keep" })}</p>`}
      ${
        mediaUri === undefined
          ? nothing
          : html`<vscode-button
              secondary
              icon="link-external"
              title=${l10n.t("Opens in the browser, outside VS Code")}
              @click=${() => store.send("openFile", { uri: mediaUri })}
              >${mediaLabel(message.mediaContentType)}</vscode-button
            >`
      }
    </div>
    <span class="at" title=${date ?? ""}
      >${at === undefined ? l10n.t("no time") : formatClock(at, timesOf(store.state))}</span
    >
  </li>`;
}

/** The name that the session has for an address. */
function nameOf(store: PanelStore, from: string | undefined): string | undefined {
  const facts = store.state.session ? sessionFacts(store.state.session.head) : undefined;
  const party = [facts?.otherParty, facts?.ourParty].find(
    (each) => from !== undefined && each?.address !== undefined && sameAddress(each.address, from),
  );
  return party?.name ?? (from !== undefined && isWithheld(from) ? l10n.t("Withheld number") : from);
}

function mediaLabel(contentType: string | undefined): string {
  const type = textOf(contentType);
  if (type?.startsWith("image/")) {
    return l10n.t("Open Image");
  }
  if (type?.startsWith("audio/")) {
    return l10n.t("Open Audio");
  }
  if (type?.startsWith("video/")) {
    return l10n.t("Open Video");
  }
  return l10n.t("Open Attachment");
}
