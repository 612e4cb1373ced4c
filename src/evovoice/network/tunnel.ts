import type { Socket } from "node:net";

/** How much of the answer to CONNECT is read, in bytes. */
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

/** An error of the connection to the proxy, marked as the proxy's. */
export function proxyErrorOf(error: Error): ProxyError {
  if (error instanceof ProxyError) {
    return error;
  }
  return new ProxyError("code" in error && typeof error.code === "string" ? error.code : "ECONNRESET");
}

/**
 * Asks the proxy at the other end of a connected socket for a tunnel (`CONNECT`). Resolves when the socket leads to the
 * target. Throws ProxyError: `PROXY_407` and the like where the proxy refuses, `PROXY_TARGET_ENOTFOUND` where it says that
 * it does not know the target's name.
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
      reject(new ProxyError(isUnknownName(head.slice(0, end)) ? "TARGET_ENOTFOUND" : status));
    } else if (end >= 0) {
      // The client speaks first: bytes after the head don't come from the target.
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

/** Squid names its reason in a header of its own. */
function isUnknownName(head: string): boolean {
  return /^x-squid-error:[ \t]*ERR_DNS_FAIL\b/im.test(head);
}
