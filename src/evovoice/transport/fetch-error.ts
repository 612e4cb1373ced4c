import { NetworkError, NotTheServiceError } from "../errors.ts";
import { readTransportError } from "./transport-error.ts";

/** What VS Code's proxy support says where the proxy refuses the tunnel. */
const refusedByProxy = /^Proxy response \((\d{3})\)|\((407)\)$/;

/**
 * Turns what a fetch threw into the client's errors. Fetch says "fetch failed" or "terminated" and keeps what happened in
 * its cause, or in the cause of that. A mistake of this client comes back unchanged.
 */
export function readFetchError(route: string, error: unknown): Error {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 4; cause = cause.cause, depth += 1) {
    const refusal = refusedByProxy.exec(cause.message);
    if (refusal !== null) {
      const code = `PROXY_${refusal[1] ?? refusal[2] ?? ""}`;
      return new NetworkError(route, code, { cause, connecting: true });
    }
    const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
    if (/^Z_|^ERR_.*BROTLI|^ERR__ERROR/.test(code)) {
      const reason = code === "Z_BUF_ERROR" ? "truncated compression" : "corrupt compression";
      return new NotTheServiceError(route, 0, "", reason);
    }
    if (cause.name === "HTTPParserError" || code !== "") {
      return readTransportError(route, cause);
    }
  }
  // For anything else that happens on the network fetch throws a plain TypeError.
  return error instanceof TypeError && /fetch failed|terminated|network/i.test(error.message)
    ? new NetworkError(route, "ECONNRESET")
    : (error as Error);
}
