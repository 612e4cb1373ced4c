/** The description of a session in a row. */
import * as l10n from "@vscode/l10n";
import type { CallDigest } from "../call/digest.ts";
import type { SessionFacts } from "../call/facts.ts";
import type { SessionHead } from "../call/session-head.ts";
import { formatDuration } from "../time/durations.ts";
import type { TimeOptions } from "../time/options.ts";
import { statusLabel } from "./labels.ts";
import { shortTimes } from "./session-times.ts";
import type { LogZones } from "./time-notices.ts";
import { visibleText } from "./visible-text.ts";

/** For a row, the outcome first: "Answered · Ada Example · talked 3:52 · 15:15", or "Missed · 1:12 · 15:15". Without a digest, only what the fields say. */
export function rowLabels(
  session: SessionHead,
  facts: SessionFacts,
  options: TimeOptions & { readonly now: number },
  {
    digest,
    log,
  }: { readonly digest?: CallDigest | undefined; readonly log?: Pick<LogZones, "entryZone"> } = {},
): string[] {
  const { durationMs, ...dates } = facts;
  const talk = facts.live ? undefined : talkLabel(digest);
  return [
    statusLabel(session),
    answeredByOf(facts, digest) ?? "",
    talk ?? (durationMs === undefined ? "" : formatDuration(durationMs)),
    ...shortTimes(dates, options.now, options, log),
  ]
    .filter((part) => part !== "")
    .map((part) => visibleText(part));
}

/** The service's name for the party that answered, else the log's. */
export function answeredByOf(
  { answeredBy }: SessionFacts,
  digest: CallDigest | undefined,
): string | undefined {
  return answeredBy ?? digest?.answeredBy;
}

function talkLabel({ talkMs, talkAtLeast }: Partial<CallDigest> = {}): string | undefined {
  if (talkMs === undefined) {
    return undefined;
  }
  const length = formatDuration(Math.round(talkMs / 1000) * 1000);
  return talkAtLeast === true ? l10n.t("talked at least {0}", length) : l10n.t("talked {0}", length);
}
