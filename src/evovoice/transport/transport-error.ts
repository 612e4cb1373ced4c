import type { EvoVoiceError } from "../errors.ts";
import { NetworkError, NotTheServiceError, TimedOutError } from "../errors.ts";

/** Codes of the system that speak of opening a connection, and of certificates, whoever reports them. */
const whileConnecting =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|PROXY_\w+|.*CERT.*|.*SELF_SIGNED.*|UNABLE_TO_\w+|HOSTNAME_MISMATCH)$/;

/** undici's own codes that mean a broken connection, in the system's word for it. */
const brokenConnection = new Set(["UND_ERR_SOCKET", "UND_ERR_CLOSED", "UND_ERR_DESTROYED"]);

/**
 * Turns what undici or the system threw into the client's family. The cause is kept only where it says no more than an
 * address: a parse error carries the bytes it failed on. What is a mistake of ours comes back as it is.
 * `connecting` tells that nothing was sent yet, where the caller knows.
 */
export function readWireError(route: string, error: Error, connecting?: boolean): Error | EvoVoiceError {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const network = (name: string): NetworkError =>
    new NetworkError(route, name, { cause: error, connecting: connecting ?? isAboutConnecting(name) });
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

/** Whether this code of a NetworkError says that no connection came about. */
export function isAboutConnecting(code: string): boolean {
  return whileConnecting.test(code);
}

/** Whether this code of a NetworkError speaks of a certificate that is not trusted: asking again changes nothing. */
export function isAboutTrust(code: string): boolean {
  return /CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH/.test(code);
}
