import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { PanelBench } from "./support/panel.ts";
import type { Panel } from "./support/panel.ts";
import type { SessionInfo } from "../../../src/evovoice/types.ts";
import { long } from "./support/sessions.ts";

describe("a live session", () => {
  let bench: PanelBench;
  let panel: Panel;
  before(async () => {
    bench = await PanelBench.start();
  });
  after(() => bench.close());
  beforeEach(async () => {
    panel = await bench.open(grown(500));
    await row(0).getByText("Step 0 done").waitFor();
  });
  afterEach(() => panel.page.close());

  const grown = (count: number): SessionInfo => {
    const { dateCompleted: _end, ...session } = long(count);
    return { ...session, ended: false };
  };
  const row = (index: number): Locator => panel.page.locator(`#log-row-${index}`);
  const list = (): Locator => panel.page.getByRole("listbox", { name: "Log" });

  it("keeps the position above its end, and says how many entries are new", async () => {
    await panel.editor.sendSession(grown(512));
    const pill = panel.page.getByRole("button", { name: "12 new entries" });
    await pill.waitFor();
    assert.equal(await row(0).count(), 1);
    await panel.editor.sendSession(grown(513));
    await panel.page.getByRole("button", { name: "13 new entries" }).click();
    await row(512).getByText("Step 512 done").waitFor();
    await panel.page.getByRole("button", { name: /new entr/ }).waitFor({ state: "detached" });
  });

  it("follows its end if that is visible", async () => {
    await list().press("End");
    await row(499).getByText("Step 499 done").waitFor();
    await panel.editor.sendSession(grown(600));
    await row(599).getByText("Step 599 done").waitFor();
    assert.equal(await panel.page.getByRole("button", { name: /new entr/ }).count(), 0);
  });

  it("shows below its last entry for how long there was none, until it has ended", async () => {
    const now = Date.now();
    const entry = { date: new Date(now - 125_000).toISOString(), message: "Step 500 done" };
    const live = grown(500);
    await panel.editor.sendSession({ ...live, log: [...live.log, entry] });
    const words = panel.page.locator(".idle-indicator");
    await words.getByText(/^No log entries for 2:\d\d$/).waitFor();
    const first = await words.innerText();
    await words.getByText(first).waitFor({ state: "detached" });
    assert.match(await words.innerText(), /^No log entries for 2:\d\d$/);
    await panel.editor.sendSession({ ...live, ended: true, log: [...live.log, entry] });
    await words.waitFor({ state: "detached" });
  });

  it("starts at the first entry, even after a long time without entries", async () => {
    await panel.page.close();
    panel = await bench.open(grown(25));
    await panel.page.locator(".idle-indicator").waitFor({ state: "attached" });
    await row(0).getByText("Step 0 done").waitFor();
    const top = await panel.page.evaluate(`document.querySelector("[data-scroller]").scrollTop`);
    assert.equal(top, 0);
  });

  it("shows the time without entries at its end once that is long", async () => {
    await list().press("End");
    await row(499).getByText("Step 499 done").waitFor();
    const live = grown(500);
    const entry = { date: new Date(Date.now() - 19_000).toISOString(), message: "Step 500 done" };
    await panel.editor.sendSession({ ...live, log: [...live.log, entry] });
    await row(500).getByText("Step 500 done").waitFor();
    await panel.page.locator(".idle-indicator", { hasText: "No log entries for 0:2" }).waitFor();
    await panel.page.waitForFunction(() => {
      const { document, innerHeight } = globalThis as unknown as {
        document: { querySelector(selector: string): { getBoundingClientRect(): { bottom: number } } };
        innerHeight: number;
      };
      return document.querySelector(".idle-indicator").getBoundingClientRect().bottom <= innerHeight;
    });
  });

  it("keeps the rows that a new version didn't change", async () => {
    const asked = panel.editor.saidOf("requestRows").length;
    await panel.editor.sendSession(grown(501));
    await panel.page.locator('[role=listbox] [aria-setsize="501"]').first().waitFor();
    assert.equal(await row(0).getByText("Step 0 done").count(), 1);
    assert.deepEqual(
      panel.editor
        .saidOf("requestRows")
        .slice(asked)
        .filter(({ from }) => from < 500),
      [],
    );
  });

  it("keeps its filter, with what is new in it", async () => {
    await list().press("f");
    await panel.page.locator(".filter-field:focus").waitFor();
    await panel.page.keyboard.type("failed");
    await panel.page.getByText("No matching entries").waitFor();
    await panel.editor.sendSession(grown(1000));
    await panel.page.locator(".shown-count").getByText("1 of 1,000 entries").waitFor();
    await row(999).getByText("Step 999 failed").waitFor();
  });

  it("says that it is disconnected when its extension host stops responding, stops its clocks, and recovers with it", async () => {
    panel.editor.answers = false;
    const alert = panel.page.getByRole("alert").getByText("cut off");
    await alert.waitFor();
    const link = panel.page.getByRole("link", { name: "Open Again" });
    assert.match((await link.getAttribute("href")) ?? "", /^command:evoVoice\.openSession\?/);
    panel.editor.answers = true;
    await alert.waitFor({ state: "hidden" });
  });
});
