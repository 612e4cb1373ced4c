import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";
import * as tls from "node:tls";
import { createAuthority } from "../support/authority.ts";

/** Relays TCP connections to a port on this computer. Can be closed and opened again on the same port. */
export class Relay {
  readonly #to: number;
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  port = 0;

  constructor(to: number) {
    this.#to = to;
  }

  async open(): Promise<void> {
    const server = createServer((socket) => this.#join(socket));
    server.listen(this.port, "127.0.0.1");
    await once(server, "listening");
    ({ port: this.port } = server.address() as AddressInfo);
    this.#server = server;
  }

  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    for (const socket of this.#sockets) {
      socket.destroy();
    }
    if (server !== undefined) {
      server.close();
      await once(server, "close");
    }
  }

  #join(socket: Socket): void {
    const upstream = connect(this.#to, "127.0.0.1");
    for (const [one, other] of [
      [socket, upstream],
      [upstream, socket],
    ] as const) {
      this.#sockets.add(one);
      one.on("error", () => other.destroy()).on("close", () => this.#sockets.delete(one));
    }
    socket.pipe(upstream).pipe(socket);
  }
}

/**
 * Starts a TLS server that relays to a port on this computer, with a certificate of an unknown authority. Returns its port.
 * `ends` receives what closes it.
 */
export async function startTlsServer(host: string, to: number, ends: (() => unknown)[]): Promise<number> {
  const { key, certificate: cert } = await createAuthority([host]);
  const server = tls.createServer({ key, cert }, (socket) => {
    const upstream = connect(to, "127.0.0.1");
    socket.on("error", () => upstream.destroy());
    upstream.on("error", () => socket.destroy());
    socket.pipe(upstream).pipe(socket);
    ends.push(() => socket.destroy());
  });
  server.on("tlsClientError", () => undefined).listen(0, "127.0.0.1");
  await once(server, "listening");
  ends.push(() => void server.close());
  return (server.address() as AddressInfo).port;
}
