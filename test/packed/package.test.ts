import assert from "node:assert/strict";
import { readFile, stat } from "node:fs/promises";
import { bundledPackages } from "../../scripts/notices/write-notices.ts";
import { bundleSizes, maxMainBytes, maxVsixBytes } from "../../scripts/support/bundle-sizes.ts";
import { packedFiles } from "../../scripts/support/pack.ts";
import { inProject } from "../../scripts/support/paths.ts";

/** The packed extension, made from what is in dist/ now. */
const vsix = process.env["EVOVOICE_VSIX"] ?? "";

describe("what people install", () => {
  it("loads no more at once than its bar, with the wire kept for the first request", async () => {
    const { main, wire } = await bundleSizes(inProject("dist"));
    assert.ok(main <= maxMainBytes, `the main bundle has ${main} bytes, over ${maxMainBytes}`);
    assert.ok(wire > 0);
  });

  it("weighs no more than its bar as a .vsix", async () => {
    const { size } = await stat(vsix);
    assert.ok(size <= maxVsixBytes, `the .vsix has ${size} bytes, over ${maxVsixBytes}`);
  });

  it("names all third-party software in it, the icons too", async () => {
    const notices = await readFile(inProject("dist", "THIRD-PARTY-NOTICES.txt"), "utf8");
    assert.ok((await packedFiles()).includes("dist/THIRD-PARTY-NOTICES.txt"));
    for (const { name, version, license } of await bundledPackages()) {
      assert.ok(notices.includes(`${name} ${version} (${license})`), `${name} is missing`);
    }
    assert.match(notices, /^undici .*\(MIT\)$/m);
    assert.match(notices, /^@vscode\/codicons .*\(CC-BY-4\.0\)$/m);
  });

  it("has every picture that its README shows", async () => {
    const readme = await readFile(inProject("README.md"), "utf8");
    const shown = Array.from(readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g), ([, path]) => path ?? "");
    const packed = new Set(await packedFiles());
    assert.ok(shown.length > 1);
    assert.deepEqual(
      shown.filter((path) => !packed.has(path)),
      [],
    );
  });
});
