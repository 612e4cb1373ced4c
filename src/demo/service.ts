import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { buildLogins } from "./auth/logins.ts";
import { AuthSessions } from "./auth/auth-sessions.ts";
import { SampleWeek } from "./data/week.ts";
import { readFault, injectFaults } from "./faults/faults.ts";
import { send, textResponse } from "./http/response.ts";
import { readExchange } from "./http/exchange.ts";
import { errorResponse, runPipeline, type Middleware } from "./http/pipeline.ts";
import { RequestJournal } from "./journal.ts";
import { completeOptions, type SampleServiceOptions } from "./options.ts";
import { route } from "./routes/router.ts";
import { assignSessionCookies, delayResponses, requireUserAgent } from "./routes/middleware.ts";

export type { SampleServiceOptions } from "./options.ts";

/** A running sample service. */
export interface SampleService {
  /** Its URL without a trailing slash. */
  address: string;
  user: string;
  password: string;
  /** The received requests. */
  requests: RequestJournal;
  /** Replaces the injected faults. Each is written as for `--fault`. Throws a RangeError for an invalid one. */
  setFaults(faults: readonly string[]): void;
  /** Closes it and all connections. */
  close(): Promise<void>;
}

/**
 * Starts a stand-in for the Evo Voice service: an HTTP server on this computer with generated data.
 * Rejects with a RangeError for invalid options, and with Node's error if the port is in use.
 */
export async function startSampleService(options: SampleServiceOptions = {}): Promise<SampleService> {
  const complete = completeOptions(options);
  const { port, host, seed, latencyMs, user, password, clock, clockSkew, faults } = complete;
  const week = new SampleWeek({ ...complete, now: complete.now.getTime() }, clock);
  const authSessions = new AuthSessions(buildLogins(week.directory, user, password), clock);
  let activeFaults = faults.map(readFault);
  const middleware: readonly Middleware[] = [
    delayResponses(latencyMs),
    requireUserAgent,
    assignSessionCookies(authSessions),
    injectFaults(
      () => activeFaults,
      seed,
      async (exchange) => route(exchange, { week, authSessions }),
    ),
  ];
  const requests = new RequestJournal();
  const server = createServer((request, response) => {
    if (clockSkew !== 0) {
      response.setHeader("date", new Date(Date.now() + clockSkew * 1000).toUTCString());
    }
    void serve(request, response, { middleware, requests });
  });
  server.listen(port, host);
  await once(server, "listening");
  const { port: actualPort } = server.address() as AddressInfo;
  const name = host.includes(":") ? `[${host}]` : host;
  return {
    address: `http://${name}:${actualPort}`,
    user,
    password,
    requests,
    setFaults: (later) => {
      activeFaults = later.map(readFault);
    },
    close: async () => close(server),
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  { middleware, requests }: { middleware: readonly Middleware[]; requests: RequestJournal },
): Promise<void> {
  const disconnected = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) {
      disconnected.abort();
    }
    const [path = "", ...query] = (request.url ?? "").split("?");
    requests.add({
      method: request.method ?? "",
      path,
      query: query.join("?"),
      headers: request.headers,
      status: response.headersSent ? response.statusCode : 0,
      aborted: !response.writableFinished,
    });
  });
  try {
    const exchange = readExchange(request, disconnected.signal);
    await send(exchange, await runPipeline(middleware, exchange), response);
  } catch (error) {
    if (disconnected.signal.aborted) {
      return;
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const failure =
      errorResponse({ kind: "json" }, error) ??
      textResponse(500, `The sample service failed: ${String(error)}`);
    await send({ newCookies: [], signal: disconnected.signal }, failure, response);
  }
}

async function close(server: Server): Promise<void> {
  if (!server.listening) {
    return;
  }
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}
