import assert from "node:assert/strict";
import { stat } from "node:fs/promises";
import { bundleSizes, mostMainBytes, mostVsixBytes } from "../../scripts/support/bundle-sizes.ts";
import { inProject } from "../../scripts/support/paths.ts";

/** The packed extension, made from what is in dist/ now. */
const vsix = process.env["EVOVOICE_VSIX"] ?? "";

describe("the size of what people install", () => {
  it("loads no more at once than its bar, with the wire kept for the first request", async () => {
    const { main, wire } = await bundleSizes(inProject("dist"));
    assert.ok(main <= mostMainBytes, `the main bundle has ${main} bytes, over ${mostMainBytes}`);
    assert.ok(wire > 0);
  });

  it("weighs no more than its bar as a .vsix", async () => {
    const { size } = await stat(vsix);
    assert.ok(size <= mostVsixBytes, `the .vsix has ${size} bytes, over ${mostVsixBytes}`);
  });
});
