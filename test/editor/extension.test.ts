import assert from "node:assert/strict";
import { extensions, version } from "vscode";

describe("the extension in VS Code", () => {
  it("is installed under its ID and activates", async () => {
    const extension = extensions.getExtension("evo-voice-sessions.evo-voice-sessions");
    assert.ok(extension, "VS Code does not know the extension");
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it("runs in the VS Code that was asked for", () => {
    const wanted = process.env["EVOVOICE_VSCODE_VERSION"];
    assert.ok(wanted === undefined || version === wanted, `This is VS Code ${version}, not ${wanted}`);
  });
});
