import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { anything, assert as hold, property, string } from "fast-check";
import {
  newRules,
  readRuleFile,
  ruleFileEnding,
  writeRuleFile,
} from "../../../../src/sessions/entry/rule-file.ts";
import type { LogRule } from "../../../../src/sessions/entry/rule-schema.ts";

const rules: LogRule[] = [
  { mark: "trouble", words: ["poor line"], unlessAfter: ["no"] },
  { event: "answered", party: "named", pattern: "^(?<party>\\w+) tog telefonen$" },
];

const fileOf = (value: unknown): ReturnType<typeof readRuleFile> => readRuleFile(JSON.stringify(value));

describe("a file of log rules", () => {
  it("gives back the rules it was written with", () => {
    assert.deepEqual(readRuleFile(writeRuleFile(rules)), { kind: "read", rules });
    assert.deepEqual(readRuleFile(`\uFEFF${writeRuleFile([])}`), { kind: "read", rules: [] });
  });

  it("may name its schema, and nothing else that isn't known", () => {
    assert.equal(fileOf({ $schema: "x", version: 1, rules }).kind, "read");
    assert.equal(fileOf({ version: 1, rules, extra: 1 }).kind, "otherFormat");
    assert.equal(fileOf({ version: 2, rules }).kind, "otherFormat");
    assert.equal(fileOf(rules).kind, "otherFormat");
    assert.equal(readRuleFile("{").kind, "noJson");
  });

  it("is rejected as a whole if one rule is invalid, with its number", () => {
    const long = { event: "answered", pattern: "a".repeat(1001) };
    const file = { version: 1, rules: [rules[0], { pattern: "a" }, { ...rules[1], run: "x" }, long] };
    assert.deepEqual(fileOf(file), { kind: "invalidRules", invalid: [2, 3, 4] });
    assert.equal(
      fileOf({ version: 1, rules: Array.from({ length: 101 }, () => rules[0]) }).kind,
      "otherFormat",
    );
  });

  it("never throws and never changes what objects inherit, with any content", () => {
    hold(
      property(string(), (text) => {
        readRuleFile(text);
      }),
    );
    hold(
      property(anything(), (value) => {
        readRuleFile(`{"version":1,"rules":[${JSON.stringify(value) ?? "null"}]}`);
      }),
    );
    readRuleFile('{"version":1,"rules":[{"__proto__":{"polluted":1},"mark":"end","words":["a"]}]}');
    assert.equal("polluted" in {}, false);
  });

  it("adds only new rules, each once, in any order of their fields", () => {
    const same = {
      pattern: rules[1] && "pattern" in rules[1] ? rules[1].pattern : "",
      party: "named",
      event: "answered",
    };
    assert.deepEqual(newRules([same, 7, null], [...rules, ...rules]), [rules[0]]);
  });

  it("has a schema that holds the same rules as the setting", () => {
    const root = new URL("../../../../", import.meta.url);
    const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), "utf8"));
    const { contributes } = read("package.json") as {
      contributes: {
        jsonValidation: readonly { fileMatch: string; url: string }[];
        configuration: { properties: Record<string, { items?: unknown }> };
      };
    };
    const [validation] = contributes.jsonValidation;
    assert.equal(validation?.fileMatch, `*${ruleFileEnding}`);
    const schema = read(validation.url) as { properties: { rules: { items: unknown } } };
    assert.deepEqual(
      withoutWords(schema.properties.rules.items),
      withoutWords(contributes.configuration.properties["evoVoice.logRules"]?.items),
    );
  });
});

/** A schema without its descriptions, which are translated in one place only. */
function withoutWords(schema: unknown): unknown {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      /^(?:markdownD|d)escription$/.test(key) ? undefined : value,
    ),
  );
}
