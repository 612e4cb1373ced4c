/** Reads answers in a process of its own and reports what each cost. Started by CostProcess. */

import { createEvoVoiceClient } from "../../src/evovoice/client.ts";
import { EvoVoiceError } from "../../src/evovoice/errors.ts";
import { CookieJar } from "../../src/evovoice/http/cookies.ts";
import { createFetchTransport } from "../../src/evovoice/transport/fetch-transport.ts";
import { createUndiciTransport } from "../../src/evovoice/transport/undici-transport.ts";
import type { Cost, CostTask } from "./cost.ts";

process.on("message", (task: CostTask) => {
  void measure(task);
});
process.once("disconnect", () => process.exit(0));

/** Watches how long the event loop is held, in the thread's own time: other processes don't count. */
class StepWatch {
  #longest = 0;
  #before = threadMs();
  #stopped = false;

  constructor() {
    setImmediate(this.#look);
  }

  stop(): number {
    this.#stopped = true;
    return this.#longest;
  }

  readonly #look = (): void => {
    const now = threadMs();
    this.#longest = Math.max(this.#longest, now - this.#before);
    this.#before = now;
    if (!this.#stopped) {
      setImmediate(this.#look);
    }
  };
}

function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

async function measure({ address, transport, sessionId, pageSize = 1000 }: CostTask): Promise<void> {
  const serviceUrl = new URL(address);
  const client = createEvoVoiceClient({
    serviceUrl,
    transport:
      transport === "undici"
        ? createUndiciTransport()
        : createFetchTransport({ fetch: () => globalThis.fetch }),
    cookies: new CookieJar(serviceUrl),
    userAgent: "EvoVoiceSessions/test",
  });
  const { signal } = new AbortController();
  const steps = new StepWatch();
  const request = { countPerPage: pageSize, simplifiedPaging: true };
  const reading =
    sessionId === undefined
      ? client.listSessions(request, signal).then(({ items }) => `${items.length} sessions`)
      : client.session(sessionId, {}, signal).then(({ session }) => `${session.log.length} entries`);
  const outcome = await reading.catch((error: unknown) =>
    error instanceof EvoVoiceError ? error.kind : String(error),
  );
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  process.send?.({ outcome, peakBytes, longestStepMs: steps.stop() } satisfies Cost);
}
