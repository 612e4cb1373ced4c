import assert from "node:assert/strict";
import type { AuthStatus } from "../../src/evovoice/types.ts";
import { Caller, cookieValue, now, startCaller } from "./sample-service-caller.ts";

const credentials = { provider: "credentials", userName: "demo@example.com", password: "demo" };

describe("signing in to the sample service", () => {
  let caller: Caller;
  before(async () => {
    caller = await startCaller({ sessions: 30 });
  });
  after(async () => caller.service.close());

  const statusWith = async (cookie: string): Promise<number> =>
    (await caller.send("/auth/status", { headers: { cookie } })).status;

  it("sets ss-id, ss-pid and, with rememberMe, ss-opt=perm", async () => {
    const { status, body, cookies } = await caller.signIn({ ...credentials, rememberMe: true });
    assert.equal(status, 200);
    assert.equal(body["userName"], "demo@example.com");
    assert.deepEqual(
      cookies.map((line) => line.split("=")[0]),
      ["ss-id", "ss-pid", "ss-opt", "X-UAId"],
    );
    assert.equal(cookieValue(cookies, "ss-opt"), "perm");
    assert.ok(cookies.every((line) => /path=\/.*httponly/.test(line)));
    assert.match(cookies[1] ?? "", /expires=\w{3}, /);
  });

  it("looks a remembered sign-in up under ss-pid, and only with ss-opt=perm", async () => {
    const { cookies } = await caller.signIn({ ...credentials, rememberMe: true });
    const id = cookieValue(cookies, "ss-id") ?? "";
    const permanent = cookieValue(cookies, "ss-pid") ?? "";
    assert.equal(await statusWith(`ss-pid=${permanent}; ss-opt=perm`), 200);
    assert.equal(await statusWith(`ss-id=${id}; ss-pid=${permanent}`), 204);
    assert.equal(await statusWith(`ss-id=${id}; ss-opt=perm`), 204);
  });

  it("looks a sign-in that is not remembered up under ss-id", async () => {
    const { cookies } = await caller.signIn(credentials);
    const id = cookieValue(cookies, "ss-id") ?? "";
    const permanent = cookieValue(cookies, "ss-pid") ?? "";
    assert.equal(cookieValue(cookies, "ss-opt"), "temp");
    assert.equal(await statusWith(`ss-id=${id}; ss-pid=${permanent}`), 200);
    assert.equal(await statusWith(`ss-pid=${permanent}; ss-opt=perm`), 204);
  });

  it("sets ss-opt at an attempt that fails, too", async () => {
    for (const [rememberMe, expected] of [
      [true, "perm"],
      [false, "temp"],
    ] as const) {
      const { status, cookies } = await caller.signIn({ ...credentials, password: "wrong", rememberMe });
      assert.equal(status, 401);
      assert.equal(cookieValue(cookies, "ss-opt"), expected);
      assert.equal(cookieValue(cookies, "X-UAId"), undefined);
    }
  });

  it("hands ss-id and ss-pid to every caller, which proves nothing", async () => {
    const first = await caller.send("/auth/status");
    const cookies = first.headers.getSetCookie();
    assert.deepEqual(
      cookies.map((line) => line.split("=")[0]),
      ["ss-id", "ss-pid"],
    );
    const cookie = cookies.map((line) => line.split(";")[0]).join("; ");
    const second = await caller.send("/sessions", { headers: { cookie } });
    assert.equal(second.status, 401);
    assert.deepEqual(second.headers.getSetCookie(), []);
  });

  it("gives new cookies at a sign-in, whatever was sent before", async () => {
    const planted = "ss-id=planted; ss-pid=planted";
    const reply = await caller.send("/auth/credentials", {
      method: "POST",
      headers: { cookie: planted, "content-type": "application/json" },
      body: JSON.stringify({ ...credentials, rememberMe: true }),
    });
    assert.equal(reply.status, 200);
    assert.notEqual(cookieValue(reply.headers.getSetCookie(), "ss-id"), "planted");
    assert.equal(await statusWith(`${planted}; ss-opt=perm`), 204);
  });

  it("takes a form, and names in any case", async () => {
    const form = await caller.send("/AUTH/Credentials", {
      method: "POST",
      body: new URLSearchParams({ UserName: "DEMO@example.com", PASSWORD: "demo", RememberMe: "on" }),
    });
    assert.equal(form.status, 200);
    assert.equal(cookieValue(form.headers.getSetCookie(), "ss-opt"), "perm");
  });

  it("takes HTTP Basic on any request", async () => {
    assert.equal((await caller.get("/sessions")).status, 200);
    assert.equal((await caller.get("/auth/status")).status, 200);
  });

  it("tells of the login, with parallel lists of ids and names of its accounts", async () => {
    const { body } = await caller.get<AuthStatus>("/auth/status");
    assert.equal(body.isAuthenticated, true);
    assert.equal(body.name, "Sample User");
    assert.equal(body.emailAddress, "demo@example.com");
    assert.ok(body.roles?.includes("Manager"));
    assert.equal(body.accountIds?.length, 6);
    assert.equal(body.accountNames?.length, 6);
    assert.ok(body.accountNames.every((name) => name.endsWith("(sample)")));
    const { items } = await caller.list(`accountIds=${body.accountIds[1] ?? ""}`);
    assert.ok(items.length > 0);
    assert.ok(items.every((session) => session.accountName === body.accountNames?.[1]));
  });

  it("answers 204 without a body to the status of nobody", async () => {
    const reply = await caller.send("/auth/status");
    assert.equal(reply.status, 204);
    assert.equal(reply.text, "");
  });

  it("forgets the sign-in at GET /auth/logout", async () => {
    const { cookies } = await caller.signIn({ ...credentials, rememberMe: true });
    const cookie = cookies.map((line) => line.split(";")[0]).join("; ");
    assert.equal(await statusWith(cookie), 200);
    assert.equal((await caller.send("/auth/logout", { headers: { cookie } })).status, 200);
    assert.equal(await statusWith(cookie), 204);
    assert.equal((await caller.send("/auth/logout")).status, 200);
  });

  it("has a second login whose role is Customer and who sees one account", async () => {
    const customer = new Caller(caller.service, "customer@example.com");
    const { body } = await customer.get<AuthStatus>("/auth/status");
    assert.deepEqual(body.roles, ["User", "Customer"]);
    assert.equal(body.accountIds?.length, 1);
    const { items } = await customer.list("all=true");
    assert.deepEqual(new Set(items.map((session) => session.accountId)), new Set(body.accountIds));
    const other = (await caller.list("all=true")).items.find(
      ({ accountId }) => accountId !== body.accountIds?.[0],
    );
    assert.equal((await customer.get(`/sessions/${other?.id ?? ""}`)).status, 404);
  });
});

describe("the login and its time in the sample service", () => {
  it("can be another one", async () => {
    const caller = await startCaller({ sessions: 1, user: "me", password: "p,w:d é" });
    try {
      assert.equal((await caller.get("/auth/status")).status, 200);
      assert.equal((await caller.signIn({ userName: "me", password: "p,w:d é" })).status, 200);
      assert.equal((await caller.signIn(credentials)).status, 401);
    } finally {
      await caller.service.close();
    }
  });

  it("lasts two weeks, and four with rememberMe", async () => {
    let days = 0;
    const caller = await startCaller({
      sessions: 1,
      clock: () => new Date(now.getTime() + days * 86_400_000),
    });
    try {
      const short = (await caller.signIn(credentials)).cookies.map((line) => line.split(";")[0]).join("; ");
      const long = (await caller.signIn({ ...credentials, rememberMe: true })).cookies
        .map((line) => line.split(";")[0])
        .join("; ");
      const statuses = async (): Promise<number[]> => [
        (await caller.send("/sessions", { headers: { cookie: short } })).status,
        (await caller.send("/sessions", { headers: { cookie: long } })).status,
      ];
      days = 13;
      assert.deepEqual(await statuses(), [200, 200]);
      days = 15;
      assert.deepEqual(await statuses(), [401, 200]);
      days = 29;
      assert.deepEqual(await statuses(), [401, 401]);
    } finally {
      await caller.service.close();
    }
  });
});
