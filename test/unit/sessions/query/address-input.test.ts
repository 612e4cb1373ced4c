import assert from "node:assert/strict";
import { searchedAddress } from "../../../../src/sessions/query/address-input.ts";

const stored = "+18145550100";

describe("a typed number or address", () => {
  it("is searched for as the service stores it, in any notation", () => {
    for (const typed of [
      "tel:+1-814-555-0100",
      "814/555/0100",
      "Tel. 814-555-0100",
      "001 814 555 0100",
      "+1 814\u2011555\u20110100",
      "\u202A+18145550100\u202C",
      "+1814555\u200B0100",
      "+１８１４５５５０１００",
      "+18145550100 ext. 5",
      "Ada Example · +18145550100",
      "Ada Example (+1 814 555 0100)",
      "Ada <sip:+18145550100@pbx.example>",
      "From: +1 814 555 0100",
      "1-814-555-0100",
      "whatsapp:+18145550100",
      "555 0100",
      "814",
    ]) {
      assert.equal(stored.includes(searchedAddress(typed)), true, `${typed} → ${searchedAddress(typed)}`);
    }
    assert.equal(searchedAddress("+44 (0)20 7946 0018"), "+442079460018");
    assert.equal("+442079460018".includes(searchedAddress("020 7946 0018")), true);
  });

  it("stays as typed where it is a name", () => {
    for (const typed of [
      "Ada Example",
      "anonymous",
      "ada@example.com",
      "Suite 5 (west)",
      "client:aiko.mori",
    ]) {
      assert.equal(searchedAddress(typed), typed);
    }
  });
});
