/**
 * `npm run soak`: follows the live sessions of a sample service that goes wrong again and again, through our client as panels
 * do it, and tells whether anything was lost, repeated, left lying or left unhandled. Ends with 0 where all is well.
 *
 *   --minutes N   how long (10)
 */

import { setTimeout as delay } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { Follower } from "../bench/soak/follower.ts";
import { neverAborted, signedIn } from "../bench/support/client.ts";
import { slope, usedHeap } from "../bench/support/memory.ts";
import { startServices } from "../bench/support/service.ts";
import type { EvoVoiceClient } from "../src/evovoice/client.ts";
import { createRetryingTransport } from "../src/evovoice/transport/retrying-transport.ts";
import type { SessionLogInfo } from "../src/evovoice/types.ts";
import { createUndiciTransport } from "../src/evovoice/transport/undici-transport.ts";
import { readFlags } from "./support/flags.ts";
import { say } from "./support/steps.ts";

const faults = ["503:0.2", "reset:0.2", "429:0.2", "truncated:0.2"];
/** The service's clock runs so much faster: an hour and a half in ten minutes. */
const speed = 10;
const followed = 12;
const sampleMs = 5000;
/** Growth of the heap in use, over what is counted of the run, that counts as flat: the logs themselves grow. */
const flatMegabytes = 1;
const minute = 60_000;

const { minutes: wanted } = readFlags({ minutes: { type: "string", default: "10" } });
const minutes = Number(wanted);
if (!(minutes > 0)) {
  console.error(`--minutes needs a number above 0, not "${wanted}".`);
  process.exit(2);
}

const troubles: string[] = [];
// An end that nobody reckoned with is no success.
process.exitCode = 1;
process.on("unhandledRejection", (reason) => troubles.push(`unhandled rejection: ${String(reason)}`));
process.on("uncaughtException", (error) => troubles.push(`uncaught exception: ${String(error)}`));
process.on("warning", ({ name, message }) => {
  if (name !== "ExperimentalWarning") {
    troubles.push(`warning: ${message}`);
  }
});

using owned = new DisposableStack();
const [faulty, honest] = await startServices(
  { services: [{ sessions: 200, faults }, { sessions: 200 }], speed },
  owned,
);
if (!faulty || !honest) {
  throw new Error("There are two services");
}
let retries = 0;
const wire = createRetryingTransport(createUndiciTransport(), { onRetry: () => (retries += 1) });
const plain = createUndiciTransport();
const { client } = await signedIn(faulty, wire);
const { client: truth } = await signedIn(honest, plain);

const { items } = await truth.listSessions({ countPerPage: 100 }, neverAborted);
const live = items.filter(({ ended }) => ended === false).slice(0, followed);
const followers = live.map(({ id }) => new Follower(client, id));
const started = Date.now();
const before = await logs(truth);
say(`Following ${followers.length} live sessions for ${minutes} min, with ${faults.join(", ")}…`);
for (const follower of followers) {
  follower.start();
}

const memory: (readonly [number, number])[] = [];
while (Date.now() - started < minutes * minute) {
  await delay(Math.min(sampleMs, minutes * minute - (Date.now() - started)));
  memory.push([(Date.now() - started) / minute, usedHeap() / 1024]);
}
for (const follower of followers) {
  follower.stop();
}
try {
  await compare();
} catch (error) {
  // Told as trouble: whoever waits ten minutes hears of all there is.
  troubles.push(
    `the comparison failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
}
await wire.close();
await plain.close();
report();
process.exitCode = troubles.length === 0 ? 0 : 1;

/** What the sessions' logs really are. */
async function logs(from: EvoVoiceClient): Promise<Map<string, readonly SessionLogInfo[]>> {
  const ids = live.map(({ id }) => id);
  const page = await from.listSessions(
    { specificIds: ids, countPerPage: ids.length, simplifiedPaging: true },
    neverAborted,
  );
  return new Map(page.items.map((session) => [session.id, session.log]));
}

/** Each follower looks once more: it must then have all that was there before, and nothing that is not there after. */
async function compare(): Promise<void> {
  const least = await logs(truth);
  for (const follower of followers) {
    await lookUntilAnswered(follower);
  }
  const most = await logs(truth);
  for (const { id, seen, faults: own } of followers) {
    troubles.push(...own);
    const [there, later] = [least.get(id) ?? [], most.get(id) ?? []];
    if (!isDeepStrictEqual(seen.slice(0, there.length), there)) {
      troubles.push(`${id}: of ${there.length} entries ${seen.length} were seen, or not in their order`);
    }
    if (!isDeepStrictEqual(seen, later.slice(0, seen.length))) {
      troubles.push(`${id}: something was seen that is not there, or more than once`);
    }
  }
}

async function lookUntilAnswered(follower: Follower): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      // As a person who presses "Try again" does: the breaker may just have been asked to wait.
      wire.tryNow();
      await follower.look();
      return;
    } catch (error) {
      if (attempt === 50) {
        throw error;
      }
      await delay(500);
    }
  }
}

function report(): void {
  // The first fifth is for what is compiled and filled once.
  const later = memory.slice(Math.floor(memory.length / 5));
  const perMinute = slope(later);
  const growth = (perMinute * ((later.at(-1)?.[0] ?? 0) - (later[0]?.[0] ?? 0))) / 1024;
  if (growth > flatMegabytes) {
    troubles.push("the heap in use grows");
  }
  const sum = (count: (follower: Follower) => number): number =>
    followers.reduce((total, follower) => total + count(follower), 0);
  const errors = new Map<string, number>();
  for (const follower of followers) {
    for (const [kind, count] of follower.errors) {
      errors.set(kind, (errors.get(kind) ?? 0) + count);
    }
  }
  const first = [...before.values()].reduce((total, log) => total + log.length, 0);
  const kinds = [...errors].map(([kind, count]) => `${kind} ${count}`).join(", ");
  const heap = later.map(([, kilobytes]) => kilobytes / 1024);
  say(
    `Answers      ${sum(({ answers }) => answers)}, after ${retries} retries; told as errors: ${kinds || "none"}`,
  );
  say(
    `Log entries  ${sum(({ seen }) => seen.length)} seen, ${sum(({ seen }) => seen.length) - first} of them new since the start`,
  );
  say(
    `Heap in use  ${Math.min(...heap).toFixed(1)} to ${Math.max(...heap).toFixed(1)} MB, grows by ${perMinute.toFixed(1)} KB a minute, ${growth.toFixed(2)} MB in all (bar ${flatMegabytes} MB)`,
  );
  for (const trouble of troubles) {
    say(`Trouble      ${trouble}`);
  }
  say(
    troubles.length === 0
      ? "Verdict      well: nothing lost, nothing left unhandled, memory flat"
      : "Verdict      not well",
  );
}
