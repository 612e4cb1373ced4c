import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { atEnd } from "../support/ending.ts";

/** Values for settings.json, by their ids. */
export type Settings = Readonly<Record<string, unknown>>;

/** Where one VS Code keeps everything: settings, state, extensions, the browser's profile. Absolute paths. */
export interface Folders {
  readonly userData: string;
  readonly extensions: string;
}

/** What every VS Code of ours starts with: nothing that asks, greets, reports or calls home. */
const quietSettings: Settings = {
  "security.workspace.trust.enabled": false,
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.enableExperiments": false,
  "chat.disableAIFeatures": true,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.ignoreRecommendations": true,
  "extensions.autoCheckUpdates": false,
  "git.enabled": false,
};

/** The folders of a VS Code whose user-data folder is known. */
export function foldersIn(userData: string): Folders {
  return { userData, extensions: join(userData, "ext") };
}

/** A temporary folder, gone when disposed or when this process is asked to end. */
export async function temporaryFolder(name: string): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), `evo-voice-${name}-`));
  const remove = (): Promise<void> => rm(path, { recursive: true, force: true, maxRetries: 5 });
  const ending = atEnd(remove);
  return {
    path,
    [Symbol.asyncDispose]: async () => {
      ending[Symbol.dispose]();
      await remove();
    },
  };
}

/** Writes settings.json, quiet settings first; what is already there is kept unless `settings` says otherwise. */
export async function writeSettings(folders: Folders, settings: Settings = {}): Promise<void> {
  const user = join(folders.userData, "User");
  const file = join(user, "settings.json");
  await mkdir(user, { recursive: true });
  await mkdir(folders.extensions, { recursive: true });
  const present = existsSync(file) ? (JSON.parse(await readFile(file, "utf8")) as Settings) : {};
  await writeFile(file, JSON.stringify({ ...quietSettings, ...present, ...settings }, null, 2));
}
