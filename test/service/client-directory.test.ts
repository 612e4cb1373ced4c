import assert from "node:assert/strict";
import { startSampleService, type SampleService } from "../../src/demo/service.ts";
import { NotAllowedError, NotTheServiceError } from "../../src/evovoice/errors.ts";
import { answer, closeAll, serve, startClient } from "./client-fixture.ts";

const signal = new AbortController().signal;
const json = { "content-type": "application/json; charset=utf-8" };

describe("customers and endpoints", () => {
  let service: SampleService;
  before(async () => {
    service = await startSampleService({ sessions: 50, seed: 5 });
  });
  after(() => service.close());
  afterEach(closeAll);

  it("come by part of their name, with what tells them apart", async () => {
    const { client } = startClient(new URL(service.address));
    await client.signIn(service.user, service.password, signal);
    const customers = await client.customers({ nameFilter: "juniper", countPerPage: 50 }, signal);
    assert.ok(customers.items.length > 0);
    assert.ok(customers.items.every(({ id, name }) => id && /juniper/i.test(name ?? "")));
    assert.ok(customers.items.every(({ breadcrumb, name }) => breadcrumb?.at(-1)?.name === name));
    const endpoints = await client.endpoints({ nameFilter: "main", countPerPage: 2 }, signal);
    assert.equal(endpoints.items.length, 2);
    assert.equal(endpoints.hasMore, true);
    assert.ok(endpoints.items.every(({ type, address }) => type === "PhoneNumber" && address));
  });

  it("are asked for with the text as typed, in its own parameter", async () => {
    const seen: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      seen.push(request.url);
      response.writeHead(200, json).end('{"items":[]}');
    });
    const { client } = startClient(url);
    await client.customers({ nameFilter: "a&all=true +\ud800", accountIds: ["a,b", "c"] }, signal);
    await client.endpoints({ nameFilter: "", countPerPage: 20 }, signal);
    assert.deepEqual(seen, [
      "/customers?nameFilter=a%26all%3Dtrue%20%2B%EF%BF%BD&accountIds=%22a%2Cb%22,c&simplifiedPaging=true",
      "/endpoints?countPerPage=20&simplifiedPaging=true",
    ]);
  });

  it("survive fields of a wrong type, are refused by role, and are not taken from what is no list", async () => {
    const odd = await answer(
      200,
      json,
      '{"items":[{"id":5,"name":null,"breadcrumb":[7]},"x"],"hasMorePages":1}',
    );
    const { client } = startClient(odd);
    const page = await client.customers({}, signal);
    assert.deepEqual(page, { items: [{ id: "5", breadcrumb: [] }], hasMore: true });
    const refusing = await serve((_request, response) => response.writeHead(403).end("Invalid Role"));
    await assert.rejects(startClient(refusing).client.endpoints({}, signal), NotAllowedError);
    const none = startClient(await answer(200, json, '{"answer":"x"}')).client;
    await assert.rejects(none.customers({}, signal), NotTheServiceError);
  });
});
