import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "mocha";
import { inProject } from "../../../scripts/support/paths.ts";

describe("the check of unused code", () => {
  it("finds an export and a file that nothing uses", () => {
    const root = mkdtempSync(join(tmpdir(), "evo-voice-unused-"));
    try {
      for (const name of ["package.json", "knip.json", "tsconfig.json", "esbuild.js", "src", "scripts"]) {
        cpSync(inProject(name), join(root, name), { recursive: true });
      }
      symlinkSync(inProject("node_modules"), join(root, "node_modules"), "junction");
      writeFileSync(join(root, "src/sessions/nobody.ts"), "export const unused = 1;\n");
      writeFileSync(join(root, "src/sessions/chunked.ts"), "export const alsoUnused = 1;\n", { flag: "a" });
      const { status, stdout } = spawnSync(
        process.execPath,
        [inProject("node_modules/knip/bin/knip.js"), "--no-progress", "--include", "files,exports"],
        { cwd: root, encoding: "utf8" },
      );
      assert.notEqual(status, 0);
      assert.match(stdout, /src\/sessions\/nobody\.ts/);
      assert.match(stdout, /alsoUnused/);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }).timeout(60_000);
});
