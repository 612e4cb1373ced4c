import assert from "node:assert/strict";
import { compilePattern } from "../../../../src/editor/regexp/compile-pattern.ts";

const compile = (source: string, matchCase = false): ReturnType<typeof compilePattern> =>
  compilePattern({ source, matchCase });

describe("a person's pattern", () => {
  it("takes linear time where backtracking would never end", () => {
    const pattern = compile(String.raw`(\w+\s?)+!`);
    assert.equal(pattern.linear, true);
    assert.equal(pattern.test("word ".repeat(2000)), false);
    assert.deepEqual(pattern.ranges(`${"word ".repeat(2000)}end!`, 5), [{ from: 0, to: 10_004 }]);
  });

  it("gives all matches that are not empty, as offsets in the original text", () => {
    assert.deepEqual(compile("b.").ranges("😀 ab😀 bc", 5), [
      { from: 4, to: 7 },
      { from: 8, to: 10 },
    ]);
    assert.deepEqual(compile("x?").ranges("aXbX", 5), [
      { from: 1, to: 2 },
      { from: 3, to: 4 },
    ]);
    assert.deepEqual(compile("a").ranges("aaaa", 2).length, 2);
  });

  it("matches case where asked to, and lines by their ends", () => {
    assert.equal(compile("^abc$").test("x\nABC\ny"), true);
    assert.equal(compile("^abc$", true).test("x\nABC\ny"), false);
  });

  it("uses the platform's engine for what the linear one doesn't support, with the same results", () => {
    for (const source of [String.raw`(?<=code )\d+`, String.raw`(\d)\1`]) {
      const pattern = compile(source);
      assert.equal(pattern.linear, false);
      assert.equal(pattern.test("code 44"), true);
      assert.equal(pattern.test("code 44"), true, "a second time too");
      assert.deepEqual(pattern.ranges("code 44", 5), [{ from: 5, to: 7 }]);
    }
  });

  it("gives its first match with the party that it names, by either engine", () => {
    for (const ahead of ["", "(?=c)"]) {
      const pattern = compile(String.raw`${ahead}call(?: from (?<party>\w+))?`);
      assert.equal(pattern.linear, ahead === "");
      assert.deepEqual(pattern.first("a call from Ana"), { from: 2, to: 15, party: "Ana" });
      assert.deepEqual(pattern.first("a call"), { from: 2, to: 6 });
      assert.equal(pattern.first("nothing"), undefined);
    }
    assert.deepEqual(compile("a?").first("b"), { from: 0, to: 0 });
  });

  it("throws a SyntaxError if it is invalid", () => {
    assert.throws(() => compile("(a"), SyntaxError);
    assert.throws(() => compile("["), SyntaxError);
  });
});
