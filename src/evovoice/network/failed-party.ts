import { isCertificateError, isHandshakeError } from "./tls-codes.ts";

/**
 * Who is to blame when nothing was reached. "proxyCredentials": the proxy wants a user name and password, or refuses those it
 * got. "name": the service's name is unknown, to this computer or to the proxy. "tls": the handshake failed, as with a server
 * that speaks plain HTTP on this port. "service": it is there by name, but can't be reached.
 */
export type FailedParty = "proxyCredentials" | "proxy" | "name" | "certificate" | "tls" | "service";

/** Tells the party from the code of a NetworkError. */
export function failedParty(code: string): FailedParty {
  switch (code) {
    // Some proxies answer 401 where 407 is meant. The service itself never answers a request for a tunnel.
    case "PROXY_401":
    case "PROXY_407":
      return "proxyCredentials";
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "PROXY_TARGET_ENOTFOUND":
      return "name";
  }
  if (code.startsWith("PROXY_")) {
    return "proxy";
  }
  if (isCertificateError(code)) {
    return "certificate";
  }
  return isHandshakeError(code) ? "tls" : "service";
}
