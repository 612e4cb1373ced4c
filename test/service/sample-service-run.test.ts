import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { startSampleService } from "../../src/demo/service.ts";
import type { SampleServiceReady } from "../../src/demo/worker.ts";
import { Caller, now, startCaller } from "./sample-service-caller.ts";

describe("the same week again", () => {
  const answers = async (options: { seed: number; sessions?: number }): Promise<string[]> => {
    const caller = await startCaller({ sessions: 300, ...options });
    try {
      const paths = [
        "/sessions?all=1",
        "/sessions?all=1&searchArchive=1",
        "/customers",
        "/endpoints",
        "/calls/active",
      ];
      return await Promise.all(paths.map(async (path) => (await caller.get(path)).text));
    } finally {
      await caller.service.close();
    }
  };

  it("is the same to the byte for the same seed and moment", async () => {
    assert.deepEqual(await answers({ seed: 7 }), await answers({ seed: 7 }));
  });

  it("is another for another seed", async () => {
    assert.notEqual((await answers({ seed: 7 }))[0], (await answers({ seed: 8 }))[0]);
  });
});

describe("a running sample service", () => {
  it("notes what came over the wire, as it came", async () => {
    const caller = await startCaller({ sessions: 5 });
    try {
      const noted = caller.service.requests.next(({ path }) => path === "/Sessions");
      await caller.get("/auth/status");
      await caller.get("/Sessions?from=%2B1&log=a?b", { accept: "application/json", "x-mark": "here" });
      const { method, path, query, headers, status, aborted } = await noted;
      assert.deepEqual(
        [method, path, query, status, aborted],
        ["GET", "/Sessions", "from=%2B1&log=a?b", 200, false],
      );
      assert.equal(headers["x-mark"], "here");
      assert.equal(headers.accept, "application/json");
      assert.deepEqual(
        caller.service.requests.entries.map((entry) => entry.path),
        ["/auth/status", "/Sessions"],
      );
    } finally {
      await caller.service.close();
    }
  });

  it("stops a search when the client leaves, and answers others meanwhile", async () => {
    const caller = await startCaller({ sessions: 50_000 });
    try {
      const leave = new AbortController();
      const { authorization } = caller;
      const searching = caller.send("/sessions?log=never+said", {
        headers: { authorization },
        signal: leave.signal,
      });
      const noted = caller.service.requests.next(({ query }) => query !== "");
      assert.equal((await caller.get("/auth/status")).status, 200);
      leave.abort();
      await assert.rejects(searching, { name: "AbortError" });
      const { status, aborted } = await noted;
      assert.deepEqual([status, aborted], [0, true]);
    } finally {
      await caller.service.close();
    }
  }).timeout(20_000);

  it("holds answers back where it is asked to, and lets go of them when it is closed", async () => {
    const caller = await startCaller({ sessions: 1, latencyMs: 600_000 });
    const waiting = assert.rejects(caller.get("/auth/status"));
    await caller.service.close();
    await waiting;
    assert.ok(caller.service.requests.entries.every(({ status, aborted }) => status === 0 && aborted));
  });

  it("can have a million sessions, and counts them all", async () => {
    const caller = await startCaller({ sessions: 1_000_000 });
    try {
      const live = await caller.list("page=20000");
      const archived = await caller.list("searchArchive=true&countPerPage=1");
      assert.equal(live.items.length, 25);
      assert.equal((live.totalCount ?? 0) + (archived.totalCount ?? 0), 1_000_000);
    } finally {
      await caller.service.close();
    }
  }).timeout(20_000);

  it("gives every log the number of entries that it is asked to", async () => {
    const caller = await startCaller({ sessions: 120, logEntries: 40 });
    try {
      const { items } = await caller.list("all=1");
      assert.ok(items.every((session) => session.log.length === 40));
      const dates = items[30]?.log.map((entry) => entry.date ?? "") ?? [];
      assert.deepEqual(dates, dates.toSorted());
    } finally {
      await caller.service.close();
    }
  });

  it("can be closed twice", async () => {
    const service = await startSampleService({ sessions: 1 });
    await service.close();
    await service.close();
    await assert.rejects(fetch(service.address));
  });

  it("ends its week at the start of this minute unless told otherwise", async () => {
    const caller = new Caller(await startSampleService({ sessions: 100 }));
    try {
      const newest = (await caller.list("countPerPage=1")).items[0]?.dateCreated ?? "";
      const age = Date.now() - Date.parse(newest.replace("0000Z", "Z"));
      assert.ok(age > 0 && age < 15 * 60_000);
    } finally {
      await caller.service.close();
    }
  });

  it("lets live sessions grow with its clock", async () => {
    let minutes = 0;
    const caller = await startCaller({
      sessions: 100,
      clock: () => new Date(now.getTime() + minutes * 60_000),
    });
    try {
      const before = (await caller.list("all=1")).items.find(({ callState }) => callState === "Connected");
      minutes = 5;
      const after = (await caller.list(`specificIds=${before?.id ?? ""}`)).items[0];
      assert.ok((after?.log.length ?? 0) > (before?.log.length ?? 0));
      assert.deepEqual(after?.log.slice(0, before?.log.length), before?.log);
    } finally {
      await caller.service.close();
    }
  });

  for (const [options, word] of [
    [{ sessions: 1_000_001 }, /sessions must be a whole number from 0 to 1,000,000, not 1000001/],
    [{ sessions: -1 }, /sessions/],
    [{ accounts: 0 }, /accounts must be a whole number from 1 to 100, not 0/],
    [{ accounts: 101 }, /accounts/],
    [{ clockSkew: 0.5 }, /clock skew/],
    [{ zone: "both" as "mixed" }, /no zone mode "both". Choose one of: named, none, mixed, partial/],
    [{ wording: "greek" as "plain" }, /no wording "greek". Choose one of: sample, plain, twilio, asterisk/],
    [{ port: 65_536 }, /port/],
    [{ seed: 1.5 }, /seed/],
    [{ latencyMs: Number.NaN }, /latency/],
    [{ logEntries: 0.5 }, /log entries/],
    [{ user: "" }, /user name/],
    [{ host: "0.0.0.0" }, /only listens on this machine/],
  ] as const) {
    it(`does not start with ${JSON.stringify(options)}`, async () => {
      await assert.rejects(startSampleService(options), { name: "RangeError", message: word });
    });
  }

  it("says so where the port is taken", async () => {
    const first = await startSampleService({ sessions: 1 });
    try {
      await assert.rejects(startSampleService({ port: Number(new URL(first.address).port) }), {
        code: "EADDRINUSE",
      });
    } finally {
      await first.close();
    }
  });
});

describe("the sample service in a worker thread", () => {
  it("tells its address and login, and ends when told to close", async () => {
    const workerData = { sessions: 3, seed: 2, password: "other" };
    const worker = new Worker(new URL("../../src/demo/worker.ts", import.meta.url), { workerData });
    const [ready] = (await once(worker, "message")) as [SampleServiceReady];
    assert.equal(ready.user, "demo@example.com");
    assert.equal(ready.password, "other");
    assert.equal((await fetch(`${ready.address}/auth/status`)).status, 204);
    const ended = once(worker, "exit");
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
    worker.postMessage("close");
    assert.deepEqual(await ended, [0]);
    await assert.rejects(fetch(ready.address));
  });

  it("ends with the error where it cannot start", async () => {
    const worker = new Worker(new URL("../../src/demo/worker.ts", import.meta.url), {
      workerData: { sessions: -1 },
    });
    const [error] = (await once(worker, "error")) as [Error];
    assert.match(error.message, /sessions must be a whole number/);
  });
});

describe("the command of the sample service", () => {
  const main = new URL("../../src/demo/main.ts", import.meta.url).pathname;
  const start = (...args: string[]) =>
    spawn(process.execPath, [main, ...args], { stdio: ["ignore", "pipe", "pipe"] });

  async function runToEnd(...args: string[]): Promise<{ code: number | null; out: string; error: string }> {
    const child = start(...args);
    const [out, error, [code]] = await Promise.all([
      child.stdout.toArray(),
      child.stderr.toArray(),
      once(child, "exit") as Promise<[number | null]>,
    ]);
    return {
      code,
      out: Buffer.concat(out as Buffer[]).toString(),
      error: Buffer.concat(error as Buffer[]).toString(),
    };
  }

  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    it(`prints the address and the login, and ends cleanly on ${signal}`, async () => {
      const child = start(
        "--port",
        "0",
        "--sessions",
        "7",
        "--seed",
        "3",
        "--latency",
        "1",
        "--user",
        "u",
        "--password",
        "p",
      );
      const [line] = (await once(child.stdout, "data")) as [Buffer];
      const match = /^Sample service: (http:\/\/127\.0\.0\.1:\d+) \(sign in as u with password p\)\n$/.exec(
        line.toString(),
      );
      assert.ok(match, line.toString());
      assert.equal((await fetch(`${match[1] ?? ""}/auth/status`)).status, 204);
      const ended = once(child, "exit");
      child.kill(signal);
      assert.deepEqual(await ended, [0, null]);
    });
  }

  it("shows what it takes with --help", async () => {
    const { code, out } = await runToEnd("--help");
    assert.equal(code, 0);
    for (const option of [
      "--port",
      "--sessions",
      "--accounts",
      "--seed",
      "--latency",
      "--wording",
      "--zone",
      "--clock-skew",
      "--user",
      "--password",
    ]) {
      assert.ok(out.includes(option));
    }
  });

  for (const [args, word] of [
    [["--sessions", "many"], /--sessions needs a whole number, not "many"/],
    [["--sessions", "1000001"], /sessions must be a whole number from 0 to 1,000,000/],
    [["--port", "70000"], /port must be/],
    [["--wording", "greek"], /no wording "greek"/],
    [["--zone", "both"], /no zone mode "both"/],
    [["--clock-skew=soon"], /--clock-skew needs a whole number/],
    [["--user", ""], /cannot be empty/],
    [["--colour", "red"], /--colour/],
    [["--seed"], /--seed/],
  ] as const) {
    it(`refuses ${args.join(" ")} with a clear word`, async () => {
      const { code, out, error } = await runToEnd(...args);
      assert.equal(code, 1);
      assert.equal(out, "");
      assert.match(error, word);
      assert.match(error, /--help/);
    });
  }
});
