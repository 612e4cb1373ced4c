import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { startSampleService, type SampleService } from "../../../src/demo/service.ts";
import { useWorkbench } from "../../support/workbench.ts";

describe("a person with a login", () => {
  let service: SampleService;
  before(async () => {
    service = await startSampleService({ sessions: 300, seed: 3 });
  });
  after(async () => {
    await service.close();
  });
  const workbench = useWorkbench(() => ({ settings: { "evoVoice.serviceUrl": service.address } }));

  async function type(text: string): Promise<void> {
    const box = workbench().quickInput.locator("input").first();
    await box.fill(text);
    await box.press("Enter");
  }

  it("sees that a password is wrong, and keeps the user name", async () => {
    const sideBar = await workbench().openContainer();
    await sideBar.getByRole("button", { name: "Sign in to Evo Voice" }).click();
    const prompt = workbench().quickInput;
    await prompt.getByText("User name of your Evo Voice login").waitFor();
    await type(service.user);
    await prompt.getByText("Password for").waitFor();
    await type("wrong");
    await prompt.getByText("doesn’t accept this password for").waitFor();
    await prompt.getByRole("button", { name: "Back" }).click();
    await prompt.getByText("User name of your Evo Voice login").waitFor();
    assert.equal(await prompt.locator("input").first().inputValue(), service.user);
    await prompt.locator("input").first().press("Enter");
    await prompt.getByText("Password for").waitFor();
  });

  it("signs in with the right one and sees the accounts", async () => {
    await type(service.password);
    await workbench().row("Account Sunrise Answering (sample)").waitFor();
  });

  it("searches by log text from the command palette and sees what matches", async () => {
    await workbench().runCommand("Evo Voice: Search Sessions…");
    const prompt = workbench().quickInput;
    const box = prompt.locator("input").first();
    await prompt.getByRole("option", { name: /^All sessions/ }).waitFor();
    const answered = service.requests.next(({ query }) => query.includes("log=voicemail"));
    // One Enter searches for what is typed, however soon it comes.
    await box.fill("log:voicemail");
    await box.press("Enter");
    const request = await answered;
    assert.equal(request.path, "/sessions");
    assert.equal(request.status, 200);
    await workbench()
      .row(/Voicemail/)
      .first()
      .waitFor();
    await workbench().sideBar.getByText("Search:").waitFor();
  });

  it("edits a filter in its own step, goes back, and clears it", async () => {
    await workbench().runCommand("Evo Voice: Search Sessions…");
    const prompt = workbench().quickInput;
    await prompt.getByRole("option", { name: /^log:voicemail/ }).waitFor();
    await prompt.getByRole("option", { name: /^Time/ }).click();
    // The prompt and the step share one box, so wait for the step before typing.
    await prompt.getByText("Such as yesterday, last 2h").waitFor();
    const box = prompt.locator("input").first();
    await box.fill("nov 31");
    await prompt
      .getByText(/November|no such|exist/i)
      .first()
      .waitFor();
    await box.fill("last 7 days");
    await box.press("Enter");
    await prompt.getByRole("option", { name: /^last 7 days/ }).waitFor();
    await box.fill("");
    await prompt.getByRole("option", { name: /^All sessions/ }).click();
    await workbench().sideBar.getByText("Search:").waitFor({ state: "detached" });
    await workbench()
      .row(/^Voice/)
      .first()
      .waitFor({ state: "detached" });
  });

  it("is still signed in after a reload of the window, with the panel where it was", async () => {
    await workbench().row("Account Sunrise Answering (sample)").click();
    await workbench()
      .row(/^Voice/)
      .first()
      .click();
    await workbench()
      .row(/^Incoming, .* Answered/)
      .first()
      .click();
    const heading = (): Locator => workbench().webview.getByRole("heading", { level: 1 });
    // While it loads, the heading says so.
    await heading().filter({ hasText: " called " }).waitFor();
    const before = await heading().textContent();
    await workbench().reloadWindow();
    await heading()
      .filter({ hasText: before ?? "?" })
      .waitFor();
  });

  it("signs out", async () => {
    await workbench().runCommand("Evo Voice: Sign Out");
    await workbench().sideBar.getByRole("button", { name: "Sign in to Evo Voice" }).waitFor();
    const sent = service.requests.entries
      .filter(({ method }) => method !== "GET")
      .map(({ method, path }) => `${method} ${path}`);
    assert.deepEqual([...new Set(sent)], ["POST /auth/credentials"]);
  });
});
