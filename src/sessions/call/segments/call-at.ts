import type { Call } from "../call.ts";
import { figuresOf } from "./figures.ts";

/** A live call with its figures at this time by the service's clock. Any other call is returned unchanged. */
export function callAt(call: Call, now: number): Call {
  const { live, parties, startAt, endAt, answer } = call;
  if (!live) {
    return call;
  }
  const span = {
    ended: false,
    contradictions: [],
    ...(startAt === undefined ? {} : { startAt }),
    ...(endAt === undefined ? {} : { endAt }),
  };
  return { ...call, figures: figuresOf(parties, span, answer, now) };
}
