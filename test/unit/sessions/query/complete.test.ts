import assert from "node:assert/strict";
import * as fc from "fast-check";
import { complete } from "../../../../src/sessions/query/complete.ts";
import { parseQuery } from "../../../../src/sessions/query/parse/parse-query.ts";
import { corpus } from "./corpus/corpus.ts";
import { directory, now } from "./corpus/row.ts";

const context = { now, timeZone: "America/New_York", locale: "en-US", directory };

/** The text with a bar for the cursor, completed with each offer. */
function completed(marked: string): string[] {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  return complete(text, offset, context).map(
    (offer) => text.slice(0, offer.from) + offer.text + text.slice(offer.to),
  );
}

describe("completion", () => {
  it("offers times, flags and keys that begin like the word at the cursor", () => {
    assert.deepEqual(completed("ye|"), ["yesterday"]);
    assert.deepEqual(completed("yesterday mis|"), ["yesterday missed", "yesterday missed:"]);
    assert.deepEqual(completed("acme outc| missed"), ["acme outcome: missed"]);
    assert.ok(completed("|").includes("last 7 days"));
    assert.ok(completed("missed |").includes("missed from:"));
  });

  it("offers the values of a key", () => {
    assert.deepEqual(completed("channel:|"), ["channel:voice", "channel:chat", "channel:fax"]);
    assert.deepEqual(completed("channel:f|"), ["channel:fax"]);
    assert.deepEqual(completed("-state:r|"), ["-state:ringing"]);
    assert.deepEqual(completed("order:a|"), ["order:asc"]);
    assert.deepEqual(completed("log:|"), []);
  });

  it("offers names, quoted where they need it", () => {
    assert.deepEqual(completed("customer:jun|"), ['customer:"Juniper Physiotherapy"']);
    assert.deepEqual(completed('customer:"jun|'), ['customer:"Juniper Physiotherapy"']);
    assert.deepEqual(completed("customer:zoe|"), ['customer:"Café Zoë, Inc."']);
    assert.deepEqual(completed("acm|"), ["customer:Acme"]);
    assert.deepEqual(completed("account:|"), ["account:Northwind", 'account:"Harbor Group"']);
  });

  it("describes what each completion would be read as", () => {
    assert.deepEqual(complete("yest", 4, context), [
      { from: 0, to: 4, text: "yesterday", words: "Tue, Nov 24, 2026" },
    ]);
  });

  it("offers only what is then understood", () => {
    fc.assert(
      fc.property(fc.constantFrom(...corpus.map(({ text }) => text)), fc.nat(12), (text, offset) => {
        for (const offer of complete(text, Math.min(offset, text.length), context)) {
          const { problems } = parseQuery(offer.text, context);
          assert.ok(offer.text.endsWith(":") || problems.length === 0, offer.text);
          assert.notEqual(offer.words, "");
        }
      }),
    );
  });
});
