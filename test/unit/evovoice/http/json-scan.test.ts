import assert from "node:assert/strict";
import { JsonScan, type JsonLimits } from "../../../../src/evovoice/http/json-scan.ts";

const limits: JsonLimits = { values: 10, depth: 3, members: 4, stringBytes: 20 };

function scan(text: string): void {
  const whole = new JsonScan("/sessions", { limits });
  whole.write(Buffer.from(text));
  const bytewise = new JsonScan("/sessions", { limits });
  for (const byte of Buffer.from(text)) {
    bytewise.write(Buffer.of(byte));
  }
}

describe("the scan of a large answer", () => {
  it("takes what stays within every limit", () => {
    for (const text of [
      "[0,0,0,0,0,0,0,0,0,0]",
      "[[[]]]",
      '{"a":0,"b":0,"c":0,"d":0}',
      '["12345678901234567890"]',
      '["[[[[[[","{,,,,,,,,,,,,","\\",,,,\\\\"]',
      "",
    ]) {
      scan(text);
    }
  });

  for (const [reason, texts] of Object.entries({
    values: ["[0,0,0,0,0,0,0,0,0,0,0]", "[{},{},{},{},{},{}]", "[[],[],[],[],[],[]]"],
    nesting: ["[[[[", '{"a":{"b":{"c":{', '[{"a":[{'],
    members: ['{"a":0,"b":0,"c":0,"d":0,"e":0}', '[{},{"a":0,"b":0,"c":0,"d":0,"e":0}]'],
    text: ['["123456789012345678901"]', '["\\u0041\\u0041\\u0041\\u0041', '{"123456789012345678901":0}'],
  })) {
    it(`refuses too much: ${reason}`, () => {
      for (const text of texts) {
        assert.throws(() => scan(text), { kind: "tooLarge", reason, limitBytes: undefined }, text);
      }
    });
  }
});
