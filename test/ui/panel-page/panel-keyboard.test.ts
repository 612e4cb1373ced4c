import assert from "node:assert/strict";
import { PanelBench } from "./support/panel.ts";
import type { Panel, PanelOptions } from "./support/panel.ts";
import type { SessionInfo } from "../../../src/evovoice/types.ts";
import { related } from "./support/related-data.ts";
import { long, transferred } from "./support/sessions.ts";

/** The DOM types that the tests need, because tests have no DOM library. */
interface Box {
  readonly top: number;
  readonly bottom: number;
}

describe("the session panel's page as VS Code's editors do it", () => {
  let bench: PanelBench;
  let panel: Panel;
  before(async () => {
    bench = await PanelBench.start();
  });
  after(() => bench.close());
  afterEach(() => panel.page.close());

  async function open(session: SessionInfo, options?: PanelOptions): Promise<void> {
    panel = await bench.open(session, options);
    await panel.page.locator(".log-row .text").first().waitFor();
  }
  const activeIs = (index: number): Promise<void> =>
    panel.page.locator(`[role=listbox][aria-activedescendant="log-row-${index}"]`).waitFor();
  const boxOf = async (selector: string): Promise<Box> => {
    const box = await panel.page.locator(selector).first().boundingBox();
    assert.ok(box);
    return { top: box.y, bottom: box.y + box.height };
  };

  it("has the focus in the log after it opens, and again when no other element has it", async () => {
    await open(long(5000));
    await panel.page.keyboard.press("ArrowDown");
    await activeIs(1);
    await panel.page.evaluate(`document.activeElement.blur(); dispatchEvent(new Event("focus"))`);
    await panel.page.keyboard.press("t");
    await activeIs(999);
  });

  it("scrolls only the log: what is above it stays in place", async () => {
    await open(long(5000));
    const before = await boxOf("h1");
    await panel.page.keyboard.press("End");
    await activeIs(4999);
    await panel.page.locator("#log-row-4999:not([aria-busy])").waitFor();
    assert.deepEqual(await boxOf("h1"), before);
    await panel.page.mouse.move(400, 700);
    await panel.page.mouse.wheel(0, -1_000_000);
    await panel.page.locator("#log-row-0:not([aria-busy])").waitFor();
    assert.deepEqual(await boxOf("h1"), before);
  });

  it("reads letters by the keyboard layout, and keeps its keys from VS Code", async () => {
    await open(long(5000));
    await panel.page.evaluate(`
      globalThis.reached = [];
      addEventListener("keydown", (event) => globalThis.reached.push(event.code));
      const press = (init) =>
        document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init }));
      press({ key: "е", code: "KeyT" });
      press({ key: "ф", code: "KeyA", ctrlKey: true });
      press({ key: "с", code: "KeyC", ctrlKey: true });
      press({ key: "F1", code: "F1" });
    `);
    await panel.page.waitForFunction(() => true);
    assert.deepEqual(
      panel.editor.saidOf("copyEntries").map(({ from, to }) => [from, to]),
      [[0, 5000]],
    );
    assert.deepEqual(await panel.page.evaluate("globalThis.reached"), ["F1"]);
  });

  it("copies entries for Copy of the Edit menu, which has no key event", async () => {
    await open(transferred);
    await panel.page.evaluate(`document.dispatchEvent(new ClipboardEvent("copy", { cancelable: true }))`);
    await panel.page.waitForFunction(() => true);
    assert.deepEqual(panel.editor.saidOf("copyEntries"), [{ version: 1, from: 0, to: 1 }]);
  });

  it("selects entries, not the page or the search text, for Select All of the Edit menu", async () => {
    await open(transferred);
    await panel.page.keyboard.press("Control+f");
    await panel.page.keyboard.type("call");
    await panel.page.locator(".found").getByText("of").waitFor();
    await panel.page.keyboard.press("Escape");
    await panel.page.evaluate(`document.execCommand("selectAll")`);
    await panel.page.locator("#log-row-5[aria-selected=true]").waitFor();
    assert.equal(await panel.page.evaluate("getSelection().toString()"), "");
  });

  it("is restored when its tab is shown again", async () => {
    const view = {
      activeRow: 1999,
      anchorRow: 1999,
      topRow: 1999,
      openRows: [1999],
      find: { text: "step", matchCase: false, isRegExp: false },
      filter: { text: "failed", matchCase: false, isRegExp: false, marks: [], open: true },
      axis: { from: 0.25, to: 0.75 },
    };
    await open(long(5000), { view });
    await panel.page.locator(".shown-count").getByText("5 of 5,000 entries").waitFor();
    await panel.page.locator(".found").getByText("2 of 5").waitFor();
    await panel.page.locator("#log-row-1999.active .entry.open").waitFor();
    await panel.page.getByRole("button", { name: /Show whole call/ }).waitFor();
  });

  it("follows the editor's font size, also while it is open", async () => {
    await open(transferred);
    const height = async (): Promise<number> => {
      const box = await boxOf("#log-row-1");
      return box.bottom - box.top;
    };
    const before = await height();
    await panel.page.evaluate(
      `document.documentElement.style.setProperty("--vscode-editor-font-size", "24px")`,
    );
    await panel.page.waitForFunction(rowsAreApart, 36);
    assert.ok((await height()) > before * 1.5);
  });

  for (const [width, height] of [
    [720, 900],
    [900, 700],
    [720, 450],
  ] as const) {
    it(`has head, timeline and log in this order, and the rest below, at ${width} × ${height}`, async () => {
      await open(long(1000), { width: 1440, height, related });
      await panel.page.setViewportSize({ width, height });
      await panel.page.locator("main.narrow").waitFor();
      const [head, timeline, log, rest] = [
        await boxOf("evo-session-header"),
        await boxOf("evo-call-timeline"),
        await boxOf(".log-list"),
        await boxOf("aside"),
      ];
      assert.ok(head.bottom <= timeline.top && timeline.bottom <= log.top && log.bottom <= rest.top);
      assert.ok(log.bottom - log.top >= 90, "some entries are visible");
      assert.ok(rest.bottom <= height, `the rest ends at ${rest.bottom}`);
      await panel.page.getByRole("button", { name: /Zoom in/ }).click();
      await panel.page.getByRole("button", { name: /Show whole call/ }).click();
      for (const name of ["Members 3", "Child sessions 2", "Files 2"]) {
        await panel.page.locator("aside").getByRole("button", { name }).waitFor();
      }
    });
  }
});

/** Runs in the page. Whether the second row begins more than so many pixels below the first. */
function rowsAreApart(pixels: number): boolean {
  const { document } = globalThis as unknown as {
    document: { querySelector(selector: string): { getBoundingClientRect(): Box } };
  };
  const top = (row: number): number => document.querySelector(`#log-row-${row}`).getBoundingClientRect().top;
  return top(1) - top(0) > pixels;
}
