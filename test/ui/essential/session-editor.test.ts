import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { useWorkbench } from "../../support/workbench.ts";

describe("a session's editor", () => {
  const workbench = useWorkbench();
  const tabs = (): Locator => workbench().page.locator(".tabs-container .tab");
  const preview = (): Locator => tabs().locator(".monaco-icon-label.italic");
  const heading = (): Locator => workbench().webview.getByRole("heading", { level: 1 });
  const row = (index: number): Locator =>
    workbench()
      .row(/^Incoming, /)
      .nth(index);
  /** People and numbers that were shown. */
  const shown = new Set<string>();

  async function opened(index: number): Promise<void> {
    const name = (await row(index).getAttribute("aria-label"))?.split(", ")[1] ?? "?";
    // A single word may occur anywhere, even in VS Code's code.
    if (/\d{4}|\s/.test(name)) {
      shown.add(name);
    }
    await heading().filter({ hasText: name }).waitFor();
  }

  before(async () => {
    const sideBar = await workbench().openContainer();
    await sideBar.getByRole("button", { name: /explore sample data/i }).click();
    await workbench().row("Account Sunrise Answering (sample)").click();
    await workbench()
      .row(/^Voice/)
      .click();
    await row(0).waitFor();
  });

  it("is a preview in one reused tab on a click, and leaves the focus in the tree", async () => {
    for (const index of [0, 1]) {
      await row(index).click();
      await opened(index);
      assert.equal(await tabs().count(), 1);
      assert.equal(await preview().count(), 1);
      assert.equal(await workbench().page.locator(".part.sidebar :focus").count(), 1);
    }
  });

  it("opens a permanent tab on a double click, and takes the focus", async () => {
    await row(1).dblclick();
    await preview().waitFor({ state: "hidden" });
    await workbench().page.waitForFunction('document.activeElement?.tagName === "IFRAME"');
    await row(2).click();
    await opened(2);
    assert.equal(await tabs().count(), 2);
    assert.equal(new Set(await tabs().locator(".label-name").allTextContents()).size, 2);
  });

  it("opens the log as a document that is restored after a reload, beside the panel", async () => {
    await workbench().runCommand("Evo Voice: Open Session Log");
    const editor = workbench().page.locator(".part.editor .monaco-editor .view-line").first();
    await editor.waitFor();
    await workbench().reloadWindow();
    await editor.waitFor();
    await tabs().nth(1).click();
    await heading().waitFor();
    assert.equal(await tabs().count(), 3);
  });

  it("says that it is disconnected while the extension host doesn't respond, with a link to open it again", async () => {
    const alert = workbench().webview.getByRole("alert").getByText("cut off");
    workbench().window.signalExtensionHost("SIGSTOP");
    await alert.waitFor();
    await workbench().webview.getByRole("link", { name: "Open Again" }).waitFor();
    workbench().window.signalExtensionHost("SIGCONT");
    await alert.waitFor({ state: "hidden" });
  });

  it("is reopened in place after the extension host ended", async function () {
    if (process.env["EVOVOICE_VSIX"] === undefined) {
      // A development window doesn't restart its extension host.
      this.skip();
    }
    const before = (await heading().textContent()) ?? "?";
    const page = workbench().webview.locator("body");
    await page.evaluate("document.body.dataset.left = 'behind'");
    workbench().window.signalExtensionHost("SIGKILL");
    await workbench().webview.locator("body:not([data-left])").getByRole("heading", { level: 1 }).waitFor();
    await heading().filter({ hasText: before }).waitFor();
    assert.equal(await tabs().count(), 3);
  });

  it("leaves nobody's name or number in what VS Code stores", async () => {
    const { window } = workbench();
    await window.restart();
    await tabs().first().waitFor();
    const found: string[] = [];
    for (const { parentPath, name } of readdirSync(window.userData, {
      recursive: true,
      withFileTypes: true,
    }).filter((entry) => entry.isFile() && !entry.parentPath.startsWith(join(window.userData, "ext")))) {
      const bytes = readFileSync(join(parentPath, name));
      for (const text of shown) {
        if (bytes.includes(text) || bytes.includes(Buffer.from(text, "utf16le"))) {
          found.push(`${join(parentPath, name)}: ${text}`);
        }
      }
    }
    assert.ok(shown.size > 0);
    assert.deepEqual(found, []);
  });
});
