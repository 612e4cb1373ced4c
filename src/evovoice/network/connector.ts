import type { Socket } from "node:net";
import type { buildConnector } from "undici";
import createConnector from "undici/lib/core/connect.js";
import { hostOf, portOf, type Route } from "./proxy-route.ts";
import type { TlsTrust } from "./certificates.ts";
import { openTunnel, ProxyError, proxyErrorOf } from "./tunnel.ts";

type Target = buildConnector.Options;

export interface ConnectorOptions {
  /** The way to an origin, asked at each new connection. A route of kind "host" is none for a socket. */
  readonly route: (url: URL) => Route;
  /** Awaited before the first TLS handshake. */
  readonly trust: () => Promise<TlsTrust>;
  /** How long one attempt lives, in milliseconds, also when nobody waits for it any more. */
  readonly timeoutMs: number;
}

/** Opens sockets to services along their routes, in the form that undici asks for. */
export interface Connector {
  readonly connect: buildConnector.connector;
  /** Gives up what is not connected yet. */
  close(): void;
}

/** Makes a connector: TCP, then `CONNECT` where a proxy is on the way, then TLS where the service wants it. */
export function createRouteConnector({ route, trust, timeoutMs }: ConnectorOptions): Connector {
  const ended = new AbortController();
  const make = (options: buildConnector.BuildOptions): Open =>
    opener(createConnector({ allowH2: false, timeout: timeoutMs, ...options }), ended.signal);
  const openPlain = make({});
  let openTls: Promise<Open> | undefined;
  const open = async (target: Target): Promise<Socket> => {
    if (target.protocol !== "https:") {
      return openPlain(target);
    }
    openTls ??= trust().then(make);
    return (await openTls)(target);
  };
  const openProxied = async (target: Target, way: Route & { kind: "proxy" }): Promise<Socket> => {
    const { proxy, authorization } = way;
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
    const giveUp = (): void => void socket.destroy();
    ended.signal.addEventListener("abort", giveUp, { once: true });
    try {
      await openTunnel(socket, hostAndPort(target), authorization);
      return target.protocol === "https:" ? await open({ ...target, httpSocket: socket }) : socket;
    } catch (error) {
      socket.destroy();
      throw error;
    } finally {
      clearTimeout(timer);
      ended.signal.removeEventListener("abort", giveUp);
    }
  };
  const connect = async (target: Target): Promise<Socket> => {
    const way = route(new URL(`${target.protocol}//${hostAndPort(target)}`));
    if (way.kind === "host") {
      throw new ProxyError("UNSUPPORTED");
    }
    return way.kind === "direct" ? open(target) : openProxied(target, way);
  };
  return {
    connect: (target, callback) => void tell(connect(target), callback),
    close: () => ended.abort(),
  };
}

async function tell(connecting: Promise<Socket>, callback: buildConnector.Callback): Promise<void> {
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

function opener(connect: buildConnector.connector, ended: AbortSignal): Open {
  return (target) =>
    new Promise((resolve, reject) => {
      ended.throwIfAborted();
      // undici's types hide that its own connector returns the socket it is opening.
      const socket = connect(target, (error, connected) => {
        ended.removeEventListener("abort", giveUp);
        if (error === null) {
          resolve(connected);
        } else {
          reject(error);
        }
      }) as unknown as Socket;
      const giveUp = (): void => void socket.destroy(new Error("closed"));
      ended.addEventListener("abort", giveUp, { once: true });
    });
}

function hostAndPort({ hostname, port, protocol }: Target): string {
  const host = hostname.replace(/^\[|\]$/g, "");
  return `${host.includes(":") ? `[${host}]` : host}:${port || (protocol === "https:" ? "443" : "80")}`;
}
