import assert from "node:assert/strict";
import { defaultCircuitBreakerPolicy } from "../../src/evovoice/transport/circuit-breaker.ts";
import { createEvoVoiceClient, type EvoVoiceClient } from "../../src/evovoice/client.ts";
import { type Clock, realClock } from "../../src/evovoice/transport/clock.ts";
import { CookieJar } from "../../src/evovoice/http/cookies.ts";
import {
  createRetryingTransport,
  type RetryingTransport,
} from "../../src/evovoice/transport/retrying-transport.ts";
import { createUndiciTransport } from "../../src/evovoice/transport/undici-transport.ts";
import { closeAll, serve, serveSockets } from "./client-fixture.ts";

const { signal } = new AbortController();

/** Real time, but sleeping takes none: it is written down instead. */
class WakefulClock implements Clock {
  readonly slept: number[] = [];
  #skipped = 0;
  now(): number {
    return realClock.now() + this.#skipped;
  }
  random(): number {
    return realClock.random();
  }
  sleep(milliseconds: number, own: AbortSignal): Promise<void> {
    this.slept.push(milliseconds);
    this.#skipped += milliseconds;
    return realClock.sleep(0, own);
  }
}

describe("patience over real sockets", () => {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0)) {
      await end();
    }
    await closeAll();
  });

  function clientOf(
    serviceUrl: URL,
    clock: Clock = new WakefulClock(),
  ): { client: EvoVoiceClient; transport: RetryingTransport } {
    const transport = createRetryingTransport(createUndiciTransport(), { clock });
    ends.push(() => transport.close());
    const cookies = new CookieJar(serviceUrl);
    const client = createEvoVoiceClient({ serviceUrl, transport, cookies, userAgent: "test" });
    return { client, transport };
  }

  it("gets its answer from a service that first breaks off, then is busy, then has trouble", async () => {
    let visits = 0;
    const url = await serve((request, response) => {
      visits += 1;
      if (visits === 1) {
        request.socket.resetAndDestroy();
      } else if (visits < 4) {
        response.writeHead(visits === 2 ? 429 : 503, { "retry-after": "0" }).end();
      } else {
        response.writeHead(200, { "content-type": "application/json" }).end('{"items":[{"id":"a"}]}');
      }
    });
    const { client } = clientOf(url);
    const { items } = await client.listSessions({}, signal);
    assert.deepEqual([items[0]?.id, visits], ["a", 4]);
  });

  it("keeps to Retry-After in both forms, and tells one that is too long", async () => {
    const clock = new WakefulClock();
    const answers = ["5", new Date(Date.now() + 20_000).toUTCString(), "3600"];
    const url = await serve((_request, response) => {
      response.writeHead(429, { "retry-after": answers.shift() ?? "" }).end();
    });
    const { client } = clientOf(url, clock);
    await assert.rejects(client.listSessions({}, signal), { kind: "rateLimited", retryAfterMs: 3_600_000 });
    const [first = 0, second = 0, ...more] = clock.slept;
    assert.deepEqual(more, []);
    assert.ok(first >= 5000 && second >= 12_000, `${first} ${second}`);
  });

  it("sends a sign-in once, whatever happens to it", async () => {
    let visits = 0;
    const url = await serve((_request, response) => {
      visits += 1;
      response.writeHead(503).end();
    });
    await assert.rejects(clientOf(url).client.signIn("anna", "secret", signal), { kind: "server" });
    assert.equal(visits, 1);
  });

  it("stops with the caller's reason while it waits to ask again", async () => {
    const reason = new Error("enough");
    const cancelled = new AbortController();
    const url = await serve((_request, response) => {
      response.writeHead(503, { "retry-after": "25" }).end();
      response.on("close", () => setImmediate(() => cancelled.abort(reason)));
    });
    await assert.rejects(clientOf(url, realClock).client.listSessions({}, cancelled.signal), reason);
  });

  it("asks a dead service from ten places at once no more than it must, and finds it alive again", async () => {
    let visits = 0;
    let dead = true;
    const url = await serve((request, response) => {
      visits += 1;
      if (dead) {
        request.socket.resetAndDestroy();
      } else {
        response.writeHead(200, { "content-type": "application/json" }).end('{"items":[]}');
      }
    });
    const { client, transport } = clientOf(url);
    const all = async (): Promise<PromiseSettledResult<unknown>[]> =>
      Promise.allSettled(Array.from({ length: 10 }, () => client.listSessions({}, signal)));
    const broken = await all();
    assert.ok(broken.every(({ status }) => status === "rejected"));
    // Those that were under way when the last outage came in, and none after it.
    assert.ok(visits < 10 + defaultCircuitBreakerPolicy.failures, `${visits} visits`);
    const before = visits;
    await assert.rejects(client.listSessions({}, signal), { kind: "network" });
    assert.equal(visits, before);
    dead = false;
    transport.tryNow();
    const well = await all();
    assert.ok(well.every(({ status }) => status === "fulfilled"));
  });

  it("connects anew after the service has closed an idle connection", async () => {
    const url = await serveSockets((socket) => {
      socket.on("data", () => {
        socket.write("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 12\r\n\r\n");
        socket.write('{"items":[]}', () => socket.end());
      });
    });
    const { client } = clientOf(url);
    for (let count = 0; count < 5; count += 1) {
      assert.deepEqual((await client.listSessions({}, signal)).items, []);
    }
  });
});
