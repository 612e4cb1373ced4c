/** Reads and writes files of rules about log entries, for sharing. */
import * as v from "valibot";
import { LogRule, mostRules } from "./rule-schema.ts";

/** The extension of rule files, for which package.json has a schema. */
export const ruleFileEnding = ".evovoice-rules.json";

const format = 1;
/** More than the largest possible file of valid rules. Bytes. */
export const maxFileSize = 1_000_000;

const RuleFile = v.strictObject({
  $schema: v.exactOptional(v.string()),
  version: v.literal(format),
  rules: v.pipe(v.array(v.unknown()), v.maxLength(mostRules)),
});

/** The rules of a file, or why it was rejected: `invalid` has the numbers of invalid rules, from 1. */
export type RuleFileReading =
  | { readonly kind: "read"; readonly rules: readonly LogRule[] }
  | { readonly kind: "noJson" | "otherFormat" }
  | { readonly kind: "invalidRules"; readonly invalid: readonly number[] };

/** Reads the text of an untrusted file. One invalid rule rejects the whole file. */
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

/** The rules of `added` that are not in `present` yet, each once. */
export function newRules(present: readonly unknown[], added: readonly LogRule[]): LogRule[] {
  const known = new Set(present.map(ruleKey));
  return added.filter((rule) => {
    const key = ruleKey(rule);
    return !known.has(key) && known.add(key);
  });
}

/** A key that is equal for equal rules, in any order of their fields. */
export function ruleKey(rule: unknown): string {
  return typeof rule === "object" && rule !== null
    ? JSON.stringify(Object.entries(rule).sort(([one], [other]) => (one < other ? -1 : 1)))
    : (JSON.stringify(rule) ?? "");
}
