import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { PanelBench } from "./support/panel.ts";
import type { Panel } from "./support/panel.ts";
import type { SessionInfo } from "../../../src/evovoice/types.ts";
import { long, transferred } from "./support/sessions.ts";

describe("searching in the session panel", () => {
  let bench: PanelBench;
  let panel: Panel;
  before(async () => {
    bench = await PanelBench.start();
  });
  after(() => bench.close());
  afterEach(() => panel.page.close());

  async function open(session: SessionInfo): Promise<void> {
    // High enough for the whole log of a call beside the picture.
    panel = await bench.open(session, { height: 1200 });
    await row(0).locator(".message").waitFor();
  }
  const row = (index: number): Locator => panel.page.locator(`#log-row-${index}`);
  const rows = (): Promise<number> => panel.page.locator(".log-row").count();
  const list = (): Locator => panel.page.getByRole("listbox", { name: "Log" });
  const found = (): Locator => panel.page.locator(".found");
  const shownCount = (): Locator => panel.page.locator(".shown-count");
  const activeIs = (index: number): Promise<void> =>
    panel.page.locator(`[role=listbox][aria-activedescendant="log-row-${index}"]`).waitFor();
  async function filterFor(text: string): Promise<void> {
    await list().focus();
    await panel.page.keyboard.press("f");
    await panel.page.locator(".filter-field:focus").waitFor();
    await panel.page.keyboard.type(text);
  }

  it("finds text without hiding other entries, and goes from match to match, wrapping at the end", async () => {
    await open(transferred);
    await panel.page.keyboard.press("Control+f");
    await panel.page.keyboard.type("DANA");
    await found().getByText("1 of 5").waitFor();
    assert.equal(await rows(), 19);
    assert.equal(await panel.page.locator("mark").count(), 5);
    await panel.page.keyboard.press("Enter");
    await found().getByText("2 of 5").waitFor();
    await panel.page.keyboard.press("Shift+Enter");
    await panel.page.keyboard.press("Shift+Enter");
    await found().getByText("5 of 5").waitFor();
    await panel.page.keyboard.press("F3");
    await found().getByText("1 of 5").waitFor();
    await panel.page.getByRole("switch", { name: "Match Case" }).click();
    await found().getByText("No results").waitFor();
  });

  it("finds with a regular expression, and says what is wrong with a bad one", async () => {
    await open(transferred);
    await panel.page.keyboard.press("Control+f");
    await panel.page.getByRole("switch", { name: "Use Regular Expression" }).click();
    await panel.page.locator(".find-field").click();
    await panel.page.keyboard.type(String.raw`queue: \d`);
    await found().getByText("1 of 2").waitFor();
    assert.deepEqual(await panel.page.locator("mark").allInnerTexts(), ["queue: 3", "queue: 1"]);
    await panel.page.keyboard.type("(");
    await panel.page.getByRole("alert").getByText("Invalid regular expression").waitFor();
    assert.equal(await panel.page.locator("mark").count(), 0);
  });

  it("goes through matches and problems by letters, forward and back", async () => {
    await open(long(5000));
    await list().focus();
    await panel.page.keyboard.press("t");
    await activeIs(999);
    await panel.page.keyboard.press("t");
    await activeIs(1999);
    await panel.page.keyboard.press("Shift+T");
    await activeIs(999);
    await panel.page.keyboard.press("Shift+T");
    await activeIs(4999);
  });

  it("shows only the entries with a text, then all at the same position", async () => {
    await open(long(5000));
    await filterFor("failed");
    await shownCount().getByText("5 of 5,000 entries").waitFor();
    assert.equal(await rows(), 5);
    await row(2999).getByText("Step 2999 failed").waitFor();
    await panel.page.keyboard.press("Enter");
    await list().press("Home");
    await list().press("ArrowDown");
    await activeIs(1999);
    assert.equal(await row(1999).getAttribute("aria-posinset"), "2");
    await list().press("Escape");
    await row(1998).getByText("Step 1998 done").waitFor();
    await activeIs(1999);
    await row(2000).waitFor();
    assert.equal(await panel.page.locator(".filter").count(), 1);
  });

  it("shows only the entries with a mark, combined with a text", async () => {
    await open(transferred);
    await panel.page.getByRole("switch", { name: "Filter (F)" }).click();
    await panel.page.getByRole("switch", { name: "Transfer" }).click();
    await shownCount().getByText("4 of 19 entries").waitFor();
    await panel.page.getByRole("switch", { name: "Answer" }).click();
    await shownCount().getByText("7 of 19 entries").waitFor();
    await panel.page.locator(".filter-field").click();
    await panel.page.keyboard.type("priya");
    await shownCount().getByText("1 of 19 entries").waitFor();
    await panel.page.getByRole("button", { name: "Show all entries (Escape)" }).click();
    await row(1).getByText("Main menu").waitFor();
    assert.equal(await rows(), 19);
  });

  it("copies only what it shows: a range, or all", async () => {
    await open(long(5000));
    await filterFor("failed");
    await shownCount().getByText("5 of 5,000").waitFor();
    await panel.page.keyboard.press("Enter");
    for (const key of ["Home", "Control+c", "Shift+ArrowDown", "Control+c", "Control+a", "Control+c"]) {
      await list().press(key);
    }
    await panel.page.waitForFunction(() => true);
    assert.deepEqual(
      panel.editor.saidOf("copyEntries").map(({ only }) => only),
      [[999], [999, 1999], [999, 1999, 2999, 3999, 4999]],
    );
  });

  it("reveals the adjacent entries of the entry whose button is clicked", async () => {
    await open(long(5000));
    await filterFor("failed");
    await shownCount().getByText("5 of 5,000").waitFor();
    await row(3999).hover();
    await row(3999).locator(".neighbours").click();
    await row(3998).waitFor();
    await activeIs(3999);
  });

  it("counts only matches that the filter shows, and clears the filter to go to a hidden entry", async () => {
    await open(transferred);
    await filterFor("dana");
    await shownCount().getByText("5 of 19").waitFor();
    await panel.page.keyboard.press("Control+f");
    await panel.page.keyboard.type("answered");
    await found().getByText("1 of 1").waitFor();
    await panel.page.getByRole("button", { name: "1 problem" }).click();
    await activeIs(13);
    await found().getByText("of 2").waitFor();
  });

  it("says that no entries match, with a button to clear the filter", async () => {
    await open(transferred);
    await filterFor("nothing of the kind");
    await panel.page.getByText("No matching entries").waitFor();
    await panel.page.getByRole("button", { name: "Show all entries", exact: true }).click();
    await row(0).waitFor();
  });

  it("shows its keyboard shortcuts", async () => {
    await open(transferred);
    await list().focus();
    await panel.page.keyboard.press("?");
    await panel.page.getByRole("dialog", { name: "Keyboard Shortcuts" }).waitFor();
    await panel.page.keyboard.press("Escape");
    await panel.page.getByRole("dialog").waitFor({ state: "hidden" });
    await panel.page.keyboard.press("Control+f");
    await panel.page.keyboard.type("?");
    assert.equal(await panel.page.getByRole("dialog").count(), 0);
  });
});
