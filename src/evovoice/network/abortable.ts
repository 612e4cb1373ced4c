import { addAbortListener } from "node:events";

/** Settles as the promise does, or rejects with the signal's reason as soon as that aborts. */
export async function abortable<Result>(promise: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const aborted = Promise.withResolvers<never>();
  const listener = addAbortListener(signal, () => aborted.reject(signal.reason as Error));
  try {
    return await Promise.race([aborted.promise, promise]);
  } finally {
    listener[Symbol.dispose]();
  }
}
