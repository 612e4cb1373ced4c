/** The first lines of a session's text documents: who, when, how it ended, and where it is from. */
import * as l10n from "@vscode/l10n";
import type { SessionInfo } from "../../evovoice/types.ts";
import { sessionFacts } from "../call/facts.ts";
import { textOf } from "../call/session-head.ts";
import { formatDuration, formatFull } from "../time/format.ts";
import type { TimeOptions } from "../time/format.ts";
import {
  channelWords,
  directionWords,
  fullPartyWords,
  outcomeWords,
  sessionTitle,
  stateWords,
} from "../labels/labels.ts";
import { visibleText } from "../labels/visible-text.ts";

export interface LogTextOptions extends TimeOptions {
  /** Such as "Production": where the session is from is told in the first lines. */
  readonly environment?: string;
  /** Milliseconds since the epoch: a live session is told how long it has lasted. */
  readonly now?: number;
}

/** The header, an empty line at its end. */
export function headerLines(session: SessionInfo, options: LogTextOptions): string[] {
  const facts = sessionFacts(session, options.now);
  const title = [directionWords(facts.direction), channelWords(facts.channel), sessionTitle(session)];
  const entries: readonly (readonly [label: string, value: string | undefined])[] = [
    [l10n.t("From"), fullPartyWords(facts.from)],
    [l10n.t("To"), fullPartyWords(facts.to)],
    [l10n.t("Start"), dateText(session.dateCreated, facts.startAt, options)],
    [l10n.t("End"), dateText(session.dateCompleted, facts.endAt, options)],
    [l10n.t("Duration"), facts.durationMs === undefined ? undefined : formatDuration(facts.durationMs)],
    [l10n.t("State"), stateWords(facts.state)],
    [
      l10n.t("Outcome"),
      facts.missed || textOf(session.outcome) !== undefined ? outcomeWords(session) : undefined,
    ],
    [l10n.t("Answered by"), facts.answeredBy],
    [l10n.t("Customer"), textOf(session.customerName)],
    [l10n.t("Session ID"), session.id],
    [l10n.t("Call SID"), textOf(session.callSid)],
    [l10n.t("Environment / account"), placeText(session, options)],
  ];
  const told = entries.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
  const width = Math.max(...told.map(({ label }) => label.length));
  return [
    title.join(" · "),
    "",
    ...told.map(({ label, value }) => `${label.padEnd(width)}  ${visibleText(value)}`),
    ...(facts.zoneAssumed
      ? ["", l10n.t("The service named no time zone for these dates; they were read as UTC.")]
      : []),
    "",
  ];
}

/** A date that can't be read is shown as sent. */
function dateText(
  date: string | undefined,
  at: number | undefined,
  options: LogTextOptions,
): string | undefined {
  return at === undefined ? textOf(date) : formatFull(at, options);
}

function placeText(session: SessionInfo, { environment }: LogTextOptions): string | undefined {
  const account = textOf(session.accountName) ?? textOf(session.accountId);
  const places = [environment, account].filter((place) => place !== undefined);
  return places.length === 0 ? undefined : places.join(" / ");
}
