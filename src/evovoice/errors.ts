/**
 * What can go wrong with the service, told apart so that the editor can say what to do next.
 * Messages here are for the log; they hold no value of a parameter, no number, no name, no cookie.
 */

/** Base of the family. `path` is the route without its query. */
export abstract class EvoVoiceError extends Error {
  abstract readonly kind: string;
  readonly path: string;
  /**
   * Set where nothing was sent, because the service had just failed several times in a row: when it is asked again.
   * Milliseconds since 1970.
   */
  declare pausedUntil?: number;
  constructor(path: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.path = path;
    this.name = new.target.name;
  }
}

/** 401, or `/auth/status` that says nobody is signed in. */
export class NotSignedInError extends EvoVoiceError {
  readonly kind = "notSignedIn";
}

/** The service refused this user name and password. */
export class WrongCredentialsError extends EvoVoiceError {
  readonly kind = "wrongCredentials";
}

/** 403: the login's role may not read this. */
export class NotAllowedError extends EvoVoiceError {
  readonly kind = "notAllowed";
}

/** 404 from the service itself, or a session that neither the live list nor the archive has. */
export class NotFoundError extends EvoVoiceError {
  readonly kind = "notFound";
}

/** A field the service named when it rejected a request. */
export interface RejectedField {
  readonly fieldName: string;
  readonly errorCode: string;
  readonly message: string;
}

/** Any other 4xx: the service could not take the request as sent. */
export class RejectedRequestError extends EvoVoiceError {
  readonly kind = "rejected";
  readonly status: number;
  readonly errorCode: string;
  readonly fields: readonly RejectedField[];
  /** The service's own sentence, for the reader only, never for the log. */
  readonly serviceMessage: string;
  constructor(
    path: string,
    status: number,
    errorCode: string,
    serviceMessage: string,
    fields: readonly RejectedField[],
  ) {
    super(path, `rejected with ${status} ${errorCode}`);
    this.status = status;
    this.errorCode = errorCode;
    this.serviceMessage = serviceMessage;
    this.fields = fields;
  }
}

/** 429. `retryAfterMs` is what the service asked for, if it did. */
export class RateLimitedError extends EvoVoiceError {
  readonly kind = "rateLimited";
  readonly retryAfterMs: number | undefined;
  constructor(path: string, retryAfterMs: number | undefined) {
    super(path, "rate limited");
    this.retryAfterMs = retryAfterMs;
  }
}

/** 5xx. */
export class ServerError extends EvoVoiceError {
  readonly kind = "server";
  readonly status: number;
  readonly retryAfterMs: number | undefined;
  constructor(path: string, status: number, retryAfterMs?: number) {
    super(path, `server error ${status}`);
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

/**
 * Nothing was reached: name not found, refused, reset, certificate. `code` is the system's, such as ECONNREFUSED; with
 * `PROXY_` before it where it speaks of the proxy, such as PROXY_407 or PROXY_ECONNREFUSED.
 */
export class NetworkError extends EvoVoiceError {
  readonly kind = "network";
  readonly code: string;
  /** Whether it failed before anything was sent to the service, as far as is known. */
  readonly connecting: boolean;
  constructor(path: string, code: string, options: ErrorOptions & { readonly connecting?: boolean } = {}) {
    super(path, `network: ${code}`, options);
    this.code = code;
    this.connecting = options.connecting ?? false;
  }
}

/** A deadline passed. `phase` tells which. */
export class TimedOutError extends EvoVoiceError {
  readonly kind = "timedOut";
  readonly phase: "connect" | "answer" | "whole";
  constructor(path: string, phase: "connect" | "answer" | "whole") {
    super(path, `timed out (${phase})`);
    this.phase = phase;
  }
}

/** Something answered, but not Evo Voice: HTML, a redirect, another content, a body that is not what the route gives. */
export class NotTheServiceError extends EvoVoiceError {
  readonly kind = "notTheService";
  readonly status: number;
  readonly contentType: string;
  /** Why it can't be the service's answer, such as "html" or "truncated". */
  readonly reason: string;
  constructor(path: string, status: number, contentType: string, reason: string) {
    super(path, `not the service: ${reason} (${status}, ${contentType || "no content type"})`);
    this.status = status;
    this.contentType = contentType;
    this.reason = reason;
  }
}

/** The answer was larger than this client takes. Units: bytes after decompression. */
export class TooLargeError extends EvoVoiceError {
  readonly kind = "tooLarge";
  readonly limitBytes: number;
  constructor(path: string, limitBytes: number) {
    super(path, `answer over ${limitBytes} bytes`);
    this.limitBytes = limitBytes;
  }
}

/** Everything the client throws, but for the AbortSignal's own reason. */
export type AnyEvoVoiceError =
  | NotSignedInError
  | WrongCredentialsError
  | NotAllowedError
  | NotFoundError
  | RejectedRequestError
  | RateLimitedError
  | ServerError
  | NetworkError
  | TimedOutError
  | NotTheServiceError
  | TooLargeError;
