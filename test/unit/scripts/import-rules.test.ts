import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, it } from "mocha";
import { importProblems } from "../../../scripts/imports/check-imports.ts";
import { importsOf } from "../../../scripts/imports/read-imports.ts";
import { inProject } from "../../../scripts/support/paths.ts";

const problemsOf = (files: Readonly<Record<string, readonly string[]>>): string[] =>
  importProblems(new Map(Object.entries(files)));

describe("import rules", () => {
  const forbidden: readonly (readonly [file: string, imported: string])[] = [
    ["src/evovoice/client.ts", "src/sessions/query/query.ts"],
    ["src/evovoice/client.ts", "vscode"],
    ["src/evovoice/client.ts", "undici"],
    ["src/sessions/call/facts.ts", "src/editor/settings.ts"],
    ["src/sessions/call/facts.ts", "src/panel-protocol/messages.ts"],
    ["src/sessions/call/facts.ts", "node:fs"],
    ["src/sessions/call/facts.ts", "vscode"],
    ["src/sessions/call/facts.ts", "undici/lib/dispatcher/agent.js"],
    ["src/panel-protocol/messages.ts", "src/editor/settings.ts"],
    ["src/panel-protocol/messages.ts", "src/evovoice/client.ts"],
    ["src/panel-protocol/messages.ts", "node:path"],
    ["src/editor/tree/view.ts", "src/webview/main.ts"],
    ["src/editor/tree/view.ts", "src/demo/service.ts"],
    ["src/editor/tree/view.ts", "undici"],
    ["src/webview/main.ts", "src/evovoice/client.ts"],
    ["src/webview/main.ts", "src/editor/settings.ts"],
    ["src/webview/main.ts", "vscode"],
    ["src/webview/main.ts", "node:crypto"],
    ["src/webview/main.ts", "lit/directives/unsafe-html.js"],
    ["src/demo/service.ts", "src/evovoice/query-string.ts"],
    ["src/demo/service.ts", "src/sessions/time/format.ts"],
    ["src/demo/service.ts", "./scripts/support/flags.ts"],
    ["src/extension.ts", "src/webview/main.ts"],
    ["src/elsewhere/file.ts", "src/evovoice/types.ts"],
  ];
  for (const [file, imported] of forbidden) {
    it(`${file} does not import ${imported}`, () => {
      const found = problemsOf({ [file]: [imported] });
      assert.equal(found.length, 1, found.join("\n"));
      assert.ok(found[0]?.includes(file), found[0]);
    });
  }

  const allowed: readonly (readonly [file: string, imported: string])[] = [
    ["src/evovoice/transport/undici-transport.ts", "undici/lib/dispatcher/agent.js"],
    ["src/sessions/call/facts.ts", "src/evovoice/types.ts"],
    ["src/editor/tree/view.ts", "vscode"],
    ["src/webview/main.ts", "lit"],
    ["src/webview/main.ts", "src/evovoice/types.ts"],
    ["src/demo/service.ts", "src/evovoice/types.ts"],
    ["src/demo/service.ts", "node:http"],
  ];
  for (const [file, imported] of allowed) {
    it(`${file} may import ${imported}`, () => assert.deepEqual(problemsOf({ [file]: [imported] }), []));
  }

  it("sees files that import each other, however long the way round", () => {
    const a = "src/sessions/call/a.ts";
    const b = "src/sessions/call/b.ts";
    const c = "src/sessions/call/c.ts";
    assert.match(problemsOf({ [a]: [b], [b]: [c], [c]: [a] })[0] ?? "", /files import each other/);
    assert.deepEqual(problemsOf({ [a]: [b, c], [b]: [c], [c]: [] }), []);
  });

  it("sees folders that import each other though no two files do", () => {
    const found = problemsOf({
      "src/sessions/call/a.ts": ["src/sessions/log/b.ts"],
      "src/sessions/log/b.ts": [],
      "src/sessions/log/c.ts": ["src/sessions/call/d.ts"],
      "src/sessions/call/d.ts": [],
    });
    assert.match(
      found[0] ?? "",
      /folders import each other: .*call.*log|folders import each other: .*log.*call/,
    );
  });

  it("takes a file beside folders for itself", () => {
    const found = problemsOf({
      "src/evovoice/client.ts": ["src/evovoice/http/cookies.ts"],
      "src/evovoice/http/cookies.ts": ["src/evovoice/types.ts"],
      "src/evovoice/types.ts": [],
    });
    assert.deepEqual(found, []);
  });

  it("sees a folder with too many files", () => {
    const files = Array.from({ length: 16 }, (_, index) => [`src/sessions/call/${index}.ts`, []] as const);
    assert.match(problemsOf(Object.fromEntries(files))[0] ?? "", /16 files/);
  });
});

describe("reading imports", () => {
  const source = [
    `import type { A } from "./type.ts";`,
    `import { type B } from "../b.ts";`,
    `export { C } from "./c.ts";`,
    `export type * from "./d.ts";`,
    `import "./style.css";`,
    `import lit from "lit";`,
    `const later = await import("./later.ts");`,
    `export type E = import("./e.ts").E | readonly (import("./f.ts").F)[];`,
  ].join("\n");

  it("finds every kind, type imports included", () => {
    assert.deepEqual(importsOf("src/x/file.ts", source).toSorted(), [
      "lit",
      "src/b.ts",
      "src/x/c.ts",
      "src/x/d.ts",
      "src/x/e.ts",
      "src/x/f.ts",
      "src/x/later.ts",
      "src/x/style.css",
      "src/x/type.ts",
    ]);
  });
});

describe("the check of imports", () => {
  const check = (files: Readonly<Record<string, string>>): { status: number | null; output: string } => {
    const root = mkdtempSync(join(tmpdir(), "evo-voice-imports-"));
    try {
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, file)), { recursive: true });
        writeFileSync(join(root, file), text);
      }
      const { status, stdout } = spawnSync(process.execPath, [inProject("scripts/imports/main.ts"), root], {
        encoding: "utf8",
      });
      return { status, output: stdout };
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  };

  it("fails on a type that leads the wrong way, and names both files", () => {
    const { status, output } = check({
      "src/demo/service.ts": `import type { Client } from "../evovoice/client.ts";\nexport type X = Client;\n`,
      "src/evovoice/client.ts": "export interface Client {}\n",
    });
    assert.equal(status, 1);
    assert.match(output, /src\/demo\/service\.ts may not import src\/evovoice\/client\.ts/);
  });

  it("passes where nothing is wrong, and fails where there is nothing to read", () => {
    assert.equal(check({ "src/evovoice/types.ts": "export type A = string;\n" }).status, 0);
    assert.equal(check({}).status, 1);
  });
});
