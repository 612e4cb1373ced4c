import assert from "node:assert/strict";
import { visibleText } from "../../../../src/sessions/labels/visible-text.ts";

describe("visible text", () => {
  it("shows what hides or turns text", () => {
    for (const code of [
      0x00, 0x1b, 0x7f, 0x85, 0xad, 0x200b, 0x200e, 0x200f, 0x202a, 0x202e, 0x2066, 0x2069, 0xfeff,
    ]) {
      const hex = code.toString(16).toUpperCase().padStart(4, "0");
      assert.equal(visibleText(`a${String.fromCodePoint(code)}b`), `a⟨U+${hex}⟩b`);
    }
    assert.equal(visibleText("\uD800x"), "⟨U+D800⟩x");
    assert.equal(visibleText("a\u{E0041}"), "a⟨U+E0041⟩");
  });

  it("leaves every other letter alone, joined emoji too", () => {
    for (const text of ["Zoë Müller", "山田", "مرحبا", "👩‍💻 👍🏽", "e\u0301"]) {
      assert.equal(visibleText(text), text);
    }
    assert.equal(visibleText("a\u200Db"), "a⟨U+200D⟩b");
  });

  it("handles tabs and line breaks according to the options", () => {
    assert.equal(visibleText("a\r\nb\tc"), "a b c");
    assert.equal(visibleText("a\r\nb\tc", { lineBreaks: "keep", tabs: "mark" }), "a\r\nb⟨U+0009⟩c");
    assert.equal(
      visibleText("a\r\nb\rc", { lineBreaks: "mark", tabs: "keep" }),
      "a⟨U+000D⟩⟨U+000A⟩b⟨U+000D⟩c",
    );
    assert.equal(visibleText("a\u2028b", { lineBreaks: "keep" }), "a⟨U+2028⟩b");
  });

  it("changes nothing the second time", () => {
    const once = visibleText("a\u202E\u0000\uD800\n");
    assert.equal(visibleText(once), once);
  });

  it("leaves joiners where writing needs them, and shows them anywhere else", () => {
    for (const text of ["می\u200Cخواهم", "خانه\u200Cای", "ක්\u200Dෂ", "क्\u200Dष", "ശ്രീന്\u200D", "নূর্\u200Cয"]) {
      assert.equal(visibleText(text), text);
    }
    for (const text of ["a\u200Db", "a\u200Cb", "\u200C", "می\u200C\u200Cخ", "Ad\u200Ca", "می\u200Ca"]) {
      assert.match(visibleText(text), /⟨U\+200[CD]⟩/);
    }
  });
});
