import type { EvoVoiceError } from "../errors.ts";
import { NetworkError, NotTheServiceError, TimedOutError } from "../errors.ts";
import { isCertificateError, isHandshakeError } from "../network/tls-codes.ts";

/** Codes of the system for a connection that was never established, and all that concern the proxy. */
const connectCodes = /^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|PROXY_\w+)$/;

/** undici's codes for a broken connection. */
const brokenConnection = new Set(["UND_ERR_SOCKET", "UND_ERR_CLOSED", "UND_ERR_DESTROYED"]);

/**
 * Turns what undici or the system threw into the client's errors. The cause is kept only where it holds no more than an
 * address: a parse error carries the bytes it failed on. A mistake of this client comes back unchanged.
 * `connecting` says whether the connection was still being established, where the caller knows.
 */
export function readTransportError(route: string, error: Error, connecting?: boolean): Error | EvoVoiceError {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const network = (name: string): NetworkError =>
    new NetworkError(route, name, { cause: error, connecting: connecting ?? isConnectError(name) });
  if (code === "UND_ERR_CONNECT_TIMEOUT" || code === "ETIMEDOUT") {
    return new TimedOutError(route, "connect");
  }
  if (code === "UND_ERR_HEADERS_TIMEOUT") {
    return new TimedOutError(route, "answer");
  }
  if (code === "UND_ERR_BODY_TIMEOUT") {
    return new TimedOutError(route, "whole");
  }
  if (code === "UND_ERR_HEADERS_OVERFLOW" || code === "HPE_HEADER_OVERFLOW") {
    return new NotTheServiceError(route, 0, "", "headers too large");
  }
  if (code === "UND_ERR_RES_CONTENT_LENGTH_MISMATCH") {
    return new NotTheServiceError(route, 0, "", "truncated");
  }
  // The parser gives some of its errors no code.
  if (code.startsWith("HPE_") || error.name === "HTTPParserError") {
    return new NotTheServiceError(route, 0, "", "not http");
  }
  if (brokenConnection.has(code)) {
    return network("ECONNRESET");
  }
  if (code === "" || code.startsWith("UND_ERR_INVALID")) {
    return error;
  }
  return network(code);
}

/** Whether this code of a NetworkError says that no connection was established. */
function isConnectError(code: string): boolean {
  return connectCodes.test(code) || isCertificateError(code) || isHandshakeError(code);
}
