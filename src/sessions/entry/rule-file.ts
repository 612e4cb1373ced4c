/** Rules about log entries as a file that people share. */
import * as v from "valibot";
import { LogRule, mostRules } from "./rule-schema.ts";

/** What the names of such files end with: package.json gives those a schema. */
export const ruleFileEnding = ".evovoice-rules.json";

const format = 1;
/** A file of as many rules as can be used, each as long as it may be, is smaller. Bytes. */
export const maxFileSize = 1_000_000;

const RuleFile = v.strictObject({
  $schema: v.exactOptional(v.string()),
  version: v.literal(format),
  rules: v.pipe(v.array(v.unknown()), v.maxLength(mostRules)),
});

/** The rules of a file, or why it holds none: `invalid` are the numbers of rules that are none, from 1. */
export type RuleFileReading =
  | { readonly kind: "read"; readonly rules: readonly LogRule[] }
  | { readonly kind: "noJson" | "otherFormat" }
  | { readonly kind: "invalidRules"; readonly invalid: readonly number[] };

/** Reads the text of a file that anybody may have written. One rule that is none refuses the whole file. */
export function readRuleFile(text: string): RuleFileReading {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { kind: "noJson" };
  }
  const file = v.safeParse(RuleFile, json);
  if (!file.success) {
    return { kind: "otherFormat" };
  }
  const read = file.output.rules.map((rule) => v.safeParse(LogRule, rule));
  const invalid = read.flatMap(({ success }, index) => (success ? [] : [index + 1]));
  return invalid.length > 0
    ? { kind: "invalidRules", invalid }
    : { kind: "read", rules: read.flatMap(({ success, output }) => (success ? [output] : [])) };
}

/** The text of a file with these rules. */
export function writeRuleFile(rules: readonly LogRule[]): string {
  return `${JSON.stringify({ version: format, rules }, undefined, 2)}\n`;
}

/** The rules of `added` that are not among `present` yet, each once. */
export function newRules(present: readonly unknown[], added: readonly LogRule[]): LogRule[] {
  const known = new Set(present.map(ruleKey));
  return added.filter((rule) => {
    const key = ruleKey(rule);
    return !known.has(key) && known.add(key);
  });
}

/** Two rules with the same key are the same, in whatever order their fields stand. */
export function ruleKey(rule: unknown): string {
  return typeof rule === "object" && rule !== null
    ? JSON.stringify(Object.entries(rule).sort(([one], [other]) => (one < other ? -1 : 1)))
    : (JSON.stringify(rule) ?? "");
}
