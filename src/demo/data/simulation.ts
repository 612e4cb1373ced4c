import type { SessionInfo, SessionMemberInfo } from "../../evovoice/types.ts";
import { clientAddress, endsOf, type SessionSetup } from "./session-setup.ts";
import { entityId, idKinds, sid } from "./ids.ts";
import type { Random } from "./random.ts";
import type { Endpoint } from "./directory.ts";
import type { Message, MessageValues } from "./wordings/message.ts";
import { formatMessage } from "./wordings/wording.ts";

/** The number of the call that brings in the first child session; 1 is the agent's. */
export const firstLegCall = 2;

/** One entry of a log; `time` in milliseconds since 1970. */
export interface Entry {
  time: number;
  message: string;
}

/** A recording or voicemail with its duration in seconds, or a fax with its number of pages. */
export interface StoredFile {
  id: string;
  type: "Recording" | "Voicemail" | "Fax";
  time: number;
  seconds?: number;
  pages?: number;
  text?: string;
}

/** One message of a chat. */
export interface ChatMessage {
  time: number;
  from: string;
  body: string;
  media?: boolean;
}

/** Session fields that a scenario sets. */
export type SessionFields = Partial<Omit<SessionInfo, "log" | "members" | "customerBreadcrumb">>;

/**
 * Simulates one session. A scenario always runs from beginning to end; what happens after `until` (the time of the
 * service's clock) is left out, so a session is live until its last event.
 */
export class Simulation {
  readonly setup: SessionSetup;
  readonly random: Random;
  readonly until: number;
  readonly fields: SessionFields = {};
  readonly members: SessionMemberInfo[] = [];
  readonly entries: Entry[] = [];
  readonly files: StoredFile[] = [];
  readonly messages: ChatMessage[] = [];
  /** The simulated time, in milliseconds since 1970. */
  time: number;
  /** The time of its end; `undefined` while live. */
  ended: number | undefined;

  readonly #values: MessageValues;

  constructor(setup: SessionSetup, until: number) {
    this.setup = setup;
    this.#values = commonValues(setup, this.callSid(setup.childOf ? 0 : 1));
    this.random = setup.random;
    this.until = until;
    this.time = setup.created;
    this.setFields({ ...openingFields(setup) });
  }

  /** True if the simulated time is later than the service's clock. */
  get isPastNow(): boolean {
    return this.time > this.until;
  }

  /** Milliseconds since the session began. */
  get elapsed(): number {
    return this.time - this.setup.created;
  }

  /** Advances the time by a number of seconds. */
  wait(seconds: number): void {
    this.time = this.after(seconds);
  }

  /** The time a number of seconds later, in whole milliseconds. */
  after(seconds: number): number {
    return this.time + Math.round(seconds * 1000);
  }

  /** Advances to a time; never goes back. */
  advanceTo(time: number): void {
    this.time = Math.max(this.time, time);
  }

  /** Advances to a number of milliseconds after the start; never goes back. */
  waitUntil(elapsed: number): void {
    this.advanceTo(this.setup.created + elapsed);
  }

  /** A duration in seconds: the one that a featured session sets under this name, otherwise a random one from `min` to `max`. */
  duration(name: string, min: number, max: number): number {
    const drawn = min + this.random.next() * (max - min);
    return this.setup.durations[name] ?? drawn;
  }

  /** Adds a log entry, a few milliseconds after the previous event. */
  log(message: Message, values: MessageValues = {}): void {
    this.time += this.random.int(3, 140);
    if (!this.isPastNow) {
      const all = { ...this.#values, ...values };
      this.entries.push({ time: this.time, message: formatMessage(this.setup.wording, message, all) });
    }
  }

  /** The values of a message about an agent and the call that rings this agent. */
  partyValues(agent: Endpoint, call: number): MessageValues {
    return partyValues(agent, this.callSid(call));
  }

  /** The values of a message about the transfer from this session's agent to another, by the given call. */
  transferValues(target: Endpoint, call: number): MessageValues {
    const leg = this.callSid(call);
    return { target: target.name, targetUser: userOf(target), leg, line: lineOf(leg) };
  }

  /** Sets fields of the session. */
  setFields(fields: SessionFields): void {
    if (!this.isPastNow) {
      Object.assign(this.fields, fields);
    }
  }

  /** Adds a member and returns it for `updateMember`. */
  addMember(member: SessionMemberInfo): SessionMemberInfo {
    if (!this.isPastNow) {
      this.members.push(member);
    }
    return member;
  }

  /** Updates fields of a member. */
  updateMember(member: SessionMemberInfo, change: Partial<SessionMemberInfo>): void {
    if (!this.isPastNow) {
      Object.assign(member, change);
    }
  }

  /** Adds a file to this session. */
  addFile(type: StoredFile["type"], size: { seconds: number; text?: string } | { pages: number }): void {
    if (!this.isPastNow) {
      const { seed, number } = this.setup;
      this.files.push({
        id: entityId(idKinds.file, seed, number, this.files.length),
        type,
        time: this.time,
        ...size,
      });
    }
  }

  /** Ends the session for all members. Later log entries are after the end. */
  end(outcome: string, wasMissed = false): void {
    if (this.isPastNow) {
      return;
    }
    this.ended = this.time;
    const queueState = this.fields.queueState === "None" ? "None" : "Disconnected";
    this.setFields({
      dialState: "None",
      callState: "Disconnected",
      queueState,
      holdReason: "None",
      ended: true,
    });
    this.setFields({ outcome, wasMissed });
    delete this.fields.ringQueueId;
    delete this.fields.heldByUserId;
    delete this.fields.holdQueueName;
    for (const member of this.members) {
      member.callState = "None";
    }
  }

  /** The SID of one of this session's calls: 0 is the session's own. */
  callSid(call: number): string {
    return call === 0 ? this.setup.callSid : sid("CA", this.setup.seed, this.setup.number, call);
  }

  /** A member for an agent's softphone. */
  agentMember(agent: Endpoint, call: number): SessionMemberInfo {
    const identity = userOf(agent);
    return {
      identity,
      endpointId: agent.id,
      displayName: agent.name,
      isOriginalMember: false,
      avatarUrl: `https://avatars.example.com/${identity}.png`,
      applicationData: { device: this.random.pick(["Desk app", "Browser", "SIP phone"]) },
      callState: "Ringing",
      role: "Agent",
      callSid: this.callSid(call),
      muted: false,
    };
  }
}

/** The values that every message can use. `leg` is the SID of the call to the agent, or to the other side of an outgoing call. */
function commonValues(
  { caller, customer, agent, account, callSid }: SessionSetup,
  leg: string,
): MessageValues {
  return {
    ...partyValues(agent, leg),
    agentUser: userOf(agent),
    caller: caller.number,
    callerName: caller.name,
    number: caller.number,
    customer: customer.name,
    phone: customer.phone.address,
    to: customer.phone.address,
    mail: account.mail.address,
    call: callSid,
  };
}

function partyValues(agent: Endpoint, leg: string): MessageValues {
  return { agent: agent.name, user: userOf(agent), leg, line: lineOf(leg) };
}

function userOf(agent: Endpoint): string {
  return clientAddress(agent).slice("client:".length);
}

/** The channel number of a call in a PBX. */
function lineOf(leg: string): string {
  return leg.slice(-8);
}

function openingFields(setup: SessionSetup): SessionFields {
  const { scenario, account, customer, caller, agent, childOf } = setup;
  const ends = endsOf(scenario, childOf !== undefined, { account, customer, agent, number: caller.number });
  const outgoing = scenario.direction === "Outgoing";
  const fields: SessionFields = {
    dialState: "None",
    callState: "Disconnected",
    queueState: "None",
    accountId: account.id,
    accountName: account.name,
    customerId: customer.id,
    customerName: customer.name,
    endpointId: ends.endpoint.id,
    endpointName: ends.endpoint.name,
    destination: ends.to,
    toAddress: ends.to,
    fromAddress: ends.from,
    fromName: outgoing ? (childOf ? customer.name : agent.name) : caller.name,
    channel: scenario.channel,
    ended: false,
    holdReason: "None",
    displayName: childOf ? agent.name : caller.name,
    direction: scenario.direction,
    wasMissed: false,
    createdBy: outgoing && !childOf ? agent.id : "flow",
  };
  if (scenario.channel === "Voice") {
    fields.callSid = setup.callSid;
  }
  return fields;
}
