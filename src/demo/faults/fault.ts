import type { ServiceResponse } from "../http/response.ts";
import type { Exchange } from "../http/exchange.ts";

/** The service's own answer, made when it is asked for. A fault may ask for none, or for several. */
export type OriginalHandler = () => Promise<ServiceResponse>;

/** One way in which an answer goes wrong. */
export interface FaultKind {
  /** What a person sees of it, for `--help`. */
  words: string;
  apply: (exchange: Exchange, original: OriginalHandler) => ServiceResponse | Promise<ServiceResponse>;
}

/** Fault kinds by their names. */
export type FaultKinds = Readonly<Record<string, FaultKind>>;

/** The answer's body as one text. */
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

/** A fault that rewrites the text of good answers; errors stay as they are. */
export function rewriteText(
  words: string,
  rewrite: (text: string, answer: ServiceResponse) => ServiceResponse,
): FaultKind {
  return {
    words,
    async apply(_exchange, original) {
      const answer = await original();
      return answer.status === 200 ? rewrite(await textOf(answer), answer) : answer;
    },
  };
}

/** Waits until the client has gone, and then ends the request without an answer. */
export async function untilGone(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const end = (): void => reject(signal.reason as Error);
    if (signal.aborted) {
      end();
    } else {
      signal.addEventListener("abort", end, { once: true });
    }
  });
}
