import { createEvoVoiceClient } from "../../evovoice/client.ts";
import { CookieJar } from "../../evovoice/http/cookies.ts";
import type { Transport } from "../../evovoice/transport/transport.ts";
import type { Log } from "../log.ts";
import type { BindClient, BoundClient } from "./connection.ts";
import { serviceTime } from "./service-time.ts";

/** Returns a function that creates clients, each with the cookies of one service, that share one transport. */
export function clientBinder(
  transport: Transport,
  userAgent: string,
  log: Log,
): (...args: Parameters<BindClient>) => BoundClient {
  return (environment, savedCookies, onCookies) => {
    const cookies = CookieJar.from(savedCookies, environment.url);
    cookies.onChange = () => onCookies(cookies.toJSON());
    const client = createEvoVoiceClient({
      serviceUrl: environment.url,
      transport,
      cookies,
      userAgent,
      onExchange: ({ id, method, path, status, bytes, ms, date, error }) => {
        serviceTime.observe(environment, { ms, ...(date === undefined ? {} : { date }) }, log);
        const outcome = [status, error].filter((part) => part !== undefined).join(" ");
        log.info(`#${id} ${method} ${path} ${outcome} ${bytes} bytes ${Math.round(ms)} ms`);
      },
    });
    return { client, cookies: () => cookies.toJSON() };
  };
}
