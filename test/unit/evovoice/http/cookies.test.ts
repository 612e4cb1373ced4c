import assert from "node:assert/strict";
import { CookieJar } from "../../../../src/evovoice/http/cookies.ts";

const service = new URL("https://voice.example.com/api/");
const route = new URL("https://voice.example.com/api/sessions?from=1");
const start = Date.UTC(2026, 10, 23);

describe("the cookie jar", () => {
  it("sends back what the service set, dates with commas and all", () => {
    const jar = new CookieJar(service);
    jar.store(route, [
      "ss-id=abc%2B; path=/; HttpOnly; SameSite=Lax",
      "ss-pid=def; expires=Wed, 01 Jan 2098 00:00:00 GMT; path=/; secure",
      "ss-opt=perm; path=/",
    ]);
    assert.equal(jar.header(route), "ss-id=abc%2B; ss-pid=def; ss-opt=perm");
  });

  it("gives nothing to any other origin and takes nothing from one", () => {
    const jar = new CookieJar(service);
    jar.store(route, ["ss-id=secret; path=/; domain=example.com"]);
    for (const other of [
      "http://voice.example.com/",
      "https://voice.example.com:8443/",
      "https://example.com/",
      "https://x.voice.example.com/",
      "https://voice.example.org/",
    ]) {
      assert.equal(jar.header(new URL(other)), undefined);
      jar.store(new URL(other), ["ss-id=stolen; path=/", "extra=1"]);
    }
    assert.equal(jar.header(route), "ss-id=secret");
  });

  it("refuses a cookie meant for a host that this is no part of", () => {
    const jar = new CookieJar(service);
    jar.store(route, ["a=1; domain=example.org", "b=1; domain=other.voice.example.com"]);
    assert.equal(jar.header(route), undefined);
  });

  it("honours the path of a cookie", () => {
    const jar = new CookieJar(service);
    jar.store(route, ["a=1; path=/api", "b=2; path=/ap", "c=3; path=/elsewhere"]);
    assert.equal(jar.header(route), "a=1");
  });

  it("forgets a cookie that the service deletes or that has run out, Max-Age before Expires", () => {
    let now = start;
    const jar = new CookieJar(service, () => now);
    jar.store(route, [
      "a=1; max-age=60; expires=Thu, 01 Jan 1970 00:00:00 GMT",
      "b=1; path=/",
      "c=1; path=/",
      "d=1; expires=Mon, 23 Nov 2026 00:02:00 GMT",
    ]);
    assert.equal(jar.header(route), "a=1; b=1; c=1; d=1");
    jar.store(route, ["b=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT", "c=; path=/; max-age=0"]);
    assert.equal(jar.header(route), "a=1; d=1");
    now += 60_000;
    assert.equal(jar.header(route), "d=1");
    now += 60_000;
    assert.equal(jar.header(route), undefined);
    assert.equal(jar.isEmpty, true);
  });

  it("survives being stored and opens for its own origin only", () => {
    const jar = new CookieJar(service);
    jar.store(route, ["ss-pid=x; path=/; max-age=1000", "ss-opt=perm; path=/"]);
    const stored: unknown = JSON.parse(JSON.stringify(jar));
    assert.equal(CookieJar.from(stored, service).header(route), "ss-pid=x; ss-opt=perm");
    assert.equal(CookieJar.from(stored, new URL("https://voice.example.org")).isEmpty, true);
  });

  it("opens empty when what was stored is anything else", () => {
    const { origin } = service;
    for (const stored of [
      undefined,
      null,
      "x",
      {},
      { origin, cookies: {} },
      { origin, cookies: [1, { name: "a" }] },
    ]) {
      assert.equal(CookieJar.from(stored, service).isEmpty, true);
    }
  });

  it("lets no line break into a header, and no flood", () => {
    const jar = new CookieJar(service);
    jar.store(route, ["a=b\r\nx-evil: 1; path=/", `big=${"x".repeat(5000)}`, "=nameless", "bad name=1"]);
    assert.equal(jar.header(route), undefined);
    jar.store(
      route,
      Array.from({ length: 500 }, (_, index) => `c${index}=1`),
    );
    assert.equal(jar.header(route)?.split("; ").length, 50);
  });

  it("tells of a change, and only of a change", () => {
    const jar = new CookieJar(service);
    let changes = 0;
    jar.onChange = () => (changes += 1);
    jar.store(route, ["a=1; path=/"]);
    jar.store(route, ["a=1; path=/"]);
    jar.store(new URL("https://example.org"), ["a=2"]);
    assert.equal(changes, 1);
    jar.clear();
    assert.equal(changes, 2);
  });
});
