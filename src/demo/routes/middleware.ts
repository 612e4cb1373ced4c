import { setTimeout as delay } from "node:timers/promises";
import type { AuthSessions } from "../auth/auth-sessions.ts";
import { htmlResponse } from "../http/response.ts";
import { page } from "../http/pages.ts";
import type { Middleware } from "../http/pipeline.ts";

/** Delays every response by a latency in milliseconds, unless the client disconnects. */
export function delayResponses(milliseconds: number): Middleware {
  return async ({ signal }) => {
    if (milliseconds > 0) {
      await delay(milliseconds, undefined, { signal });
    }
    return undefined;
  };
}

/** Rejects clients without a real User-Agent, like the service's host. */
export const requireUserAgent: Middleware = ({ request }) => {
  const agent = request.headers["user-agent"]?.trim() ?? "";
  return agent === "" || /^curl\b/i.test(agent)
    ? htmlResponse(page("403 Forbidden", "<h1>403 Forbidden</h1>"), 403)
    : undefined;
};

/** Gives the session cookies to clients that have none. */
export function assignSessionCookies(authSessions: AuthSessions): Middleware {
  return (exchange) => {
    authSessions.assignCookies(exchange);
    return undefined;
  };
}
