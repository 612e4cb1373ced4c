import type { ExchangeEvent } from "../../evovoice/client.ts";
import { ServiceClock } from "../../sessions/time/service-clock.ts";
import type { Log } from "../log.ts";
import type { Environment } from "./environment.ts";

/** Larger clock offsets are logged. Milliseconds. */
export const notableOffsetMs = 60_000;

/** The current time at the current service. A window has one service, and so one clock. */
class ServiceTime {
  readonly #clock = new ServiceClock();
  #serviceKey: string | undefined;
  #said = false;

  /** The service's current time, to compare with its dates. Milliseconds since the epoch. */
  now(): number {
    return this.#clock.now(Date.now(), performance.now());
  }

  /** Updates the offset from a response. A large offset is logged once for each service. */
  observe({ key, url }: Environment, { date, ms }: Pick<ExchangeEvent, "date" | "ms">, log: Log): void {
    if (key !== this.#serviceKey) {
      this.#clock.forget();
      this.#serviceKey = key;
      this.#said = false;
    }
    this.#clock.observe({
      date,
      receivedAt: Date.now(),
      roundTripMs: ms,
      monotonicAt: performance.now(),
    });
    const { offsetMs = 0 } = this.#clock;
    if (Math.abs(offsetMs) > notableOffsetMs && !this.#said) {
      this.#said = true;
      const seconds = Math.round(Math.abs(offsetMs) / 1000);
      log.info(
        `The clock of ${url.origin} is ${seconds} s ${offsetMs > 0 ? "ahead of" : "behind"} this computer's. Times since and until now follow the service's.`,
      );
    }
  }
}

export const serviceTime = new ServiceTime();
