import assert from "node:assert/strict";
import type { EvoVoiceClient } from "../../src/evovoice/client.ts";
import type { SessionPage } from "../../src/evovoice/decode/session-page.ts";
import { EvoVoiceError } from "../../src/evovoice/errors.ts";
import type { TransportLimits } from "../../src/evovoice/transport/transport.ts";
import { startSampleService, type SampleService } from "../../src/demo/service.ts";
import { closeAll, startClient } from "./client-fixture.ts";
import { now } from "./sample-service-caller.ts";

const { signal } = new AbortController();
const running: SampleService[] = [];
const patience: Partial<TransportLimits> = { bodyBytes: 4 * 1024 * 1024 };
const hurry: Partial<TransportLimits> = { ...patience, answerMs: 400, wholeMs: 1200 };

/** A client that is signed in to a service with this fault, and one of the same service without it. */
async function start(
  fault: string,
  limits: Partial<TransportLimits> = patience,
): Promise<{ client: EvoVoiceClient; honest: EvoVoiceClient; service: SampleService }> {
  const signedIn = async (faults: string[]): Promise<{ client: EvoVoiceClient; service: SampleService }> => {
    const service = await startSampleService({ sessions: 12, now, faults });
    running.push(service);
    const { client } = startClient(new URL(service.address), limits);
    await client.signIn(service.user, service.password, signal);
    return { client, service };
  };
  const { client: honest } = await signedIn([]);
  return { ...(await signedIn([fault])), honest };
}

const ids = (page: SessionPage | undefined): (string | undefined)[] => page?.items.map(({ id }) => id) ?? [];

/** How each fault ends that spoils the whole answer. */
const errors: Readonly<Record<string, object>> = {
  401: { kind: "notSignedIn" },
  403: { kind: "notAllowed" },
  404: { kind: "notFound" },
  408: { kind: "rejected", status: 408 },
  425: { kind: "rejected", status: 425 },
  429: { kind: "rateLimited", retryAfterMs: 2000 },
  "429-long": { kind: "rateLimited", retryAfterMs: 3_600_000 },
  "429-date": { kind: "rateLimited" },
  500: { kind: "server", status: 500 },
  502: { kind: "server", status: 502 },
  503: { kind: "server", status: 503 },
  504: { kind: "server", status: 504 },
  204: { kind: "notTheService" },
  empty: { kind: "notTheService", reason: "empty" },
  html: { kind: "notTheService", reason: "html" },
  jsonp: { kind: "notTheService", reason: "jsonp" },
  "redirect-loop": { kind: "notTheService", reason: "redirect" },
  "wrong-charset": { kind: "notTheService" },
  "unknown-charset": { kind: "notTheService", reason: "charset" },
  "corrupt-gzip": { kind: "notTheService", reason: "corrupt compression" },
  "header-flood": { kind: "notTheService", reason: "headers too large" },
  reset: { kind: "network", code: "ECONNRESET" },
  bomb: { kind: "tooLarge" },
  "bomb-deflate": { kind: "tooLarge" },
  "bomb-br": { kind: "tooLarge" },
  huge: { kind: "tooLarge" },
  endless: { kind: "tooLarge" },
};

/** Those that only a deadline ends. */
const deadlines: Readonly<Record<string, object>> = {
  hang: { kind: "timedOut", phase: "answer" },
  "slow-headers": { kind: "timedOut", phase: "answer" },
  dripping: { kind: "timedOut", phase: "whole" },
};

describe("the client against a service with faults", () => {
  afterEach(async () => {
    await closeAll();
    await Promise.all(running.splice(0).map((service) => service.close()));
  });

  for (const [fault, error] of Object.entries(errors)) {
    it(`ends ${fault} in its own error`, async () => {
      const { client } = await start(fault);
      await assert.rejects(client.listSessions({}, signal), error);
    });
  }

  for (const [fault, error] of Object.entries(deadlines)) {
    it(`ends ${fault} at its deadline`, async () => {
      const { client } = await start(fault, hurry);
      await assert.rejects(client.listSessions({}, signal), error);
    });
  }

  for (const fault of ["truncated", "wrong-length"]) {
    it(`never takes half an answer for a whole one: ${fault}`, async () => {
      const { client } = await start(fault);
      await assert.rejects(client.listSessions({}, signal), EvoVoiceError);
    });
  }

  for (const fault of ["bom", "duplicate-keys", "proto", "numeric-enums", "lying-totals"]) {
    it(`reads every session in spite of ${fault}`, async () => {
      const { client, honest } = await start(fault);
      const page = await client.listSessions({}, signal);
      const { items } = await honest.listSessions({}, signal);
      // The fault "proto" sends fields of these names along, which are kept like any unknown field.
      for (const item of [...page.items, ...items]) {
        Reflect.deleteProperty(item, "constructor");
        Reflect.deleteProperty(item, "__proto__");
      }
      assert.deepEqual(page.items, items);
      assert.deepEqual(page.problems, []);
      assert.equal(Reflect.get({}, "polluted"), undefined);
    });
  }

  it("drops the pit of deep and keeps the sessions around it", async () => {
    const { client, honest } = await start("deep");
    const page = await client.listSessions({}, signal);
    assert.deepEqual(page.items, (await honest.listSessions({}, signal)).items);
    assert.ok(page.problems.every(({ reason }) => reason === "nested too deep"));
    assert.equal(page.problems.length, page.items.length);
  });

  it("leaves out what wrong-types spoils, and tells each", async () => {
    const { client, honest } = await start("wrong-types");
    const [page, whole] = await Promise.all([
      client.listSessions({}, signal),
      honest.listSessions({}, signal),
    ]);
    assert.deepEqual(ids(page), ids(whole));
    assert.deepEqual(page.items[0]?.log, []);
    assert.deepEqual(page.items[1]?.log, whole.items[1]?.log);
    const told = new Set(page.problems.map(({ field, reason }) => `${field ?? "session"}: ${reason}`));
    assert.ok(told.has("session: not an object"));
    for (const field of ["log", "ended", "members", "fromName", "dateCreated", "channel", "wasMissed"]) {
      assert.ok(told.has(`${field}: wrong type`), field);
    }
  });

  it("keeps odd-dates as they are written", async () => {
    const { client, honest } = await start("odd-dates");
    const page = await client.listSessions({}, signal);
    assert.deepEqual(ids(page), ids(await honest.listSessions({}, signal)));
    assert.ok(page.items.some(({ dateCreated }) => dateCreated?.startsWith("/Date(")));
    assert.ok(page.items.some(({ dateCreated }) => dateCreated?.endsWith("o'clock")));
  });

  it("finds each session of odd-ids again by its id", async () => {
    const { client } = await start("odd-ids");
    for (const { id } of (await client.listSessions({}, signal)).items) {
      const { session } = await client.session(id ?? "", {}, signal);
      assert.equal(session.id, id);
    }
  });

  for (const fault of ["repeat-page", "lying-totals", "moving-items"]) {
    it(`comes to the end of all pages in spite of ${fault}`, async () => {
      const { client, honest } = await start(fault);
      const pages: SessionPage[] = [];
      for await (const page of client.pages({ countPerPage: 4, simplifiedPaging: true }, signal)) {
        pages.push(page);
      }
      const all = ids(await honest.listSessions({}, signal));
      const seen = new Set(pages.flatMap(ids));
      assert.deepEqual([...seen], fault === "repeat-page" ? all.slice(0, 4) : all);
      const last = pages.at(-1)?.problems.at(-1);
      assert.equal(last?.reason, fault === "repeat-page" ? "repeated page" : undefined);
    });
  }

  it("goes on after a spoilt answer as if nothing had been", async () => {
    const { client, honest } = await start("truncated:0.5");
    const whole = ids(await honest.listSessions({}, signal));
    const outcomes = new Set<string>();
    for (let request = 0; request < 30; request += 1) {
      const outcome = await client.listSessions({}, signal).then(
        (page) => JSON.stringify(ids(page)),
        (error: unknown) => (error instanceof EvoVoiceError ? error.kind : String(error)),
      );
      outcomes.add(outcome);
    }
    assert.equal(outcomes.size, 2);
    assert.ok(outcomes.delete(JSON.stringify(whole)));
  });

  it("can be let go of in the middle of every fault that takes long", async () => {
    for (const fault of ["hang", "slow-headers", "dripping", "endless", "huge", "bomb"]) {
      const { client, service } = await start(fault, { bodyBytes: 1e12 });
      const leave = new AbortController();
      const left = service.requests.next(({ path }) => path === "/sessions");
      const listing = client.listSessions({}, leave.signal);
      // The service has the request once it answers another that came later on a line of its own.
      await client.status(signal);
      leave.abort();
      await assert.rejects(listing, { name: "AbortError" }, fault);
      assert.equal((await left).aborted, true);
    }
  });
});
