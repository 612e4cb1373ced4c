import type { Locator } from "playwright-core";
import { inProject } from "../../scripts/support/paths.ts";
import { Workbench } from "../../scripts/vscode/workbench.ts";
import type { StartedService } from "../support/service.ts";
import { spreadOf } from "../support/stats.ts";

/** What the script in the page's frame notes. Milliseconds on the frame's own clock. */
interface FrameFigures {
  /** When the session arrived from the editor, and when its first rows were on the screen. */
  readonly sessionAt?: number;
  readonly paintedAt?: number;
  /** The most rows that were in the document at once. */
  readonly mostRows: number;
  /** Tasks over 50 ms since scrolling began. */
  readonly longTasks: readonly number[];
}

/** What VS Code's own list of activations says of an extension. Milliseconds. */
interface ActivationTimes {
  /** Loading its code. */
  readonly load: number;
  /** Calling `activate`, until it returned. */
  readonly activate: number;
}

export interface Activation {
  readonly ours: ActivationTimes;
  /** Of the extensions that VS Code brings itself, the middle one by each. */
  readonly others: ActivationTimes;
}

/** What going through the log took. */
export interface Scrolled {
  /** The most rows there were in the document at once. */
  readonly mostRows: number;
  /** Milliseconds; 0 where no task was over 50. */
  readonly longestTask: number;
}

const ownName = "evo-voice-sessions";

/** A workbench that shows the first session of a service, to be measured. */
export class MeasuredPanel implements AsyncDisposable {
  readonly #workbench: Workbench;
  readonly #session: Locator;

  private constructor(workbench: Workbench, session: Locator) {
    this.#workbench = workbench;
    this.#session = session;
  }

  /** Opens the workbench with the extension from a folder, and its panel once: that fetches the session and compiles the page. */
  static async open({ address, user, password }: StartedService, root: string): Promise<MeasuredPanel> {
    const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
    const workbench = await Workbench.open({
      developmentPath: root,
      env: { EVOVOICE_SAMPLE_SERVICE: address.replace("://", `://${login}@`) },
    });
    await workbench.page.context().addInitScript({ path: inProject("bench", "editor", "in-frame.js") });
    await workbench.openContainer();
    const panel = new MeasuredPanel(workbench, await firstSession(workbench));
    await panel.paint();
    return panel;
  }

  /** Milliseconds from the session's arrival in a new page to its rows on the screen. */
  async paint(): Promise<number> {
    await this.#workbench.runCommand("View: Close All Editors");
    await this.#workbench.page.locator("iframe.webview.ready").waitFor({ state: "detached" });
    await this.#session.click();
    await this.#workbench.webview.locator("[role=option]").first().waitFor();
    const { sessionAt = 0, paintedAt = 0 } = await figuresOf(
      this.#workbench,
      ({ paintedAt: at }) => at !== undefined,
    );
    return paintedAt - sessionAt;
  }

  /** Goes through the log. */
  async scroll(): Promise<Scrolled> {
    await scroll(this.#workbench);
    const { mostRows, longTasks } = await figuresOf(this.#workbench, () => true);
    // Silence counts only where a long task would have been heard.
    await inFrame(this.#workbench, "evoVoiceBench.dawdle()");
    await figuresOf(this.#workbench, ({ longTasks: heard }) => heard.length > longTasks.length);
    return { mostRows, longestTask: Math.max(0, ...longTasks) };
  }

  /** Loads the window again and tells how long the activation took. The panel's session is to be found again after that. */
  async restart(): Promise<Activation> {
    await this.#workbench.page.reload();
    return activation(this.#workbench);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#workbench[Symbol.asyncDispose]();
  }
}

/** Unfolds the first account and its first channel, and gives the first session's row. */
async function firstSession(workbench: Workbench): Promise<Locator> {
  for (const level of [1, 2]) {
    const row = workbench.sideBar.locator(`[role=treeitem][aria-level="${level}"]`).first();
    await row.waitFor();
    if ((await row.getAttribute("aria-expanded")) !== "true") {
      await row.locator(".monaco-tl-twistie").click();
    }
  }
  const session = workbench.sideBar.locator('[role=treeitem][aria-level="3"]').first();
  await session.waitFor();
  return session;
}

/** What the page's frame has noted, as soon as it has noted enough. */
async function figuresOf(
  workbench: Workbench,
  enough: (figures: FrameFigures) => boolean,
): Promise<FrameFigures> {
  for (;;) {
    const figures = await inFrame<FrameFigures>(workbench, "evoVoiceBench.figures");
    if (enough(figures)) {
      return figures;
    }
  }
}

/** Goes through the log by wheel and keys as far as a person would in a minute. */
async function scroll(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const list = workbench.webview.locator("[role=listbox]").first();
  await inFrame(workbench, "evoVoiceBench.watchTasks()");
  await list.hover();
  for (let turn = 0; turn < 40; turn += 1) {
    await page.mouse.wheel(0, turn % 8 === 7 ? 200_000 : 1500);
    await nextFrame(workbench);
  }
  await list.focus();
  for (const key of ["End", "Home", ...Array.from({ length: 20 }, () => "PageDown")]) {
    await page.keyboard.press(key);
    await nextFrame(workbench);
  }
}

async function nextFrame(workbench: Workbench): Promise<void> {
  await inFrame(workbench, "evoVoiceBench.nextFrame()");
}

/** What an expression in the page's frame gives. */
async function inFrame<Value>(workbench: Workbench, expression: string): Promise<Value> {
  return (await workbench.webview.locator("body").evaluate(expression)) as Value;
}

/** What VS Code's report of its start says of our activation, and of those of the extensions that it brings itself. */
async function activation(workbench: Workbench): Promise<Activation> {
  const { page } = workbench;
  await workbench.openContainer();
  await workbench.sideBar.locator("[role=treeitem]").first().waitFor();
  // A report that the window before had open would come back with it.
  await workbench.runCommand("View: Close All Editors");
  await workbench.runCommand("Developer: Startup Performance");
  const editor = page.locator(".editor-instance");
  const lines = editor.locator(".view-line");
  await lines.filter({ hasText: "System Info" }).click();
  // The report is long, and an editor draws only what is in view: looking for our row brings it there with those around it.
  await page.keyboard.press("Control+f");
  const find = editor.locator(".find-widget.visible textarea").first();
  await find.fill(`${ownName}.`);
  await find.press("Enter");
  await lines.filter({ hasText: ownName }).first().waitFor();
  const rows = (await lines.allTextContents()).flatMap(readActivation);
  const ours = rows.find(({ name }) => name.includes(ownName));
  const others = rows.filter(({ name }) => name !== ours?.name);
  if (ours === undefined || others.length === 0) {
    throw new Error("VS Code does not tell how long activations took.");
  }
  return {
    ours,
    others: {
      load: spreadOf(others.map(({ load }) => load)).median,
      activate: spreadOf(others.map(({ activate }) => activate)).median,
    },
  };
}

/** A row of the table "Extension Activation Stats": name, eager, load code, call activate, finish activate, event, by. */
function readActivation(line: string): (ActivationTimes & { readonly name: string })[] {
  const cells = /^\|\s+(\S+)\s+\|\s+(?:true|false)\s+\|\s+(\d+)\s+\|\s+(\d+)\s+\|/.exec(line);
  return cells === null ? [] : [{ name: cells[1] ?? "", load: Number(cells[2]), activate: Number(cells[3]) }];
}
