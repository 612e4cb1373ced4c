import assert from "node:assert/strict";
import { readList } from "../../../src/demo/http/list.ts";

describe("how the sample service reads a list", () => {
  const forms: [text: string, items: string[]][] = [
    ["a", ["a"]],
    ["a,b", ["a", "b"]],
    ["[a,b]", ["a", "b"]],
    ["[]", []],
    ["a, b", ["a", "b"]],
    ['"a,b",c', ["a,b", "c"]],
    ['["a:b","{c}"]', ["a:b", "{c}"]],
    ['"say ""hi""",b', ['say "hi"', "b"]],
    ['"[a]"', ["[a]"]],
    ["[a,b", ["a", "b"]],
    ['"a', ['"a']],
    ['a,"b', ["a", '"b']],
    ['"a"b', ['"a"b']],
    ["{a}", ["{a}"]],
  ];
  for (const [text, items] of forms) {
    it(`reads ${text} as ${JSON.stringify(items)}`, () => {
      assert.deepEqual(readList(text), items);
    });
  }
});
