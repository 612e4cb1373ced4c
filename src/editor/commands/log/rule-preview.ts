import * as vscode from "vscode";
import type { SessionInfo } from "../../../evovoice/types.ts";
import { readCallSteps } from "../../../sessions/call/read-call.ts";
import type { EventRule } from "../../../sessions/entry/event-rules.ts";
import { describeCall } from "../../../sessions/labels/describe-call.ts";
import { sentenceText } from "../../../sessions/labels/sentence.ts";
import type { LogRules } from "../../rules/log-rules.ts";
import { UserFacingError } from "../../problems/problems.ts";
import { TooSlowError } from "../../regexp/regexp-search.ts";
import { serviceTime } from "../../service/service-time.ts";
import { timeOptions } from "../../time-zone.ts";
import { runChunked } from "../../yield-timer.ts";

/** What a rule would change. */
export interface RulePreview {
  /** Indexes of the entries that it matches in the session whose entry it was made from. */
  readonly here: readonly number[];
  /** The other sessions that hold entries it matches. */
  readonly others: readonly { readonly session: SessionInfo; readonly entries: readonly number[] }[];
  /** What happened, in words, as of now and with the rule. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Tries a rule on the sessions in memory. Rejects with a UserFacingError for a pattern that can't be used, or the signal's reason. */
export async function previewRule(
  rule: EventRule,
  session: SessionInfo,
  loaded: readonly SessionInfo[],
  rules: LogRules,
  signal: AbortSignal,
): Promise<RulePreview> {
  const here = await matchedEntries(rule, session, rules, signal);
  const others: RulePreview["others"][number][] = [];
  for (const other of loaded.filter(({ id }) => id !== session.id)) {
    const entries = await matchedEntries(rule, other, rules, signal);
    if (entries.length > 0) {
      others.push({ session: other, entries });
    }
  }
  const { patterns } = rules.current;
  const describe = async (used: readonly EventRule[]): Promise<string[]> => {
    const events = await rules.eventsOf([session], used, signal);
    const now = serviceTime.now();
    const call = await runChunked(readCallSteps(session, { events, now }), signal);
    return describeCall(call, { ...timeOptions(), now }).map(sentenceText);
  };
  return { here, others, before: await describe(patterns), after: await describe([...patterns, rule]) };
}

async function matchedEntries(
  rule: EventRule,
  { log }: SessionInfo,
  rules: LogRules,
  signal: AbortSignal,
): Promise<readonly number[]> {
  try {
    return (await rules.matches(log, rule, signal)).map(({ row }) => row);
  } catch (error) {
    if (error instanceof TooSlowError) {
      throw new UserFacingError(
        vscode.l10n.t("The pattern “{0}” takes too long. Make it simpler.", rule.pattern),
      );
    }
    throw error;
  }
}
