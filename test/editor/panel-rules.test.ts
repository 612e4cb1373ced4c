import assert from "node:assert/strict";
import * as vscode from "vscode";
import { LogRules } from "../../src/editor/rules/log-rules.ts";
import { readRules } from "../../src/editor/rules/read-rules.ts";
import { expressionScript } from "./support.ts";

describe("rules for logs", () => {
  it("are used if valid, and invalid ones are reported by number", () => {
    const words = { mark: "trouble", words: ["poor line"], unlessAfter: ["no"] };
    const pattern = { mark: "answer", pattern: "bridge \\d+" };
    const { rules, patterns, problems } = readRules([words, { mark: "x", words: ["a"] }, pattern, 7]);
    assert.deepEqual(rules, [words]);
    assert.deepEqual(patterns, [pattern]);
    assert.equal(problems.length, 2);
    assert.match(problems[0] ?? "", /^Rule 2: It needs “mark” \(trouble, answer/);
    assert.match(problems[1] ?? "", /^Rule 4: /);
  });

  it("are empty if the setting isn't a list", () => {
    assert.deepEqual(readRules(undefined), { rules: [], patterns: [], problems: [] });
    assert.deepEqual(readRules("x").problems, ["It must be a list of rules."]);
    assert.equal(
      readRules(Array.from({ length: 101 }, () => ({ mark: "end", words: ["a"] }))).rules.length,
      100,
    );
  });

  describe("in the setting", () => {
    const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration("evoVoice");
    const rules = new LogRules(expressionScript());
    after(async () => {
      await settings().update("logRules", undefined, vscode.ConfigurationTarget.Global);
      rules.dispose();
    });

    it("take precedence over the built-in ones; patterns mark rows without blocking the editor", async () => {
      const words = { mark: "trouble", words: ["poor line"] };
      const patterns = [
        { mark: "hold", pattern: "music \\d+" },
        { mark: "hold", pattern: "(" },
        { mark: "queue", pattern: "(?<=lobby )\\d" },
        { mark: "end", pattern: "(?=(\\w+\\s?)+\\()\\w" },
        { mark: "trouble", pattern: "(\\w+\\s?)+!" },
      ];
      await settings().update("logRules", [words, ...patterns], vscode.ConfigurationTarget.Global);
      const marking = rules.current;
      assert.deepEqual(marking.rules, [words]);
      assert.equal(rules.current, marking);
      const log = ["music 5 in lobby 7", "nothing", "word ".repeat(50), "watch out!"].map((message) => ({
        message,
      }));
      let turns = 0;
      const counting = setInterval(() => turns++, 20);
      const found = await rules.find(log, marking);
      clearInterval(counting);
      assert.ok(turns > 0, "The editor got no turn while the patterns ran");
      assert.deepEqual(
        [...found],
        [
          [0, ["hold", "queue"]],
          [3, ["trouble"]],
        ],
      );
      assert.equal(rules.find(log, marking), rules.find(log, marking), "found once for each log");
    });
  });
});
