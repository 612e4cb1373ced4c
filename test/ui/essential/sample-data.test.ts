import assert from "node:assert/strict";
import { useWorkbench } from "../../support/workbench.ts";

describe("a person without a login", () => {
  const workbench = useWorkbench();

  it("sees the welcome view and can explore sample data", async () => {
    const sideBar = await workbench().openContainer();
    await sideBar.getByRole("button", { name: "Explore sample data" }).click();
    await workbench().row("Account Sunrise Answering (sample)").waitFor();
    await sideBar.getByRole("heading", { name: "Evo Voice: Sample data" }).waitFor();
  });

  it("expands an account, a channel and its sessions", async () => {
    await workbench().row("Account Sunrise Answering (sample)").click();
    await workbench()
      .row(/^Voice/)
      .click();
    await workbench()
      .row(/^Incoming, /)
      .first()
      .waitFor();
  });

  it("opens a session and sees who it was and what happened", async () => {
    const row = workbench()
      .row(/^Incoming, .* Answered/)
      .first();
    const name = (await row.getAttribute("aria-label"))?.split(", ")[1] ?? "?";
    await row.click();
    const panel = workbench().webview;
    await panel.getByRole("heading", { level: 1 }).filter({ hasText: name }).waitFor();
    await panel.getByText("Answered", { exact: false }).first().waitFor();
    await panel.getByText("Members").first().waitFor();
    const entries = panel.getByRole("listbox").getByRole("option");
    await entries.first().waitFor();
    assert.ok((await entries.count()) >= 3);
    await panel
      .getByText(/^\+\d+(\.\d+)? m?s/)
      .first()
      .waitFor();
  });

  it("sees the session again after a reload of the window, which stored nothing of it", async () => {
    const heading = workbench().webview.getByRole("heading", { level: 1 });
    const before = await heading.textContent();
    await workbench().reloadWindow();
    await heading.filter({ hasText: before ?? "?" }).waitFor();
  });
});
