/** Which party an event of the log is about. */
import type { EntryEvent } from "../entry/events.ts";
import type { CallState } from "./call-state.ts";
import type { Lane } from "./party-list.ts";
import { namedPart } from "./party-names.ts";

/** An event with the words of its entry. */
export interface SaidEvent extends EntryEvent {
  readonly message: string;
}

/** The party that a text stands for; `lone` where it names a part only, or nothing. */
export function partyOf(
  state: CallState,
  text: string | undefined,
  lone: () => Lane | undefined,
): Lane | undefined {
  const part = text === undefined ? undefined : namedPart(text);
  if (text === undefined || part === "agent" || part === "callee") {
    return lone();
  }
  const known = state.parties.find(text);
  if (known !== undefined || part === "flow") {
    return known;
  }
  if (part === "caller") {
    return state.caller;
  }
  if (part === "customer") {
    return state.parties.callee ?? state.caller;
  }
  const role = state.hasTalkers
    ? "transfer"
    : /^[+(]?\d[\d\s().-]{6,}$/.test(text.trim())
      ? "external"
      : "agent";
  return state.parties.findOrAdd(text, role);
}

/** The only one of them, if there is exactly one. */
export function only(lanes: Iterable<Lane>): Lane | undefined {
  const [first, second] = lanes;
  return second === undefined ? first : undefined;
}
