import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { chromium, type BrowserContext } from "playwright-core";
import { capture } from "../support/processes.ts";
import { retry, step } from "../support/steps.ts";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const usualPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The path of a Chromium or Chrome: CHROME_PATH, else on PATH, else where its installer puts it, else installed now (Debian, as root). */
export async function findChromium(): Promise<string> {
  const found = await firstProgram();
  if (found !== undefined) {
    return found;
  }
  if (process.platform === "linux" && process.getuid?.() === 0 && (await isProgram("/usr/bin/apt-get"))) {
    await step("Installing Chromium from Debian's packages (once)", installChromium);
    const installed = await firstProgram();
    if (installed !== undefined) {
      return installed;
    }
  }
  throw new Error(
    "No Chromium was found. Install Chromium or Google Chrome (on Debian: sudo apt-get install chromium), or name its program in CHROME_PATH.",
  );
}

async function installChromium(): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await retry("The installation", 3, async () => {
    await capture("apt-get", ["update", "-qq"], { env });
    await capture(
      "apt-get",
      ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core"],
      { env },
    );
  });
}

async function firstProgram(): Promise<string | undefined> {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const candidates = [
    process.env["CHROME_PATH"] ?? "",
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...usualPlaces,
  ];
  for (const candidate of candidates) {
    if (candidate !== "" && (await isProgram(candidate))) {
      return candidate;
    }
  }
  return undefined;
}

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** How the window of the workbench looks to the page. */
export interface WindowLook {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels per CSS pixel. */
  readonly scale: number;
}

/** Starts Chromium without a window. What pages store goes into `profile`, so that a later start finds it there. */
export async function launchChromium(
  profile: string,
  look: WindowLook = { width: 1280, height: 800, scale: 1 },
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    headless: true,
    viewport: { width: look.width, height: look.height },
    deviceScaleFactor: look.scale,
    // Signals are this project's own business (scripts/support/ending.ts): everything ends in order.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
