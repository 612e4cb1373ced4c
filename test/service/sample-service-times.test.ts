import assert from "node:assert/strict";
import type { ZoneMode } from "../../src/demo/data/dates.ts";
import { startSampleService } from "../../src/demo/service.ts";
import { Caller, startCaller } from "./sample-service-caller.ts";

describe("times that are hard to read, from the sample service", () => {
  const logDates = async (zone: ZoneMode): Promise<{ own: string[]; log: string[] }> => {
    const caller = await startCaller({ sessions: 100, zone });
    try {
      const { items } = await caller.list("all=1&log=Caller+hung+up");
      const exactOnly = items.filter(({ dateCreated }) => !/\/Date|o'clock/.test(dateCreated ?? ""));
      return {
        own: exactOnly.map(({ dateCreated }) => dateCreated ?? ""),
        log: exactOnly.flatMap(({ log }) => log.map(({ date }) => date ?? "")),
      };
    } finally {
      await caller.service.close();
    }
  };
  const named = (date: string): boolean => /(?:Z|-05:00)$/.test(date);

  it("name no zone, where that is asked for", async () => {
    const { own, log } = await logDates("none");
    assert.ok(own.length > 5 && log.length > 50);
    assert.ok(own.filter(named).length <= 1, "but for a session whose dates always have an offset");
    assert.ok(log.some((date) => !named(date)));
  });

  it("name two zones in each log, for the same moments", async () => {
    const [{ log }, { log: plain }] = [await logDates("mixed"), await logDates("named")];
    assert.ok(log.some((date) => date.endsWith("Z")) && log.some((date) => date.endsWith("-05:00")));
    const times = (dates: string[]): number[] => dates.map((date) => Date.parse(date.replace("0000Z", "Z")));
    assert.deepEqual(times(log), times(plain));
  });

  it("name a zone in the session's own dates and none in its log", async () => {
    const { own, log } = await logDates("partial");
    assert.ok(own.filter(named).length > own.length - 3);
    assert.ok(log.filter(named).length < log.length / 5);
  });

  for (const skew of [600, -600]) {
    it(`come from a clock that is ${skew} seconds off`, async () => {
      const caller = new Caller(await startSampleService({ sessions: 50, clockSkew: skew }));
      try {
        const before = Date.now();
        const { headers, body } = await caller.get<{ items: { dateCreated: string }[] }>("/sessions");
        const after = Date.now();
        const date = Date.parse(headers.get("date") ?? "") - skew * 1000;
        assert.ok(date >= before - 1000 && date <= after);
        const newest = Date.parse(body.items[0]?.dateCreated.replace("0000Z", "Z") ?? "") - skew * 1000;
        assert.ok(newest <= after && newest > before - 15 * 60_000, "sessions are made by the same clock");
      } finally {
        await caller.service.close();
      }
    });
  }
});
