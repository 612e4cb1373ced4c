import assert from "node:assert/strict";
import type { Clock } from "../../../../src/evovoice/transport/clock.ts";
import { defaultCircuitBreakerPolicy } from "../../../../src/evovoice/transport/circuit-breaker.ts";
import { NetworkError, ServerError } from "../../../../src/evovoice/errors.ts";
import {
  createRetryingTransport,
  type RetryEvent,
} from "../../../../src/evovoice/transport/retrying-transport.ts";
import type {
  Transport,
  TransportLimits,
  TransportRequest,
  TransportResponse,
} from "../../../../src/evovoice/transport/transport.ts";

const patient = new AbortController().signal;
const limits: TransportLimits = { connectMs: 10_000, answerMs: 30_000, wholeMs: 120_000, bodyBytes: 9 };
const { failures, pauseMs } = defaultCircuitBreakerPolicy;

/** A transport that follows a script, one step per request; the last step stands for all that follow. */
class ScriptedTransport implements Transport {
  readonly name = "scripted";
  readonly sent: { request: TransportRequest; limits: TransportLimits }[] = [];
  steps: (number | Error | Promise<number | Error>)[];
  retryAfter: string | undefined;

  constructor(...steps: (number | Error | Promise<number | Error>)[]) {
    this.steps = steps;
  }

  async send(sent: TransportRequest, own: TransportLimits, signal: AbortSignal): Promise<TransportResponse> {
    this.sent.push({ request: sent, limits: own });
    const step = await (this.steps.length > 1 ? this.steps.shift() : this.steps[0]);
    signal.throwIfAborted();
    if (typeof step !== "number") {
      throw step;
    }
    const headers: Record<string, string> = this.retryAfter ? { "retry-after": this.retryAfter } : {};
    return { status: step, headers, setCookies: [], body: new Uint8Array() };
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** A clock whose sleep passes at once. */
class TestClock implements Clock {
  time = 1_000_000;
  readonly slept: number[] = [];
  now(): number {
    return this.time;
  }
  random(): number {
    return 0.5;
  }
  async sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    this.slept.push(milliseconds);
    this.time += milliseconds;
    await Promise.resolve();
  }
}

function request(origin = "https://evovoice.io", method: "GET" | "POST" = "GET"): TransportRequest {
  return { method, url: new URL("/sessions", origin), route: "/sessions", headers: {} };
}

const refused = (): NetworkError => new NetworkError("/sessions", "ECONNREFUSED", { connecting: true });

describe("the retrying transport", () => {
  it("sends a GET again until it is answered, and tells of each time", async () => {
    const inner = new ScriptedTransport(503, new NetworkError("/sessions", "ECONNRESET"), 200);
    const clock = new TestClock();
    const events: RetryEvent[] = [];
    const transport = createRetryingTransport(inner, { clock, onRetry: (event) => events.push(event) });
    assert.equal((await transport.send(request(), limits, patient)).status, 200);
    assert.deepEqual(clock.slept, [150, 300]);
    assert.deepEqual(events, [
      { route: "/sessions", attempt: 1, reason: "503", waitMs: 150 },
      { route: "/sessions", attempt: 2, reason: "ECONNRESET", waitMs: 300 },
    ]);
  });

  it("gives the last answer, or the last error, when it has asked often enough", async () => {
    const clock = new TestClock();
    const busy = new ScriptedTransport(429);
    const answered = await createRetryingTransport(busy, { clock }).send(request(), limits, patient);
    assert.deepEqual([answered.status, busy.sent.length], [429, 4]);
    const broken = new ScriptedTransport(refused());
    await assert.rejects(
      createRetryingTransport(broken, { clock }).send(request(), limits, patient),
      refused(),
    );
    assert.equal(broken.sent.length, 4);
  });

  it("sends a POST once, whatever comes back", async () => {
    for (const step of [503, 429, refused()]) {
      const inner = new ScriptedTransport(step, 200);
      const transport = createRetryingTransport(inner, { clock: new TestClock() });
      await transport.send(request(undefined, "POST"), limits, patient).catch(() => undefined);
      assert.equal(inner.sent.length, 1);
    }
  });

  it("gives later attempts only what is left of the whole deadline", async () => {
    const inner = new ScriptedTransport(503, 503, 200);
    await createRetryingTransport(inner, { clock: new TestClock() }).send(request(), limits, patient);
    assert.deepEqual(
      inner.sent.map((each) => each.limits.wholeMs),
      [120_000, 119_850, 119_550],
    );
  });

  it("begins no wait that would outlast the whole deadline", async () => {
    const inner = new ScriptedTransport(429);
    inner.retryAfter = "5";
    const clock = new TestClock();
    const transport = createRetryingTransport(inner, { clock });
    const { status } = await transport.send(request(), { ...limits, wholeMs: 4000 }, patient);
    assert.deepEqual([status, inner.sent.length, clock.slept], [429, 1, []]);
  });

  it("does not wait for an attempt that a pause would refuse, and waits where the pause is over by then", async () => {
    for (const [pause, sent] of [
      [5000, 2],
      [1, 4],
    ] as const) {
      const inner = new ScriptedTransport(503);
      const circuit = { failures: 2, pauseMs: pause, maxPauseMs: pause };
      const clock = new TestClock();
      const transport = createRetryingTransport(inner, { circuit, clock });
      // The service's own answer, not the error of a request that was not sent.
      assert.equal((await transport.send(request(), limits, patient)).status, 503);
      assert.deepEqual([inner.sent.length, clock.slept.length], [sent, sent - 1]);
    }
  });

  it("stops at once when it is cancelled while waiting", async () => {
    const cancelled = new AbortController();
    const reason = new Error("enough");
    const inner = new ScriptedTransport(503);
    const onRetry = (): void => void setImmediate(() => cancelled.abort(reason));
    // The real clock, and a wait of half a minute.
    const retry = { attempts: 9, firstWaitMs: 1, maxWaitMs: 1, totalMs: 60_000 };
    inner.retryAfter = "30";
    const transport = createRetryingTransport(inner, { retry, onRetry });
    await assert.rejects(transport.send(request(), limits, cancelled.signal), reason);
    assert.equal(inner.sent.length, 1);
  });
});

describe("the circuit breaker", () => {
  const retry = { attempts: 1, firstWaitMs: 1, maxWaitMs: 1, totalMs: 1 };

  function dead(...steps: ConstructorParameters<typeof ScriptedTransport>): {
    inner: ScriptedTransport;
    clock: TestClock;
    transport: ReturnType<typeof createRetryingTransport>;
    fail: () => Promise<void>;
  } {
    const inner = new ScriptedTransport(...steps);
    const clock = new TestClock();
    const transport = createRetryingTransport(inner, { clock, retry });
    const fail = async (): Promise<void> => {
      for (let count = 0; count < failures; count += 1) {
        await transport.send(request(), limits, patient).catch(() => undefined);
      }
    };
    return { inner, clock, transport, fail };
  }

  it("stops asking after some outages in a row, and says the same as the last and when it asks again", async () => {
    const { inner, clock, transport, fail } = dead(refused());
    await fail();
    await assert.rejects(transport.send(request(), limits, patient), {
      kind: "network",
      code: "ECONNREFUSED",
      pausedUntil: clock.time + pauseMs,
    });
    assert.equal(inner.sent.length, failures);
  });

  it("says a server's trouble as a server's trouble", async () => {
    const { transport, fail } = dead(503);
    await fail();
    await assert.rejects(
      transport.send(request(), limits, patient),
      (error) => error instanceof ServerError && error.status === 503 && error.pausedUntil !== undefined,
    );
  });

  it("is not opened by outages with an answer between them, nor by other errors", async () => {
    const certificate = new NetworkError("/sessions", "CERT_HAS_EXPIRED");
    const mixed = Array.from({ length: failures * 2 }, (_, index) => (index % 3 === 2 ? 200 : refused()));
    for (const steps of [mixed, [certificate], [500], [429]]) {
      const { inner, transport, fail } = dead(...steps);
      await fail();
      await transport.send(request(), limits, patient).catch(() => undefined);
      assert.equal(inner.sent.length, failures + 1);
    }
  });

  it("leaves other services alone", async () => {
    const { inner, transport, fail } = dead(refused());
    await fail();
    inner.steps = [200];
    assert.equal((await transport.send(request("https://team.evovoice.io"), limits, patient)).status, 200);
  });

  it("lets one try after the pause, while the others wait for how it went", async () => {
    const { inner, clock, transport, fail } = dead(refused());
    await fail();
    clock.time += pauseMs;
    const probe = Promise.withResolvers<number>();
    inner.steps = [probe.promise, 200];
    const all = Array.from({ length: 10 }, () => transport.send(request(), limits, patient));
    await Promise.resolve();
    assert.equal(inner.sent.length, failures + 1);
    probe.resolve(200);
    assert.deepEqual(new Set((await Promise.all(all)).map(({ status }) => status)), new Set([200]));
    assert.equal(inner.sent.length, failures + 10);
  });

  it("pauses twice as long when the one that tried fails, and tells the others so", async () => {
    const { inner, clock, transport, fail } = dead(refused());
    await fail();
    clock.time += pauseMs;
    const all = Array.from({ length: 10 }, () => transport.send(request(), limits, patient));
    const results = await Promise.allSettled(all);
    assert.ok(results.every(({ status }) => status === "rejected"));
    assert.equal(inner.sent.length, failures + 1);
    await assert.rejects(transport.send(request(), limits, patient), {
      pausedUntil: clock.time + 2 * pauseMs,
    });
  });

  it("lets the next one try when the one that tried is cancelled, and lets those that wait be cancelled", async () => {
    const { inner, clock, transport, fail } = dead(refused());
    await fail();
    clock.time += pauseMs;
    const probe = Promise.withResolvers<number>();
    inner.steps = [probe.promise, 200];
    const impatient = new AbortController();
    const first = transport.send(request(), limits, impatient.signal);
    const waiting = transport.send(request(), limits, impatient.signal);
    const other = transport.send(request(), limits, patient);
    await Promise.resolve();
    impatient.abort(new Error("enough"));
    await assert.rejects(waiting, /enough/);
    probe.resolve(200);
    await assert.rejects(first, /enough/);
    assert.equal((await other).status, 200);
  });

  it("tries at once when a person says so, and lets a POST pass", async () => {
    const { inner, transport, fail } = dead(refused());
    await fail();
    inner.steps = [refused(), 200];
    await assert.rejects(transport.send(request(undefined, "POST"), limits, patient), refused());
    assert.equal(inner.sent.length, failures + 1);
    transport.tryNow();
    assert.equal((await transport.send(request(), limits, patient)).status, 200);
    assert.equal((await transport.send(request(), limits, patient)).status, 200);
  });
});
