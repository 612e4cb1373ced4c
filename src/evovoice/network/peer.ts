import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";
import { type ConnectorOptions, createRouteConnector } from "./connector.ts";
import { hostOf, portOf } from "./proxy-route.ts";

/** Who is at the other end of a TLS connection, as its certificate says. */
export interface PeerCertificate {
  /** Who issued the certificate: organization and name. It is a stranger's text. */
  readonly issuer: string;
  /** Milliseconds since 1970; undefined where the certificate says it in a form that can't be read. */
  readonly validFrom: number | undefined;
  readonly validTo: number | undefined;
  /** Why the certificate is not trusted, in OpenSSL's word; undefined for one that is. */
  readonly problem: string | undefined;
  /** Such as "TLSv1.3". */
  readonly protocol: string;
}

/**
 * Shakes hands with a service along the same way that requests take, sends nothing, and tells whose certificate it has, also
 * where that is not trusted. Rejects with what the way failed with, or the signal's reason.
 */
export async function readPeerCertificate(
  options: ConnectorOptions,
  url: URL,
  signal: AbortSignal,
): Promise<PeerCertificate> {
  signal.throwIfAborted();
  const connector = createRouteConnector({
    ...options,
    trust: async () => ({ ...(await options.trust()), rejectUnauthorized: false }),
  });
  const { promise, resolve, reject } = Promise.withResolvers<Socket>();
  const giveUp = (): void => {
    reject(signal.reason as Error);
    connector.close();
  };
  signal.addEventListener("abort", giveUp, { once: true });
  connector.connect(
    { protocol: url.protocol, hostname: hostOf(url), host: url.host, port: portOf(url) },
    (error, socket) => (error === null ? resolve(socket) : reject(error)),
  );
  try {
    const socket = await promise;
    const peer = describe(socket);
    socket.destroy();
    return peer;
  } finally {
    signal.removeEventListener("abort", giveUp);
  }
}

function describe(socket: Socket): PeerCertificate {
  if (!(socket instanceof TLSSocket)) {
    throw new TypeError("not a TLS connection");
  }
  const { issuer, valid_from: from, valid_to: to } = socket.getPeerCertificate();
  const names = [issuer?.O, issuer?.CN].flat().filter((name) => name !== undefined && name !== "");
  return {
    issuer: [...new Set(names)].join(", "),
    validFrom: moment(from),
    validTo: moment(to),
    // Node's types say Error; what is there is the code's text, or an error with that code.
    problem: socket.authorized ? undefined : codeOf(socket.authorizationError),
    protocol: socket.getProtocol() ?? "",
  };
}

function moment(text: string | undefined): number | undefined {
  const milliseconds = Date.parse(text ?? "");
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}

function codeOf(error: unknown): string {
  if (error instanceof Error) {
    return "code" in error && typeof error.code === "string" ? error.code : error.name;
  }
  return typeof error === "string" ? error : "unknown";
}
