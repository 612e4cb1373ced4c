import assert from "node:assert/strict";
import * as fc from "fast-check";
import { itemText } from "../../../../src/evovoice/exchange/item-text.ts";
import { fuzzed } from "../../../support/fuzz.ts";

describe("cutting one item's text out of a list", () => {
  it("keeps number forms, key order, repeated keys and spaces", () => {
    const item = '{ "b" : 1.50e+2 ,\n "a":"x\\u0041\\"}]", "b":12345678901234567890 }';
    const text = `{ "totalCount" : 2 , "items" : [ {"id":"1"} , ${item} ] , "hasMorePages":false }`;
    assert.equal(itemText(text, 1), item);
    assert.equal(itemText(text, 0), '{"id":"1"}');
    assert.equal(itemText(text, 2), undefined);
  });

  it("looks at the top object's items, the last where the key is repeated or escaped", () => {
    const text = '{"x":{"items":[0]},"items":[1],"note":"\\"items\\":[","\\u0069tems":[2,3],"n":-1}';
    assert.equal(itemText(text, 0), "2");
    assert.equal(itemText(text, 1), "3");
  });

  it("has nothing to give where there is no list", () => {
    for (const text of ["{}", "[]", '{"items":null}', '{"items":[]}', '"items"', "1"]) {
      assert.equal(itemText(text, 0), undefined);
    }
  });

  it("walks a hundred thousand levels without falling", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    assert.equal(itemText(`{"items":[${deep}]}`, 0), deep);
  });

  it("gives, for any list, the text that JSON.stringify wrote for each item", () => {
    const spaces = fc.constantFrom(undefined, 1, "\t");
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.jsonValue(), spaces, (items, other, space) => {
        const text = JSON.stringify({ other, items, last: other }, null, space);
        for (const [index, item] of items.entries()) {
          assert.equal(JSON.stringify(JSON.parse(itemText(text, index) ?? "")), JSON.stringify(item));
        }
        assert.equal(itemText(text, items.length), undefined);
      }),
      fuzzed(),
    );
  });
});
