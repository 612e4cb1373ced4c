import type { ServiceResponse } from "../http/response.ts";
import type { Exchange } from "../http/exchange.ts";

/** Makes the original response. A fault can call it several times or not at all. */
export type OriginalResponse = () => Promise<ServiceResponse>;

/** One kind of fault in a response. */
export interface FaultKind {
  /** The description in `--help`. */
  description: string;
  apply: (exchange: Exchange, original: OriginalResponse) => ServiceResponse | Promise<ServiceResponse>;
}

/** Fault kinds by their names. */
export type FaultKinds = Readonly<Record<string, FaultKind>>;

/** The whole body of a response as text. */
export async function textOf({ body }: ServiceResponse): Promise<string> {
  if (typeof body === "string") {
    return body;
  }
  const pieces: string[] = [];
  for await (const piece of body) {
    pieces.push(typeof piece === "string" ? piece : Buffer.from(piece).toString("utf8"));
  }
  return pieces.join("");
}

/** A fault that rewrites the text of successful responses; error responses stay unchanged. */
export function rewriteText(
  description: string,
  rewrite: (text: string, response: ServiceResponse) => ServiceResponse,
): FaultKind {
  return {
    description,
    async apply(_exchange, original) {
      const response = await original();
      return response.status === 200 ? rewrite(await textOf(response), response) : response;
    },
  };
}

/** Waits until the client has disconnected, then ends the request without a response. */
export async function untilDisconnected(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const end = (): void => reject(signal.reason as Error);
    if (signal.aborted) {
      end();
    } else {
      signal.addEventListener("abort", end, { once: true });
    }
  });
}
