import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PanelBench, themes } from "./support/panel.ts";
import type { PanelOptions, ThemeKind } from "./support/panel.ts";
import type { Page } from "playwright-core";
import type { SessionInfo } from "../../../src/evovoice/types.ts";
import { related } from "./support/related-data.ts";
import { chat, fax, hostile, live, missed, rightToLeft, transferred } from "./support/sessions.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
  }[];
}

/** All states of the panel. */
const states: readonly (readonly [name: string, session: SessionInfo, options?: PanelOptions])[] = [
  ["a voice call", transferred],
  ["a missed call in a narrow column", missed, { width: 320 }],
  ["a live call", live(Date.now())],
  ["a chat", chat],
  ["a fax, at 200 %", fax, { width: 550, height: 450 }],
  ["entries after the end", { ...transferred, dateCompleted: "2026-11-21T20:16:00Z" }],
  ["names written from right to left, in a large font", rightToLeft, { fontSize: 24 }],
  ["no entries", { ...transferred, log: [], members: [] }],
  ["loading", transferred, { insteadOfSession: { kind: "loading" } }],
  [
    "failed",
    transferred,
    { insteadOfSession: { kind: "failed", message: "No network.", actions: ["retry", "showOutput"] } },
  ],
];

describe("the security and accessibility of the session panel", () => {
  let bench: PanelBench;
  before(async () => {
    bench = await PanelBench.start();
  });
  after(() => bench.close());

  it("shows hostile text as text, with hidden characters made visible", async () => {
    const { page, complaints, editor } = await bench.open(hostile);
    await page.locator("#log-row-4").getByText("start x").waitFor();
    const log = await page.locator(".log-list").innerText();
    assert.match(log, /<img src=x onerror="document\.title='owned'"><script>/);
    assert.match(log, /invoice⟨U\+202E⟩fdp\.exe/);
    // Terminal color codes are not part of the text.
    assert.match(log, /bell⟨U\+0007⟩ and red/);
    assert.match(log, /1,000,010 characters: press Enter to show all/);
    assert.equal(await page.locator("img, a, main script").count(), 0);
    await page.locator("#log-row-4 .fold").click();
    await page
      .locator("#log-row-4")
      .getByText(/x end$/)
      .waitFor();
    assert.deepEqual(editor.saidOf("requestFullMessage"), [{ version: 1, index: 4 }]);
    assert.equal(await page.title(), "Session");
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it("follows the content security policy in everything a person can do", async () => {
    const { page, complaints, editor } = await bench.open(transferred);
    await page.getByRole("button", { name: "Identifiers" }).click();
    await page.getByRole("button", { name: /All fields/ }).click();
    await page.getByRole("switch", { name: "Wrap long entries" }).click();
    await page.keyboard.press("Control+f");
    await page.keyboard.type("call");
    await page.locator("mark").first().waitFor();
    await editor.sendStatus({ kind: "loading" });
    await page.locator("vscode-progress-bar").waitFor();
    await editor.sendStatus({
      kind: "failed",
      message: "No network.",
      actions: ["retry", "signIn", "showOutput"],
    });
    await page.getByRole("button", { name: "Sign In" }).waitFor();
    assert.deepEqual(complaints, []);
    await page.close();
  });

  for (const theme of Object.keys(themes) as ThemeKind[]) {
    describe(`has no issues in axe-core, in ${theme}:`, () => {
      for (const [name, session, options] of states) {
        it(name, async () => {
          const { page, complaints } = await bench.open(session, { theme, related, ...options });
          await unfoldAll(page);
          // Before axe-core, which styles things itself.
          assert.deepEqual(complaints, []);
          // Through the debugger, because the content security policy blocks other scripts.
          await page.evaluate(axeSource);
          const { violations } = await page.evaluate(runAxe);
          const told = violations.map(
            ({ id, nodes }) =>
              `${id}: ${JSON.stringify(nodes.map((node) => [node.target, node.failureSummary]))}`,
          );
          assert.deepEqual(told, []);
          await page.close();
        });
      }
    });
  }
});

/** Expands everything, and opens the filter. */
async function unfoldAll(page: Page): Promise<void> {
  const folded = page.locator("evo-collapsible:not([open]) .collapsible-header");
  while ((await folded.count()) > 0) {
    await folded.first().click();
  }
  const list = page.getByRole("listbox");
  if (await list.isVisible()) {
    await page.locator("#log-row-1 .message").waitFor();
    await list.press("f");
    await page.getByRole("switch", { name: "Problem", exact: true }).click();
    await page.locator(".shown-count:not(:empty)").waitFor();
  }
}

/** Runs in the page. */
function runAxe(): Promise<AxeResult> {
  return (globalThis as unknown as { axe: { run(): Promise<AxeResult> } }).axe.run();
}
