/** Notices about the reliability of a session's times. */
import * as l10n from "@vscode/l10n";
import type { DateContradiction } from "../call/dates.ts";
import type { SessionFacts } from "../call/facts.ts";
import { isTimeZone } from "../time/options.ts";
import { offsetChanges, offsetLabel } from "../time/zones.ts";

/** A notice about dates that can't all be true. */
export function contradictionLabel(contradiction: DateContradiction): string {
  switch (contradiction) {
    case "endsBeforeStart":
      return l10n.t("contradictory: ends before it starts");
    case "endedWithoutEnd":
      return l10n.t("contradictory: ended, but without an end date");
    case "endWithoutEnded":
      return l10n.t("contradictory: has an end date, but hasn’t ended");
  }
  return contradiction satisfies never;
}

/** The label of the duration, which includes ringing and waiting. */
export function durationLabel({ live }: Pick<SessionFacts, "live">): string {
  return live ? l10n.t("Duration (since the start)") : l10n.t("Duration (start to end)");
}

/** How the times of a log were read, if its timeline is known. */
export interface LogZones {
  readonly entryZone: "named" | "assumed" | "mixed" | undefined;
  readonly related: boolean;
}

type Dates = Pick<SessionFacts, "zoneAssumed" | "startZone" | "endZone">;

/** Which times name no zone, in short; undefined if all do. */
export function zoneNotice(facts: Dates, log?: Pick<LogZones, "entryZone">): string | undefined {
  if (facts.zoneAssumed) {
    return l10n.t("time zone assumed: UTC");
  }
  return log?.entryZone === "assumed" || log?.entryZone === "mixed"
    ? l10n.t("log entries: time zone assumed: UTC")
    : undefined;
}

/** The same in full, with what is unknown because of it. */
export function zoneNoticeInFull(facts: Dates, log?: LogZones): string | undefined {
  const sentences: string[] = [];
  if (facts.zoneAssumed) {
    sentences.push(
      l10n.t(
        "The service named no time zone for this session. Its times are read as UTC and may be hours off.",
      ),
    );
  }
  if (facts.startZone !== undefined && facts.endZone !== undefined && facts.startZone !== facts.endZone) {
    sentences.push(l10n.t("Only one of start and end names its time zone, so the duration isn’t known."));
  }
  if (log?.entryZone === "assumed" && !facts.zoneAssumed) {
    sentences.push(
      l10n.t("The log entries name no time zone. Their times are read as UTC and may be hours off."),
    );
  }
  if (log?.entryZone === "mixed") {
    sentences.push(
      l10n.t("Some log entries name no time zone. Their times are read as UTC and may be hours off."),
    );
  }
  if (log?.related === false) {
    sentences.push(l10n.t("How far the entries are from the session’s start and end isn’t known."));
  }
  return sentences.length === 0 ? undefined : sentences.join(" ");
}

/** Where the displayed time zone comes from. */
export type ZoneSource = "setting" | "window" | "host";

/** The displayed time zone: "America/New_York (UTC−5)". With `at`, the offset at that time. */
export function zoneLabel(timeZone: string, at: number, until: number = at): string {
  if (!isTimeZone(timeZone)) {
    return timeZone;
  }
  const [from, to] = [offsetLabel(at, timeZone), offsetLabel(until, timeZone)];
  if (from === timeZone) {
    return timeZone;
  }
  return offsetChanges(at, until, timeZone) && from !== to
    ? l10n.t("{0} ({1}, then {2})", timeZone, from, to)
    : `${timeZone} (${from})`;
}

/** The same, with a note if a setting chose it. */
export function shownZoneLabel(zone: string, source: ZoneSource | undefined): string {
  return source === "setting" ? l10n.t("{0}, by the setting {1}", zone, "evoVoice.timeZone") : zone;
}
