import { setTimeout as delay } from "node:timers/promises";
import type { Tickets } from "../auth/tickets.ts";
import { pageAnswer } from "../http/answer.ts";
import { page } from "../http/pages.ts";
import type { Step } from "../http/steps.ts";

/** Holds every answer back, in milliseconds; stops waiting when the client has gone. */
export function holdBack(milliseconds: number): Step {
  return async ({ signal }) => {
    if (milliseconds > 0) {
      await delay(milliseconds, undefined, { signal });
    }
    return undefined;
  };
}

/** The service's host refuses callers without a real User-Agent. */
export const refuseTools: Step = ({ request }) => {
  const agent = request.headers["user-agent"]?.trim() ?? "";
  return agent === "" || /^curl\b/i.test(agent)
    ? pageAnswer(page("403 Forbidden", "<h1>403 Forbidden</h1>"), 403)
    : undefined;
};

/** Hands the session cookies to whoever has none. */
export function greetEverybody(tickets: Tickets): Step {
  return (exchange) => {
    tickets.greet(exchange);
    return undefined;
  };
}
