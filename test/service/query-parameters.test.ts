import assert from "node:assert/strict";
import type { SampleService } from "../../src/demo/service.ts";
import { startSampleService } from "../../src/demo/service.ts";
import { Parameters } from "../../src/demo/http/parameters.ts";
import type { ListSessions } from "../../src/evovoice/types.ts";
import { formatQuery } from "../../src/sessions/query/format-query.ts";
import { parseQuery } from "../../src/sessions/query/parse/parse-query.ts";
import { planQuery } from "../../src/sessions/query/plan.ts";
import { sessionQuery } from "../../src/sessions/query/query.ts";
import type { SessionQuery } from "../../src/sessions/query/query.ts";
import type { ClientAtWork } from "./client-fixture.ts";
import { closeAll, startClient } from "./client-fixture.ts";

const { signal } = new AbortController();
const context = { now: Date.parse("2026-11-23T12:00:00Z"), timeZone: "America/New_York", locale: "en-US" };

/** Texts that would reach other parameters if anything on their way took them apart. */
const texts = [
  "a&from=b",
  "a=b&searchArchive=true",
  "%26log=x",
  "a+b",
  "+1 (814) 404-3093 ext",
  "a,b",
  "[a,b]",
  '"a","b"',
  '"unclosed',
  'say "hi"',
  "{a:b}",
  "a:b",
  "#fragment?x=1",
  "..%2f",
  "a;b",
  "\\",
  '\\"',
  "é 山田 😀",
  "a\r\nb",
  "a\tb",
  " padded ",
  "\uFFFD",
];

describe("what a person types, on its way to the service", () => {
  let service: SampleService;
  let atWork: ClientAtWork;

  before(async () => {
    service = await startSampleService({ port: 0, sessions: 50, seed: 11, now: new Date(context.now) });
    atWork = startClient(new URL(service.address));
    await atWork.client.signIn(service.user, service.password, signal);
  });

  after(async () => {
    await closeAll();
    await service.close();
  });

  /** Types a query, sends its requests, and gives what the service read of each: every parameter that arrived. */
  async function received(
    query: SessionQuery,
  ): Promise<(readonly [request: ListSessions, arrived: URLSearchParams])[]> {
    const typed = formatQuery(query, context);
    const parsed = parseQuery(typed, context);
    assert.deepEqual(parsed.query, query, typed);
    const { requests } = planQuery(parsed.query, { ...context, liveDays: 15 });
    const all: (readonly [ListSessions, URLSearchParams])[] = [];
    for (const { request } of requests) {
      await atWork.client.listSessions(request, signal);
      const entry = service.requests.entries.at(-1);
      assert.equal(entry?.status, 200);
      all.push([request, new URLSearchParams(entry.query)]);
    }
    return all;
  }

  for (const text of texts) {
    it(`stays in the parameter it belongs to: ${JSON.stringify(text)}`, async () => {
      for (const field of ["from", "to", "log", "parentSessionId", "sortField"] as const) {
        for (const [request, arrived] of await received(sessionQuery({ [field]: text }))) {
          assert.deepEqual([...arrived.keys()], [field]);
          assert.equal(new Parameters("ListSessions", arrived).text(field), request[field]);
          assert.equal(request[field], text);
        }
      }
    });

    it(`is one item of a list: ${JSON.stringify(text)}`, async () => {
      for (const field of ["accountIds", "customerIds", "endpointIds", "specificIds"] as const) {
        const query = sessionQuery({ [field]: [text, "other"] });
        for (const [, arrived] of await received(query)) {
          assert.deepEqual([...arrived.keys()], [field]);
          assert.deepEqual(new Parameters("ListSessions", arrived).list(field), [...(query[field] ?? [])]);
        }
      }
    });
  }

  it("asks with a number in any spelling for its digits, on one side at a time", async () => {
    const arrived = await received(sessionQuery({ number: "+1 (814) 404-3093" }));
    assert.deepEqual(
      arrived.map(([, parameters]) => parameters.toString()),
      ["from=8144043093", "to=8144043093"],
    );
  });

  it("keeps a text as it is where From or To is no number", async () => {
    for (const text of texts) {
      for (const [, arrived] of await received(sessionQuery({ from: text, to: text }))) {
        assert.deepEqual([arrived.get("from"), arrived.get("to")], [text, text]);
      }
    }
  });

  it("sends days as the service writes them", async () => {
    for (const typed of ["yesterday", "nov 20", "11/20/2026", "fri 14:30-15:30"]) {
      const { query } = parseQuery(typed, context);
      for (const [, arrived] of await received(query)) {
        assert.deepEqual([...arrived.keys()], ["startDate", "endDate"]);
        assert.match(`${arrived.get("startDate")} ${arrived.get("endDate")}`, /^2026-11-\d\d 2026-11-\d\d$/);
      }
    }
  });
});
