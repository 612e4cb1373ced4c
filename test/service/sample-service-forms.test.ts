import assert from "node:assert/strict";
import type { ListResponse, SessionInfo } from "../../src/evovoice/types.ts";
import { startCaller, type Caller } from "./sample-service-caller.ts";

interface Refusal {
  responseStatus: { errorCode: string; message: string; errors: { errorCode: string; fieldName: string }[] };
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
    ["sortOrder", "2"],
    ["startDate", "20.11.2026"],
    ["EndDate", "2026-02-30"],
    ["accountIds", "[a,b"],
    ["specificIds", '"a'],
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
    ["no wish at all", "/sessions", "*/*"],
    [".json", "/sessions.json", "text/html"],
    [".JSON", "/Sessions.JSON?page=0", "text/html"],
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

  it("is an HTML page where Accept has text/html, whatever else it has", async () => {
    assert.ok((await caller.get("/sessions?all=1")).text.includes("<script>"));
    const reply = await caller.get("/sessions?all=1", { accept: "application/json, text/html;q=0.1" });
    assert.equal(reply.status, 200);
    assert.match(reply.headers.get("content-type") ?? "", /text\/html/);
    assert.match(reply.text, /^<!doctype html>/);
    assert.doesNotMatch(reply.text, /<(script|img|b|a)[ >]/, "what callers said is text in it");
  });
});
