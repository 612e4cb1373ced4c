/**
 * `npm run screenshots`: the pictures of the README and of the walkthrough, taken of the real VS Code with sample data, into media/readme. Takes about two
 * minutes. `-- --only chat` takes those of one session, `-- --theme dark` those of one theme.
 */

import { mkdir } from "node:fs/promises";
import sharp from "sharp";
import type { SessionInfo } from "../src/evovoice/types.ts";
import { startSampleService } from "../src/demo/service.ts";
import { unfoldFirst } from "./demo/screenshot.ts";
import { atEnd, endWith } from "./support/ending.ts";
import { readFlags } from "./support/flags.ts";
import { inProject, openViewExtension, projectRoot } from "./support/paths.ts";
import { run } from "./support/processes.ts";
import { step } from "./support/steps.ts";
import { themes } from "./vscode/themes.ts";
import type { Theme } from "./vscode/themes.ts";
import { Workbench } from "./vscode/workbench.ts";

/** A session to show, and what its panel has drawn when it is ready. */
interface Scene {
  readonly name: string;
  readonly isIt: (session: SessionInfo) => boolean;
  readonly ready: string;
}

const scenes: readonly Scene[] = [
  {
    name: "transfer",
    isIt: ({ outcome, channel }) => channel === "Voice" && outcome === "Transferred",
    ready: ".segment.talking",
  },
  {
    name: "missed",
    isIt: ({ outcome, channel }) => channel === "Voice" && outcome === "Missed",
    ready: ".trouble",
  },
  {
    name: "chat",
    isIt: ({ channel, ended, log }) => channel === "Chat" && ended === true && log.length > 12,
    ready: ".bubble",
  },
  { name: "fax", isIt: ({ channel, ended }) => channel === "Fax" && ended === true, ready: ".file" },
  {
    name: "live",
    isIt: ({ channel, ended, members }) => channel === "Voice" && ended === false && members.length > 2,
    ready: ".segment.talking",
  },
];

const values = readFlags({ only: { type: "string" }, theme: { type: "string" } });
process.on("uncaughtException", (error) => {
  console.error(error);
  void endWith(1);
});
const folder = inProject("media", "readme");
const walkthroughPicture = inProject("media", "walkthrough", "session.png");
await mkdir(folder, { recursive: true });
await step("Building the extension", async () => {
  if ((await run(process.execPath, [inProject("esbuild.js")], { cwd: projectRoot })) !== 0) {
    throw new Error("The build failed.");
  }
});
const service = await startSampleService();
atEnd(() => service.close());
const login = `${encodeURIComponent(service.user)}:${encodeURIComponent(service.password)}`;
const workbench = await Workbench.open({
  developmentPath: projectRoot,
  companion: openViewExtension,
  env: { EVOVOICE_SAMPLE_SERVICE: service.address.replace("://", `://${login}@`) },
  settings: { "window.commandCenter": false, "workbench.layoutControl.enabled": false },
  look: { width: 1150, height: 880, scale: 1 },
});
atEnd(() => workbench[Symbol.asyncDispose]());
await workbench.openContainer();
await unfoldFirst(workbench);

const sessions = await listSessions();
if (values.only === undefined || values.only === "workbench") {
  await step("workbench-dark", async () => {
    await workbench.page.setViewportSize({ width: 1440, height: 900 });
    await show("transfer");
    await save("workbench-dark", await workbench.page.screenshot({ animations: "disabled" }));
    await workbench.page.setViewportSize({ width: 1150, height: 880 });
  });
}
for (const theme of themes.filter((each) => values.theme === undefined || each === values.theme)) {
  await workbench.setTheme(theme);
  for (const { name } of scenes.filter((each) => values.only === undefined || each.name === values.only)) {
    await step(`${name}, ${theme}`, () => picture(name, theme));
  }
}
await endWith(0);

/** The panel alone, without the workbench around it. */
async function picture(name: string, theme: Theme): Promise<void> {
  await show(name);
  // A panel shows its session's row in the tree, and so brings the side bar back.
  if (await workbench.sideBar.isVisible()) {
    await workbench.runCommand("View: Close Primary Side Bar");
    await workbench.sideBar.waitFor({ state: "hidden" });
  }
  const members = workbench.webview.getByRole("button", { name: /^Members/i });
  if ((await members.getAttribute("aria-expanded")) === "false") {
    await members.click();
    await workbench.webview.locator("h1").click();
    await workbench.page.mouse.move(0, 0);
  }
  const clip = await workbench.page.locator("iframe.webview.ready").last().boundingBox();
  if (!clip) {
    throw new Error("There is no panel to take a picture of.");
  }
  const image = await workbench.page.screenshot({ clip, animations: "disabled" });
  await save(`${name}-${theme.replaceAll(" ", "-")}`, image);
  if (name === "missed" && theme === "dark") {
    await sharp(image).resize({ width: 900 }).png({ palette: true }).toFile(walkthroughPicture);
  }
}

/** With a palette it weighs less than half and looks the same: a workbench has few colours. */
async function save(name: string, image: Buffer): Promise<void> {
  await sharp(image)
    .png({ palette: true, quality: 100, effort: 10, dither: 0 })
    .toFile(`${folder}/${name}.png`);
}

/** Opens a session's panel, alone, and waits until it is drawn. */
async function show(name: string): Promise<void> {
  const scene = scenes.find((each) => each.name === name);
  const session = sessions.find((each) => scene?.isIt(each));
  if (!scene || !session) {
    throw new Error(`The sample has no session for "${name}".`);
  }
  await workbench.runCommand("View: Close All Editors");
  await workbench.page.locator("iframe.webview.ready").waitFor({ state: "detached" });
  await workbench.runCommand("Evo Voice: Open Session");
  const box = workbench.quickInput.locator("input[type=text]");
  // The palette itself is gone when the list of sessions is there.
  await workbench.quickInput.getByText("Open Session", { exact: true }).first().waitFor();
  await workbench.quickInput.getByRole("option", { name: /·/ }).first().waitFor();
  await box.fill(session.id);
  await workbench.quickInput.getByRole("option", { name: `Open session ${session.id}` }).waitFor();
  await box.press("Enter");
  await workbench.webview.locator(".log-row .message").first().waitFor();
  await workbench.webview.locator(scene.ready).first().waitFor();
  await workbench.runCommand("Notifications: Clear All Notifications");
  await workbench.page.mouse.move(0, 0);
}

/** What the service has, asked as any client may. */
async function listSessions(): Promise<readonly SessionInfo[]> {
  const authorization = `Basic ${Buffer.from(`${service.user}:${service.password}`).toString("base64")}`;
  const answer = await fetch(`${service.address}/sessions?countPerPage=200`, {
    headers: { authorization, accept: "application/json" },
  });
  const { items } = (await answer.json()) as { readonly items: readonly SessionInfo[] };
  return items;
}
