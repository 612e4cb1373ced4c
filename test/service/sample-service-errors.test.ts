import assert from "node:assert/strict";
import { request } from "node:http";
import type { AuthStatus } from "../../src/evovoice/types.ts";
import { Caller, startCaller } from "./sample-service-caller.ts";

interface Refusal {
  responseStatus: { errorCode: string; message: string; errors: { errorCode: string; fieldName: string }[] };
}

describe("the errors of the sample service", () => {
  let caller: Caller;
  before(async () => {
    caller = await startCaller({ sessions: 60 });
  });
  after(async () => caller.service.close());

  for (const path of [
    "/sessions",
    "/sessions/x",
    "/sessions/x/transcript",
    "/files",
    "/calls/active",
    "/customers",
    "/endpoints",
    "/accounts/x",
  ]) {
    it(`answers an empty 401 with WWW-Authenticate to ${path} without sign-in`, async () => {
      const reply = await caller.send(path, { headers: { accept: "application/json" } });
      assert.equal(reply.status, 401);
      assert.equal(reply.text, "");
      assert.match(reply.headers.get("www-authenticate") ?? "", /^credentials realm=/);
    });
  }

  it("sends a browser without sign-in to a page instead", async () => {
    const reply = await caller.send("/sessions?page=1", { headers: { accept: "text/html,*/*" } });
    assert.equal(reply.status, 302);
    const location = reply.headers.get("location") ?? "";
    assert.equal(
      location,
      `/login?redirect=${encodeURIComponent(`${caller.service.address}/sessions?page=1`)}`,
    );
    const page = await caller.send(location);
    assert.equal(page.status, 200);
    assert.match(page.text, /type="password"/);
  });

  it("answers 401 Unauthorized to a wrong password", async () => {
    const reply = await caller.signIn({ userName: "demo@example.com", password: "wrong" });
    assert.equal(reply.status, 401);
    const { responseStatus } = reply.body as unknown as Refusal;
    assert.equal(responseStatus.errorCode, "Unauthorized");
    assert.equal(responseStatus.message, "Invalid Username or Password");
    const basic = await caller.get<Refusal>("/sessions", {
      authorization: `Basic ${btoa("demo@example.com:wrong")}`,
    });
    assert.equal(basic.status, 401);
    assert.equal(basic.body.responseStatus.errorCode, "Unauthorized");
  });

  for (const [body, fields] of [
    ['{"userName":"","password":"demo"}', ["UserName"]],
    ['{"userName":"demo@example.com"}', ["Password"]],
    ["{}", ["UserName", "Password"]],
    ["{", ["UserName", "Password"]],
    ["[]", ["UserName", "Password"]],
    ['"text"', ["UserName", "Password"]],
    ["", ["UserName", "Password"]],
  ] as const) {
    it(`answers 500 ValidationException to a sign-in with ${body}`, async () => {
      const reply = await caller.send<Refusal>("/auth/credentials", { method: "POST", body });
      assert.equal(reply.status, 500);
      const { errorCode, message, errors } = reply.body.responseStatus;
      assert.equal(errorCode, "ValidationException");
      assert.equal(message.split("\n").length, fields.length + 1, "a line for each field");
      assert.deepEqual(
        errors.map((error) => [error.errorCode, error.fieldName]),
        fields.map((field) => ["NotEmpty", field]),
      );
    });
  }

  it("answers 400 FormatException to garbage after Basic", async () => {
    for (const credentials of ["!!!", "abc", "####"]) {
      const reply = await caller.get<Refusal>("/sessions", { authorization: `Basic ${credentials}` });
      assert.equal(reply.status, 400);
      assert.equal(reply.body.responseStatus.errorCode, "FormatException");
    }
  });

  it("answers 413 to a body that is far too long", async () => {
    const reply = await caller.send("/auth/credentials", { method: "POST", body: "x".repeat(100_000) });
    assert.equal(reply.status, 413);
  });

  it("answers 403 in plain text to the wrong role", async () => {
    const customer = new Caller(caller.service, "customer@example.com");
    const accountId = (await customer.get<AuthStatus>("/auth/status")).body.accountIds?.[0] ?? "";
    for (const path of ["/calls/active", `/accounts/${accountId}`, "/accounts"]) {
      const reply = await customer.get(path, { accept: "application/json" });
      assert.equal(reply.status, 403);
      assert.match(reply.headers.get("content-type") ?? "", /^text\/plain/);
      assert.equal(reply.text, "Invalid Role");
    }
    for (const path of ["/files?sessionId=x", "/customers", "/endpoints"]) {
      assert.equal((await customer.get(path)).status, 200);
    }
    assert.equal((await caller.get("/accounts")).status, 403);
  });

  it("answers 404 with a responseStatus to what is not there", async () => {
    const [archived] = (await caller.list("searchArchive=true")).items;
    for (const path of [
      "/sessions/000000000000000000000000",
      "/sessions/%2F%00%F0%9F%8E%89",
      `/sessions/${archived?.id ?? ""}`,
      "/sessions/nothing/transcript",
      "/accounts/nothing",
    ]) {
      const reply = await caller.get<Refusal>(path);
      assert.equal(reply.status, 404, path);
      assert.equal(reply.body.responseStatus.errorCode, "NotFound");
    }
  });

  it("answers an empty 404 without a content type to a path of the API that is no operation", async () => {
    for (const path of [
      "/sessions/a/b/c",
      "/calls",
      "/auth/nothing",
      "/api/hello",
      "/sessions.JSON",
      "/Sessions.Json?page=0",
      "/sessions.txt",
    ]) {
      const reply = await caller.get(path);
      assert.deepEqual([reply.status, reply.text, reply.headers.get("content-type")], [404, "", null], path);
    }
  });

  it("says in every answer that it varies by Accept, and what made it", async () => {
    for (const path of ["/sessions", "/sessions?page=x", "/sessions/x/y/z", "/auth/status", "/"]) {
      const { headers } = await caller.get(path);
      assert.equal(headers.get("vary"), "Accept");
      assert.match(headers.get("x-powered-by") ?? "", /^ServiceStack\//);
    }
  });

  it("answers the dashboard's HTML with 200 to any other path", async () => {
    for (const path of ["/", "/dashboard/home", "/session"]) {
      const reply = await caller.send(path, { headers: { accept: "application/json" } });
      assert.equal(reply.status, 200);
      assert.match(reply.headers.get("content-type") ?? "", /^text\/html/);
    }
  });

  it("answers errors in HTML to a browser that is signed in", async () => {
    const reply = await caller.get("/sessions?page=x", { accept: "text/html" });
    assert.equal(reply.status, 400);
    assert.match(reply.text, /^<!doctype html>/);
  });

  for (const method of ["DELETE", "PUT", "PATCH", "POST", "HEAD", "OPTIONS"]) {
    it(`answers an empty 404 to ${method} of sessions and notes it`, async () => {
      for (const path of ["/sessions", "/sessions/x", "/"]) {
        caller.service.requests.clear();
        const noted = caller.service.requests.next();
        const reply = await caller.send(path, { method, headers: { authorization: caller.authorization } });
        assert.deepEqual([reply.status, reply.text, reply.headers.get("content-type")], [404, "", null]);
        const { method: seen, path: at, status } = await noted;
        assert.deepEqual([seen, at, status], [method, path, 404]);
      }
    });
  }

  it("answers an empty 404 to GET /auth/credentials", async () => {
    const reply = await caller.send("/auth/credentials");
    assert.deepEqual([reply.status, reply.text], [404, ""]);
  });

  for (const agent of [undefined, "", " ", "curl/8.5.0"]) {
    it(`answers 403 with HTML to the User-Agent ${JSON.stringify(agent) ?? "that is not there"}`, async () => {
      const { port } = new URL(caller.service.address);
      const status = await new Promise((resolve, reject) => {
        const headers = agent === undefined ? {} : { "user-agent": agent };
        request({ host: "127.0.0.1", port, path: "/auth/status", headers }, (response) => {
          response.resume();
          resolve([response.statusCode, response.headers["content-type"]]);
        })
          .on("error", reject)
          .end();
      });
      assert.deepEqual(status, [403, "text/html; charset=utf-8"]);
    });
  }

  it("answers 400 to a path that cannot be decoded", async () => {
    assert.equal((await caller.get("/sessions/%E0%A4%A")).status, 400);
  });
});
