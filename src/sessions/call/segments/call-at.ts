import type { Call } from "../call.ts";
import { figuresOf } from "./figures.ts";

/** A call that goes on, with its figures as they are at this time of the service. Another call is as it was. */
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
