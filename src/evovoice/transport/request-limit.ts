import pLimit, { type LimitFunction } from "p-limit";
import { abortable } from "../network/abortable.ts";

/** Limits how many requests run at once for each service. Shared by all transports that lead there. */
export class RequestLimit {
  readonly #count: number;
  readonly #byOrigin = new Map<string, LimitFunction>();

  constructor(count: number = 6) {
    this.#count = count;
  }

  /**
   * Runs a request when it is its turn; requests wait in the order they came. Rejects with the signal's reason if that
   * aborts first: a request that is still waiting is then never run.
   */
  async run<Result>({ origin }: URL, request: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
    signal.throwIfAborted();
    const limit = this.#byOrigin.get(origin) ?? pLimit(this.#count);
    this.#byOrigin.set(origin, limit);
    const result = limit(() => {
      signal.throwIfAborted();
      return request();
    });
    return abortable(result, signal);
  }
}
