import type { Caller } from "./people.ts";
import type { Random } from "./random.ts";
import type { Leg, ScenarioTraits } from "./scenario-traits.ts";
import type { Account, Customer, Endpoint } from "./directory.ts";
import type { DateFormat } from "./dates.ts";
import type { Wording } from "./wordings/wording.ts";

/** The input of a simulation: the parties of a session and its fixed values. */
export interface SessionSetup {
  number: number;
  seed: number;
  id: string;
  scenario: ScenarioTraits;
  created: number;
  account: Account;
  customer: Customer;
  caller: Caller;
  /** The agent who answers or makes the call. */
  agent: Endpoint;
  /** The other agents of the account, in the order in which their phones ring. */
  colleagues: readonly Endpoint[];
  team: Endpoint;
  /** The child sessions of this session. */
  legs: readonly Leg[];
  /** The SID of the session's own call. In a child session, the parent's member has the same SID. */
  callSid: string;
  /** For child sessions: the leg of the parent that this session is. */
  childOf?: { leg: Leg; callSid: string; conferenceSid?: string };
  /** Durations in seconds that a featured session sets, by name. */
  durations: Readonly<Record<string, number>>;
  dates: DateFormat;
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

/** The endpoint and addresses of a session. Fast, so that filters need no simulation. */
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
