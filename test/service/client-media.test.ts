import assert from "node:assert/strict";
import { customerUser } from "../../src/demo/auth/logins.ts";
import { startSampleService, type SampleService } from "../../src/demo/service.ts";
import { NotAllowedError, NotFoundError, NotTheServiceError } from "../../src/evovoice/errors.ts";
import type { SessionInfo } from "../../src/evovoice/types.ts";
import { answer, closeAll, serve, startClient } from "./client-fixture.ts";

const signal = new AbortController().signal;
const json = { "content-type": "application/json; charset=utf-8" };

describe("transcript and files", () => {
  let service: SampleService;
  before(async () => {
    service = await startSampleService({ sessions: 300, seed: 5 });
  });
  after(() => service.close());
  afterEach(closeAll);

  async function signedIn(user = service.user): Promise<ReturnType<typeof startClient>["client"]> {
    const { client } = startClient(new URL(service.address));
    await client.signIn(user, service.password, signal);
    return client;
  }

  async function some(channel: string, searchArchive = false): Promise<SessionInfo> {
    const client = await signedIn();
    const { items } = await client.listSessions({ searchArchive, countPerPage: 300 }, signal);
    const found = items.find((session) => session.channel === channel && session.ended);
    assert.ok(found, `The sample has no ${channel}`);
    return found;
  }

  it("come as the service has them", async () => {
    const client = await signedIn();
    const messages = await client.transcript((await some("Chat")).id, signal);
    assert.ok(messages.length > 0);
    assert.ok(messages.every(({ body, from, date }) => body && from && date));
    const files = await client.files((await some("Fax")).id, signal);
    assert.ok(files.some(({ contentType }) => contentType === "application/pdf"));
  });

  it("are refused by kind: a transcript of the archive is not found, the customer's files are another's", async () => {
    const client = await signedIn();
    await assert.rejects(client.transcript((await some("Chat", true)).id, signal), NotFoundError);
    const { address } = service;
    const refusing = await serve((_request, response) => response.writeHead(403).end("Invalid Role"));
    assert.notEqual(refusing.origin, address);
    await assert.rejects(startClient(refusing).client.files("s1", signal), NotAllowedError);
    await assert.rejects(startClient(refusing).client.transcript("s1", signal), NotAllowedError);
    assert.deepEqual(await (await signedIn(customerUser)).files("ffffffffffffffffffffffff", signal), []);
  });

  it("survive fields of a wrong type, and are not taken from what is no list", async () => {
    const odd = await answer(
      200,
      json,
      '{"messages":[{"body":5,"from":null,"extra":[1]},7],"items":[{"contentLength":"12","uri":{}}]}',
    );
    const { client } = startClient(odd);
    assert.deepEqual(await client.transcript("s1", signal), [{ body: "5", extra: [1] }]);
    assert.deepEqual(await client.files("s1", signal), [{ contentLength: 12 }]);
    const none = startClient(await answer(200, json, '{"answer":"x"}')).client;
    await assert.rejects(none.transcript("s1", signal), NotTheServiceError);
    await assert.rejects(none.files("s1", signal), NotTheServiceError);
  });

  it("are never asked for without an id, and keep an odd one in its place", async () => {
    const seen: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      seen.push(request.url);
      response.writeHead(200, json).end('{"messages":[],"items":[]}');
    });
    const { client } = startClient(url);
    await assert.rejects(client.files("", signal), NotFoundError);
    await assert.rejects(client.transcript("..", signal), NotFoundError);
    await client.transcript("a/b", signal);
    await client.files("a&b", signal);
    assert.deepEqual(seen, [
      "/sessions/a%2Fb/transcript",
      "/files?sessionId=a%26b&countPerPage=200&simplifiedPaging=true",
    ]);
  });
});
