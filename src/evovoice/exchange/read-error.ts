import * as v from "valibot";
import type { AnyEvoVoiceError, RejectedField } from "../errors.ts";
import {
  NotAllowedError,
  NotFoundError,
  NotSignedInError,
  NotTheServiceError,
  RateLimitedError,
  RejectedRequestError,
  ServerError,
  WrongCredentialsError,
} from "../errors.ts";
import { contentType, isHtml, readText } from "./read-answer.ts";
import type { WireResponse } from "../transport/transport.ts";

const text = v.fallback(v.string(), "");
const responseStatusSchema = v.object({
  errorCode: text,
  message: text,
  errors: v.fallback(
    v.array(v.fallback(v.object({ errorCode: text, fieldName: text, message: text }), emptyField)),
    [],
  ),
});
const errorBodySchema = v.object({ responseStatus: responseStatusSchema });

type ResponseStatus = v.InferOutput<typeof responseStatusSchema>;

/** Errors are short; a longer body is not read for one. Bytes. */
const longestBody = 1_000_000;

/**
 * Turns an answer that is no success (4xx, 5xx) into the error it means. The body may be ServiceStack's `responseStatus`,
 * nothing, plain text or HTML; none of its words reach the error's message. `now` is for `Retry-After` as a date.
 */
export function readError(
  route: string,
  response: WireResponse,
  signingIn: boolean,
  now: number = Date.now(),
): AnyEvoVoiceError {
  const { status, headers } = response;
  const type = contentType(response);
  if (status === 429) {
    return new RateLimitedError(route, readRetryAfter(headers["retry-after"], now));
  }
  if (status >= 500) {
    return new ServerError(route, status, readRetryAfter(headers["retry-after"], now));
  }
  const body = response.body.byteLength > longestBody ? "" : (readText(response)?.trim() ?? "");
  const said = readResponseStatus(body);
  if (status < 400) {
    return new NotTheServiceError(route, status, type, "redirect");
  }
  if (said === undefined && isHtml(type, body)) {
    return new NotTheServiceError(route, status, type, "html");
  }
  switch (status) {
    case 401:
      return signingIn && said !== undefined && said.errorCode !== ""
        ? new WrongCredentialsError(route, "refused user name and password")
        : new NotSignedInError(route, "not signed in");
    case 403:
      return new NotAllowedError(route, "not allowed");
    case 404:
      return said === undefined
        ? new NotTheServiceError(route, status, type, "no such route")
        : new NotFoundError(route, "not found");
    default:
      return new RejectedRequestError(
        route,
        status,
        plainWord(said?.errorCode ?? ""),
        said?.message ?? "",
        said?.errors ?? [],
      );
  }
}

function readResponseStatus(body: string): ResponseStatus | undefined {
  if (!body.startsWith("{")) {
    return undefined;
  }
  try {
    const read = v.safeParse(errorBodySchema, JSON.parse(body));
    return read.success ? read.output.responseStatus : undefined;
  } catch {
    return undefined;
  }
}

function emptyField(): RejectedField {
  return { errorCode: "", fieldName: "", message: "" };
}

/** An error code goes into the log, so it must be a word like `NotEmpty` and not whatever a stranger sends. */
function plainWord(code: string): string {
  return /^[A-Za-z]\w{0,59}$/.test(code) ? code : "";
}

/** `Retry-After` in seconds or as a date, in milliseconds from `now`; never negative. Undefined where it says neither. */
export function readRetryAfter(header: string | undefined, now: number): number | undefined {
  const value = header?.trim() ?? "";
  if (/^\d{1,9}$/.test(value)) {
    return Number(value) * 1000;
  }
  const moment = /^[A-Za-z]{3,9},? /.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now);
}
