/**
 * What can go wrong with the service, divided by what a person can do about it.
 * Messages here are for the log: they hold no parameter values, phone numbers, names or cookies.
 */

/** Base class of all errors. `path` is the route without its query. */
export abstract class EvoVoiceError extends Error {
  abstract readonly kind: string;
  readonly path: string;
  /**
   * Set where the request was not sent because the service had just failed several times in a row: when requests are sent
   * again. Milliseconds since 1970.
   */
  declare pausedUntil?: number;
  constructor(path: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.path = path;
    this.name = new.target.name;
  }
}

/** 401, or `/auth/status` says that nobody is signed in. */
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

/** 404 from the service itself, or a session that is neither in the live list nor in the archive. */
export class NotFoundError extends EvoVoiceError {
  readonly kind = "notFound";
}

/** A field that the service names when it refuses a request. */
export interface RejectedField {
  readonly fieldName: string;
  readonly errorCode: string;
  readonly message: string;
}

/** Any other 4xx: the service could not process the request as it was sent. */
export class RejectedRequestError extends EvoVoiceError {
  readonly kind = "rejected";
  readonly status: number;
  readonly errorCode: string;
  readonly fields: readonly RejectedField[];
  /** The service's own sentence, for the person only, never for the log. */
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

/** 429. `retryAfterMs` is what the service asked for; undefined where it asked for nothing. */
export class RateLimitedError extends EvoVoiceError {
  readonly kind = "rateLimited";
  readonly retryAfterMs: number | undefined;
  constructor(path: string, retryAfterMs: number | undefined) {
    super(path, "rate limited");
    this.retryAfterMs = retryAfterMs;
  }
}

/** What is known of a 5xx. */
export interface ServerErrorDetails {
  readonly retryAfterMs?: number | undefined;
  readonly errorCode?: string;
  readonly serviceMessage?: string;
  readonly fields?: readonly RejectedField[];
}

/**
 * 5xx. With a code, a sentence or fields it is the service's own answer: an exception in its code. Without any of them the
 * service, or a gateway in front of it, is unavailable.
 */
export class ServerError extends EvoVoiceError {
  readonly kind = "server";
  readonly status: number;
  readonly retryAfterMs: number | undefined;
  /** The exception's name, such as `ValidationException`; empty where the service said none. */
  readonly errorCode: string;
  readonly fields: readonly RejectedField[];
  /** The service's own sentence, for the person only, never for the log; empty where it said none. */
  readonly serviceMessage: string;
  constructor(path: string, status: number, details: ServerErrorDetails = {}) {
    const { retryAfterMs, errorCode = "", serviceMessage = "", fields = [] } = details;
    super(path, `server error ${status} ${errorCode}`.trimEnd());
    this.status = status;
    this.retryAfterMs = retryAfterMs;
    this.errorCode = errorCode;
    this.serviceMessage = serviceMessage;
    this.fields = fields;
  }
}

/**
 * Nothing was reached: unknown name, connection refused or reset, certificate. `code` is the system's, such as ECONNREFUSED;
 * with `PROXY_` before it where it concerns the proxy, such as PROXY_407 or PROXY_ECONNREFUSED.
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

/** A deadline passed; `phase` says which. */
export class TimedOutError extends EvoVoiceError {
  readonly kind = "timedOut";
  readonly phase: "connect" | "answer" | "whole";
  constructor(path: string, phase: "connect" | "answer" | "whole") {
    super(path, `timed out (${phase})`);
    this.phase = phase;
  }
}

/** Something answered, but not Evo Voice: HTML, a redirect, another content type, a body that the route never gives. */
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

/** What of an answer was too much: its bytes, its number of values, their nesting, the members of one object, or one text. */
export type TooLargeReason = "bytes" | "values" | "nesting" | "members" | "text";

/** Reading the answer would cost more than this client allows. */
export class TooLargeError extends EvoVoiceError {
  readonly kind = "tooLarge";
  readonly reason: TooLargeReason;
  /** The limit on bytes after decompression; undefined where something else was too much. */
  readonly limitBytes: number | undefined;
  constructor(path: string, limit: number, reason: TooLargeReason = "bytes") {
    super(path, `answer over the limit of ${limit} (${reason})`);
    this.reason = reason;
    this.limitBytes = reason === "bytes" ? limit : undefined;
  }
}

/** Everything that the client throws, except for the AbortSignal's own reason. */
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
