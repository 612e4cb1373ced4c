import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, it } from "mocha";
import { inProject } from "../../../scripts/support/paths.ts";

/** What the project's own lint says of files, by their paths, as if they stood in the project. */
function lint(files: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const root = mkdtempSync(join(tmpdir(), "evo-voice-lint-"));
  try {
    const configuration = JSON.parse(readFileSync(inProject(".oxlintrc.json"), "utf8")) as object;
    const all = {
      ...files,
      ".oxlintrc.json": JSON.stringify({ ...configuration, jsPlugins: [inProject("scripts/lint/pure.js")] }),
    };
    for (const [file, text] of Object.entries(all)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    const { stdout } = spawnSync(
      process.execPath,
      [inProject("node_modules/oxlint/bin/oxlint"), "--format=unix"],
      { cwd: root, encoding: "utf8" },
    );
    const lines = stdout.split("\n");
    return new Map(
      Object.keys(files).map((file) => [
        file,
        lines.filter((line) => line.startsWith(`${file}:`)).join("\n"),
      ]),
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

describe("lint rules", () => {
  const broken: readonly (readonly [name: string, folder: string, source: string, rule: RegExp])[] = [
    ["the time by Date.now", "src/sessions", "export const now = Date.now();", /no clock/],
    ["the time by new Date()", "src/sessions", "export const now = new Date();", /no clock/],
    ["the time by Date()", "src/sessions", "export const now = Date();", /no clock/],
    ["the time by performance", "src/sessions", "export const now = performance.now();", /no clock/],
    ["chance by Math.random", "src/sessions", "export const chance = Math.random();", /no randomness/],
    ["chance by crypto", "src/sessions", "export const chance = crypto.randomUUID();", /no randomness/],
    ["a timer", "src/sessions", "export const timer = setTimeout(() => undefined, 1);", /setTimeout/],
    ["the network", "src/sessions", `export const answer = fetch("/");`, /fetch/],
    ["the document", "src/sessions", "export const title = document.title;", /document/],
    ["the time", "src/panel-protocol", "export const now = Date.now();", /no clock/],
    ["HTML", "src/webview", `document.body.innerHTML = "";`, /innerHTML/],
    ["any", "src/editor", "export const value: any = 1;", /no-explicit-any/],
    ["a default export", "src/editor", "export default 1;", /no-default-export/],
    ["the console", "src/editor", `console.log("");`, /no-console/],
  ];
  const fileOf = (index: number): string => `${broken[index]?.[1] ?? ""}/case-${index}.ts`;
  const fine = "src/sessions/fine.ts";
  const found = lint({
    ...Object.fromEntries(broken.map(([, , source], index) => [fileOf(index), `${source}\n`])),
    [fine]: "export const day = new Date(5);\n",
  });

  for (const [index, [name, folder, , rule]] of broken.entries()) {
    it(`refuse ${name} in ${folder}`, () => assert.match(found.get(fileOf(index)) ?? "", rule));
  }

  it("let a date with an argument pass", () => assert.equal(found.get(fine), ""));
});
