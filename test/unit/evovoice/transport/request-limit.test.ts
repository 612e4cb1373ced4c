import assert from "node:assert/strict";
import { setImmediate as nextTurn } from "node:timers/promises";
import { RequestLimit } from "../../../../src/evovoice/transport/request-limit.ts";

const { signal } = new AbortController();
const service = new URL("https://evovoice.io");

describe("the limit of requests at once", () => {
  it("runs the next only when one has ended, in order", async () => {
    const limit = new RequestLimit(1);
    const order: string[] = [];
    const gate = Promise.withResolvers<void>();
    const first = limit.run(service, () => gate.promise, signal);
    const others = ["second", "third"].map((name) =>
      limit.run(service, () => Promise.resolve(order.push(name)), signal),
    );
    await nextTurn();
    assert.deepEqual(order, []);
    gate.resolve();
    await Promise.all([first, ...others]);
    assert.deepEqual(order, ["second", "third"]);
  });

  it("goes on after a request that failed, and keeps services apart", async () => {
    const limit = new RequestLimit(1);
    await assert.rejects(
      limit.run(service, () => Promise.reject(new Error("down")), signal),
      /down/,
    );
    const gate = Promise.withResolvers<void>();
    const held = limit.run(service, () => gate.promise, signal);
    const elsewhere = new URL("https://team.evovoice.io");
    assert.equal(await limit.run(elsewhere, () => Promise.resolve("there"), signal), "there");
    gate.resolve();
    await held;
  });

  it("lets a waiting request leave at once, never runs it, and keeps its place free", async () => {
    const limit = new RequestLimit(1);
    const gate = Promise.withResolvers<void>();
    const held = limit.run(service, () => gate.promise, signal);
    const cancelled = new AbortController();
    const leaving = limit.run(service, () => assert.fail("was cancelled"), cancelled.signal);
    const staying = limit.run(service, () => Promise.resolve("ran"), signal);
    cancelled.abort(new Error("enough"));
    await assert.rejects(leaving, /enough/);
    gate.resolve();
    await held;
    assert.equal(await staying, "ran");
  });
});
