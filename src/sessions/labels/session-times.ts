/** Text for a session's dates and duration, the same in rows, hovers and documents. */
import * as l10n from "@vscode/l10n";
import type { SessionFacts } from "../call/facts.ts";
import { formatDuration } from "../time/durations.ts";
import { formatFull, formatWhen } from "../time/format.ts";
import type { TimeOptions } from "../time/options.ts";
import {
  contradictionLabel,
  durationLabel,
  shownZoneLabel,
  zoneLabel,
  zoneNotice,
  zoneNoticeInFull,
} from "./time-notices.ts";
import type { LogZones, ZoneSource } from "./time-notices.ts";

/** For a row: the start, the duration, and problems with the dates. Leaves out what is unknown. */
export function shortTimes(
  facts: SessionFacts,
  now: number,
  options: TimeOptions,
  log?: Pick<LogZones, "entryZone">,
): string[] {
  const { startAt, startText, durationMs, dateContradiction } = facts;
  const parts = [
    startAt === undefined ? startText : formatWhen(startAt, now, options),
    durationMs === undefined ? undefined : formatDuration(durationMs),
    zoneNotice(facts, log),
    dateContradiction === undefined ? undefined : contradictionLabel(dateContradiction),
  ];
  return parts.filter((part) => part !== undefined);
}

export interface FullTimeOptions extends TimeOptions {
  readonly zoneSource?: ZoneSource | undefined;
}

/** For hovers and documents: labels and values. A date that can't be read is shown as sent. */
export function fullTimes(
  facts: SessionFacts,
  options: FullTimeOptions,
  log?: LogZones & { readonly startAt: number | undefined; readonly latestAt: number | undefined },
): (readonly [label: string, value: string])[] {
  const { startAt, endAt, startText, endText, durationMs, live, dateContradiction } = facts;
  const date = (at: number | undefined, raw: string | undefined): string | undefined =>
    at === undefined ? raw : formatFull(at, options);
  const duration = durationMs === undefined ? undefined : formatDuration(durationMs);
  const from = startAt ?? log?.startAt;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [l10n.t("Start"), date(startAt, startText)],
    [l10n.t("End"), date(endAt, endText)],
    [durationLabel(facts), live && duration !== undefined ? l10n.t("{0} so far", duration) : duration],
    [l10n.t("Dates"), dateContradiction === undefined ? undefined : contradictionLabel(dateContradiction)],
    [
      l10n.t("Times in"),
      options.timeZone === undefined || from === undefined
        ? undefined
        : shownZoneLabel(
            zoneLabel(options.timeZone, from, log?.latestAt ?? endAt ?? from),
            options.zoneSource,
          ),
    ],
    [l10n.t("Time zone"), zoneNoticeInFull(facts, log)],
  ];
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const]));
}
