/** The first lines of a session's text documents: who, when, how it ended, and where it is from. */
import * as l10n from "@vscode/l10n";
import type { SessionInfo } from "../../evovoice/types.ts";
import type { CallDigest } from "../call/digest.ts";
import { sessionFacts } from "../call/facts.ts";
import { textOf } from "../call/session-head.ts";
import type { TimeOptions } from "../time/options.ts";
import { digestLabels } from "../labels/digest-labels.ts";
import { fullTimes } from "../labels/session-times.ts";
import type { ZoneSource } from "../labels/time-notices.ts";
import type { TimelineSummary } from "./timeline.ts";
import {
  channelLabel,
  directionLabel,
  fullPartyText,
  outcomeLabel,
  sessionTitle,
  stateLabel,
} from "../labels/labels.ts";
import { visibleText } from "../labels/visible-text.ts";

export interface LogTextOptions extends TimeOptions {
  /** Such as "Production". */
  readonly environment?: string;
  /** By the service's clock, milliseconds since the epoch: with it a live session has a duration. */
  readonly now?: number;
  readonly zoneSource?: ZoneSource;
  /** The summary of the call. */
  readonly digest?: CallDigest;
}

/** The header, with an empty line at its end. With `log`, it includes notices about the entries' times. */
export function headerLines(session: SessionInfo, options: LogTextOptions, log?: TimelineSummary): string[] {
  const facts = sessionFacts(session, options.now);
  const title = [directionLabel(facts.direction), channelLabel(facts.channel), sessionTitle(session)];
  const entries: readonly (readonly [label: string, value: string | undefined])[] = [
    [l10n.t("From"), fullPartyText(facts.from)],
    [l10n.t("To"), fullPartyText(facts.to)],
    ...fullTimes(facts, options, log),
    [l10n.t("State"), stateLabel(facts.state)],
    [
      l10n.t("Outcome"),
      facts.missed || textOf(session.outcome) !== undefined ? outcomeLabel(session) : undefined,
    ],
    ...digestLabels(facts, options.digest),
    [l10n.t("Customer"), textOf(session.customerName)],
    [l10n.t("Session ID"), session.id],
    [l10n.t("Call SID"), textOf(session.callSid)],
    [l10n.t("Environment / account"), originText(session, options)],
  ];
  const known = entries.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
  const width = Math.max(...known.map(({ label }) => label.length));
  return [
    title.join(" · "),
    "",
    ...known.map(({ label, value }) => `${label.padEnd(width)}  ${visibleText(value)}`),
    "",
  ];
}

function originText(session: SessionInfo, { environment }: LogTextOptions): string | undefined {
  const account = textOf(session.accountName) ?? textOf(session.accountId);
  const parts = [environment, account].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(" / ");
}
