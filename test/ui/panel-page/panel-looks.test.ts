import assert from "node:assert/strict";
import { PanelBench } from "./support/panel.ts";
import type { Panel } from "./support/panel.ts";
import { rightToLeft, transferred } from "./support/sessions.ts";

describe("the appearance of the session panel", () => {
  let bench: PanelBench;
  let panel: Panel;
  before(async () => {
    bench = await PanelBench.start();
  });
  after(() => bench.close());
  afterEach(() => panel.page.close());

  it("marks only the entries with a problem by a bar, also in forced colors", async () => {
    panel = await bench.open(transferred, { theme: "vscode-high-contrast" });
    await panel.page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
    await panel.page.locator("#log-row-13 .text").waitFor();
    const bars = await panel.page.locator(".log-row .entry").evaluateAll(barsOf);
    assert.ok(bars.length > 15);
    assert.deepEqual(
      bars.flatMap(({ row, width }) => (width === "0px" ? [] : [row])),
      ["log-row-13"],
    );
  });

  it("keeps the order of a sentence around right-to-left names", async () => {
    panel = await bench.open(rightToLeft);
    const heading = panel.page.locator("h1 span").last();
    assert.equal(await heading.textContent(), "\u2068רות כהן\u2069 called \u2068مركز الأسنان\u2069");
    const [caller, called] = await heading.evaluate(placesOf, ["רות", "مركز"]);
    assert.ok((caller ?? 0) < (called ?? 0), "who called comes first");
    for (const name of ["Members 3", "Child sessions"]) {
      await panel.page.getByRole("button", { name }).waitFor();
    }
    assert.equal(await panel.page.locator(".member bdi").first().innerText(), "ליאת לוי 2");
  });
});

/** Runs in the page. The width of the bar before each entry. */
function barsOf(entries: readonly unknown[]): { readonly row: string; readonly width: string }[] {
  const page = globalThis as unknown as {
    getComputedStyle(of: unknown): { readonly borderInlineStartWidth: string };
  };
  return (entries as readonly { readonly parentElement: { readonly id: string } }[]).map((entry) => ({
    row: entry.parentElement.id,
    width: page.getComputedStyle(entry).borderInlineStartWidth,
  }));
}

/** Runs in the page. The position of each of these texts, in pixels from the left. */
function placesOf(element: unknown, texts: readonly string[]): number[] {
  const { document } = globalThis as unknown as {
    document: {
      createRange(): {
        setStart(node: unknown, offset: number): void;
        setEnd(node: unknown, offset: number): void;
        getBoundingClientRect(): { readonly left: number };
      };
    };
  };
  const { childNodes } = element as {
    readonly childNodes: Iterable<{ readonly nodeType: number; readonly data: string }>;
  };
  const text = [...childNodes].find(({ nodeType }) => nodeType === 3);
  return texts.map((each) => {
    const range = document.createRange();
    const from = text?.data.indexOf(each) ?? 0;
    range.setStart(text, from);
    range.setEnd(text, from + each.length);
    return range.getBoundingClientRect().left;
  });
}
