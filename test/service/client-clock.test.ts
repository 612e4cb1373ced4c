import assert from "node:assert/strict";
import { ServiceClock } from "../../src/sessions/time/service-clock.ts";
import { answer, closeAll, startClient } from "./client-fixture.ts";

const { signal } = new AbortController();
const json = { "content-type": "application/json" };

describe("the service's clock, by its answers", () => {
  afterEach(closeAll);

  for (const aheadMs of [-600_000, 600_000]) {
    it(`is known to about a second where it is ${aheadMs / 1000} s ahead`, async () => {
      const date = new Date(Date.now() + aheadMs).toUTCString();
      const { client, events } = startClient(
        await answer(200, { ...json, date }, Buffer.from('{"items":[]}')),
      );
      await client.listSessions({}, signal);
      const [event] = events;
      assert.equal(event?.date, date);
      const clock = new ServiceClock();
      clock.observe({
        date: event.date,
        receivedAt: Date.now(),
        roundTripMs: event.ms,
        monotonicAt: performance.now(),
      });
      const { offsetMs = 0, uncertaintyMs = 0 } = clock;
      assert.ok(Math.abs(offsetMs - aheadMs) <= uncertaintyMs + 1000, `${offsetMs}`);
    });
  }

  it("is not read from an answer that a cache had kept", async () => {
    const headers = { ...json, date: new Date(0).toUTCString(), age: "60" };
    const { client, events } = startClient(await answer(200, headers, Buffer.from('{"items":[]}')));
    await client.listSessions({}, signal);
    assert.equal(events[0]?.date, undefined);
  });
});
