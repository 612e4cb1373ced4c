/** The schemas of custom rules about log entries in settings and files. */
import * as v from "valibot";
import { eventKinds, logMarks } from "./events.ts";
import { ruleParties } from "./event-rules.ts";

/** More words or longer patterns than anyone writes by hand would slow down every log. */
export const mostRules = 100;
const longest = 1000;

const Mark = v.picklist(logMarks);
const Text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longest));

/** Marks entries with one of these words. */
export const WordsRule = v.strictObject({
  mark: Mark,
  words: v.pipe(v.array(Text), v.minLength(1), v.maxLength(mostRules)),
  unlessAfter: v.exactOptional(v.array(Text)),
});

/** Marks matching entries, or says which event they are. The pattern is only validated when it runs. */
export const PatternRule = v.pipe(
  v.strictObject({
    mark: v.exactOptional(Mark),
    event: v.exactOptional(v.picklist(eventKinds)),
    party: v.exactOptional(v.picklist(ruleParties)),
    pattern: Text,
  }),
  v.check(({ mark, event }) => mark !== undefined || event !== undefined),
);

/** One rule as written. */
export const LogRule = v.union([WordsRule, PatternRule]);
export type LogRule = v.InferOutput<typeof LogRule>;
