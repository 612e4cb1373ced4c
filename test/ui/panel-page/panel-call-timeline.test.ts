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
  /** A place in the strip of the log's entries, as a fraction of the time axis. */
  async function place(fraction: number): Promise<{ readonly x: number; readonly y: number }> {
    const plot = await panel.page.locator(".strip-box .plot").boundingBox();
    assert.ok(plot);
    return { x: plot.x + 6 + fraction * (plot.width - 90), y: plot.y + 14 };
  }
  const segment = (name: RegExp): Locator => panel.page.getByRole("gridcell", { name }).first();
  const selected = async (): Promise<number[]> => {
    const rows = await panel.page
      .locator(".log-row[aria-selected=true]")
      .evaluateAll((found) => found.map(({ id }) => Number(id.slice("log-row-".length))));
    return rows.toSorted((a, b) => a - b);
  };

  /** The same call, with a name that can't be read as the end of a sentence. */
  const call: SessionInfo = {
    ...transferred,
    log: transferred.log.map(({ date, message }) => ({
      ...(date === undefined ? {} : { date }),
      message: (message ?? "").replaceAll("Dr. Okafor", "Ben Okafor"),
    })),
  };

  it("has a lane for each party with what it did, how that ended, and how that is known", async () => {
    await open(call);
    assert.deepEqual(await panel.page.locator(".lanes-box .lane-names b").allInnerTexts(), [
      "Maria Gomez",
      "Dana Whitfield",
      "Priya Nair",
      "+18145550177",
      "Ben Okafor",
      "extension 204",
    ]);
    assert.deepEqual(
      await panel.page
        .getByRole("row")
        .evaluateAll((rows) => rows.map((row) => row.getAttribute("aria-label"))),
      ["Maria Gomez", "Dana Whitfield", "Priya Nair", "+18145550177", "Ben Okafor", "extension 204"],
    );
    await segment(/^Maria Gomez: in a queue, .*inferred from the log$/).waitFor();
    await segment(/^Dana Whitfield: ringing, 15:16:18 – 15:16:24 · 6 s, answered/).waitFor();
    await segment(/^Ben Okafor: ringing, .*no answer/).waitFor();
    await panel.page.locator(".plot .segment.ringing.bad .body").waitFor();
    await panel.page.locator(".segment.talking .fill").first().waitFor();
    await panel.page.locator(".plot .entry-mark.trouble").waitFor();
    const legend = await panel.page.locator(".legend").allInnerTexts();
    for (const shown of [
      "talking",
      "ringing",
      "on hold",
      "in a queue",
      "not answered",
      "inferred from the log",
    ]) {
      assert.ok(legend.includes(shown), `${shown} of ${legend.join(", ")}`);
    }
  });

  it("scrolls the log to the exact time that is clicked", async () => {
    await open(long(10_000));
    const { x, y } = await place(0.5);
    await panel.page.mouse.click(x, y);
    await panel.page
      .locator(".log-row.active:not([aria-busy])")
      .getByText(/Step (49|50)\d\d/)
      .waitFor();
    assert.equal(panel.editor.saidOf("requestRowAt").length, 1);
  });

  it("selects the evidence for a segment that is clicked", async () => {
    await open(call);
    await segment(/^Dana Whitfield: ringing/).click();
    await activeIs(7);
    assert.deepEqual(await selected(), [7, 8]);
  });

  it("shows in a tooltip what a segment is, when, how long, and its evidence", async () => {
    await open(call);
    await segment(/^Ben Okafor: ringing/).hover();
    const card = panel.page.locator(".segment-card");
    await card.getByText("Transfer to Ben Okafor failed: no answer after 25 seconds").waitFor();
    assert.match(await card.innerText(), /Ben Okafor ringing\s+15:18:39 – 15:19:04 · 25 s\s+no answer/);
    await panel.page.mouse.move(0, 0);
    await card.waitFor({ state: "detached" });
  });

  it("is one Tab stop whose arrows go from segment to segment and from lane to lane", async () => {
    await open(call);
    const grid = panel.page.getByRole("grid");
    await panel.page.locator(".call-summary .figure, .call-summary .clause").last().focus();
    await panel.page.keyboard.press("Tab");
    const active = async (): Promise<string> => {
      const id = (await grid.getAttribute("aria-activedescendant")) ?? "";
      return (await panel.page.locator(`#${id}`).getAttribute("aria-label")) ?? "";
    };
    assert.match(await active(), /^Maria Gomez: /);
    await panel.page.keyboard.press("End");
    assert.match(await active(), /^Maria Gomez: talking/);
    await panel.page.keyboard.press("ArrowDown");
    assert.match(await active(), /^Dana Whitfield: /);
    await panel.page.keyboard.press("Home");
    assert.match(await active(), /^Dana Whitfield: ringing/);
    await panel.page.locator(".segment-card").getByText("Ringing Dana Whitfield").waitFor();
    await panel.page.keyboard.press("Enter");
    await activeIs(7);
    await panel.page.keyboard.press("Escape");
    await panel.page.locator(".segment-card").waitFor({ state: "detached" });
    await panel.page.keyboard.press("Tab");
    assert.equal(await slider().evaluate((element) => element.matches(":focus")), true);
  });

  it("summarizes the call, with each clause and figure linked to its entries", async () => {
    await open(call);
    const words = panel.page.locator(".call-words");
    assert.match(await words.innerText(), /^Maria Gomez called .+ at 15:15:08\. /);
    await words.getByRole("button", { name: /^They talked for/ }).click();
    await activeIs(8);
    await panel.page.getByRole("button", { name: /in queue/ }).click();
    await activeIs(5);
    await panel.page.getByRole("button", { name: "Copy summary" }).click();
    assert.equal(panel.editor.saidOf("copySummary").length, 1);
  });

  it("extends the lanes of a live call to now", async () => {
    const { dateCompleted: _, outcome: __, ...rest } = transferred;
    const session = {
      ...rest,
      ended: false,
      callState: "Connected" as const,
      log: transferred.log.slice(0, 10),
      members: transferred.members.map((member) =>
        Object.assign({}, member, { callState: "Connected" as const }),
      ),
    };
    panel = await bench.open(session, { now: Date.parse("2026-11-21T20:18:00Z") });
    await panel.page.locator(".plot .now").waitFor({ state: "attached" });
    await segment(/^Dana Whitfield: talking, 15:16:24 – now · 1 min 3\d s/).waitFor();
    await panel.page.locator(".segment.talking .fade").first().waitFor();
    await panel.page.getByText("now", { exact: true }).waitFor();
  });

  it("collapses the lanes of many parties, and scrolls them when all are shown", async () => {
    const log = Array.from({ length: 40 }, (_, agent) => ({
      date: new Date(Date.parse("2026-11-21T20:15:10Z") + agent * 1000).toISOString(),
      message: `Ringing Agent ${String.fromCharCode(65 + (agent % 26))}${agent} Example`,
    }));
    const members = log.map(({ message }, agent) => ({
      displayName: message.slice("Ringing ".length),
      identity: `agent${agent}@example.com`,
      role: "Agent" as const,
    }));
    panel = await bench.open({ ...transferred, log: [...log, ...transferred.log.slice(-1)], members });
    await panel.page.getByRole("button", { name: /^3\d more$/ }).click();
    const box = panel.page.locator(".lanes-box.many");
    await box.waitFor();
    assert.ok(await box.evaluate((element) => element.scrollHeight > element.clientHeight + 300));
    const [lanes, strip] = await Promise.all([
      panel.page.locator(".lanes-box .plot").boundingBox(),
      panel.page.locator(".strip-box .plot").boundingBox(),
    ]);
    assert.equal(lanes?.width, strip?.width);
    await panel.page.getByRole("button", { name: "Show fewer" }).click();
    await box.waitFor({ state: "detached" });
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
    await panel.page.locator(".plot .axis text", { hasText: "+2:00" }).waitFor();
    await panel.page.getByRole("button", { name: /Show whole call/ }).click();
    assert.deepEqual(await ticks(), whole);
    const { x, y } = await place(0.9);
    await panel.page.mouse.move(x, y);
    await panel.page.keyboard.down("Control");
    await panel.page.mouse.wheel(0, -800);
    await panel.page.keyboard.up("Control");
    await panel.page.getByRole("button", { name: /Show whole call/ }).waitFor();
    assert.match((await ticks()).at(-1) ?? "", /^\+[56]:/);
    await slider().press("0");
    assert.deepEqual(await ticks(), whole);
    await slider().press("+");
    await slider().press("+");
    await panel.page.locator(".plot .axis text", { hasText: "+0:30" }).waitFor();
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

  it("is a slider for the keyboard, with the time and its entry as its value", async () => {
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

  it("loses no key that is pressed before the log has responded", async () => {
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
    const rows = panel.page.locator(".tables tr");
    const texts = (await rows.allInnerTexts()).map((row) => row.split(/\s*\t\s*/));
    assert.deepEqual(texts[0], ["Who", "What", "When", "Entries"]);
    assert.deepEqual(
      texts.find(([who, what]) => who === "Dana Whitfield (agent)" && what?.startsWith("ringing")),
      [
        "Dana Whitfield (agent)",
        "ringing, answered, inferred from the log",
        "15:16:18 – 15:16:24 · 6 s",
        "8, 9",
      ],
    );
    assert.deepEqual(texts.slice(-5), [
      ["No log entries for", "From", "Before entry"],
      ["2 min 50 s", "15:19:10", "18"],
      ["2 min 14 s", "15:16:24", "11"],
      ["53.8 s", "15:15:18", "7"],
      ["25.0 s", "15:18:39", "14"],
    ]);
    await panel.page.getByRole("button", { name: "14", exact: true }).click();
    await activeIs(13);
    await panel.page.getByRole("button", { name: "8, 9", exact: true }).click();
    await activeIs(7);
  });
});
