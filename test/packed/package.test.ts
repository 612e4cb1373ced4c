import assert from "node:assert/strict";
import { readFile, stat } from "node:fs/promises";
import { bundleSizes, mostMainBytes, mostVsixBytes } from "../../scripts/support/bundle-sizes.ts";
import { packedFiles } from "../../scripts/support/pack.ts";
import { inProject } from "../../scripts/support/paths.ts";

/** The packed extension, made from what is in dist/ now. */
const vsix = process.env["EVOVOICE_VSIX"] ?? "";

describe("what people install", () => {
  it("loads no more at once than its bar, with the wire kept for the first request", async () => {
    const { main, wire } = await bundleSizes(inProject("dist"));
    assert.ok(main <= mostMainBytes, `the main bundle has ${main} bytes, over ${mostMainBytes}`);
    assert.ok(wire > 0);
  });

  it("weighs no more than its bar as a .vsix", async () => {
    const { size } = await stat(vsix);
    assert.ok(size <= mostVsixBytes, `the .vsix has ${size} bytes, over ${mostVsixBytes}`);
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
