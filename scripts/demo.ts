/**
 * `npm run demo`: the sample service, and a VS Code with the extension signed in to it, until Ctrl+C.
 *
 *   --no-open              print the addresses, and don't open a browser
 *   --screenshot FILE.png  save a screenshot of tree and panel, and end; without a name, as evo-voice-sessions.png
 *   --theme NAME           "dark", "light", "dark high contrast", or "light high contrast"
 *   --sessions, --accounts, --wording, --zone, --clock-skew, --latency, --fault and others as of npm run service
 *   --desktop              use the desktop VS Code: the one on PATH, otherwise a downloaded one
 */

import { readServiceOptions, serviceFlags } from "../src/demo/command-line.ts";
import { startSampleService } from "../src/demo/service.ts";
import { openInBrowser } from "./demo/browser.ts";
import { runDesktop } from "./demo/desktop.ts";
import { withOptionalValue } from "./demo/optional-value.ts";
import { takeScreenshot } from "./demo/screenshot.ts";
import { atEnd, endWith } from "./support/ending.ts";
import { readFlags } from "./support/flags.ts";
import { inProject, openViewExtension, projectRoot } from "./support/paths.ts";
import { run } from "./support/processes.ts";
import { say, step } from "./support/steps.ts";
import { isTheme, themes, themeSetting } from "./vscode/themes.ts";
import { chosenVersion } from "./vscode/versions.ts";
import { VsCodeWindow } from "./vscode/window.ts";

const values = readFlags(
  {
    "no-open": { type: "boolean", default: false },
    desktop: { type: "boolean", default: false },
    screenshot: { type: "string" },
    theme: { type: "string", default: "dark" },
    ...serviceFlags,
  },
  withOptionalValue(process.argv.slice(2), "--screenshot", "evo-voice-sessions.png"),
);
process.on("uncaughtException", (error) => {
  console.error(error);
  void endWith(1);
});
const { theme } = values;
if (!isTheme(theme)) {
  console.error(`There is no theme "${theme}" here. Themes: ${themes.join(", ")}.`);
  process.exit(2);
}

await step("Building the extension", async () => {
  if (
    (await run(process.execPath, [inProject("esbuild.js")], {
      cwd: projectRoot,
      stdio: ["ignore", "ignore", "inherit"],
    })) !== 0
  ) {
    throw new Error("The build failed.");
  }
});
const service = await startSampleService(readServiceOptions(values));
atEnd(() => service.close());
const login = `${encodeURIComponent(service.user)}:${encodeURIComponent(service.password)}`;
const env = {
  EVOVOICE_SAMPLE_SERVICE: service.address.replace("://", `://${login}@`),
};
const extensions = { developmentPath: projectRoot, companion: openViewExtension };
const sampleLine = `Sample service: ${service.address} (sign in as ${service.user} / ${service.password})`;

if (values.screenshot !== undefined) {
  say(sampleLine);
  await takeScreenshot(values.screenshot, { ...extensions, env, theme });
  await endWith(0);
} else if (values.desktop) {
  say(sampleLine);
  await endWith(await runDesktop({ developmentPaths: [projectRoot, openViewExtension], env }));
} else {
  const settings = { "workbench.colorTheme": themeSetting(theme, chosenVersion()) };
  const window = await VsCodeWindow.start({ ...extensions, env, settings });
  atEnd(() => window[Symbol.asyncDispose]());
  say(sampleLine);
  say(`VS Code: ${window.url}`);
  if (!values["no-open"]) {
    await openInBrowser(window.url);
  }
  say("Press Ctrl+C to end both.");
}
