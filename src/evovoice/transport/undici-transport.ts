import Agent from "undici/lib/dispatcher/agent.js";
import type { Connector } from "../network/connector.ts";
import { createRouteConnector } from "../network/connector.ts";
import { RequestLimit } from "./request-limit.ts";
import type { Transport, TransportLimits, TransportRequest, TransportResponse } from "./transport.ts";
import { UndiciExchange } from "./undici-exchange.ts";

/** How the undici transport is set up. */
export interface UndiciTransportOptions {
  /** How many requests run at once for each service. The time that others wait counts toward their whole deadline. */
  readonly requestLimit?: RequestLimit;
  /** Instead of direct connections, such as those through a proxy. The transport closes it. */
  readonly connector?: Connector;
  readonly name?: string;
}

/** A transport over undici that can also be closed without breaking requests in flight. */
export interface UndiciTransport extends Transport {
  /** Accepts no more requests, and closes when the last one has its response. */
  retire(): Promise<void>;
}

/** Idle connections are closed after this, and after no more than the second whatever the server offers. Milliseconds. */
const keepAliveTimeout = 10_000;
const keepAliveMaxTimeout = 60_000;

/** An attempt to connect ends a little after the last request gives up on it, so that the next one does not join a dead attempt. */
export const connectAttemptMs = 12_000;

/**
 * The transport over undici. It imports undici's Agent alone, so that the process's own `fetch` and dispatcher stay as they
 * are. undici's time-outs are off in favor of one deadline each for connecting, the answer and the whole: its own are
 * coarse and, for the body, per piece.
 */
export function createUndiciTransport(options: UndiciTransportOptions = {}): UndiciTransport {
  const requestLimit = options.requestLimit ?? new RequestLimit();
  const connector = options.connector ?? createDirectConnector();
  const agent = new Agent({
    connections: 6,
    keepAliveTimeout,
    keepAliveMaxTimeout,
    headersTimeout: 0,
    bodyTimeout: 0,
    allowH2: false,
    useMilo: false,
    connect: connector.connect,
  });
  return {
    name: options.name ?? "undici, direct",
    async send(
      request: TransportRequest,
      limits: TransportLimits,
      signal: AbortSignal,
    ): Promise<TransportResponse> {
      signal.throwIfAborted();
      using exchange = new UndiciExchange(request, limits, signal);
      return await requestLimit.run(request.url, () => exchange.run(agent), exchange.signal);
    },
    async retire() {
      await agent.close();
      connector.close();
    },
    async close() {
      connector.close();
      await agent.destroy();
    },
  };
}

function createDirectConnector(): Connector {
  return createRouteConnector({
    route: () => ({ kind: "direct", reason: "no proxy set" }),
    trust: () => Promise.resolve({ rejectUnauthorized: true }),
    timeoutMs: connectAttemptMs,
  });
}
