import assert from "node:assert/strict";
import type { ListResponse, SessionInfo } from "../../src/evovoice/types.ts";
import { startSampleService } from "../../src/demo/service.ts";
import { startCaller, type Caller } from "./sample-service-caller.ts";

const running: Caller[] = [];

async function start(...faults: string[]): Promise<Caller> {
  const caller = await startCaller({ sessions: 12, faults });
  running.push(caller);
  return caller;
}

async function list(fault: string, query = ""): Promise<ListResponse<SessionInfo>> {
  return (await start(fault)).list(query);
}

const ids = ({ items }: ListResponse<SessionInfo>): (string | undefined)[] => items.map(({ id }) => id);

describe("faults of the sample service in lists", () => {
  afterEach(async () => {
    await Promise.all(running.splice(0).map(async ({ service }) => service.close()));
  });

  it("wrong-types: things that are no sessions between sessions with wrong fields", async () => {
    const { items } = (await list("wrong-types")) as { items: unknown[] };
    assert.deepEqual(items.slice(0, 2), [null, 7]);
    assert.equal(items.filter((item) => item === "session").length, 12);
    assert.equal((items[2] as { log: unknown }).log, "see above");
  });

  it("numeric-enums: each enum is its number", async () => {
    const { items } = (await list("numeric-enums")) as unknown as { items: Record<string, unknown>[] };
    for (const { channel, direction, callState, dialState, queueState } of items) {
      assert.ok([channel, direction, callState, dialState, queueState].every(Number.isInteger));
    }
    assert.deepEqual(new Set(items.map(({ channel }) => channel)), new Set([0, 1, 2]));
  });

  it("odd-dates: every form and none", async () => {
    const { items } = (await list("odd-dates")) as { items: { log: { date: unknown }[] }[] };
    const dates = items.flatMap(({ log }) => log.map(({ date }) => date));
    const written = dates.map((date) =>
      typeof date === "string" ? date.replaceAll(/\d/g, "0").replace(/0{5,}/g, "N") : typeof date,
    );
    assert.deepEqual([...new Set(written)].sort(), [
      "/Date(N+0000)/",
      "00. 00. 0000, 00:00 o'clock",
      "0000-00-00T00:00:00",
      "0000-00-00T00:00:00.000-00:00",
      "0000-00-00T00:00:00.NZ",
      "number",
      "undefined",
    ]);
  });

  it("odd-ids: what was given as an id can be asked for", async () => {
    const caller = await start("odd-ids");
    const found = ids(await caller.list());
    assert.ok(found.every((id) => !/^[0-9a-f]{24}$/.test(id ?? "")));
    assert.ok(["/", "📞", "\u0000", "?", "\u202e"].every((odd) => found.join("").includes(odd)));
    for (const id of found) {
      const quoted = `"${(id ?? "").replaceAll('"', '""')}"`;
      assert.deepEqual(ids(await caller.list(`specificIds=${encodeURIComponent(quoted)}`)), [id]);
    }
  });

  it("lying-totals promise what is not there", async () => {
    const { items, totalCount, hasMorePages } = await list("lying-totals", "page=99");
    assert.deepEqual([items.length, totalCount, hasMorePages], [0, 987_654_321, true]);
  });

  it("repeat-page gives the first page whatever is asked", async () => {
    const caller = await start("repeat-page");
    const first = ids(await caller.list("countPerPage=3"));
    const later = await caller.list("countPerPage=3&Page=7");
    assert.deepEqual([ids(later), later.hasMorePages], [first, true]);
  });

  it("moving-items gives the last of each page once more, and loses none", async () => {
    const caller = await start("moving-items");
    const [original, ...pages] = await Promise.all(
      ["", ...[0, 1, 2, 3].map((page) => `countPerPage=3&page=${page}`)].map(async (query) =>
        ids(await caller.list(query)),
      ),
    );
    assert.ok(original && original.length > 9);
    assert.equal(pages[1]?.[0], pages[0]?.[2]);
    assert.deepEqual([...new Set(pages.flat())], original);
  });
});

describe("how faults are asked for", () => {
  afterEach(async () => {
    await Promise.all(running.splice(0).map(async ({ service }) => service.close()));
  });

  it("strike below a path where one is named, the sign-in included", async () => {
    const caller = await start("503@/auth/status", "404@/Sessions");
    const statuses = await Promise.all(
      ["/auth/status", "/sessions", "/customers"].map(async (path) => (await caller.get(path)).status),
    );
    assert.deepEqual(statuses, [503, 404, 200]);
  });

  it("strike as often as is said, at the same requests for the same seed", async () => {
    const strikes = async (): Promise<number[]> => {
      const caller = await start("503:0.3");
      const statuses: number[] = [];
      for (let request = 0; request < 200; request += 1) {
        statuses.push((await caller.get("/calls/active")).status);
      }
      return statuses;
    };
    const first = await strikes();
    const struck = first.filter((status) => status === 503).length;
    assert.ok(struck > 40 && struck < 80, `${struck} of 200`);
    assert.deepEqual(await strikes(), first);
    assert.ok((await list("503:0")).items.length > 0);
  });

  it("go together: the first named is the last on the way to the client", async () => {
    const { text } = await (await start("bom", "numeric-enums", "duplicate-keys")).get("/sessions");
    assert.match(text, /"channel":\d/);
    // Fetch takes the byte order mark away; the keys were doubled before the enums were read.
    assert.ok(!text.includes('"wrong"'));
    const doubled = await (await start("duplicate-keys", "numeric-enums")).get("/sessions");
    assert.match(doubled.text, /"id":"wrong".*"channel":\d/s);
  });

  it("are refused with the kinds there are, and with the rates there may be", async () => {
    for (const fault of ["no-such", "", "503@sessions", "toString", "503:0.5:1"]) {
      await assert.rejects(startSampleService({ faults: [fault] }), RangeError, fault);
    }
    await assert.rejects(
      startSampleService({ faults: ["no-such"] }),
      /no fault "no-such".*KIND\[:RATE\].*401.*moving-items/,
    );
    for (const rate of ["2", "-1", "", "often", "1e-1"]) {
      await assert.rejects(startSampleService({ faults: [`503:${rate}`] }), /rate.*from 0 to 1/, rate);
    }
  });
});
