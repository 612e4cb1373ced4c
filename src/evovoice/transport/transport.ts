/** What is below the client: one request, one whole response. It knows nothing of Evo Voice. */

import type { CollectedBody } from "../http/body-collector.ts";

/** A request on its way out. Only these two methods ever leave this product, and POST only to sign in. */
export interface TransportRequest {
  readonly method: "GET" | "POST";
  readonly url: URL;
  /** The path as errors and the log may name it, without any value, such as `/accounts/{id}`. */
  readonly route: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A response of any status, whole and decompressed. Header names are in lower case. */
export interface TransportResponse extends CollectedBody {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Each Set-Cookie header by itself: they can't be joined, because their dates contain commas. */
  readonly setCookies: readonly string[];
}

/** Deadlines in milliseconds and the maximum size of the body in bytes after decompression. */
export interface TransportLimits {
  readonly connectMs: number;
  readonly answerMs: number;
  readonly wholeMs: number;
  readonly bodyBytes: number;
}

/**
 * Sends one request and reads its response. Follows no redirect and retries nothing.
 * Throws NetworkError, TimedOutError, TooLargeError, NotTheServiceError (corrupt compression), or the signal's reason.
 */
export interface Transport {
  /** Names the transport for the log and the connection test, such as "undici, direct". */
  readonly name: string;
  send(request: TransportRequest, limits: TransportLimits, signal: AbortSignal): Promise<TransportResponse>;
  close(): Promise<void>;
}
