import type { AnyEvoVoiceError } from "../errors.ts";
import {
  NetworkError,
  NotAllowedError,
  NotFoundError,
  NotSignedInError,
  NotTheServiceError,
  RateLimitedError,
  RejectedRequestError,
  ServerError,
  WrongCredentialsError,
} from "../errors.ts";
import { readResponseStatus } from "../http/response-status.ts";
import { readRetryAfter } from "../http/retry-after.ts";
import type { TransportResponse } from "../transport/transport.ts";
import { contentType, isHtml, readStart } from "./read-answer.ts";

/**
 * Turns a response that is no success (3xx to 5xx) into the error it means. The body may be ServiceStack's `responseStatus`,
 * nothing, plain text or HTML; none of its words reach the error's message. `now` is for `Retry-After` as a date.
 */
export function readError(
  route: string,
  response: TransportResponse,
  signingIn: boolean,
  now: number = Date.now(),
): AnyEvoVoiceError {
  const { status, headers } = response;
  const type = contentType(response);
  const responseStatus = readResponseStatus(response.body);
  const errorCode = plainWord(responseStatus?.errorCode ?? "");
  const { message: serviceMessage = "", errors: fields = [] } = responseStatus ?? {};
  if (status === 407) {
    return new NetworkError(route, "PROXY_407");
  }
  if (status === 429) {
    return new RateLimitedError(route, readRetryAfter(headers["retry-after"], now));
  }
  if (status >= 500) {
    const retryAfterMs = readRetryAfter(headers["retry-after"], now);
    return new ServerError(route, status, { retryAfterMs, errorCode, serviceMessage, fields });
  }
  if (status < 400) {
    return new NotTheServiceError(route, status, type, "redirect");
  }
  if (responseStatus === undefined && isHtml(type, readStart(response))) {
    return new NotTheServiceError(route, status, type, "html");
  }
  switch (status) {
    case 401:
      return signingIn && responseStatus !== undefined && responseStatus.errorCode !== ""
        ? new WrongCredentialsError(route, "refused user name and password")
        : new NotSignedInError(route, "not signed in");
    case 403:
      return new NotAllowedError(route, "not allowed");
    case 404:
      return responseStatus === undefined
        ? new NotTheServiceError(route, status, type, "no such route")
        : new NotFoundError(route, "not found");
    default:
      return new RejectedRequestError(route, status, errorCode, serviceMessage, fields);
  }
}

/** An error code goes into the log, so it must be a word like `NotEmpty` rather than any text that a server sends. */
function plainWord(code: string): string {
  return /^[A-Za-z]\w{0,59}$/.test(code) ? code : "";
}
