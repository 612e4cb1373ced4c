import assert from "node:assert/strict";
import { isolate, isRightToLeft } from "../../../src/webview/elements/isolate.ts";

describe("right-to-left text", () => {
  it("is isolated in a sentence, and other text is unchanged", () => {
    assert.equal(isolate("Maria Gomez"), "Maria Gomez");
    assert.equal(isolate("Łukasz 王小明"), "Łukasz 王小明");
    for (const name of ["רות כהן", "مركز الأسنان", "Ruth כהן", "ܬܐܘܡܐ", "𞤀𞤁𞤂"]) {
      assert.equal(isolate(name), `\u2068${name}\u2069`);
    }
  });

  it("is recognized by most of its letters, not by the first", () => {
    assert.equal(isRightToLeft("רות כהן answered the call"), false);
    assert.equal(isRightToLeft("השיחה נענתה על ידי Dana"), true);
    assert.equal(isRightToLeft("+1 814 555 0100"), false);
    assert.equal(isRightToLeft(""), false);
  });
});
