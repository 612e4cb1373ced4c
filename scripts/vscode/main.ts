/** The program behind vscode-from-npm.js: one VS Code with its window in Chromium, from start to end. */

import { fstatSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join, resolve as absolute } from "node:path";
import { format } from "node:util";
import type { BrowserContext, Page } from "playwright-core";
import { atEnd, endWith } from "../support/ending.ts";
import { testResults } from "../support/paths.ts";
import { readArguments, type VsCodeArguments } from "./arguments.ts";
import { launchChromium } from "./chromium.ts";
import { foldersIn, temporaryFolder, writeSettings, type Folders } from "./folders.ts";
import { installVsCode } from "./install.ts";
import { startServer } from "./server.ts";
import { chosenVersion } from "./versions.ts";
import { workbenchUrl } from "./workbench-url.ts";

const defaultDeadlineSeconds = 300;

/** Ends with 1 when the run is not over by then: a hung workbench must not hang those who wait for it. */
const deadlineSeconds = Number(process.env["EVOVOICE_DEADLINE_SECONDS"] ?? defaultDeadlineSeconds);

/** What the workbench says of itself at every start, between the lines of the tests. */
const chatter =
  /^(Resolv(ing|ed) connection token|Creating a socket|\[reconnection-grace-time\]|Updating additional builtin|\[AgentHost|\[AccountPolicyGate\]|ChatSessionStore|Ignoring fetching additional builtin|\[Service Worker\])/;

endWithParent();
await endWith(await main(readArguments(process.argv.slice(2))));

async function main(args: VsCodeArguments): Promise<number> {
  const version = chosenVersion();
  const installation = await installVsCode(version);
  await using temporary = await temporaryFolder("vscode");
  const ownFolders = foldersIn(absolute(args.userData ?? temporary.path));
  const folders: Folders = { ...ownFolders, extensions: absolute(args.extensions ?? ownFolders.extensions) };
  await writeSettings(folders);

  await using server = await startServer(installation, folders);
  const browser = await launchChromium(join(folders.userData, "chromium"));
  using endings = new DisposableStack();
  endings.use(atEnd(() => browser.close()));
  const url = workbenchUrl(server.url, {
    folder: args.folder === undefined ? undefined : absolute(args.folder),
    developmentPath: args.developmentPath === undefined ? undefined : absolute(args.developmentPath),
    testsPath: args.testsPath === undefined ? undefined : absolute(args.testsPath),
  });
  const code = await runWindow(browser, url, `vscode-${version.name}`);
  if (code !== 0) {
    console.error(server.output());
  }
  await browser.close();
  return code;
}

/** Opens the window and waits until it says how its tests went, with a picture of it when they did not pass. */
async function runWindow(browser: BrowserContext, url: string, name: string): Promise<number> {
  const page = browser.pages()[0] ?? (await browser.newPage());
  await page.exposeFunction("codeAutomationLog", printLine);
  const code = await new Promise<number>((resolve, reject) => {
    const deadline = setTimeout(() => {
      console.error(`VS Code did not end within ${deadlineSeconds} s.`);
      resolve(1);
    }, deadlineSeconds * 1000);
    deadline.unref();
    page.on("crash", () => reject(new Error("The window of VS Code crashed.")));
    page
      .exposeFunction("codeAutomationExit", resolve)
      .then(() => page.goto(url))
      .catch(reject);
  });
  if (code !== 0) {
    await savePicture(page, name);
  }
  return code;
}

function printLine(type: string, args: readonly unknown[]): void {
  const text = format(...args);
  if (!chatter.test(text)) {
    process[type === "error" || type === "warn" ? "stderr" : "stdout"].write(`${text}\n`);
  }
}

async function savePicture(page: Page, name: string): Promise<void> {
  await mkdir(testResults, { recursive: true });
  const path = join(testResults, `${name}.png`);
  await page.screenshot({ path }).then(
    () => console.error(`The window as it was: ${path}`),
    (error: unknown) => console.error(`No picture of the window: ${String(error)}`),
  );
}

/** test-electron holds the other end of our standard input: when that closes, nobody waits for us any more. */
function endWithParent(): void {
  const input = fstatSync(0);
  if (input.isFIFO() || input.isSocket()) {
    process.stdin.on("close", () => void endWith(1)).resume();
    process.stdin.unref?.();
  }
}
