/** How a session ended. The only place that interprets the outcome, `wasMissed`, and who answered. */
import { isDenied, wordsOf } from "../entry/words.ts";
import { fold } from "../identity/fold-text.ts";
import type { SessionHead } from "./session-head.ts";
import { readAnsweredBy } from "./parties/parties.ts";
import { textOf } from "./session-head.ts";

/** Two fields that can't both be right. */
export type OutcomeContradiction =
  /** Marked as missed, but the outcome or a name says that it was answered. */
  | "missed but answered"
  /** The outcome says that no one answered, but the service names who did. */
  | "not answered but answered by";

/** How a session ended, as far as the service says. */
export interface SessionOutcome {
  /** The outcome as the service sent it. */
  readonly outcome?: string;
  /** The service's `wasMissed`, and nothing else. */
  readonly missed: boolean;
  /** Missed, or the outcome is a failure. */
  readonly failed: boolean;
  /** The outcome says that someone answered, or took over the call. */
  readonly answered: boolean;
  readonly contradiction?: OutcomeContradiction;
}

/** Only the first characters of a longer outcome are read. */
const maxOutcomeLength = 200;

/** Reads how a session ended. What the service doesn't say stays absent; an unknown outcome is not a failure. */
export function readOutcome(session: SessionHead): SessionOutcome {
  const outcome = textOf(session.outcome);
  const missed = session.wasMissed === true;
  const reading = outcome === undefined ? undefined : readOutcomeWords(outcome);
  const answeredBy = readAnsweredBy(session);
  const contradiction =
    missed && (reading === "answered" || (answeredBy !== undefined && reading !== "failed"))
      ? "missed but answered"
      : reading === "not answered" && answeredBy !== undefined
        ? "not answered but answered by"
        : undefined;
  return {
    ...(outcome === undefined ? {} : { outcome }),
    missed,
    failed: missed || reading === "failed" || reading === "not answered",
    answered: !missed && (reading === "answered" || /\btransferred\b/i.test(outcome ?? "")),
    ...(contradiction === undefined ? {} : { contradiction }),
  };
}

/**
 * One key for all spellings of an outcome: the same for `no-answer`, `NoAnswer`, `NO_ANSWER` and "No answer". Empty for an outcome
 * without letters and digits.
 */
export function outcomeKey(outcome: string): string {
  return wordsOf(outcome.slice(0, maxOutcomeLength).normalize("NFKC")).map(fold).join(" ");
}

/** Whether an outcome is a failure. "Completed without errors" and "Not busy" are not, "Not reachable" is. */
export function isFailedOutcome(outcome: string | undefined): boolean {
  const reading = outcome === undefined ? undefined : readOutcomeWords(outcome);
  return reading === "failed" || reading === "not answered";
}

const failing =
  /^(?:fail(?:s|ed|ing|ure|ures)?|errors?|faults?|faulty|exceptions?|busy|reject(?:s|ed|ion)?|declin(?:e|ed|es)|refus(?:e|ed|al)|den(?:y|ied)|abandon(?:ed)?|timeout|missed|dropped|invalid|blocked|cancel(?:led)?|congestion|congested|lost|loss|expired|unable|abort(?:ed)?|crash(?:ed)?|forbidden|interrupted|incomplete|problems?|unallocated|disallowed|bounced|unsupported|out|unregistered|impossible)$/;
/** Words whose negation is a failure: "Not reachable", "No answer", "Could not be delivered". */
const succeeding =
  /^(?:answer(?:s|ed)?|picked|deliver(?:ed|able)?|delivery|reach(?:ed|able)?|respon(?:se|d|ded|ding)|available|complete(?:d)?|connect(?:ed|ion)?|success(?:ful|fully)?|succeed(?:ed)?|accept(?:ed)?|sent|send|receive(?:d)?|found|registered|authorized|allowed|possible|permitted|working|bridged|ok|okay|agents?)$/;
/** "Error resolved", "Failure recovered": the problem is over. */
const over = /^(?:resolved|recovered|cleared|restored|fixed|corrected|ignored|handled)$/;

type OutcomeReading = "answered" | "not answered" | "failed" | "other";

function readOutcomeWords(outcome: string): OutcomeReading {
  const words = wordsOf(
    outcome
      .slice(0, maxOutcomeLength)
      .normalize("NFKC")
      // A notice about a missed call is not a failure of this one.
      .replace(
        /\bmissed[\s_-]?calls?[\s_-]?(?=notice|notification|alert|e-?mail|message|text|report|sms)/giu,
        "",
      ),
  );
  const isOver = words.some((word, index) => over.test(word) && !isDenied(words, index));
  let reading: OutcomeReading = "other";
  for (const [index, word] of words.entries()) {
    const denied = isDenied(words, index);
    const isAnswer = /^(?:answer(?:s|ed)?|picked)$/.test(word);
    if (isAnswer && /^(?:before|if|until|when)$/.test(beforeAnswer(words, index))) {
      continue;
    }
    if (denied && isAnswer) {
      return "not answered";
    }
    if (
      (failsAt(words, index) && !denied && !isOver && !isHarmless(words, index)) ||
      (denied && succeeding.test(word))
    ) {
      reading = "failed";
    } else if (reading === "other" && isAnswer) {
      reading = "answered";
    }
  }
  return reading;
}

function failsAt(words: readonly string[], index: number): boolean {
  const word = words[index] ?? "";
  return word === "out" ? /^tim(?:ed|e|ing)$/.test(words[index - 1] ?? "") : failing.test(word);
}

/** "errors: 0", "failed = false", "error free". */
function isHarmless(words: readonly string[], index: number): boolean {
  return /^(?:0|zero|none|false|no|free|null)$/.test(words[index + 1] ?? "") && index + 2 >= words.length;
}

/** A word before the answer that negates it: "before anyone answered", "before answer". */
function beforeAnswer(words: readonly string[], index: number): string {
  const before = words.slice(Math.max(0, index - 3), index);
  return before.find((word) => /^(?:before|if|until|when)$/.test(word)) ?? "";
}
