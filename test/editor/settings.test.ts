import assert from "node:assert/strict";
import * as vscode from "vscode";
import { useNotifications } from "./notifications.ts";
import { extensionParts, until } from "./support.ts";

const { Global } = vscode.ConfigurationTarget;

async function set(name: string, value: unknown): Promise<void> {
  const changed = until(
    vscode.workspace.onDidChangeConfiguration,
    () => vscode.workspace.getConfiguration("evoVoice").inspect(name)?.globalValue === value,
  );
  await vscode.workspace.getConfiguration("evoVoice").update(name, value, Global);
  await changed;
}

describe("a setting that holds what can’t be used", () => {
  const notifications = useNotifications("showWarningMessage");
  before(async () => {
    await extensionParts();
  });

  for (const [name, value, other] of [
    ["pageSize", "many", -3],
    ["pageSize", 1.5, 100_000],
    ["gapSeconds", "soon", -1],
    ["groupBy", "color", 7],
    ["timeZone", "Mars/Olympus", 5],
    ["avatars", "yes", 1],
  ] as const) {
    it(`is named once, with a way to the settings: ${name} ${value}`, async () => {
      await set(name, value);
      const [said, ...more] = notifications();
      assert.match(
        said?.words ?? "nothing",
        new RegExp(`evoVoice\\.${name} can’t be used, so its default is used`),
      );
      assert.deepEqual(said?.buttons, ["Open Settings"]);
      assert.equal(more.length, 0);
      await set(name, other);
      assert.deepEqual(notifications(), []);
      await set(name, undefined);
      assert.deepEqual(notifications(), []);
    });
  }
});
