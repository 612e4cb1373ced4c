import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";
import { abortable } from "./abortable.ts";
import { type ConnectorOptions, createRouteConnector } from "./connector.ts";
import { hostOf, portOf } from "./proxy-route.ts";

/** The certificate at the other end of a TLS connection. */
export interface PeerCertificate {
  /** Who issued the certificate: organization and name. It is untrusted text. */
  readonly issuer: string;
  /** Milliseconds since 1970; undefined for a form that can't be read. */
  readonly validFrom: number | undefined;
  readonly validTo: number | undefined;
  /** Why the certificate is not trusted, as OpenSSL's code; undefined for one that is. */
  readonly problem: string | undefined;
  /** Such as "TLSv1.3". */
  readonly protocol: string;
}

/**
 * Does a TLS handshake with a service along the route that requests take, sends nothing, and returns the certificate, even
 * one that is not trusted. Rejects with the error of the connection, or the signal's reason.
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
  connector.connect(
    { protocol: url.protocol, hostname: hostOf(url), host: url.host, port: portOf(url) },
    (error, socket) => (error === null ? resolve(socket) : reject(error)),
  );
  try {
    const socket = await abortable(promise, signal);
    const certificate = describe(socket);
    socket.destroy();
    return certificate;
  } finally {
    connector.close();
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
    validFrom: timestamp(from),
    validTo: timestamp(to),
    // Node's types say Error; the value is the code as a string, or an error with that code.
    problem: socket.authorized ? undefined : codeOf(socket.authorizationError),
    protocol: socket.getProtocol() ?? "",
  };
}

function timestamp(text: string | undefined): number | undefined {
  const milliseconds = Date.parse(text ?? "");
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}

function codeOf(error: unknown): string {
  if (error instanceof Error) {
    return "code" in error && typeof error.code === "string" ? error.code : error.name;
  }
  return typeof error === "string" ? error : "unknown";
}
