import type { Caller } from "./people.ts";
import type { Random } from "./random.ts";
import type { Leg, ScenarioTraits } from "./scenario-traits.ts";
import type { Account, Customer, Endpoint } from "./directory.ts";
import type { DateForm } from "./dates.ts";
import type { Wording } from "./wordings/wording.ts";

/** Who and what a session is about; everything but its simulation. */
export interface SessionSetup {
  number: number;
  seed: number;
  id: string;
  scenario: ScenarioTraits;
  created: number;
  account: Account;
  customer: Customer;
  caller: Caller;
  /** Who takes or makes the call. */
  agent: Endpoint;
  /** The other agents of the account, in the order in which they are tried. */
  colleagues: readonly Endpoint[];
  team: Endpoint;
  /** The child sessions of this session. */
  legs: readonly Leg[];
  /** The SID of the session's own call; a child's is that of the member it brings into its parent. */
  callSid: string;
  /** What this session is for its parent, where it is a child. */
  childOf?: { leg: Leg; callSid: string; conferenceSid?: string };
  /** Lengths in seconds and texts that a featured session fixes, by name. */
  durations: Readonly<Record<string, number>>;
  dates: DateForm;
  wording: Wording;
  random: Random;
}

/** The endpoint that initiates a session, and its two addresses. */
export interface Ends {
  endpoint: Endpoint;
  from: string;
  to: string;
}

/** The identity of an agent's softphone. */
export function clientAddress(agent: Endpoint): string {
  return `client:${agent.address.slice(0, agent.address.indexOf("@"))}`;
}

/** Who is at which end; cheap, so that filters need not play a session. */
export function endsOf(
  scenario: ScenarioTraits,
  isChild: boolean,
  parties: { account: Account; customer: Customer; agent: Endpoint; number: string },
): Ends {
  const { account, customer, agent, number } = parties;
  const phone = customer.phone;
  if (isChild) {
    return { endpoint: agent, from: phone.address, to: clientAddress(agent) };
  }
  const near = scenario.channel === "Fax" ? account.fax : phone;
  if (scenario.direction === "Incoming") {
    return { endpoint: near, from: number, to: near.address };
  }
  return { endpoint: scenario.channel === "Fax" ? account.fax : agent, from: near.address, to: number };
}
