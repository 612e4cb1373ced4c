import assert from "node:assert/strict";
import { pipeline } from "node:stream";
import { createGzip } from "node:zlib";
import { bombs, honestPage, streamOf } from "../support/bombs.ts";
import { CostProcess, type TransportName } from "../support/cost.ts";
import { closeAll, serve } from "./client-fixture.ts";

/** Serves a text as gzip, as a service would send it. */
async function servePacked(text: () => Iterable<string>): Promise<string> {
  const url = await serve((_request, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
    pipeline(streamOf(text()), createGzip({ level: 1 }), response, () => undefined);
  });
  return url.href;
}

/** Far below what any editor gives its extension host, in megabytes. */
const heapMegabytes = 700;
const largeBytes = 200_000_000;
/** Just below the size from which every answer is scanned. */
const mediumBytes = 7_900_000;

describe("what an answer may cost", () => {
  afterEach(closeAll);

  for (const transport of ["undici", "fetch"] satisfies TransportName[]) {
    it(`is no more than three times an honest page, over ${transport}`, async function () {
      this.timeout(120_000);
      using honest = new CostProcess(heapMegabytes);
      const page = await servePacked(() => honestPage(1000, 200));
      const { outcome, peakBytes: honestBytes } = await honest.read({ address: page, transport });
      assert.equal(outcome, "1000 sessions");
      using hostile = new CostProcess(heapMegabytes);
      for (const [name, bomb] of Object.entries(bombs)) {
        for (const bytes of [largeBytes, mediumBytes]) {
          const address = await servePacked(() => bomb(bytes));
          // With one session to a page nothing is asked for again in smaller parts.
          const cost = await hostile.read({ address, transport, pageSize: 1 });
          assert.match(cost.outcome, bytes === largeBytes ? /^tooLarge$/ : /^tooLarge$|sessions$/, name);
          // The bar is 3; what a garbage collector frees by then varies a little.
          assert.ok(cost.peakBytes <= 3.5 * honestBytes, `${name}: ${cost.peakBytes / honestBytes}`);
        }
      }
    });

    it(`leaves room for a log of 400,000 entries, over ${transport}`, async function () {
      this.timeout(60_000);
      const address = await servePacked(() => honestPage(1, 400_000));
      using reader = new CostProcess(heapMegabytes);
      const { outcome } = await reader.read({ address, transport, sessionId: "s0" });
      assert.equal(outcome, "400000 entries");
    });
  }
});
