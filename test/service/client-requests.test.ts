import assert from "node:assert/strict";
import type { IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { createEvoVoiceClient } from "../../src/evovoice/client.ts";
import { NotFoundError, NotSignedInError, WrongCredentialsError } from "../../src/evovoice/errors.ts";
import { closeAll, serve, startClient } from "./client-fixture.ts";

const { signal } = new AbortController();
const json = { "content-type": "application/json" };

describe("what the client sends", () => {
  afterEach(closeAll);

  it("asks with exactly the JSON Accept, a user agent, and under the service's path prefix", async () => {
    const seen: IncomingMessage[] = [];
    const url = await serve((request, response) => {
      seen.push(request);
      response.writeHead(200, json).end('{"items":[]}');
    }, "/voice/api/");
    const { client } = startClient(url);
    await client.listSessions({ from: "+1 814", page: 0 }, signal);
    assert.equal(seen[0]?.url, "/voice/api/sessions?page=0&from=%2B1%20814");
    assert.equal(seen[0]?.method, "GET");
    assert.equal(seen[0]?.headers.accept, "application/json");
    assert.equal(seen[0]?.headers["user-agent"], "EvoVoiceSessions/test");
    assert.equal(seen[0]?.headers["accept-encoding"], "gzip, deflate, br");
    assert.equal(seen[0]?.headers.cookie, undefined);
  });

  it("signs in with the credentials, lets the status decide, and sends the cookies from then on", async () => {
    const bodies: string[] = [];
    const cookies: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      cookies.push(request.headers.cookie);
      response.setHeader("set-cookie", [
        "ss-id=1; path=/",
        "ss-opt=perm; expires=Wed, 01 Jan 2098 00:00:00 GMT; path=/",
      ]);
      void text(request)
        .then((body) => bodies.push(`${request.method} ${request.url} ${body}`))
        .then(() => response.writeHead(200, json).end('{"isAuthenticated":true,"id":"u1","items":[]}'));
    });
    const { client } = startClient(url);
    const status = await client.signIn("jane@example.com", "p+w", signal);
    await client.listSessions({}, signal);
    assert.equal(status.id, "u1");
    assert.deepEqual(bodies, [
      'POST /auth/credentials {"provider":"credentials","userName":"jane@example.com","password":"p+w","rememberMe":true}',
      "GET /auth/status ",
      "GET /sessions ",
    ]);
    assert.deepEqual(cookies, [undefined, "ss-id=1; ss-opt=perm", "ss-id=1; ss-opt=perm"]);
  });

  it("keeps the cookies it has when another sign-in fails", async () => {
    const url = await serve((request, response) => {
      response.setHeader("set-cookie", "ss-id=stranger; path=/");
      if (request.method === "POST") {
        response
          .writeHead(401, json)
          .end('{"responseStatus":{"errorCode":"Unauthorized","message":"Invalid"}}');
      } else {
        response.writeHead(200, json).end("{}");
      }
    });
    const { client, cookies } = startClient(url);
    cookies.store(url, ["ss-id=mine; path=/"]);
    await assert.rejects(client.signIn("jane@example.com", "wrong", signal), WrongCredentialsError);
    assert.equal(cookies.header(url), "ss-id=mine");
  });

  it("does not believe a sign-in that the status denies", async () => {
    const url = await serve((request, response) => {
      response.writeHead(200, { ...json, "set-cookie": "ss-id=1; path=/" });
      response.end(request.method === "POST" ? '{"userId":"1"}' : '{"isAuthenticated":false}');
    });
    const { client, cookies } = startClient(url);
    await assert.rejects(client.signIn("jane@example.com", "x", signal), NotSignedInError);
    assert.equal(cookies.isEmpty, true);
  });

  it("forgets the cookies on signing out, also when the service has gone", async () => {
    const url = await serve((request, response) => {
      assert.equal(request.url, "/auth/logout");
      response.destroy();
    });
    const { client, cookies } = startClient(url);
    cookies.store(url, ["ss-id=mine; path=/"]);
    await assert.rejects(client.signOut(signal), { kind: "network" });
    assert.equal(cookies.isEmpty, true);
  });

  it("gives no cookie to a service of another origin", async () => {
    const seen: (string | undefined)[] = [];
    const handler = (request: IncomingMessage, response: { end(body: string): void }): void => {
      seen.push(request.headers.cookie);
      response.end('{"items":[]}');
    };
    const [first, second] = [await serve(handler), await serve(handler)];
    const { cookies } = startClient(first);
    cookies.store(first, ["ss-id=secret; path=/"]);
    const { transport } = startClient(second);
    const mixed = createEvoVoiceClient({ serviceUrl: second, transport, cookies, userAgent: "test" });
    await mixed.listSessions({}, signal);
    assert.deepEqual(seen, [undefined]);
  });

  it("asks for many ids in turns and gives them back as one page", async () => {
    const asked: string[][] = [];
    const url = await serve((request, response) => {
      const query = new URL(request.url ?? "", "http://x").searchParams;
      const ids = query.get("specificIds")?.split(",") ?? [];
      asked.push(ids);
      assert.ok((request.url ?? "").length < 2048);
      assert.equal(query.get("countPerPage"), String(ids.length));
      response
        .writeHead(200, json)
        .end(JSON.stringify({ items: ids.map((id) => ({ id })), hasMorePages: false }));
    });
    const ids = Array.from({ length: 400 }, (_, index) => `66f0c0ffee${String(index).padStart(14, "0")}`);
    const { client } = startClient(url);
    const page = await client.listSessions({ specificIds: ids }, signal);
    assert.deepEqual(
      page.items.map(({ id }) => id),
      ids,
    );
    assert.ok(asked.length > 1);
    assert.deepEqual(asked.flat(), ids);
  });

  it("does not take another session for the one it asked for", async () => {
    const url = await serve((_request, response) =>
      response.writeHead(200, json).end('{"items":[{"id":"newest"}]}'),
    );
    const { client, events } = startClient(url);
    await assert.rejects(client.session("wanted", {}, signal), NotFoundError);
    assert.equal(events.length, 2);
  });

  it("gives the session's own text from the list, to the last digit", async () => {
    const item = '{"id":"wanted", "cost":1.50, "cost":12345678901234567890, "log":[{"message":"]}\\""}]}';
    const url = await serve((_request, response) =>
      response.writeHead(200, json).end(`{"items":[null, {"id":"other"}, ${item}]}`),
    );
    const { client } = startClient(url);
    const found = await client.session("wanted", { first: "archive" }, signal);
    assert.equal(found.text, item);
    assert.equal(found.source, "archive");
    assert.equal(found.session.log[0]?.message, ']}"');
  });

  it("keeps an odd account id inside its path", async () => {
    const seen: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      seen.push(request.url);
      response.writeHead(200, json).end('{"id":"a"}');
    });
    const { client, events } = startClient(url);
    await client.account("a/../b?c#d\u{1F4DE}\u0000", signal);
    await assert.rejects(client.account("..", signal), NotFoundError);
    assert.deepEqual(seen, ["/accounts/a%2F..%2Fb%3Fc%23d%F0%9F%93%9E%00"]);
    assert.equal(events[0]?.path, "/accounts/{id}");
  });

  it("tells of each exchange without a word of what was asked or answered", async () => {
    const url = await serve((request, response) => {
      const refused = request.url?.startsWith("/accounts") === true;
      response.sendDate = false;
      response
        .writeHead(refused ? 403 : 200, refused ? {} : json)
        .end(refused ? "no" : '{"items":[{"id":"s1"}]}');
    });
    const { client, events } = startClient(url);
    await client.listSessions({ from: "+18145550123", log: "Jane" }, signal);
    await assert.rejects(client.account("secret-account", signal));
    assert.ok(events.every(({ ms }) => Number.isInteger(ms) && ms >= 0));
    assert.deepEqual(events, [
      { id: 1, method: "GET", path: "/sessions", bytes: 23, status: 200, ms: events[0]?.ms },
      {
        id: 2,
        method: "GET",
        path: "/accounts/{id}",
        bytes: 2,
        status: 403,
        error: "notAllowed",
        ms: events[1]?.ms,
      },
    ]);
  });
});
