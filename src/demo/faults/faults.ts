import { Random } from "../data/random.ts";
import type { Exchange } from "../http/exchange.ts";
import type { Middleware } from "../http/pipeline.ts";
import type { FaultKind, FaultKinds, OriginalResponse } from "./fault.ts";
import { listFaults } from "./lists.ts";
import { packedFaults } from "./packed.ts";
import { statusFaults } from "./statuses.ts";
import { textFaults } from "./texts.ts";
import { wireFaults } from "./wire.ts";

const kinds: FaultKinds = { ...statusFaults, ...wireFaults, ...textFaults, ...packedFaults, ...listFaults };

/** Separates the random numbers of faults from those of the week. */
const chanceOfFaults = 77;

/** A fault to inject, with its rate (0 to 1) and the path prefix; without one, everywhere except signing in. */
export interface Fault {
  kind: FaultKind;
  rate: number;
  path: string | undefined;
}

/** All kinds with their descriptions, one per line. */
export function describeFaults(): string {
  const width = Math.max(...Object.keys(kinds).map((name) => name.length));
  return Object.entries(kinds)
    .map(([name, { description }]) => `  ${name.padEnd(width)}  ${description}`)
    .join("\n");
}

/** Reads `KIND[:RATE][@PATH]`. Throws a RangeError with a message for people. */
export function readFault(text: string): Fault {
  const match = /^([^:@]+)(?::([^@]*))?(?:@(\/.*))?$/.exec(text.trim());
  const name = match?.[1] ?? "";
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (!match || !kind) {
    throw new RangeError(
      `There is no fault "${text}". A fault is KIND[:RATE][@PATH], with one of these kinds: ${Object.keys(kinds).join(", ")}`,
    );
  }
  const rate =
    match[2] === undefined ? 1 : /^(?:\d+|\d*\.\d+)$/.test(match[2]) ? Number(match[2]) : Number.NaN;
  if (!(rate >= 0 && rate <= 1)) {
    throw new RangeError(`The rate of the fault ${name} must be from 0 to 1, not "${match[2] ?? ""}"`);
  }
  return { kind, rate, path: match[3]?.toLowerCase() };
}

/** Middleware that injects faults into the responses of a handler. If several faults apply, the first one is applied last. */
export function injectFaults(faults: () => readonly Fault[], seed: number, step: Middleware): Middleware {
  const random = new Random(seed, chanceOfFaults);
  return async (exchange) => {
    const applied = faults().filter((fault) => appliesTo(fault, exchange) && random.chance(fault.rate));
    if (applied.length === 0) {
      return step(exchange);
    }
    const original: OriginalResponse = async () => {
      const response = await step(exchange);
      if (!response) {
        throw new Error("The handler must return a response");
      }
      return response;
    };
    const whole = applied.reduceRight<OriginalResponse>(
      (next, { kind }) =>
        async () =>
          kind.apply(exchange, next),
      original,
    );
    return whole();
  };
}

function appliesTo({ path }: Fault, { segments }: Exchange): boolean {
  const asked = `/${segments.join("/")}`.toLowerCase();
  return path === undefined ? !/^\/(?:auth|login)(?:\/|$)/.test(asked) : asked.startsWith(path);
}
