import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { useWorkbench } from "../support/workbench.ts";

describe("a session's log and the keyboard", () => {
  const workbench = useWorkbench();
  const press = (key: string): Promise<void> => workbench().page.keyboard.press(key);
  /** Waits until this entry of the log is the active one. */
  const activeIs = (row: number): Promise<void> =>
    workbench().webview.locator(`[role=listbox][aria-activedescendant="log-row-${row}"]`).waitFor();
  const selected = (): Locator => workbench().webview.locator('.log-row[aria-selected="true"]');
  const focusIn = (selector: string): Promise<void> =>
    workbench().webview.locator(`${selector}:focus`).waitFor();

  before(async () => {
    const sideBar = await workbench().openContainer();
    await sideBar.getByRole("button", { name: /explore sample data/i }).click();
    await workbench().row("Account Sunrise Answering (sample)").click();
    await workbench()
      .row(/^Voice/)
      .click();
    await workbench()
      .row(/^Incoming, .*Answered/)
      .first()
      .click();
    await workbench().webview.locator("#log-row-5 .text").waitFor();
  });

  it("has it after a session is opened with Enter", async () => {
    await press("Enter");
    await focusIn("[role=listbox]");
    await press("ArrowDown");
    await activeIs(1);
  });

  it("has it again after the Command Palette", async () => {
    await press("F1");
    await workbench().quickInput.waitFor();
    await press("Escape");
    await workbench().quickInput.waitFor({ state: "hidden" });
    await focusIn("[role=listbox]");
    await press("ArrowDown");
    await activeIs(2);
  });

  it("has it again, on the same entry, after another tab was active", async () => {
    await workbench().runCommand("Evo Voice: Open Session Log");
    await workbench().page.locator(".part.editor .monaco-editor.focused").waitFor();
    await press("Control+PageUp");
    await activeIs(2);
    await focusIn("[role=listbox]");
    await press("ArrowDown");
    await activeIs(3);
  });

  it("finds with Ctrl+F, comes back with Escape, and goes to problems with T", async () => {
    await press("Control+f");
    await workbench().page.keyboard.type("call");
    await workbench().webview.locator(".found").getByText(/of/).waitFor();
    await press("Enter");
    await press("Escape");
    await focusIn("[role=listbox]");
    assert.equal(await workbench().webview.locator("mark").first().isVisible(), true);
    await press("Home");
    await activeIs(0);
    await press("Enter");
    await workbench().webview.locator("#log-row-0 .entry.open").waitFor();
    await press("Enter");
    await workbench().webview.locator("#log-row-0 .entry:not(.open)").waitFor();
  });

  it("selects and copies entries, by keys and by what the Edit menu does", async () => {
    const count = Number(await workbench().webview.locator("#log-row-0").getAttribute("aria-setsize"));
    await press("Home");
    await press("Shift+ArrowDown");
    await press("Control+c");
    await workbench().page.locator(".part.statusbar").getByText("2 log entries copied").waitFor();
    // This is all that VS Code sends the page for Edit > Select All and Edit > Copy.
    await workbench().webview.locator("body").evaluate("document.execCommand('selectAll')");
    await workbench().webview.locator("#log-row-3[aria-selected=true]").waitFor();
    await workbench().webview.locator("body").evaluate("document.execCommand('copy')");
    await workbench().page.locator(".part.statusbar").getByText(`${count} log entries copied`).waitFor();
    await press("ArrowDown");
    await press("Home");
    assert.equal(await selected().count(), 1);
  });

  it("has a context menu of its own, without VS Code's for text", async () => {
    await workbench().webview.locator("#log-row-2 .text").click({ button: "right" });
    const items = workbench().page.locator(".monaco-menu .action-menu-item .action-label:not(.separator)");
    await items.first().waitFor();
    assert.deepEqual(
      (await items.allInnerTexts()).filter((text) => text !== ""),
      [
        "Copy Entries",
        "Copy Entries with Times as Sent",
        "Copy Time",
        "Expand Entry",
        "Mark Entries Like This As…",
        "Manage Log Rules",
      ],
    );
    for (let up = 0; up < 3; up++) {
      await press("ArrowUp");
    }
    await workbench().page.locator(".monaco-menu .action-item.focused").getByText("Expand Entry").waitFor();
    await press("Enter");
    await workbench().webview.locator("#log-row-2 .entry.open").waitFor();
  });
});
