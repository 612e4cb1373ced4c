/** The figures of a call for hovers and document headers. */
import * as l10n from "@vscode/l10n";
import type { CallDigest } from "../call/digest.ts";
import type { SessionFacts } from "../call/facts.ts";
import { lengthText } from "./lengths.ts";
import { answeredByOf } from "./row-labels.ts";

/** Labels and values, in full. */
export function digestLabels(
  facts: SessionFacts,
  digest: CallDigest | undefined,
): (readonly [label: string, value: string])[] {
  const { timeToAnswerMs, talkMs, talkAtLeast } = digest ?? {};
  const talked = facts.live || talkMs === undefined ? undefined : lengthText(talkMs);
  const rows: readonly (readonly [string, string | undefined])[] = [
    [l10n.t("Answered by"), answeredByOf(facts, digest)],
    [l10n.t("Time to answer"), timeToAnswerMs === undefined ? undefined : lengthText(timeToAnswerMs)],
    [
      l10n.t("Talked"),
      talkAtLeast === true && talked !== undefined ? l10n.t("at least {0}", talked) : talked,
    ],
  ];
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const]));
}
