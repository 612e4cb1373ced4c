import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { theme as dark } from "@vscode-elements/webview-playground/dist/themes/dark-v2.js";
import { theme as hcDark } from "@vscode-elements/webview-playground/dist/themes/hc-dark.js";
import { theme as hcLight } from "@vscode-elements/webview-playground/dist/themes/hc-light.js";
import { theme as light } from "@vscode-elements/webview-playground/dist/themes/light-v2.js";
import type { SessionInfo } from "../../../../src/evovoice/types.ts";
import { findChromium } from "../../../../scripts/vscode/chromium.ts";
import { FakeEditor } from "./fake-editor.ts";
import type { FakeEditorOptions } from "./fake-editor.ts";
import { servePage } from "./page-server.ts";
import type { PageServer } from "./page-server.ts";

/** The colours of VS Code's own four kinds of theme, as a webview gets them. */
export const themes = {
  "vscode-dark": dark,
  "vscode-light": light,
  "vscode-high-contrast": hcDark,
  "vscode-high-contrast-light": hcLight,
} as const;
export type ThemeKind = keyof typeof themes;

/** The page in a browser, with a fake editor. */
export interface Panel {
  readonly page: Page;
  readonly editor: FakeEditor;
  /** Violations of the content security policy, and errors of the page, since it was opened. */
  readonly complaints: string[];
}

export interface PanelOptions extends FakeEditorOptions {
  readonly theme?: ThemeKind;
  readonly width?: number;
  readonly height?: number;
  /** The editor's font size, in pixels. */
  readonly fontSize?: number;
  /** The view state that the page saved before. */
  readonly viewState?: unknown;
}

/** One browser and one build for all panels of a test file. */
export class PanelBench {
  readonly #browser: Browser;
  readonly #server: PageServer;

  private constructor(browser: Browser, server: PageServer) {
    this.#browser = browser;
    this.#server = server;
  }

  static async start(): Promise<PanelBench> {
    const [browser, server] = await Promise.all([launch(), servePage()]);
    return new PanelBench(browser, server);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }

  /** Opens the page on a session and waits until it shows it. */
  async open(session: SessionInfo, options: PanelOptions = {}): Promise<Panel> {
    const { theme = "vscode-dark", width = 1100, height = 900, fontSize = 14, viewState } = options;
    const page = await this.#browser.newPage({ viewport: { width, height }, reducedMotion: "reduce" });
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") {
        complaints.push(message.text());
      }
    });
    const editor = new FakeEditor(page, session, options);
    await page.exposeFunction("toEditor", (message: unknown) => editor.hear(message));
    await page.exposeFunction("complain", (complaint: string) => complaints.push(complaint));
    const given = JSON.stringify({ variables: themes[theme], theme, fontSize, viewState });
    await page.addInitScript({ content: `globalThis.panelTest = ${given};` });
    await page.addInitScript({ path: fileURLToPath(new URL("in-page.js", import.meta.url)) });
    await page.goto(this.#server.origin);
    await page
      .locator(options.insteadOfSession ? "[role=status], [role=alert]" : "evo-session-header h1")
      .first()
      .waitFor();
    return { page, editor, complaints };
  }
}

async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    headless: true,
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-background-networking",
    ],
  });
}
