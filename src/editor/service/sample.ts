import { Worker } from "node:worker_threads";
import * as v from "valibot";
import { isLoopback } from "../../evovoice/network/loopback.ts";
import { hostOf } from "../../evovoice/network/proxy-route.ts";

/** A running sample service and its login. */
export interface RunningSample {
  readonly address: string;
  readonly user: string;
  readonly password: string;
  dispose(): void;
}

const Started = v.object({ address: v.string(), user: v.string(), password: v.string() });

/** The environment variable with a running sample service, such as that of `npm run demo`. */
export const sampleVariable = "EVOVOICE_SAMPLE_SERVICE";

/** The sample service in the environment variable, if it is on this computer and includes its login. */
export function sampleFromVariable(value: string | undefined): RunningSample | undefined {
  if (value === undefined || !URL.canParse(value)) {
    return undefined;
  }
  const url = new URL(value);
  if (!isLoopback(hostOf(url)) || url.username === "") {
    return undefined;
  }
  return {
    address: url.origin,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    dispose: () => undefined,
  };
}

/**
 * Starts the bundled sample service on a worker thread; it listens on loopback and ends with the extension host. The same `weekEnd`
 * (milliseconds since the epoch, a whole minute) gives the same sessions with the same IDs.
 */
export async function startSample(script: URL, weekEnd: number): Promise<RunningSample> {
  const worker = new Worker(script, { workerData: { now: new Date(weekEnd) } });
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  worker.once("message", resolve);
  worker.once("error", reject);
  worker.once("exit", (code) => {
    reject(new Error(`The sample service ended with code ${code} before it was ready`));
  });
  worker.unref();
  const started = v.parse(Started, await promise);
  return {
    ...started,
    dispose: () => {
      void worker.terminate();
    },
  };
}
