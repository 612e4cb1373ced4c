import { setTimeout as delay } from "node:timers/promises";
import type { AuthSessions } from "../auth/auth-sessions.ts";
import { htmlResponse } from "../http/response.ts";
import { page } from "../http/pages.ts";
import type { Middleware } from "../http/pipeline.ts";

/** Holds every answer back, in milliseconds; stops waiting when the client has gone. */
export function delayResponses(milliseconds: number): Middleware {
  return async ({ signal }) => {
    if (milliseconds > 0) {
      await delay(milliseconds, undefined, { signal });
    }
    return undefined;
  };
}

/** The service's host refuses callers without a real User-Agent. */
export const requireUserAgent: Middleware = ({ request }) => {
  const agent = request.headers["user-agent"]?.trim() ?? "";
  return agent === "" || /^curl\b/i.test(agent)
    ? htmlResponse(page("403 Forbidden", "<h1>403 Forbidden</h1>"), 403)
    : undefined;
};

/** Hands the session cookies to whoever has none. */
export function assignSessionCookies(authSessions: AuthSessions): Middleware {
  return (exchange) => {
    authSessions.assignCookies(exchange);
    return undefined;
  };
}
