import assert from "node:assert/strict";
import * as fc from "fast-check";
import { decodeAccount } from "../../../../src/evovoice/decode/account.ts";
import { decodeStatus } from "../../../../src/evovoice/decode/auth-status.ts";
import { fuzzed } from "../../../support/fuzz.ts";

describe("decoding who is signed in", () => {
  it("keeps account ids and names in step, even where one is missing", () => {
    const status = decodeStatus({
      isAuthenticated: true,
      id: 12,
      accountIds: ["a", 2, "c"],
      accountNames: ["Lakeside", null, "Harbor"],
      managerAccess: { all: true },
    });
    assert.deepEqual(status, {
      isAuthenticated: true,
      id: "12",
      accountIds: ["a", "2", "c"],
      accountNames: ["Lakeside", "", "Harbor"],
      managerAccess: { all: true },
    });
  });

  it("believes nothing but an outright yes", () => {
    for (const value of [null, undefined, [], {}, { id: "u" }, { isAuthenticated: false, id: "u" }, "yes"]) {
      assert.equal(decodeStatus(value), undefined);
    }
    assert.equal(decodeStatus({ isAuthenticated: "true" })?.isAuthenticated, true);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => void decodeStatus(value)),
      fuzzed(),
    );
  });
});

describe("decoding an account", () => {
  it("reads its billing and drops only what can't be read", () => {
    const account = decodeAccount({
      id: "a",
      name: "Lakeside",
      maxPhoneNumbers: "12",
      isBYOA: null,
      ancestorIds: null,
      billingSettings: { base: { baseCost: 1.5, allowance: "many" }, localNumbers: null, fees: 3 },
      tier: "gold",
    });
    assert.deepEqual(account, {
      id: "a",
      name: "Lakeside",
      maxPhoneNumbers: 12,
      ancestorIds: [],
      billingSettings: { base: { baseCost: 1.5 }, fees: 3 },
      tier: "gold",
    });
  });

  it("needs an object with an id, and never throws", () => {
    assert.equal(decodeAccount({ name: "nobody" }), undefined);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => void decodeAccount(value)),
      fuzzed(),
    );
  });
});
