import assert from "node:assert/strict";
import { useWorkbench } from "../../support/workbench.ts";

describe("the extension in the workbench", () => {
  const workbench = useWorkbench();

  it("has its own icon in the Activity Bar", async () => {
    const sideBar = await workbench().openContainer("Evo Voice");
    await sideBar.getByText("Evo Voice").first().waitFor();
  });

  it("is in the command palette", async () => {
    await workbench().runCommand("Evo Voice: Refresh");
    await workbench().quickInput.waitFor({ state: "hidden" });
  });

  it("uses the theme of the settings", async () => {
    await workbench().setTheme("dark high contrast");
    const color = await workbench().page.evaluate(
      "getComputedStyle(document.querySelector('.monaco-workbench')).getPropertyValue('--vscode-editor-background').trim()",
    );
    assert.equal(color, "#000000");
  });

  it("is active again after a restart", async () => {
    await workbench().window.restart();
    await workbench().openContainer("Evo Voice");
  });
});
