import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { addressOf } from "../../../src/editor/service/address.ts";

describe("a typed address", () => {
  const read: readonly (readonly [typed: string, href: string | undefined])[] = [
    ["https://voice.example.com", "https://voice.example.com/"],
    ["voice.example.com", "https://voice.example.com/"],
    ["voice.example.com:8443/api", "https://voice.example.com:8443/api"],
    ["localhost:8080", "http://localhost:8080/"],
    ["127.0.0.1:8080", "http://127.0.0.1:8080/"],
    ["[::1]:8080", "http://[::1]:8080/"],
    ["10.0.0.5", "https://10.0.0.5/"],
    ["http://voice.example.com", "http://voice.example.com/"],
    ["htps://voice.example.com", "htps://voice.example.com"],
    ["voice", undefined],
    ["voice example.com", undefined],
    ["name@voice.example.com", undefined],
    ["javascript:alert(1)", undefined],
    ["mailto:a@example.com", undefined],
    ["", undefined],
    ["https://", undefined],
  ];
  for (const [typed, href] of read) {
    it(`${JSON.stringify(typed)} is ${href ?? "none"}`, () => assert.equal(addressOf(typed)?.href, href));
  }
});
