import type { FlowChannels, SessionDirections } from "../../evovoice/types.ts";
import type { Random } from "./random.ts";

/** A child session of a call: milliseconds after the parent's start. Without `answer` nobody picked up. */
export interface Leg {
  start: number;
  answer?: number;
  end: number;
}

/** What one kind of session looks like from outside. */
export interface ScenarioTraits {
  name: string;
  channel: FlowChannels & ("Voice" | "Chat" | "Fax");
  direction: SessionDirections & ("Incoming" | "Outgoing");
  /** How often it happens, against the weights of the others. 0: only as a child or where it is asked for. */
  weight: number;
  /** Only happens outside business hours; in them, a plain call takes its place. */
  outOfHours?: boolean;
  /** When its child sessions begin, are answered and end. */
  legs?: (random: Random) => Leg[];
}
