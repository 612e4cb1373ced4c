import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo, Server, Socket } from "node:net";
import { createServer as createTcpServer } from "node:net";
import type { EvoVoiceClient, ExchangeEvent } from "../../src/evovoice/client.ts";
import { createEvoVoiceClient } from "../../src/evovoice/client.ts";
import { CookieJar } from "../../src/evovoice/http/cookies.ts";
import type { Transport, TransportLimits } from "../../src/evovoice/transport/transport.ts";
import { createUndiciTransport } from "../../src/evovoice/transport/undici-transport.ts";

/** A client at work, with what a test wants to look at. */
export interface ClientAtWork {
  readonly client: EvoVoiceClient;
  readonly cookies: CookieJar;
  readonly transport: Transport;
  readonly events: ExchangeEvent[];
}

const open: (() => Promise<void> | void)[] = [];

/** Ends whatever the fixture started; for `afterEach`. */
export async function closeAll(): Promise<void> {
  for (const close of open.splice(0)) {
    await close();
  }
}

/** Resolves to the address of an HTTP server that answers with `handler`. */
export async function serve(
  handler: (request: IncomingMessage, response: ServerResponse) => void,
  prefix = "/",
): Promise<URL> {
  const server = createServer({ keepAlive: true }, handler);
  open.push(() => server.closeAllConnections());
  return listen(server, prefix);
}

/** Resolves to the address of a server that does to its sockets whatever `handler` does. */
export async function serveSockets(handler: (socket: Socket) => void): Promise<URL> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    handler(socket);
  });
  open.push(() => {
    for (const socket of sockets) {
      socket.destroy();
    }
  });
  return listen(server, "/");
}

/** A server that answers every request with the same. */
export function answer(
  status: number,
  headers: Record<string, string | string[]>,
  body: string | Buffer,
): Promise<URL> {
  return serve((_request, response) => response.writeHead(status, headers).end(body));
}

/** A server that answers every request with this as the service's JSON. */
export function answerJson(body: string, status = 200): Promise<URL> {
  return answer(status, { "content-type": "application/json; charset=utf-8" }, body);
}

export function startClient(serviceUrl: URL, limits: Partial<TransportLimits> = {}): ClientAtWork {
  const transport = createUndiciTransport();
  const cookies = new CookieJar(serviceUrl);
  const events: ExchangeEvent[] = [];
  open.unshift(() => transport.close());
  const client = createEvoVoiceClient({
    serviceUrl,
    transport,
    cookies,
    userAgent: "EvoVoiceSessions/test",
    limits,
    onExchange: (event) => events.push(event),
  });
  return { client, cookies, transport, events };
}

async function listen(server: Server, prefix: string): Promise<URL> {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  open.push(() => void server.close());
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`);
}
