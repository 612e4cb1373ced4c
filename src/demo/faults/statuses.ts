import { pageAnswer, textAnswer, type Answer } from "../http/answer.ts";
import { errorAnswer } from "../http/steps.ts";
import { ServiceError } from "../http/errors.ts";
import { page } from "../http/pages.ts";
import type { FaultKind, FaultKinds } from "./fault.ts";

/** Seconds after which a service that says "too many" wants to be asked again. */
const soon = 2;
const late = 3600;

/** Answers that are a status and little else. */
export const statusFaults: FaultKinds = {
  401: instead("not signed in: empty, with WWW-Authenticate", () =>
    textAnswer(401, "", { "www-authenticate": 'credentials realm="/auth/credentials"' }),
  ),
  403: instead("the role may not: plain text", () => textAnswer(403, "Invalid Role")),
  404: instead("not found, in the service's own JSON", () => inJson(404, "NotFound", "Not found")),
  408: instead("the request took too long: empty", () => textAnswer(408, "")),
  425: instead("too early: empty", () => textAnswer(425, "")),
  429: instead(`too many requests, Retry-After: ${soon} seconds`, () =>
    textAnswer(429, "Too Many Requests", { "retry-after": String(soon) }),
  ),
  "429-date": instead(`too many requests, Retry-After: a date ${soon} seconds ahead`, () =>
    textAnswer(429, "Too Many Requests", { "retry-after": new Date(Date.now() + soon * 1000).toUTCString() }),
  ),
  "429-long": instead(`too many requests, Retry-After: ${late} seconds`, () =>
    textAnswer(429, "Too Many Requests", { "retry-after": String(late) }),
  ),
  500: instead("the service failed, in its own JSON", () =>
    inJson(500, "NullReferenceException", "Object reference not set to an instance of an object."),
  ),
  502: gateway(502, "Bad Gateway"),
  503: gateway(503, "Service Unavailable"),
  504: gateway(504, "Gateway Timeout"),
  204: instead("No Content where there should be a list", () => textAnswer(204, "")),
  empty: instead("200 with an empty body", () => ({
    status: 200,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: "",
  })),
  html: instead("200 with a page, as a sign-in portal on the way gives", () =>
    pageAnswer(page("Welcome to the guest network", "<h1>Please accept our terms</h1>")),
  ),
  "redirect-loop": {
    words: "302 to the same address again",
    apply: ({ request }) => textAnswer(302, "", { location: request.url ?? "/" }),
  },
};

function instead(words: string, make: () => Answer): FaultKind {
  return { words, apply: make };
}

function gateway(status: number, title: string): FaultKind {
  return instead(`${title}: a gateway's page`, () =>
    pageAnswer(page(`${status} ${title}`, `<h1>${status} ${title}</h1>`), status),
  );
}

function inJson(status: number, errorCode: string, message: string): Answer {
  const answer = errorAnswer({ kind: "json" }, new ServiceError(status, errorCode, message));
  return answer ?? textAnswer(status, message);
}
