/** The wire below the client: one request, one whole answer. It knows nothing of Evo Voice. */

/** A request on its way out. Only these two methods ever leave this product, and POST only to sign in. */
export interface WireRequest {
  readonly method: "GET" | "POST";
  readonly url: URL;
  /** The path as errors and the log may name it, without any value, such as `/accounts/{id}`. */
  readonly route: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** An answer, whole and decompressed, with any status. Header names are lower case. */
export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Each Set-Cookie header by itself: they can't be joined, their dates hold commas. */
  readonly setCookies: readonly string[];
  readonly body: Uint8Array;
}

/** Deadlines and size of one exchange. Milliseconds and bytes after decompression. */
export interface WireLimits {
  readonly connectMs: number;
  readonly answerMs: number;
  readonly wholeMs: number;
  readonly bodyBytes: number;
}

/**
 * Sends one request and reads its answer. Follows no redirect and retries nothing.
 * Throws NetworkError, TimedOutError, TooLargeError, NotTheServiceError (corrupt compression), or the signal's reason.
 */
export interface Transport {
  /** Names the path in words for the log and the connection test, such as "undici, direct". */
  readonly name: string;
  send(request: WireRequest, limits: WireLimits, signal: AbortSignal): Promise<WireResponse>;
  close(): Promise<void>;
}
