import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "mocha";
import { bundledFolders, noticesText, readPackageLicense } from "../../../scripts/notices/third-party.ts";

function packageWith(files: Readonly<Record<string, string>>): { readonly path: string } & Disposable {
  const path = mkdtempSync(join(tmpdir(), "evo-voice-license-"));
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(path, name), text);
  }
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

const manifest = (license: unknown): string => JSON.stringify({ name: "some", version: "1.2.3", license });

describe("third-party notices", () => {
  it("name the packages of which the build used anything, scoped and nested ones too", () => {
    const inputs = {
      "src/extension.ts": { bytesInOutput: 10 },
      "node_modules/lit/index.js": { bytesInOutput: 5 },
      "node_modules/lit/html.js": { bytesInOutput: 5 },
      "node_modules/@lit/reactive/css.js": { bytesInOutput: 1 },
      "node_modules/outer/node_modules/inner/a.js": { bytesInOutput: 1 },
      "node_modules/unused/a.js": { bytesInOutput: 0 },
    };
    assert.deepEqual(bundledFolders([{ outputs: { "dist/a.js": { inputs } } }]), [
      "node_modules/@lit/reactive",
      "node_modules/lit",
      "node_modules/outer/node_modules/inner",
    ]);
  });

  it("pass on the text of the license", () => {
    using folder = packageWith({ "package.json": manifest("MIT"), "LICENSE.md": "Permission is granted" });
    const read = readPackageLicense(folder.path);
    assert.match(noticesText([read]), /some 1\.2\.3 \(MIT\)\n\nPermission is granted/);
  });

  it("refuse a license that is not known", () => {
    for (const license of ["GPL-3.0", undefined, { type: "MIT" }]) {
      using folder = packageWith({ "package.json": manifest(license), LICENSE: "text" });
      assert.throws(() => readPackageLicense(folder.path), /decide whether/);
    }
  });

  it("refuse a package without a license text", () => {
    using folder = packageWith({ "package.json": manifest("MIT"), "README.md": "text" });
    assert.throws(() => readPackageLicense(folder.path), /no license text/);
  });
});
