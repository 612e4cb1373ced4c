import assert from "node:assert/strict";
import { PanelBench } from "./support/panel.ts";
import type { Panel, PanelOptions } from "./support/panel.ts";
import type { SessionInfo } from "../../../src/evovoice/types.ts";
import { chat, fax, live, long, missed, transferred } from "./support/sessions.ts";

describe("the session panel's page", () => {
  let bench: PanelBench;
  let panel: Panel;

  before(async () => {
    bench = await PanelBench.start();
  });
  after(() => bench.close());
  afterEach(() => panel.page.close());

  async function open(session: SessionInfo, options?: PanelOptions): Promise<void> {
    panel = await bench.open(session, options);
  }
  const row = (index: number): ReturnType<Panel["page"]["locator"]> =>
    panel.page.locator(`#log-row-${index}`);
  const list = (): ReturnType<Panel["page"]["locator"]> => panel.page.getByRole("listbox", { name: "Log" });
  const activeId = (): Promise<string | null> => list().getAttribute("aria-activedescendant");
  /** Waits until this row is the active one. */
  const activeIs = (index: number): Promise<void> =>
    panel.page.locator(`[role=listbox][aria-activedescendant="log-row-${index}"]`).waitFor();

  describe("head", () => {
    it("says in one line who called whom and how it ended", async () => {
      await open(transferred);
      assert.equal(
        await panel.page.locator("h1").innerText(),
        "Maria Gomez called Bright Smile Dental main line",
      );
      assert.equal(await panel.page.locator(".badges").innerText(), "Completed");
      const facts = await panel.page.locator(".facts").first().innerText();
      assert.match(facts, /Sat, Nov 21, 2026, 15:15:08\s+– 15:22:00/);
      assert.match(facts, /6:52/);
      assert.match(facts, /answered by Dana Whitfield/);
    });

    it("shows account, customers and where the data comes from", async () => {
      await open(transferred);
      const place = await panel.page.locator(".facts.quiet").innerText();
      assert.match(place, /Harbor Answering\s+Health\s+Bright Smile Dental/);
      assert.match(place, /Sample service · 127\.0\.0\.1:4000 · live data/);
    });

    it("marks a missed call as a problem", async () => {
      await open(missed);
      assert.deepEqual(await panel.page.locator("vscode-badge.trouble").allInnerTexts(), [
        "No answer (missed)",
      ]);
    });

    it("describes chats and faxes in their own terms", async () => {
      await open(chat);
      assert.match(await panel.page.locator("h1").innerText(), /wrote to/);
      await panel.page.close();
      await open(fax);
      assert.match(await panel.page.locator("h1").innerText(), /sent a fax to \+18145550199/);
    });

    it("ticks while the session is live", async () => {
      await open(live(Date.now()));
      const duration = panel.page.locator(".duration");
      const first = await duration.innerText();
      await panel.page.waitForFunction((before) => {
        const { document } = globalThis as unknown as {
          document: { querySelector(s: string): { innerText: string } };
        };
        return document.querySelector(".duration").innerText !== before;
      }, first);
      assert.equal(await panel.page.locator("vscode-badge.live").first().innerText(), "Connected");
    });

    it("asks the editor to compare, and says if a time zone is assumed", async () => {
      await open({ ...transferred, dateCreated: "2026-11-21T20:15:08" });
      await panel.page.getByText("time zone assumed: UTC").waitFor();
      await panel.page.getByRole("button", { name: "Compare with another session" }).click();
      await panel.page.waitForFunction(() => true);
      assert.deepEqual(panel.editor.saidOf("compare"), [{}]);
    });

    it("asks the editor to refresh, to open documents and to copy identifiers", async () => {
      await open(transferred);
      await panel.page.getByRole("button", { name: "Refresh" }).click();
      await panel.page.getByRole("button", { name: "Open log as a document" }).click();
      await panel.page.getByRole("button", { name: "Open session JSON" }).click();
      await panel.page.getByRole("button", { name: "Identifiers" }).press(" ");
      await panel.page.getByRole("button", { name: `Copy Session ID: ${transferred.id}` }).click();
      await panel.page.waitForFunction(() => true);
      assert.deepEqual(
        panel.editor.heard
          .map(({ name }) => name)
          .filter((name) => name !== "rememberView" && name !== "requestRelatedData")
          .slice(-4),
        ["refresh", "openLog", "openJson", "copy"],
      );
      assert.deepEqual(panel.editor.saidOf("copy"), [{ text: transferred.id, what: "Session ID" }]);
    });
  });

  describe("members and fields", () => {
    it("lists each member with role, identity and application data", async () => {
      await open(transferred);
      await panel.page.locator(".member").nth(1).getByRole("button", { name: "More" }).click();
      const members = await panel.page.locator(".member").allInnerTexts();
      assert.equal(members.length, 3);
      assert.match(
        members[1] ?? "",
        /Dana Whitfield[^]*Agent · in the call from the start[^]*dana\.whitfield@example\.com[^]*front-desk/,
      );
      assert.match(members[2] ?? "", /Priya Nair[^]*Transfer · joined later/);
      assert.equal(await panel.page.getByRole("img", { name: "Muted" }).count(), 1);
    });

    it("hides no field, not even unknown ones", async () => {
      await open({ ...transferred, surprise: { deep: [1, 2] } } as SessionInfo);
      await panel.page.getByRole("button", { name: /All fields/ }).click();
      const fields = await panel.page.locator(".fields.all").innerText();
      assert.match(fields, /surprise\s+\{"deep":\[1,2\]\}/);
      assert.match(fields, /wasMissed\s+false/);
    });
  });

  describe("log", () => {
    it("shows clock, elapsed and since the previous entry on each row, and gaps between them", async () => {
      await open(transferred);
      await row(4).getByText("Adding caller").waitFor();
      assert.match(
        await row(4).innerText(),
        /15:15:18\.220\s+\+0:10\.100\s+\+300 ms\s+Adding caller to queue 'Front desk'/,
      );
      assert.deepEqual(await panel.page.locator(".gap").allInnerTexts(), [
        "in a queue for 53.8 s",
        "talking for 2 min 14 s",
        "on hold for 25.0 s",
        "talking for 2 min 50 s",
      ]);
      assert.equal(await panel.page.locator(".log-row.trouble").count(), 1);
    });

    it("is one Tab stop with arrow keys, Page Down, End and Home", async () => {
      await open(long(1000));
      await row(5).waitFor();
      await list().focus();
      await panel.page.keyboard.press("ArrowDown");
      assert.equal(await activeId(), "log-row-1");
      await panel.page.keyboard.press("End");
      await activeIs(999);
      await panel.page.keyboard.press("PageUp");
      await panel.page.waitForFunction(() => true);
      assert.ok(Number((await activeId())?.replace("log-row-", "")) < 999);
      await panel.page.keyboard.press("Home");
      await activeIs(0);
    });

    it("copies the active entry, a range, or all", async () => {
      await open(transferred);
      await list().focus();
      for (const key of [
        "ArrowDown",
        "Control+c",
        "Shift+ArrowDown",
        "Shift+ArrowDown",
        "Control+c",
        "Control+a",
        "Control+c",
      ]) {
        await panel.page.keyboard.press(key);
      }
      await panel.page.waitForFunction(() => true);
      assert.deepEqual(
        panel.editor.saidOf("copyEntries").map(({ from, to }) => [from, to]),
        [
          [1, 2],
          [1, 4],
          [0, 19],
        ],
      );
    });

    it("goes to the next problem, also far away in a long log", async () => {
      await open(long(100_000));
      await row(0).getByText("Step 0 done").waitFor();
      await panel.page.getByRole("button", { name: "100 problems" }).click();
      await activeIs(999);
      await panel.page.getByRole("button", { name: "100 problems" }).click();
      await activeIs(1999);
      await row(1999).getByText("Step 1999 failed").waitFor();
    });

    it("holds at most 200 rows of 100,000, at the top, in the middle and at the end", async () => {
      await open(long(100_000));
      for (const key of ["Home", "End", "PageUp"]) {
        await list().focus();
        await panel.page.keyboard.press(key);
        await panel.page.locator(".log-row:not([aria-busy]).active").waitFor();
        assert.ok((await panel.page.locator(".log-row").count()) <= 200);
      }
    });

    it("says that a log is empty", async () => {
      await open({ ...transferred, log: [] });
      await panel.page.getByText("This session has no log entries.").waitFor();
    });
  });

  describe("status", () => {
    it("keeps what was loaded when a refresh fails, and offers what can be done", async () => {
      await open(transferred);
      await panel.editor.sendStatus({
        kind: "failed",
        message: "The service did not answer.",
        actions: ["retry", "showOutput"],
      });
      const alert = panel.page.getByRole("alert");
      await alert.getByText("The service did not answer.").waitFor();
      assert.equal(await panel.page.locator("h1").isVisible(), true);
      await alert.getByRole("button", { name: "Try Again" }).click();
      await panel.page.waitForFunction(() => true);
      assert.deepEqual(panel.editor.saidOf("act"), [{ action: "retry" }]);
    });

    it("saves only which session is shown and how, from the start", async () => {
      await open(transferred);
      const kept = (): Promise<unknown> =>
        panel.page.evaluate(() => (globalThis as unknown as { keptState: unknown }).keptState);
      const atFirst = {
        sessionId: transferred.id,
        serviceOrigin: "https://evovoice.example.com",
        topRow: 0,
        wrap: false,
        expanded: ["members"],
      };
      assert.deepEqual(await kept(), atFirst);
      await panel.page.getByRole("switch", { name: "Wrap long entries" }).click();
      assert.deepEqual(await kept(), { ...atFirst, wrap: true });
    });

    it("is restored at the row where it was left", async () => {
      await open(long(10_000), {
        viewState: { sessionId: "x", serviceOrigin: "x", topRow: 5000, wrap: false },
      });
      await row(5000).getByText("Step 5000 done").waitFor();
      assert.equal(await row(4900).count(), 0);
    });
  });
});
