import { addAbortListener } from "node:events";
import type { Socket } from "node:net";
import type { buildConnector } from "undici";
import createConnector from "undici/lib/core/connect.js";
import type { TlsTrust } from "./certificates.ts";
import { hostOf, portOf, type Route } from "./proxy-route.ts";
import { openTunnel, ProxyError, proxyErrorOf } from "./tunnel.ts";

type Target = buildConnector.Options;

export interface ConnectorOptions {
  /** The route to an origin, resolved for each new connection. A route of kind "editor" can't be used by a socket. */
  readonly route: (url: URL) => Route;
  /** Awaited before the first TLS handshake. */
  readonly trust: () => Promise<TlsTrust>;
  /** How long one attempt may take, in milliseconds, even when no request waits for it any longer. */
  readonly timeoutMs: number;
}

/** Opens sockets to services along their routes, in the form that undici expects. */
export interface Connector {
  readonly connect: buildConnector.connector;
  /** Ends every attempt that is not connected yet. */
  close(): void;
}

/** Makes a connector: TCP, then `CONNECT` where there is a proxy, then TLS where the service wants it. */
export function createRouteConnector({ route, trust, timeoutMs }: ConnectorOptions): Connector {
  const closed = new AbortController();
  const make = (options: buildConnector.BuildOptions): Open =>
    opener(createConnector({ allowH2: false, timeout: timeoutMs, ...options }), closed.signal);
  const openPlain = make({});
  let openTls: Promise<Open> | undefined;
  const open = async (target: Target): Promise<Socket> => {
    if (target.protocol !== "https:") {
      return openPlain(target);
    }
    openTls ??= trust()
      .then(make)
      .catch((error: unknown) => {
        // The next connection tries again.
        openTls = undefined;
        throw error;
      });
    return (await openTls)(target);
  };
  const openProxied = async (target: Target, via: Route & { kind: "proxy" }): Promise<Socket> => {
    const { proxy, authorization } = via;
    const toProxy = {
      hostname: hostOf(proxy),
      host: proxy.host,
      protocol: proxy.protocol,
      port: portOf(proxy),
    };
    const socket = await open(toProxy).catch((error: Error) => {
      throw proxyErrorOf(error);
    });
    const timer = setTimeout(() => socket.destroy(new ProxyError("ETIMEDOUT")), timeoutMs);
    const listener = addAbortListener(closed.signal, () => void socket.destroy());
    try {
      await openTunnel(socket, hostAndPort(target), authorization);
      return target.protocol === "https:" ? await open({ ...target, httpSocket: socket }) : socket;
    } catch (error) {
      socket.destroy();
      throw error;
    } finally {
      clearTimeout(timer);
      listener[Symbol.dispose]();
    }
  };
  const connect = async (target: Target): Promise<Socket> => {
    const via = route(new URL(`${target.protocol}//${hostAndPort(target)}`));
    if (via.kind === "editor") {
      throw new ProxyError("UNSUPPORTED");
    }
    return via.kind === "direct" ? open(target) : openProxied(target, via);
  };
  return {
    connect: (target, callback) => void report(connect(target), callback),
    close: () => closed.abort(),
  };
}

async function report(connecting: Promise<Socket>, callback: buildConnector.Callback): Promise<void> {
  let socket: Socket;
  try {
    socket = await connecting;
  } catch (error) {
    callback(error as Error, null);
    return;
  }
  callback(null, socket);
}

type Open = (target: Target) => Promise<Socket>;

function opener(connect: buildConnector.connector, closed: AbortSignal): Open {
  return async (target) => {
    closed.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<Socket>();
    // undici's types hide that its connector returns the socket it is opening.
    const socket = connect(target, (error, connected) =>
      error === null ? resolve(connected) : reject(error),
    ) as unknown as Socket;
    const listener = addAbortListener(closed, () => void socket.destroy(new Error("closed")));
    try {
      return await promise;
    } finally {
      listener[Symbol.dispose]();
    }
  };
}

function hostAndPort({ hostname, port, protocol }: Target): string {
  const host = hostname.replace(/^\[|\]$/g, "");
  return `${host.includes(":") ? `[${host}]` : host}:${port || (protocol === "https:" ? "443" : "80")}`;
}
