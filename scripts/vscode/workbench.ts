import { join } from "node:path";
import { errors, type FrameLocator, type Locator, type Page } from "playwright-core";
import { testResults } from "../support/paths.ts";
import { themeSelector, themeSetting, type Theme } from "./themes.ts";
import { chosenVersion } from "./versions.ts";
import { startTimeout, VsCodeWindow, type VsCodeOptions } from "./window.ts";

/** The workbench as a person uses it: by what it shows, with keys and clicks. Every method waits for what it is about. */
export class Workbench implements AsyncDisposable {
  readonly window: VsCodeWindow;

  private constructor(window: VsCodeWindow) {
    this.window = window;
  }

  /** Starts VS Code and opens its window. It is there when it wears its theme: dark, unless another is asked for. */
  static async open(options: VsCodeOptions & { readonly theme?: Theme } = {}): Promise<Workbench> {
    const { theme = "dark", version = chosenVersion() } = options;
    const settings = { "workbench.colorTheme": themeSetting(theme, version), ...options.settings };
    const workbench = new Workbench(await VsCodeWindow.start({ ...options, version, settings }));
    try {
      await workbench.window.open();
      await workbench.#wears(theme);
      return workbench;
    } catch (error) {
      await workbench.picture(join(testResults, "workbench-that-did-not-start.png")).catch(() => undefined);
      await workbench[Symbol.asyncDispose]();
      throw error;
    }
  }

  get page(): Page {
    return this.window.page;
  }

  /** Shows a view container by the name on its icon in the activity bar, and gives the side bar. */
  async openContainer(name = "Evo Voice"): Promise<Locator> {
    const icon = this.page.locator(".part.activitybar").getByRole("tab", { name });
    const selected = icon.and(this.page.locator('[aria-selected="true"]'));
    await icon.waitFor();
    // A window that still loads selects the icon late; a click on a selected one hides the side bar, and another shows it again.
    await tried(async () => {
      if (!(await selected.isVisible())) {
        await icon.click();
        await selected.waitFor({ timeout: tryTimeout });
      }
    });
    return this.sideBar;
  }

  get sideBar(): Locator {
    return this.page.locator(".part.sidebar");
  }

  /** A row of the tree by the beginning of its words. */
  row(words: string | RegExp): Locator {
    return this.sideBar.getByRole("treeitem", { name: words });
  }

  /** The box of the command palette and all its kin: quick picks, input boxes. */
  get quickInput(): Locator {
    return this.page.locator(".quick-input-widget");
  }

  /**
   * Runs a command by its title, with its category, as the palette shows it: "Evo Voice: Refresh". The palette opens anew where it
   * did not have the command, because it keeps the list it opened with, or went away, because what was done before took the keyboard.
   */
  async runCommand(title: string): Promise<void> {
    const { page, quickInput } = this;
    await tried(async (isFirst) => {
      if (!isFirst) {
        await page.keyboard.press("Escape");
      }
      await quickInput.waitFor({ state: "hidden", timeout: tryTimeout });
      await page.keyboard.press("F1");
      await quickInput.locator("input[type=text]").fill(`>${title}`, { timeout: tryTimeout });
      await quickInput.getByRole("option", { name: title }).first().click({ timeout: tryTimeout });
    });
  }

  /** Loads the window again by VS Code's own command. What is seen afterwards is of the new window, never of the old one. */
  async reloadWindow(): Promise<void> {
    const loaded = this.page.waitForEvent("domcontentloaded", { timeout: startTimeout });
    await Promise.all([loaded, this.runCommand("Developer: Reload Window")]);
    await this.window.stands();
  }

  /** The page inside the visible webview. */
  get webview(): FrameLocator {
    return this.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
  }

  /** Changes the theme and waits until the workbench wears it. */
  async setTheme(theme: Theme): Promise<void> {
    await this.window.changeSettings({ "workbench.colorTheme": themeSetting(theme, this.window.version) });
    await this.#wears(theme);
  }

  async #wears(theme: Theme): Promise<void> {
    await this.page.locator(themeSelector(theme)).waitFor({ timeout: startTimeout });
  }

  /** Saves what the window shows as a PNG file. */
  async picture(file: string): Promise<void> {
    await this.page.screenshot({ path: file, animations: "disabled" });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.window[Symbol.asyncDispose]();
  }
}

/** Milliseconds after which something is tried once more. */
const tryTimeout = 5000;

/** Tries something a few times, as a person does where the window did not listen yet. Throws the last try's error. */
async function tried(attempt: (isFirst: boolean) => Promise<void>): Promise<void> {
  for (let left = 5; ; left -= 1) {
    try {
      return await attempt(left === 5);
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || left === 0) {
        throw error;
      }
    }
  }
}
