import type { Socket } from "node:net";

/** The longest answer to CONNECT that is read, in bytes. */
const maxHeadBytes = 16 * 1024;

/** A proxy that would not open a tunnel, or an error on the way to it. `code` starts with `PROXY_`. */
export class ProxyError extends Error {
  readonly code: string;
  constructor(reason: string) {
    super(`proxy: ${reason}`);
    this.name = "ProxyError";
    this.code = `PROXY_${reason}`;
  }
}

/** The error that the way to the proxy ended with, told apart from one of the service's. */
export function proxyErrorOf(error: Error): ProxyError {
  return new ProxyError("code" in error && typeof error.code === "string" ? error.code : "ECONNRESET");
}

/**
 * Asks the proxy at the other end of a connected socket for a tunnel (`CONNECT`). Resolves when the socket leads to the
 * target. Throws ProxyError with `PROXY_407` and the like for a refusal.
 */
export function openTunnel(socket: Socket, target: string, authorization: string | undefined): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let head = "";
  const onReadable = (): void => {
    const piece = socket.read() as Buffer | null;
    head += piece?.toString("latin1") ?? "";
    const end = head.indexOf("\r\n\r\n");
    const status = /^HTTP\/1\.[01] (\d{3})/.exec(head)?.[1];
    if (end < 0 ? head.length > maxHeadBytes : status === undefined) {
      reject(new ProxyError("NOT_HTTP"));
    } else if (end >= 0 && status?.startsWith("2") === false) {
      reject(new ProxyError(status));
    } else if (end >= 0) {
      // Nobody speaks before the client does: bytes after the head are no tunnel's.
      return end + 4 === head.length ? resolve() : reject(new ProxyError("NOT_HTTP"));
    }
  };
  const onEnd = (): void => reject(new ProxyError("ECONNRESET"));
  const onError = (error: Error): void => reject(proxyErrorOf(error));
  socket.on("readable", onReadable).once("end", onEnd).once("close", onEnd).once("error", onError);
  const login = authorization === undefined ? "" : `Proxy-Authorization: ${authorization}\r\n`;
  socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n${login}\r\n`);
  return promise.finally(() => {
    socket.off("readable", onReadable).off("end", onEnd).off("close", onEnd).off("error", onError);
  });
}
