import type * as vscode from "vscode";
import { createEvoVoiceClient, type ExchangeEvent } from "../../evovoice/client.ts";
import { CookieJar } from "../../evovoice/http/cookies.ts";
import type { AuthStatus } from "../../evovoice/types.ts";
import { ServiceClock } from "../../sessions/time/service-clock.ts";
import type { Connection } from "../service/connection.ts";
import { displayZone } from "../time-zone.ts";
import type { Network } from "./network.ts";
import type { Findings } from "./report.ts";
import { userAgentOf, versionsOf } from "./versions.ts";

/** Timeouts of a test. Milliseconds. */
const limits = { connectMs: 10_000, answerMs: 15_000, wholeMs: 30_000 };

/** Sends `GET /auth/status` once, with the current login if there is one, and gets the service's certificate. */
export async function testConnection(
  { environment, login }: Connection,
  network: Network,
  extension: vscode.Extension<unknown>,
): Promise<Findings> {
  const { url } = environment;
  const at = Date.now();
  const signal = AbortSignal.timeout(limits.wholeMs);
  let exchange: ExchangeEvent | undefined;
  const clock = new ServiceClock();
  const client = createEvoVoiceClient({
    serviceUrl: url,
    transport: network.direct,
    cookies: CookieJar.from(login?.cookies, url),
    userAgent: userAgentOf(extension),
    limits,
    onExchange: (event) => {
      exchange = event;
      clock.observe({
        date: event.date,
        receivedAt: Date.now(),
        roundTripMs: event.ms,
        monotonicAt: performance.now(),
      });
    },
  });
  const [peer, asked] = await Promise.all([
    url.protocol === "https:"
      ? network.lookAtPeer(url, signal).catch((failed: unknown) => ({ failed }))
      : undefined,
    client.status(signal).then(
      (status) => ({ accounts: accountsOf(status), error: undefined }),
      (error: unknown) => ({ accounts: undefined, error }),
    ),
  ]);
  return {
    environment,
    at,
    settings: network.settings,
    route: network.route(url),
    choice: network.choice(url),
    exchange,
    clockOffsetMs: clock.offsetMs,
    zone: { name: displayZone.name, source: displayZone.source },
    ...asked,
    peer,
    versions: versionsOf(extension),
  };
}

function accountsOf(status: AuthStatus | undefined): number | undefined {
  return status === undefined ? undefined : (status.accountIds?.length ?? 0);
}
