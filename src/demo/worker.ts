import { parentPort, workerData, type MessagePort } from "node:worker_threads";
import { startSampleService, type SampleServiceOptions } from "./service.ts";

/** The message of the worker when the service has started. */
export interface SampleServiceReady {
  address: string;
  user: string;
  password: string;
}

/**
 * Starts the service with `workerData` as its options. The clock runs even with `now`. Any message to the worker closes the
 * service.
 */
async function run(port: MessagePort): Promise<void> {
  const options = (workerData ?? {}) as SampleServiceOptions;
  const service = await startSampleService({ clock: () => new Date(), ...options });
  port.once("message", () => {
    // The thread ends when the server and the port are closed.
    void service.close().then(() => port.close());
  });
  const { address, user, password } = service;
  port.postMessage({ address, user, password } satisfies SampleServiceReady);
}

if (!parentPort) {
  throw new Error("The sample service's worker has to be started as a worker thread");
}
// If the start fails, the thread ends with an `error` event of the worker.
void run(parentPort);
