import { cp, mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { atEnd } from "../support/ending.ts";
import { launchChromium, type WindowLook } from "./chromium.ts";
import { foldersIn, temporaryFolder, writeSettings, type Folders, type Settings } from "./folders.ts";
import { installVsCode, type Installation } from "./install.ts";
import { installExtension, startServer, type VsCodeServer } from "./server.ts";
import { chosenVersion, type VsCodeVersion } from "./versions.ts";
import { workbenchUrl } from "./workbench-url.ts";

/** What a slow, busy machine may take. Milliseconds. */
export const startTimeout = 60_000;

/** What to start, and how. */
export interface VsCodeOptions {
  /** The newest, unless EVOVOICE_VSCODE says otherwise. */
  readonly version?: VsCodeVersion;
  /** An extension that runs from its folder. Absolute path. */
  readonly developmentPath?: string | undefined;
  /** The folder of one more extension, that is installed as it is. Absolute path. */
  readonly companion?: string;
  /** A packed extension to install. Absolute path. */
  readonly vsix?: string | undefined;
  /** The folder to open. Absolute path. Without it an empty window, or with a packed extension an empty folder. */
  readonly folder?: string;
  readonly settings?: Settings;
  /** What the extension host finds in its environment, besides what is in this process's. */
  readonly env?: NodeJS.ProcessEnv;
  readonly look?: WindowLook;
}

/** A VS Code with one window in a browser that nobody sees, to be driven by a program. Disposing it leaves nothing behind. */
export class VsCodeWindow implements AsyncDisposable {
  readonly #options: VsCodeOptions;
  readonly #installation: Installation;
  readonly #folders: Folders;
  readonly #owned = new AsyncDisposableStack();
  #server: VsCodeServer;
  #browser: BrowserContext | undefined;
  #page: Page | undefined;
  #console: string[] = [];

  private constructor(
    options: VsCodeOptions,
    installation: Installation,
    folders: Folders,
    server: VsCodeServer,
  ) {
    this.#options = options;
    this.#installation = installation;
    this.#folders = folders;
    this.#server = server;
  }

  /** Starts VS Code, without opening its window. */
  static async start(options: VsCodeOptions = {}): Promise<VsCodeWindow> {
    const installation = await installVsCode(options.version ?? chosenVersion());
    const temporary = await temporaryFolder("vscode");
    const folders = foldersIn(temporary.path);
    await writeSettings(folders, options.settings);
    if (options.companion !== undefined) {
      await cp(options.companion, join(folders.extensions, basename(options.companion)), { recursive: true });
    }
    if (options.vsix !== undefined) {
      await installExtension(installation, folders, options.vsix);
    }
    const window = new VsCodeWindow(
      await withFolder(options, folders),
      installation,
      folders,
      await startServer(installation, folders, options.env),
    );
    window.#owned.use(temporary);
    window.#owned.use(atEnd(() => window.#browser?.close()));
    return window;
  }

  get version(): VsCodeVersion {
    return this.#installation.version;
  }

  /** Where this VS Code and its browser keep everything. Absolute path. */
  get userData(): string {
    return this.#folders.userData;
  }

  /** Ends the extension host as a crash does, or stops it for a while. Its id is what the server printed about the last it started. */
  signalExtensionHost(signal: "SIGKILL" | "SIGSTOP" | "SIGCONT"): void {
    const id = [...this.#server.output().matchAll(/<(\d+)> Launched Extension Host Process/g)].at(-1)?.[1];
    if (id === undefined) {
      throw new Error("The server has started no extension host.");
    }
    process.kill(Number(id), signal);
  }

  /** The address that shows the window, also in somebody's own browser. */
  get url(): string {
    return workbenchUrl(this.#server.url, this.#options);
  }

  /** The window's page. Throws before `open`. */
  get page(): Page {
    if (this.#page === undefined) {
      throw new Error("The window is not open yet.");
    }
    return this.#page;
  }

  /** What the window wrote to the browser's console, and the server to its terminal. */
  get log(): string {
    return [...this.#console, "", "Server:", this.#server.output()].join("\n");
  }

  /** Opens the window and gives its page when the workbench stands. */
  async open(): Promise<Page> {
    this.#browser = await launchChromium(join(this.#folders.userData, "chromium"), this.#options.look);
    const page = this.#browser.pages()[0] ?? (await this.#browser.newPage());
    this.#page = page;
    page.on("console", (message) => this.#console.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => this.#console.push(`page error: ${error.stack ?? error.message}`));
    await keepSecrets(this.#browser);
    await page.goto(this.url);
    await this.stands();
    return page;
  }

  /** Ends VS Code and its browser and starts both again, with all they had kept. Gives the new page. */
  async restart(): Promise<Page> {
    // Closed as a person closes a window, because the workbench stores its state then.
    const closed = this.page.waitForEvent("close");
    await this.page.close({ runBeforeUnload: true });
    await closed;
    await this.#browser?.close();
    await this.#server[Symbol.asyncDispose]();
    this.#server = await startServer(this.#installation, this.#folders, this.#options.env);
    return this.open();
  }

  /** Changes settings and loads the window again: VS Code in a browser does not always see its file change. */
  async changeSettings(settings: Settings): Promise<void> {
    await writeSettings(this.#folders, settings);
    await this.page.reload();
    await this.stands();
  }

  /** Waits until the workbench is on the page. */
  async stands(): Promise<void> {
    await this.page.locator(".monaco-workbench .part.statusbar").waitFor({ timeout: startTimeout });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser?.close();
    await this.#server[Symbol.asyncDispose]();
    await this.#owned.disposeAsync();
  }
}

/**
 * Has the workbench keep secrets over a reload, as VS Code on a desktop does. In a browser it does so where its host hands out
 * half of a key under this name, as code-server itself does; without that, secrets live as long as the window.
 */
async function keepSecrets(browser: BrowserContext): Promise<void> {
  await browser.route("**/mint-key", (route) => route.fulfill({ body: Buffer.alloc(32, 7) }));
}

/** Outside development VS Code forgets an empty window when it closes, but not a window with a folder. */
async function withFolder(options: VsCodeOptions, folders: Folders): Promise<VsCodeOptions> {
  if (options.folder !== undefined || options.vsix === undefined) {
    return options;
  }
  const folder = join(folders.userData, "workspace");
  await mkdir(folder, { recursive: true });
  return { ...options, folder };
}
