import { htmlResponse, textResponse, type ServiceResponse } from "../http/response.ts";
import { errorResponse } from "../http/pipeline.ts";
import { ServiceError } from "../http/errors.ts";
import { page } from "../http/pages.ts";
import type { FaultKind, FaultKinds } from "./fault.ts";

/** Values of Retry-After, in seconds. */
const soon = 2;
const late = 3600;

/** Responses with an error status or without content. */
export const statusFaults: FaultKinds = {
  401: replaceResponse("not signed in: empty, with WWW-Authenticate", () =>
    textResponse(401, "", { "www-authenticate": 'credentials realm="/auth/credentials"' }),
  ),
  403: replaceResponse("wrong role: plain text", () => textResponse(403, "Invalid Role")),
  404: replaceResponse("not found: a responseStatus", () => inJson(404, "NotFound", "Not found")),
  408: replaceResponse("request timeout: empty", () => textResponse(408, "")),
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
  500: replaceResponse("an exception in the service: a responseStatus", () =>
    inJson(500, "NullReferenceException", "Object reference not set to an instance of an object."),
  ),
  502: gateway(502, "Bad Gateway"),
  503: gateway(503, "Service Unavailable"),
  504: gateway(504, "Gateway Timeout"),
  204: replaceResponse("204 instead of a list", () => textResponse(204, "")),
  empty: replaceResponse("200 with an empty body", () => ({
    status: 200,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: "",
  })),
  html: replaceResponse("200 with an HTML page, like the sign-in page of a guest network", () =>
    htmlResponse(page("Welcome to the guest network", "<h1>Please accept our terms</h1>")),
  ),
  "redirect-loop": {
    description: "302 to the same address",
    apply: ({ request }) => textResponse(302, "", { location: request.url ?? "/" }),
  },
};

function replaceResponse(description: string, make: () => ServiceResponse): FaultKind {
  return { description, apply: make };
}

function gateway(status: number, title: string): FaultKind {
  return replaceResponse(`${title}: HTML page of a gateway`, () =>
    htmlResponse(page(`${status} ${title}`, `<h1>${status} ${title}</h1>`), status),
  );
}

function inJson(status: number, errorCode: string, message: string): ServiceResponse {
  const response = errorResponse({ kind: "json" }, new ServiceError(status, errorCode, message));
  return response ?? textResponse(status, message);
}
