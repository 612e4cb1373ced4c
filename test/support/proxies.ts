import { createServer, type IncomingMessage, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { connect, type AddressInfo, type Socket } from "node:net";
import type { Authority } from "./authority.ts";

/** A proxy for tunnels, on loopback. */
export interface TestProxy {
  readonly url: URL;
  readonly port: number;
  /** The hosts and ports that tunnels were asked for, in order, also those that were refused. */
  readonly asked: readonly string[];
  /** The tunnels that were opened. */
  readonly opened: readonly string[];
  close(): void;
}

export interface TestProxyOptions {
  /** `user:password` to ask for; without it everybody may pass. */
  readonly login?: string;
  /** Refuses every tunnel with this status. */
  readonly refuse?: number;
  /** A header of the refusal, such as `X-Squid-Error: ERR_DNS_FAIL 0`. */
  readonly refusalHeader?: string;
  /** The status for a wrong login: 407 unless said. Some proxies take 401. */
  readonly wrongLogin?: number;
  /** Says nothing at all. */
  readonly mute?: boolean;
  /** Where tunnels lead, whatever host and port they were asked for: this one of this computer. */
  readonly leadTo?: number;
  /** Makes it a proxy that is itself spoken to over TLS. */
  readonly tls?: Authority;
}

/** Starts a real proxy: it opens tunnels (`CONNECT`) and nothing else. */
export async function startProxy(options: TestProxyOptions = {}): Promise<TestProxy> {
  const { login, refuse, refusalHeader, wrongLogin = 407, mute = false, leadTo, tls } = options;
  const asked: string[] = [];
  const opened: string[] = [];
  const sockets = new Set<Socket>();
  const expected = login === undefined ? undefined : `Basic ${Buffer.from(login).toString("base64")}`;
  const server: Server =
    tls === undefined ? createServer() : createTlsServer({ key: tls.key, cert: tls.certificate });
  server.on("connection", (socket: Socket) => void sockets.add(socket.on("error", () => undefined)));
  server.on("connect", (request: IncomingMessage, client: Socket) => {
    client.on("error", () => undefined);
    const target = request.url ?? "";
    asked.push(target);
    if (mute) {
      return;
    }
    if (refuse !== undefined) {
      const header = refusalHeader === undefined ? "" : `${refusalHeader}\r\n`;
      client.end(`HTTP/1.1 ${refuse} Refused\r\n${header}Content-Length: 0\r\n\r\n`);
    } else if (expected !== undefined && request.headers["proxy-authorization"] !== expected) {
      client.end(
        `HTTP/1.1 ${wrongLogin} Who are you\r\nProxy-Authenticate: Basic realm=proxy\r\nContent-Length: 0\r\n\r\n`,
      );
    } else {
      const { hostname, port } = new URL(`http://${target}`);
      const upstream = connect(leadTo ?? (Number(port) || 80), leadTo === undefined ? hostname : "127.0.0.1");
      sockets.add(upstream);
      upstream.on("error", () => client.end("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"));
      upstream.once("connect", () => {
        opened.push(target);
        client.write("HTTP/1.1 200 Connection established\r\n\r\n");
        client.pipe(upstream).pipe(client);
      });
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = new URL(`${tls === undefined ? "http" : "https"}://127.0.0.1:${port}`);
  if (login !== undefined) {
    const [user = "", password = ""] = login.split(":");
    url.username = encodeURIComponent(user);
    url.password = encodeURIComponent(password);
  }
  return {
    url,
    port,
    asked,
    opened,
    close() {
      server.close();
      for (const socket of sockets) {
        socket.destroy();
      }
    },
  };
}
