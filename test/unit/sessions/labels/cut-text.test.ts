import assert from "node:assert/strict";
import * as fc from "fast-check";
import { cutText } from "../../../../src/sessions/labels/cut-text.ts";

describe("a text that is cut", () => {
  it("is never cut inside a character", () => {
    const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
    const unit = fc.constantFrom("a", "e\u0301", "😀", "👩‍💻", "👍🏽", "🇩🇪", "\r\n", "क्\u200Dष", "界");
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 20 }), fc.nat({ max: 40 }), (units, length) => {
        const text = units.join("");
        const cut = cutText(text, length);
        assert.equal(text.startsWith(cut), true);
        assert.equal(cut.length <= length || cut === text, true);
        const ends = [...segmenter.segment(text)].map(({ index }) => index);
        assert.equal(cut === text || ends.includes(cut.length), true, JSON.stringify([text, cut]));
      }),
    );
  });

  it("is cut all the same where it is one endless character", () => {
    assert.equal(cutText("a" + "\u0301".repeat(1000), 500).length >= 460, true);
  });
});
