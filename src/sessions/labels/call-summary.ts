/** A call as text for a ticket. */
import * as l10n from "@vscode/l10n";
import type { Call } from "../call/call.ts";
import { formatFull } from "../time/format.ts";
import type { TimeOptions } from "../time/options.ts";
import { describeCall } from "./describe-call.ts";
import { sentenceText } from "./sentence.ts";

export interface SummaryContext {
  /** Which service the session is from: its address, or what the person calls it. */
  readonly service: string;
  readonly callSid?: string | undefined;
  readonly now?: number | undefined;
}

/** What happened, in plain text, with the ids and the zone of its times. */
export function summaryText(call: Call, context: SummaryContext, options: TimeOptions = {}): string {
  const zone = options.timeZone ?? new Intl.DateTimeFormat(options.locale).resolvedOptions().timeZone;
  const words = describeCall(call, { ...options, now: context.now })
    .map(sentenceText)
    .join(" ");
  const lines = [
    words,
    "",
    l10n.t("Session ID: {0}", call.sessionId),
    ...(context.callSid === undefined ? [] : [l10n.t("Call SID: {0}", context.callSid)]),
    l10n.t("Service: {0}", context.service),
    ...(call.startAt === undefined ? [] : [l10n.t("Start: {0}", formatFull(call.startAt, options))]),
    l10n.t("Times in {0}", zone),
  ];
  return lines.join("\n");
}
