import { htmlResponse, textResponse, type ServiceResponse } from "../http/response.ts";
import { errorResponse } from "../http/pipeline.ts";
import { ServiceError } from "../http/errors.ts";
import { page } from "../http/pages.ts";
import type { FaultKind, FaultKinds } from "./fault.ts";

/** Seconds after which a service that says "too many" wants to be asked again. */
const soon = 2;
const late = 3600;

/** Answers that are a status and little else. */
export const statusFaults: FaultKinds = {
  401: replaceResponse("not signed in: empty, with WWW-Authenticate", () =>
    textResponse(401, "", { "www-authenticate": 'credentials realm="/auth/credentials"' }),
  ),
  403: replaceResponse("the role may not: plain text", () => textResponse(403, "Invalid Role")),
  404: replaceResponse("not found, in the service's own JSON", () => inJson(404, "NotFound", "Not found")),
  408: replaceResponse("the request took too long: empty", () => textResponse(408, "")),
  425: replaceResponse("too early: empty", () => textResponse(425, "")),
  429: replaceResponse(`too many requests, Retry-After: ${soon} seconds`, () =>
    textResponse(429, "Too Many Requests", { "retry-after": String(soon) }),
  ),
  "429-date": replaceResponse(`too many requests, Retry-After: a date ${soon} seconds ahead`, () =>
    textResponse(429, "Too Many Requests", {
      "retry-after": new Date(Date.now() + soon * 1000).toUTCString(),
    }),
  ),
  "429-long": replaceResponse(`too many requests, Retry-After: ${late} seconds`, () =>
    textResponse(429, "Too Many Requests", { "retry-after": String(late) }),
  ),
  500: replaceResponse("the service failed, in its own JSON", () =>
    inJson(500, "NullReferenceException", "Object reference not set to an instance of an object."),
  ),
  502: gateway(502, "Bad Gateway"),
  503: gateway(503, "Service Unavailable"),
  504: gateway(504, "Gateway Timeout"),
  204: replaceResponse("No Content where there should be a list", () => textResponse(204, "")),
  empty: replaceResponse("200 with an empty body", () => ({
    status: 200,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: "",
  })),
  html: replaceResponse("200 with a page, as a sign-in portal on the way gives", () =>
    htmlResponse(page("Welcome to the guest network", "<h1>Please accept our terms</h1>")),
  ),
  "redirect-loop": {
    words: "302 to the same address again",
    apply: ({ request }) => textResponse(302, "", { location: request.url ?? "/" }),
  },
};

function replaceResponse(words: string, make: () => ServiceResponse): FaultKind {
  return { words, apply: make };
}

function gateway(status: number, title: string): FaultKind {
  return replaceResponse(`${title}: a gateway's page`, () =>
    htmlResponse(page(`${status} ${title}`, `<h1>${status} ${title}</h1>`), status),
  );
}

function inJson(status: number, errorCode: string, message: string): ServiceResponse {
  const answer = errorResponse({ kind: "json" }, new ServiceError(status, errorCode, message));
  return answer ?? textResponse(status, message);
}
