import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { PanelBench } from "./support/panel.ts";
import type { Panel } from "./support/panel.ts";
import type { SessionInfo } from "../../../src/evovoice/types.ts";
import { long, transferred } from "./support/sessions.ts";

describe("the call timeline", () => {
  let bench: PanelBench;
  let panel: Panel;
  before(async () => {
    bench = await PanelBench.start();
  });
  after(() => bench.close());
  afterEach(() => panel.page.close());

  async function open(session: SessionInfo): Promise<void> {
    panel = await bench.open(session);
    await panel.page.locator("#log-row-0 .message").waitFor();
  }
  const activeIs = (index: number): Promise<void> =>
    panel.page.locator(`.log-row.active#log-row-${index}`).waitFor();
  const slider = (): Locator => panel.page.getByRole("slider");
  const ticks = (): Promise<string[]> => panel.page.locator(".plot .axis text").allTextContents();
  /** A place in the picture: a share of its width, and pixels from its top. */
  async function place(share: number, y = 20): Promise<{ readonly x: number; readonly y: number }> {
    const plot = await panel.page.locator(".plot").boundingBox();
    assert.ok(plot);
    return { x: plot.x + 6 + share * (plot.width - 12), y: plot.y + y };
  }

  it("has a lane for the session and one for each member, and says what is inferred", async () => {
    await open(transferred);
    assert.deepEqual((await panel.page.locator(".lane-names span").allInnerTexts()).slice(0, -1), [
      "Session",
      "Maria Gomez",
      "Dana Whitfield",
      "Priya Nair",
    ]);
    await panel.page.locator(".plot .entry-mark.trouble").waitFor();
    assert.equal(await panel.page.locator(".plot .member-lane").count(), 2);
    assert.equal(await panel.page.locator(".plot .unmentioned").count(), 1);
    assert.deepEqual(await panel.page.locator(".legend").allInnerTexts(), ["known", "inferred from the log"]);
  });

  it("brings the log to the exact moment that is clicked", async () => {
    await open(long(10_000));
    const { x, y } = await place(0.5);
    await panel.page.mouse.click(x, y);
    await panel.page
      .locator(".log-row.active:not([aria-busy])")
      .getByText(/Step (49|50)\d\d/)
      .waitFor();
    assert.equal(panel.editor.saidOf("requestRowAt").length, 1);
  });

  it("brings the log to the mention that is clicked in a member's lane", async () => {
    await open(transferred);
    const { x, y } = await place(241.3 / 412, 40 + 2.5 * 22);
    await panel.page.mouse.click(x, y);
    await activeIs(15);
  });

  it("selects a range by dragging: the log goes there and the range stays selected until Escape", async () => {
    await open(long(10_000));
    const [from, to] = [await place(0.25), await place(0.5)];
    await panel.page.mouse.move(from.x, from.y);
    await panel.page.mouse.down();
    await panel.page.mouse.move((from.x + to.x) / 2, to.y);
    await panel.page.mouse.move(to.x, to.y);
    await panel.page.mouse.up();
    await panel.page.locator(".log-row.in-range").first().waitFor();
    await panel.page
      .locator(".log-row.active:not([aria-busy])")
      .getByText(/Step (24|25)\d\d/)
      .waitFor();
    assert.match(await panel.page.locator(".range-label").innerText(), /· 1 min 40 s$/);
    await panel.page.getByRole("button", { name: "Zoom to selection" }).click();
    await panel.page.locator(".plot .axis text", { hasText: "+2:00" }).waitFor();
    assert.ok(!(await ticks()).includes("+0:00"));
    await slider().press("Escape");
    await panel.page.locator(".plot .range").waitFor({ state: "detached" });
    assert.equal(await panel.page.locator(".in-range").count(), 0);
  });

  it("zooms by buttons, by the wheel with Ctrl and by keys, and back", async () => {
    await open(transferred);
    const whole = await ticks();
    await panel.page.getByRole("button", { name: /Zoom in/ }).click();
    await panel.page.locator(".plot .axis text", { hasText: "+2:30" }).waitFor();
    await panel.page.getByRole("button", { name: /Show whole call/ }).click();
    assert.deepEqual(await ticks(), whole);
    const { x, y } = await place(0.9);
    await panel.page.mouse.move(x, y);
    await panel.page.keyboard.down("Control");
    await panel.page.mouse.wheel(0, -800);
    await panel.page.keyboard.up("Control");
    await panel.page.locator(".plot .axis text", { hasText: "+6:10" }).waitFor();
    await slider().press("0");
    assert.deepEqual(await ticks(), whole);
    await slider().press("+");
    await slider().press("+");
    await panel.page.locator(".plot .axis text", { hasText: "+0:15" }).waitFor();
    await slider().press("-");
    await slider().press("-");
    assert.deepEqual(await ticks(), whole);
  });

  it("moves along when the log below is scrolled", async () => {
    await open(long(10_000));
    for (let time = 0; time < 5; time++) {
      await panel.page.getByRole("button", { name: /Zoom in/ }).click();
    }
    const before = await ticks();
    await panel.page.getByRole("listbox").press("End");
    await panel.page.locator(".plot .axis text", { hasText: "+6:40" }).waitFor();
    assert.notDeepEqual(await ticks(), before);
  });

  it("is a slider for the keyboard, which tells the moment and its entry", async () => {
    await open(transferred);
    await slider().press("End");
    await activeIs(18);
    await panel.page.locator('[role=slider][aria-valuetext="15:22:00, entry 19: Session ended"]').waitFor();
    await slider().press("Home");
    await activeIs(0);
    for (let time = 0; time < 3; time++) {
      await slider().press("Shift+ArrowRight");
    }
    await panel.page.locator(".range-label", { hasText: "12.4 s" }).waitFor();
  });

  it("loses no step of keys that come faster than the log answers", async () => {
    await open(transferred);
    await panel.page.evaluate(`for (let time = 0; time < 3; time++) {
      const key = new KeyboardEvent("keydown", { key: "ArrowRight", shiftKey: true, bubbles: true });
      document.querySelector("[role=slider]").dispatchEvent(key);
    }`);
    await panel.page.locator(".range-label", { hasText: "12.4 s" }).waitFor();
  });

  it("has a table for those who can't see it", async () => {
    await open(transferred);
    await panel.page.getByRole("button", { name: "Timeline as a table" }).click();
    const rows = panel.page.getByRole("row");
    assert.deepEqual(
      (await rows.allInnerTexts()).map((row) => row.split(/\s*\t\s*/)),
      [
        ["Who", "From", "To", "Entries"],
        ["Session", "15:15:08", "15:22:00", "19"],
        ["Maria Gomez", "–", "–", "0"],
        ["Dana Whitfield", "15:16:18", "15:19:10", "5"],
        ["Priya Nair", "15:19:09", "15:19:09", "1"],
        ["No log entries for", "From", "Before entry"],
        ["2 min 50 s", "15:19:10", "18"],
        ["2 min 14 s", "15:16:24", "11"],
        ["53.8 s", "15:15:18", "7"],
        ["25.0 s", "15:18:39", "14"],
      ],
    );
    await panel.page.getByRole("button", { name: "14", exact: true }).click();
    await activeIs(13);
  });
});
