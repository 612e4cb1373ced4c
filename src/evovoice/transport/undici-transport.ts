import Agent from "undici/lib/dispatcher/agent.js";
import type { Connector } from "../network/connector.ts";
import { createRouteConnector } from "../network/connector.ts";
import { ServiceSlots } from "./request-limit.ts";
import type { Transport, WireLimits, WireRequest, WireResponse } from "./transport.ts";
import { Exchange } from "./undici-exchange.ts";

/** How the undici transport is set up. */
export interface UndiciTransportOptions {
  /** At most so many requests at once for each service; others wait, and their waiting counts against their whole deadline. */
  readonly slots?: ServiceSlots;
  /** Instead of direct connections, such as those through a proxy. The transport closes it. */
  readonly connector?: Connector;
  readonly name?: string;
}

/** A wire over undici that can also be let go of without breaking what is under way. */
export interface UndiciTransport extends Transport {
  /** Takes nothing more, and closes when the last request has its answer. */
  retire(): Promise<void>;
}

/** An idle connection is let go after this, and after no more than the second whatever the server offers. Milliseconds. */
const keepAliveTimeout = 10_000;
const keepAliveMaxTimeout = 60_000;

/** An attempt to connect lives a little longer than anybody waits for it, so that a dead one is no trap for the next request. */
export const connectAttemptMs = 12_000;

/**
 * The wire over undici. It takes undici's Agent by itself, so that the process's own `fetch` and dispatcher stay as they are.
 * undici's time-outs are off in favour of one deadline each for connecting, the answer and the whole: its own are coarse
 * and, for the body, per piece.
 */
export function createUndiciTransport(options: UndiciTransportOptions = {}): UndiciTransport {
  const slots = options.slots ?? new ServiceSlots();
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
    async send(request: WireRequest, limits: WireLimits, signal: AbortSignal): Promise<WireResponse> {
      signal.throwIfAborted();
      const exchange = new Exchange(request, limits, signal);
      try {
        const giveBack = await slots.of(request.url).take(exchange.signal);
        try {
          return await exchange.run(agent);
        } finally {
          giveBack();
        }
      } finally {
        exchange.end();
      }
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
