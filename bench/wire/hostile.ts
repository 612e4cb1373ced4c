import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream";
import { createGzip } from "node:zlib";
import { bombs, honestPage, streamOf } from "../../test/support/bombs.ts";
import { CostProcess } from "../../test/support/cost.ts";
import type { Row } from "../support/table.ts";

/** How much more memory any answer may take than the largest honest page. */
const barMemory = 3;
const barStepMs = 50;
const heapMegabytes = 2000;
const mebibyte = 1024 * 1024;

/** Answers of 250 MB that are refused, and the largest that are not. Bytes. */
const sizes = [250_000_000, 7_900_000];

/** What hostile answers cost beside the largest honest page: the peak memory, and the longest turn of the event loop. */
export async function hostileMemory(): Promise<Row[]> {
  const texts = new Map<string, () => Iterable<string>>([["honest", () => honestPage(1000, 200)]]);
  for (const [name, bomb] of Object.entries(bombs)) {
    for (const bytes of sizes) {
      texts.set(`${name}, ${Math.round(bytes / 1e6)} MB`, () => bomb(bytes));
    }
  }
  const server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? "").split("/", 2)[1] ?? "");
    response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
    pipeline(streamOf(texts.get(name)?.() ?? []), createGzip({ level: 1 }), response, () => undefined);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  let honestBytes = 0;
  let worst = { name: "", peakBytes: 0 };
  let slowest = { name: "", longestStepMs: 0 };
  for (const name of texts.keys()) {
    using process = new CostProcess(heapMegabytes);
    const address = `http://127.0.0.1:${port}/${encodeURIComponent(name)}`;
    const { peakBytes, longestStepMs } = await process.read({ address, transport: "undici" });
    if (name === "honest") {
      honestBytes = peakBytes;
    } else if (peakBytes > worst.peakBytes) {
      worst = { name, peakBytes };
    }
    if (longestStepMs > slowest.longestStepMs) {
      slowest = { name, longestStepMs };
    }
  }
  server.close();
  server.closeAllConnections();
  const ratio = worst.peakBytes / honestBytes;
  return [
    {
      what: `peak memory of a process, the worst hostile answer (${worst.name})`,
      ours: `${(worst.peakBytes / mebibyte).toFixed(0)} MB`,
      beside: `1,000 sessions of 200 entries: ${(honestBytes / mebibyte).toFixed(0)} MB`,
      ratio: { median: ratio, low: ratio, high: ratio },
      bar: `≤ ${barMemory} ×`,
      met: ratio <= barMemory,
    },
    {
      what: `longest turn of the event loop (${slowest.name})`,
      ours: `${slowest.longestStepMs.toFixed(0)} ms`,
      bar: `≤ ${barStepMs} ms`,
      met: slowest.longestStepMs <= barStepMs,
    },
  ];
}
