import assert from "node:assert/strict";
import { request } from "node:http";
import type { ListResponse, SessionInfo } from "../../src/evovoice/types.ts";
import { startCaller, type Caller } from "./sample-service-caller.ts";

interface Refusal {
  responseStatus: {
    errorCode: string;
    message: string;
    errors: { errorCode: string; fieldName: string; message: string }[];
  };
}

describe("how the sample service reads a request", () => {
  let caller: Caller;
  let live: SessionInfo[];
  before(async () => {
    caller = await startCaller({ sessions: 60 });
    live = (await caller.list("all=true")).items;
  });
  after(async () => caller.service.close());

  it("reads names and paths in any case, and ignores names it does not know", async () => {
    const reply = await caller.get<ListResponse<SessionInfo>>("/SESSIONS/?COUNTPERPAGE=3&colour=red&PaGe=1");
    assert.deepEqual(reply.body.items, live.slice(3, 6));
    const one = await caller.get<SessionInfo>(`/Sessions/${live[0]?.id.toUpperCase() ?? ""}`);
    assert.equal(one.body.id, live[0]?.id);
  });

  it("takes an empty value for none", async () => {
    const empty = await caller.list(
      "page=&countPerPage=&all=&accountIds=&searchArchive=&startDate=&from=&sortOrder=&log=&specificIds=",
    );
    assert.deepEqual(empty.items, live.slice(0, 25));
  });

  it("reads a list as a,b or [a,b] or a repeated key, with quotes or without", async () => {
    const [one = "", other = ""] = live.map((session) => session.id);
    for (const query of [
      `specificIds=${one},${other}`,
      `specificIds=[${one},${other}]`,
      `specificIds=${one}&specificIds=${other}`,
      `specificIds=${one}&SPECIFICIDS=[${other}]`,
      `specificIds=%22${one}%22,${other}`,
      `specificIds=${encodeURIComponent(`["${one}","${other}"]`)}`,
      `specificIds=${one}%2C%20${other}`,
    ]) {
      assert.deepEqual((await caller.list(query)).items, live.slice(0, 2), query);
    }
  });

  for (const [value, archive] of [
    ["true", true],
    ["TRUE", true],
    ["1", true],
    ["t", true],
    ["Y", true],
    ["on", true],
    ["false", false],
    ["False", false],
    ["0", false],
    ["f", false],
    ["n", false],
    ["off", false],
  ] as const) {
    it(`reads ${value} as ${archive}`, async () => {
      const { items } = await caller.list(`searchArchive=${value}&countPerPage=1`);
      assert.equal((items[0]?.dateCreated ?? "") < "2026-11-08T15", archive);
    });
  }

  it("reads an enum by name in any case or by number", async () => {
    for (const value of ["Ascend", "ascend", "ASCEND", "0"]) {
      assert.deepEqual((await caller.list(`all=1&sortOrder=${value}`)).items, live.toReversed());
    }
    for (const value of ["Descend", "1"]) {
      assert.deepEqual((await caller.list(`all=1&sortOrder=${value}`)).items, live);
    }
    assert.equal((await caller.get("/sessions?sortOrder=2")).status, 200, "a number without a name");
  });

  it("takes blanks around numbers and booleans", async () => {
    assert.deepEqual((await caller.list("countPerPage=%203%20&page=+1&all=%20f%20")).items, live.slice(3, 6));
  });

  it("takes a bracket without its end for a list, a quote without its end for text that matches nothing", async () => {
    const [one = "", other = ""] = live.map((session) => session.id);
    assert.deepEqual((await caller.list(`specificIds=[${one},${other}`)).items, live.slice(0, 2));
    assert.deepEqual((await caller.list(`specificIds=%22${one}`)).items, []);
    assert.deepEqual((await caller.list(`specificIds={${one}}`)).items, [], "braces are text");
  });

  it("answers 400 to a single value that is sent twice", async () => {
    for (const [query, field, value] of [
      ["page=0&page=1", "page", "0,1"],
      ["all=true&ALL=false", "all", "true,false"],
      ["sortOrder=Ascend&sortOrder=Descend", "sortOrder", "Ascend,Descend"],
      ["startDate=2026-11-20&startDate=2026-11-21", "startDate", "2026-11-20,2026-11-21"],
    ] as const) {
      const reply = await caller.get<Refusal>(`/sessions?${query}`);
      assert.equal(reply.status, 400, query);
      const [error] = reply.body.responseStatus.errors;
      assert.equal(error?.fieldName, field);
      assert.equal(error.message, `'${value}' is an Invalid value for '${field}'`);
    }
  });

  it("takes strings raw: quotes belong to them", async () => {
    assert.deepEqual((await caller.list("log=%22Caller%20hung%20up%22")).items, []);
    assert.ok((await caller.list("log=Caller+hung+up")).items.length > 0);
  });

  for (const [sent, value] of [
    ["page", "two"],
    ["page", "1.5"],
    ["page", "99999999999"],
    ["countPerPage", "0x10"],
    ["CountPerPage", "many"],
    ["all", "yes"],
    ["simplifiedPaging", "2"],
    ["SearchArchive", "maybe"],
    ["sortOrder", "sideways"],
    ["startDate", "20.11.2026"],
    ["EndDate", "2026-02-30"],
    ["page", "+1"],
    ["countPerPage", "+5"],
  ] as const) {
    it(`answers 400 to ${sent}=${value} and names the field as sent`, async () => {
      const reply = await caller.get<Refusal>(`/sessions?${sent}=${encodeURIComponent(value)}`);
      assert.equal(reply.status, 400);
      const { errorCode, message, errors } = reply.body.responseStatus;
      assert.equal(errorCode, "SerializationException");
      assert.equal(message, "Unable to bind to request 'ListSessions'");
      assert.deepEqual(
        errors.map((error) => error.fieldName),
        [sent],
      );
    });
  }

  it("answers 400 to a negative page, with words of its own", async () => {
    const reply = await caller.get<Refusal>("/sessions?page=-1");
    assert.equal(reply.status, 400);
    assert.equal(reply.body.responseStatus.errors[0]?.fieldName, "page");
  });
});

describe("the form of an answer of the sample service", () => {
  let caller: Caller;
  before(async () => {
    caller = await startCaller({ sessions: 60 });
  });
  after(async () => caller.service.close());

  for (const [how, path, accept] of [
    ["Accept", "/sessions", "application/json"],
    ["an Accept that lists JSON first", "/sessions", "application/json;q=0.1,text/html;q=0.9"],
    ["a known type after an unknown one", "/sessions", "image/png, application/json"],
    [".json", "/sessions.json", "text/html"],
    [".json, the path in any case", "/Sessions.json?page=0", "text/html"],
    ["?format=JSON", "/sessions?Format=JSON", "text/html"],
    ["?format=json", "/sessions?format=json", "text/html"],
  ] as const) {
    it(`is JSON by ${how}`, async () => {
      const reply = await caller.get<ListResponse<SessionInfo>>(path, { accept });
      assert.equal(reply.headers.get("content-type"), "application/json; charset=utf-8");
      assert.equal(reply.body.items.length, 25);
      assert.equal(reply.headers.get("content-length"), String(Buffer.byteLength(reply.text)));
    });
  }

  it("is a call of the function that callback names", async () => {
    const plain = await caller.get("/sessions?countPerPage=2");
    const reply = await caller.get("/sessions?countPerPage=2&callback=show");
    assert.match(reply.headers.get("content-type") ?? "", /javascript/);
    assert.equal(reply.text, `show(${plain.text})`);
  });

  it("turns errors into 200 with callback", async () => {
    const refused = await caller.get("/sessions?page=x&callback=show");
    assert.equal(refused.status, 200);
    assert.match(refused.text, /^show\(\{"responseStatus":\{"errorCode":"SerializationException"/);
    const nobody = await caller.send("/sessions?callback=show");
    assert.equal(nobody.status, 200);
    assert.match(nobody.text, /^show\(\{"responseStatus":\{"errorCode":"Unauthorized"/);
  });

  it("calls the function without a value where there is nothing to say", async () => {
    const reply = await caller.send("/auth/status?callback=show");
    assert.equal(reply.status, 200);
    assert.equal(reply.text, "show()");
  });

  it("replaces odd characters of a callback's name", async () => {
    const reply = await caller.send("/auth/status?callback=alert(1)%3B%3Cb%3Ex");
    assert.equal(reply.text, "alert_1___b_x()");
  });

  for (const accept of [
    "text/html,application/json",
    "text/html;q=0.1,application/json;q=0.9",
    "*/*",
    "image/png",
    "application/problem+json",
  ]) {
    it(`is an HTML page for Accept: ${accept}`, async () => {
      const reply = await caller.get("/sessions?all=1", { accept });
      assert.equal(reply.status, 200);
      assert.match(reply.headers.get("content-type") ?? "", /text\/html/);
      assert.match(reply.text, /^<!doctype html>/);
      assert.doesNotMatch(reply.text, /<(script|img|b|a)[ >]/, "what callers said is text in it");
      const nobody = await caller.send("/sessions", { headers: { accept } });
      assert.equal(nobody.status, 302, "without sign-in");
    });
  }

  it("is an HTML page without Accept", async () => {
    const type = await new Promise((resolve, reject) => {
      const headers = { authorization: caller.authorization, "user-agent": "test" };
      request(`${caller.service.address}/sessions`, { headers }, (response) => {
        response.resume();
        resolve(response.headers["content-type"]);
      })
        .on("error", reject)
        .end();
    });
    assert.equal(type, "text/html; charset=utf-8");
  });
});
