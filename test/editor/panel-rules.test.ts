import assert from "node:assert/strict";
import * as vscode from "vscode";
import { LogRules, readRules } from "../../src/editor/log-rules.ts";
import { defaultRules } from "../../src/sessions/entry/marks.ts";

describe("rules for logs", () => {
  it("are taken as they stand, and what is none is told by its number", () => {
    const words = { mark: "trouble", words: ["poor line"], unlessAfter: ["no"] };
    const pattern = { mark: "answer", pattern: "bridge \\d+" };
    const { rules, problems } = readRules([
      words,
      { mark: "x", words: ["a"] },
      pattern,
      { mark: "end", pattern: "(" },
      7,
    ]);
    assert.deepEqual(rules, [words, pattern]);
    assert.equal(problems.length, 3);
    assert.match(problems[0] ?? "", /^Rule 2: It needs “mark” \(trouble, answer/);
    assert.match(problems[1] ?? "", /^Rule 4: The pattern is no regular expression/);
    assert.match(problems[2] ?? "", /^Rule 5: /);
  });

  it("are none where there is no list", () => {
    assert.deepEqual(readRules(undefined), { rules: [], problems: [] });
    assert.deepEqual(readRules("x"), { rules: [], problems: ["It must be a list of rules."] });
    assert.equal(
      readRules(Array.from({ length: 101 }, () => ({ mark: "end", words: ["a"] }))).rules.length,
      100,
    );
  });

  describe("of the setting", () => {
    const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration("evoVoice");
    const { extensionUri } = vscode.extensions.getExtension("evo-voice-sessions.evo-voice-sessions") ?? {};
    const rules = new LogRules(new URL(`${extensionUri?.toString() ?? ""}/dist/regexp-worker.js`));
    after(async () => {
      await settings().update("logRules", undefined, vscode.ConfigurationTarget.Global);
      rules.dispose();
    });

    it("count before the built-in ones; a pattern once it was tried, a slow one never", async () => {
      const words = { mark: "trouble", words: ["poor line"] };
      const good = { mark: "hold", pattern: "music \\d+" };
      const slow = { mark: "hold", pattern: "(\\w+\\s?)+\\($" };
      await settings().update("logRules", [words, slow, good], vscode.ConfigurationTarget.Global);
      const tried = new Promise<void>((resolve) => {
        rules.onDidChange(() => resolve());
      });
      assert.deepEqual(rules.current, [words, ...defaultRules]);
      await tried;
      assert.deepEqual(rules.current, [words, good, ...defaultRules]);
      assert.equal(rules.current, rules.current);
    });
  });
});
