import { createEvoVoiceClient, type EvoVoiceClient } from "../../src/evovoice/client.ts";
import { CookieJar } from "../../src/evovoice/http/cookies.ts";
import type { Transport } from "../../src/evovoice/transport/transport.ts";
import type { StartedService } from "./service.ts";

/** For everything that is never cancelled. */
export const { signal: neverAborted } = new AbortController();

/** Our client, signed in. A service whose faults reach the sign-in would make this throw. */
export async function signedIn(
  service: StartedService,
  transport: Transport,
): Promise<{ client: EvoVoiceClient; cookies: CookieJar }> {
  const serviceUrl = new URL(service.address);
  const cookies = new CookieJar(serviceUrl);
  const client = createEvoVoiceClient({
    serviceUrl,
    transport,
    cookies,
    userAgent: "EvoVoiceSessions/bench",
  });
  await client.signIn(service.user, service.password, neverAborted);
  return { client, cookies };
}
