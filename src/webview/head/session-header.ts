import "@vscode-elements/elements/dist/vscode-badge/index.js";
import "@vscode-elements/elements/dist/vscode-toolbar-button/index.js";
import * as l10n from "@vscode/l10n";
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { PanelSession } from "../../panel-protocol/messages.ts";
import { sessionFacts } from "../../sessions/call/facts.ts";
import { textOf } from "../../sessions/call/session-head.ts";
import type { SessionFacts } from "../../sessions/call/facts.ts";
import type { Party } from "../../sessions/call/parties/parties.ts";
import { formatClock, formatDay, formatFull, formatWhen } from "../../sessions/time/format.ts";
import { formatDuration } from "../../sessions/time/durations.ts";
import {
  addressText,
  channelLabel,
  directionLabel,
  statusLabel,
  usableAddress,
} from "../../sessions/labels/labels.ts";
import { visibleText } from "../../sessions/labels/visible-text.ts";
import {
  contradictionLabel,
  durationLabel,
  shownZoneLabel,
  zoneLabel,
  zoneNotice,
  zoneNoticeInFull,
} from "../../sessions/labels/time-notices.ts";
import { timesOf } from "../state/panel-state.ts";
import { copyable } from "../elements/copyable.ts";
import { channelIcon, headline } from "./headline.ts";
import { isolate } from "../elements/isolate.ts";
import { icon } from "../elements/icon.ts";
import { tickWhileLive } from "../elements/live-tick.ts";
import { PanelElement } from "../elements/panel-element.ts";

/** The header: who, when, how long, the outcome, and the service. Updates every second while the session is live. */
export class SessionHeader extends PanelElement {
  constructor() {
    super();
    tickWhileLive(this);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { session } = this.state;
    if (!session) {
      return nothing;
    }
    const facts = sessionFacts(session.head, this.store.clock.now());
    return html`<header class="head">
      <div class="title">
        <h1>
          ${icon(channelIcon(facts), `${directionLabel(facts.direction)}, ${channelLabel(facts.channel)}`)}<span
            >${headline(facts)}</span
          >
        </h1>
        ${this.#badges(session, facts)}
        <span class="actions">
          ${this.#action("refresh", l10n.t("Refresh"), "refresh")}
          ${this.#action("diff", l10n.t("Compare with another session"), "compare")}
          ${this.#action("note", l10n.t("Copy summary"), "copySummary")}
          ${this.#action("output", l10n.t("Open log as a document"), "openLog")}
          ${this.#action("json", l10n.t("Open session JSON"), "openJson")}
        </span>
      </div>
      <div class="facts">${this.#parties(facts)} ${this.#when(session, facts)} ${this.#answered(facts)}</div>
      <div class="facts quiet">${this.#customers(session)} ${this.#origin(session)}</div>
    </header>`;
  }

  #badges(session: PanelSession, facts: SessionFacts): TemplateResult {
    const kind = facts.hasProblem ? "trouble" : facts.live ? "live" : "calm";
    return html`<span class="badges">
      <vscode-badge class=${kind}>${statusLabel(session.head)}</vscode-badge>
    </span>`;
  }

  #action(
    name: string,
    words: string,
    act: "refresh" | "compare" | "copySummary" | "openLog" | "openJson",
  ): TemplateResult {
    return html`<vscode-toolbar-button
      icon=${name}
      label=${words}
      title=${words}
      @click=${() => (act === "refresh" ? this.store.dispatch("refreshAll", {}) : this.store.send(act, {}))}
    ></vscode-toolbar-button>`;
  }

  #parties({ from, to }: SessionFacts): TemplateResult {
    return html`<span class="parties"
      >${this.#address(from, l10n.t("the address it came from"))}${
        from.address !== undefined && to.address !== undefined ? icon("arrow-right", l10n.t("to")) : nothing
      }${this.#address(to, l10n.t("the address it went to"))}</span
    >`;
  }

  /** A withheld number has a label and nothing to copy. */
  #address(party: Party, what: string): TemplateResult | typeof nothing {
    const address = usableAddress(party);
    if (address !== undefined) {
      return copyable(this.store, address, what);
    }
    const words = addressText(party);
    return words === undefined ? nothing : html`<span class="quiet">${words}</span>`;
  }

  #when(session: PanelSession, facts: SessionFacts): TemplateResult {
    const times = timesOf(this.state);
    const { clock } = this.store;
    const { startAt, endAt, startText, endText } = facts;
    const raw = [session.head.dateCreated, session.head.dateCompleted].map((date) => date ?? "").join(" – ");
    if (startAt === undefined) {
      return html`<span
          >${startText === undefined ? l10n.t("Start unknown") : l10n.t("Start: {0}", visibleText(startText))}</span
        >${this.#notices(session, facts)}`;
    }
    const sameDay = endAt !== undefined && formatDay(startAt, times) === formatDay(endAt, times);
    const end =
      endAt === undefined
        ? visibleText(endText ?? "")
        : sameDay
          ? formatClock(endAt, times)
          : formatFull(endAt, times);
    return html`<span class="when" title="${formatFull(startAt, times)} (${raw})"
        >${formatDay(startAt, { ...times, now: clock.now() })},
        ${formatClock(startAt, times)}${end === "" ? nothing : html` – ${end}`}</span
      >${this.#notices(session, facts)} ${this.#duration(facts)} ${this.#zone(session, facts)}`;
  }

  /** Notices about times that are uncertain or contradictory. */
  #notices({ timeline }: PanelSession, facts: SessionFacts): TemplateResult {
    const notice = zoneNotice(facts, timeline);
    return html`${
      notice === undefined
        ? nothing
        : html`<span class="zone quiet" title=${zoneNoticeInFull(facts, timeline) ?? ""}
            >${icon("info")}${notice}</span
          >`
    }${
      facts.dateContradiction === undefined
        ? nothing
        : html`<span class="contradiction"
            >${icon("warning")}${contradictionLabel(facts.dateContradiction)}</span
          >`
    }`;
  }

  #duration(facts: SessionFacts): TemplateResult | typeof nothing {
    const { durationMs, live } = facts;
    const label = durationLabel(facts);
    return durationMs === undefined
      ? nothing
      : html`<span class="duration" title=${label}
          >${icon("watch", label)}${formatDuration(durationMs)}${live ? html` ${l10n.t("so far")}` : nothing}</span
        >`;
  }

  /** The time zone of all times on the page. */
  #zone({ timeline }: PanelSession, { startAt, endAt }: SessionFacts): TemplateResult | typeof nothing {
    const { timeZone, zoneSource } = this.state.configuration ?? {};
    const from = startAt ?? timeline.startAt;
    if (timeZone === undefined || from === undefined) {
      return nothing;
    }
    const zone = zoneLabel(timeZone, from, timeline.latestAt ?? endAt ?? from);
    return html`<span class="time-zone quiet" title=${l10n.t("All times here are in this time zone")}
      >${shownZoneLabel(zone, zoneSource)}</span
    >`;
  }

  #answered(facts: SessionFacts): TemplateResult | typeof nothing {
    return facts.answeredBy === undefined
      ? nothing
      : html`<span>${l10n.t("answered by {0}", isolate(visibleText(facts.answeredBy)))}</span>`;
  }

  #customers({ head }: PanelSession): TemplateResult {
    const customers = head.customerBreadcrumb.map((step) => textOf(step.name) ?? textOf(step.id));
    const steps = [
      textOf(head.accountName) ?? textOf(head.accountId) ?? l10n.t("Unknown account"),
      ...(customers.length > 0 ? customers : [textOf(head.customerName) ?? textOf(head.customerId)]),
    ];
    return html`<span class="breadcrumb"
      >${icon("organization")}${steps
        .filter((step) => step !== undefined)
        .map(
          (step, index) =>
            html`${index > 0 ? icon("chevron-right") : nothing}<bdi>${visibleText(step)}</bdi>`,
        )}</span
    >`;
  }

  #origin({ origin }: PanelSession): TemplateResult {
    // A custom service has no name except its host.
    const service = [...new Set([origin.environment, origin.host])].join(" · ");
    const loaded = formatWhen(origin.loadedAt, this.store.clock.now(), timesOf(this.state));
    return html`<span class="origin" title=${formatFull(origin.loadedAt, timesOf(this.state))}
      >${icon("server-environment")}${service} ·
      ${origin.source === "archive" ? l10n.t("archive") : l10n.t("live data")} ·
      ${l10n.t("loaded {0}", loaded)}</span
    >`;
  }
}
