import { parentPort, workerData, type MessagePort } from "node:worker_threads";
import { startSampleService, type SampleServiceOptions } from "./service.ts";

/** What the worker tells once the service is there. */
export interface SampleServiceReady {
  address: string;
  user: string;
  password: string;
}

/**
 * Starts the service with `workerData` as its options; its clock runs also where `now` says which week it is. Any message from
 * the other side means: close.
 */
async function run(port: MessagePort): Promise<void> {
  const options = (workerData ?? {}) as SampleServiceOptions;
  const service = await startSampleService({ clock: () => new Date(), ...options });
  port.once("message", () => {
    // The thread ends by itself once the server and the port are closed.
    void service.close().then(() => port.close());
  });
  const { address, user, password } = service;
  port.postMessage({ address, user, password } satisfies SampleServiceReady);
}

if (!parentPort) {
  throw new Error("The sample service's worker has to be started as a worker thread");
}
// A start that fails ends the thread, and the other side hears of it as the worker's "error".
void run(parentPort);
