import type { FlowChannels, SessionDirections } from "../../evovoice/types.ts";
import type { Random } from "./random.ts";

/** A child session of a call. Times are milliseconds after the parent's start. Without `answer`, nobody answered. */
export interface Leg {
  start: number;
  answer?: number;
  end: number;
}

/** The properties of one kind of session. */
export interface ScenarioTraits {
  name: string;
  channel: FlowChannels & ("Voice" | "Chat" | "Fax");
  direction: SessionDirections & ("Incoming" | "Outgoing");
  /** The relative frequency. 0: only as a child or a featured session. */
  weight: number;
  /** Only outside business hours; during business hours, an answered call takes its place. */
  outOfHours?: boolean;
  /** The times of its child sessions. */
  legs?: (random: Random) => Leg[];
}
