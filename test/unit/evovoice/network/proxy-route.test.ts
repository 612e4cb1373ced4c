import assert from "node:assert/strict";
import * as fc from "fast-check";
import { matchesNoProxy } from "../../../../src/evovoice/network/no-proxy.ts";
import {
  type NetworkSettings,
  defaultNetworkSettings,
  resolveRoute,
  type Route,
  withoutCredentials,
} from "../../../../src/evovoice/network/proxy-route.ts";
import { fuzzed } from "../../../support/fuzz.ts";

interface Case {
  readonly url?: string;
  readonly settings?: Partial<NetworkSettings>;
  readonly env?: Record<string, string>;
}

function plan({ url = "https://evovoice.io/sessions", settings = {}, env = {} }: Case): Route {
  return resolveRoute({ url: new URL(url), settings: { ...defaultNetworkSettings, ...settings }, env });
}

function inWords(route: Route): string {
  const via = route.kind === "proxy" ? ` ${withoutCredentials(route.proxy)}` : "";
  return `${route.kind}${via}: ${route.reason}`;
}

const proxy = "http://proxy.example.com:3128";

describe("the way to the service", () => {
  const cases: readonly (readonly [string, Case, string])[] = [
    ["is direct where nothing is set", {}, "direct: no proxy set"],
    ["goes through http.proxy", { settings: { proxy } }, `proxy ${proxy}: http.proxy`],
    [
      "takes a proxy without a scheme",
      { settings: { proxy: "10.0.0.1:80" } },
      "proxy http://10.0.0.1: http.proxy",
    ],
    [
      "prefers http.proxy to the environment",
      { settings: { proxy }, env: { HTTPS_PROXY: "http://other.example.com" } },
      `proxy ${proxy}: http.proxy`,
    ],
    ["goes through HTTPS_PROXY", { env: { HTTPS_PROXY: proxy } }, `proxy ${proxy}: HTTPS_PROXY`],
    [
      "prefers the lower case of a variable",
      { env: { HTTPS_PROXY: "http://other.example.com", https_proxy: proxy } },
      `proxy ${proxy}: HTTPS_PROXY`,
    ],
    [
      "goes through HTTP_PROXY for https, as VS Code does",
      { env: { HTTP_PROXY: proxy } },
      `proxy ${proxy}: HTTP_PROXY`,
    ],
    [
      "does not take HTTPS_PROXY for http",
      { url: "http://service.example.com", env: { HTTPS_PROXY: proxy } },
      "direct: no proxy set",
    ],
    [
      "takes an empty variable for none",
      { env: { https_proxy: "", HTTPS_PROXY: " " } },
      "direct: no proxy set",
    ],
    [
      "is direct with proxySupport off, whatever else is set",
      { settings: { proxy, proxySupport: false }, env: { HTTPS_PROXY: proxy } },
      "direct: proxySupport off",
    ],
    [
      "leaves SOCKS to the editor",
      { settings: { proxy: "socks5://proxy.example.com" } },
      "editor: http.proxy",
    ],
    [
      "leaves what can't be read to the editor",
      { settings: { proxy: "http://[oops" } },
      "editor: http.proxy",
    ],
    [
      "heeds http.noProxy",
      { settings: { proxy, noProxy: ["example.org", "evovoice.io"] } },
      "direct: http.noProxy",
    ],
    [
      "heeds NO_PROXY also for http.proxy",
      { settings: { proxy }, env: { NO_PROXY: "a, evovoice.io" } },
      "direct: NO_PROXY",
    ],
    [
      "heeds http.noProxy in place of NO_PROXY",
      { settings: { proxy, noProxy: ["example.org"] }, env: { NO_PROXY: "*" } },
      `proxy ${proxy}: http.proxy`,
    ],
    [
      "never sends this computer through a proxy",
      { url: "http://127.0.0.1:80/", settings: { proxy } },
      "direct: this computer",
    ],
    ["nor localhost", { url: "https://localhost:8443/", settings: { proxy } }, "direct: this computer"],
    ["nor [::1]", { url: "http://[::1]:80/", env: { HTTP_PROXY: proxy } }, "direct: this computer"],
    [
      "but where <-loopback> says so",
      { url: "http://127.0.0.1:80/", settings: { proxy, noProxy: ["<-loopback>"] } },
      `proxy ${proxy}: http.proxy`,
    ],
  ];
  for (const [what, given, expected] of cases) {
    it(what, () => assert.equal(inWords(plan(given)), expected));
  }

  it("logs in at the proxy as its address says, also with odd characters", () => {
    const route = plan({ settings: { proxy: "http://an%40na:p%3Ass@proxy.example.com" } });
    assert.equal(route.kind === "proxy" && route.authorization, `Basic ${btoa("an@na:p:ss")}`);
    const broken = plan({ settings: { proxy: "http://100%:x@proxy.example.com" } });
    assert.equal(broken.kind === "proxy" && broken.authorization, `Basic ${btoa("100%:x")}`);
    const none = plan({ settings: { proxy } });
    assert.equal(none.kind === "proxy" && none.authorization, undefined);
  });

  it("prefers http.proxyAuthorization to the login in the address", () => {
    const route = plan({
      settings: { proxy: "http://a:b@proxy.example.com", proxyAuthorization: "Bearer t" },
    });
    assert.equal(route.kind === "proxy" && route.authorization, "Bearer t");
  });

  it("names a proxy without its login", () => {
    assert.equal(
      withoutCredentials(new URL("https://anna:canary@proxy.example.com:8443/x?y#z")),
      "https://proxy.example.com:8443",
    );
  });

  it("is found for any setting and any environment", () => {
    const near = fc.stringMatching(/^([a-z*.]{1,9}|[0-9a-f:]{1,12}|\[[0-9a-f:]{0,9}\])([:/]\d{1,5})?$/);
    const entry = fc.oneof(near, fc.string());
    const hosts = fc.oneof(
      fc.webUrl(),
      fc.ipV4().map((ip) => `https://${ip}`),
      fc.ipV6().map((ip) => `https://[${ip}]`),
    );
    fc.assert(
      fc.property(
        hosts,
        fc.oneof(fc.webUrl(), fc.string()),
        fc.array(entry),
        fc.string(),
        (url, given, noProxy, variable) => {
          const route = plan({ url, settings: { proxy: given, noProxy }, env: { https_proxy: variable } });
          assert.ok(["direct", "proxy", "editor"].includes(route.kind));
        },
      ),
      fuzzed(),
    );
  });
});

describe("an exception from the proxy", () => {
  for (const [entry, host, port, expected] of [
    ["*", "evovoice.io", "443", true],
    ["evovoice.io", "evovoice.io", "443", true],
    ["EvoVoice.IO ", "evovoice.io", "443", true],
    ["evovoice.io", "team.evovoice.io", "443", true],
    [".evovoice.io", "team.evovoice.io", "443", true],
    ["*.evovoice.io", "team.evovoice.io", "443", true],
    ["voice.io", "evovoice.io", "443", false],
    ["team.evovoice.io", "evovoice.io", "443", false],
    ["evovoice.io:443", "evovoice.io", "443", true],
    ["evovoice.io:8443", "evovoice.io", "443", false],
    ["", "evovoice.io", "443", false],
    [".", "evovoice.io", "443", false],
    [":443", "evovoice.io", "443", false],
    ["<local>", "intranet", "443", true],
    ["<local>", "evovoice.io", "443", false],
    ["<local>", "::2", "443", false],
    ["10.1.2.3", "10.1.2.3", "443", true],
    ["10.1.2.3:80", "10.1.2.3", "443", false],
    ["1.2.3", "10.1.2.3", "443", false],
    ["10.0.0.0/8", "10.1.2.3", "443", true],
    ["10.0.0.0/8", "11.1.2.3", "443", false],
    ["10.0.0.0/99", "10.1.2.3", "443", false],
    ["2001:db8::1", "2001:db8::1", "443", true],
    ["[2001:db8::1]", "2001:db8::1", "443", true],
    ["[2001:db8::1]:443", "2001:db8::1", "443", true],
    ["[2001:db8::1]:80", "2001:db8::1", "443", false],
    ["2001:0db8:0::0001", "2001:db8::1", "443", true],
    ["2001:db8::/32", "2001:db8::1", "443", true],
    ["2001:db8::/32", "2001:db9::1", "443", false],
  ] as const) {
    it(`“${entry}” ${expected ? "holds for" : "does not hold for"} ${host} at ${port}`, () => {
      assert.equal(matchesNoProxy([entry], host, port), expected);
    });
  }
});
