/** A call as plain text, for a ticket. */
import * as l10n from "@vscode/l10n";
import type { Call } from "../call/call.ts";
import { formatFull } from "../time/format.ts";
import type { TimeOptions } from "../time/options.ts";
import { describeCall } from "./describe-call.ts";
import { sentenceText } from "./sentence.ts";

export interface SummaryContext {
  /** The service that the session is from: its address, or its name in the settings. */
  readonly service: string;
  readonly callSid?: string | undefined;
  readonly now?: number | undefined;
}

/** What happened in a call, in plain text, with its IDs and the time zone. */
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
