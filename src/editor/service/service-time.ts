import type { ExchangeEvent } from "../../evovoice/client.ts";
import { ServiceClock } from "../../sessions/time/service-clock.ts";
import type { Log } from "../log.ts";
import type { Environment } from "./environment.ts";

/** From here on a difference of clocks is worth a line in the log. Milliseconds. */
export const notableOffsetMs = 60_000;

/** What time it is at the service in use. There is one service in a window, and so one clock. */
class ServiceTime {
  readonly #clock = new ServiceClock();
  #serviceKey: string | undefined;
  #said = false;

  /** Milliseconds since the epoch: what "now" is for everything the service dates. */
  now(): number {
    return this.#clock.now(Date.now(), performance.now());
  }

  /** Learns from an answer. A large difference is logged once for each service. */
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
