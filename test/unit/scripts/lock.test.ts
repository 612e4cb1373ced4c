import assert from "node:assert/strict";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "mocha";
import { npm } from "../../../scripts/support/npm.ts";
import { inProject } from "../../../scripts/support/paths.ts";

describe("package-lock.json", () => {
  it("is what npm ci installs, with nothing missing for other systems", async () => {
    const folder = await mkdtemp(join(tmpdir(), "evo-voice-lock-"));
    try {
      for (const file of ["package.json", "package-lock.json"]) {
        await copyFile(inProject(file), join(folder, file));
      }
      const printed = await npm(["ci", "--dry-run", "--offline", "--ignore-scripts"], folder);
      assert.match(printed, /added \d+ packages/);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }).timeout(60_000);
});
