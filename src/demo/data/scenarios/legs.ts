import type { Random } from "../random.ts";
import type { Leg } from "../scenario-traits.ts";
import type { Scenario } from "../scenario.ts";
import { sid } from "../ids.ts";
import { firstLegCall, type Simulation } from "../simulation.ts";
import { arrive, chooseFromMenu, greet, ring, talk, wrapUp } from "./blocks.ts";

const second = 1000;

function leg(start: number, ringing: number, talking: number): Leg {
  return {
    start: start * second,
    answer: (start + ringing) * second,
    end: (start + ringing + talking) * second,
  };
}

/** The agent transfers the caller to another agent, whose leg is a child session. */
export const transferred: Scenario = {
  name: "transferred",
  channel: "Voice",
  direction: "Incoming",
  weight: 6,
  legs: (random: Random) => [leg(random.int(110, 260), random.int(4, 20), random.int(30, 260))],
  run(simulation) {
    const first = simulation.setup.legs[0];
    const target = simulation.setup.colleagues[0] ?? simulation.setup.agent;
    if (!first) {
      return;
    }
    const caller = arrive(simulation);
    greet(simulation, caller);
    chooseFromMenu(simulation);
    const agent = ring(simulation, simulation.setup.agent, 1, true);
    const since = simulation.time;
    const parties = simulation.transferValues(target, firstLegCall);
    talk(simulation, Math.max(5, (first.start - simulation.elapsed) / second - 3));
    simulation.waitUntil(first.start - 400);
    simulation.log("{agent} asked for a transfer to {target}", parties);
    simulation.setFields({
      callState: "Hold",
      holdReason: "Transferring",
      heldByUserId: simulation.setup.agent.id,
    });
    simulation.updateMember(caller, { callState: "Hold" });
    simulation.waitUntil(first.start);
    const taker = simulation.addMember({ ...simulation.agentMember(target, firstLegCall), role: "Transfer" });
    simulation.setFields({ mostRecentParticipantCallSid: taker.callSid ?? "" });
    simulation.log("Transfer: ringing {target}, caller waits with music", parties);
    simulation.waitUntil(first.answer ?? first.start);
    simulation.updateMember(taker, { callState: "Connected" });
    simulation.updateMember(caller, { callState: "Connected" });
    simulation.setFields({ callState: "Connected", holdReason: "None" });
    simulation.log("Transfer answered by {target}", parties);
    simulation.updateMember(agent, { callState: "None" });
    simulation.log("{agent} left, transfer complete");
    talk(simulation, Math.max(1, (first.end - simulation.elapsed) / second));
    simulation.log("Caller hung up");
    simulation.end("Transferred");
    simulation.log("Call completed after {seconds} s", { seconds: Math.round(simulation.elapsed / second) });
    wrapUp(simulation, (simulation.time - since) / second);
  },
};

/** Two more agents join the call, and a muted supervisor listens in. */
export const conference: Scenario = {
  name: "conference",
  channel: "Voice",
  direction: "Incoming",
  weight: 1.5,
  legs: (random: Random) => {
    const end = random.int(300, 700);
    return [90, 130].map((from) => {
      const start = from + random.int(0, 20);
      return leg(start, 6, end - start - 6);
    });
  },
  run(simulation) {
    const room = sid("CF", simulation.setup.seed, simulation.setup.number);
    const caller = arrive(simulation);
    greet(simulation, caller);
    const agent = ring(simulation, simulation.setup.agent, 1, true);
    const since = simulation.time;
    simulation.setFields({ conferenceSid: room });
    simulation.log("Conference {room} started", { room });
    for (const [position, each] of simulation.setup.legs.entries()) {
      const guest = simulation.setup.colleagues[position] ?? simulation.setup.agent;
      talk(simulation, Math.max(0, (each.start - simulation.elapsed) / second - 1));
      simulation.waitUntil(each.start);
      const member = simulation.addMember({
        ...simulation.agentMember(guest, firstLegCall + position),
        role: position === 0 ? "Transfer" : "Agent",
      });
      simulation.setFields({ mostRecentParticipantCallSid: member.callSid ?? "" });
      simulation.log("Conference: ringing {agent}", simulation.partyValues(guest, firstLegCall + position));
      simulation.waitUntil(each.answer ?? each.start);
      simulation.updateMember(member, { callState: "Connected" });
      simulation.log("Conference: {agent} joined", simulation.partyValues(guest, firstLegCall + position));
    }
    const listener = {
      ...simulation.agentMember(simulation.setup.agent, 9),
      role: "None",
      muted: true,
    } as const;
    simulation.addMember({
      ...listener,
      identity: "supervisor",
      displayName: "Supervisor",
      callState: "Connected",
    });
    simulation.log("Supervisor listens in (muted)");
    simulation.updateMember(agent, { muted: true });
    simulation.log("{agent} muted");
    talk(simulation, Math.max(1, ((simulation.setup.legs[0]?.end ?? 0) - simulation.elapsed) / second));
    simulation.log("Conference {room} ended", { room });
    simulation.end("Answered");
    wrapUp(simulation, (simulation.time - since) / second);
  },
};

/** Outside business hours: the flow calls the agents on duty, one after the other. */
export const onCall: Scenario = {
  name: "onCall",
  channel: "Voice",
  direction: "Incoming",
  weight: 6,
  outOfHours: true,
  legs: (random: Random) => {
    const start = random.int(26, 30);
    const next = start + 24;
    return [
      { start: start * second, end: (start + 22) * second },
      leg(next, random.int(4, 15), random.int(40, 240)),
    ];
  },
  run(simulation) {
    const [first, next] = simulation.setup.legs;
    const one = simulation.setup.colleagues[0] ?? simulation.setup.agent;
    const other = simulation.setup.colleagues[1] ?? simulation.setup.agent;
    if (!first || !next) {
      return;
    }
    const caller = arrive(simulation);
    greet(simulation, caller, false);
    simulation.log('Roster "On call" read: 2 people');
    simulation.waitUntil(first.start);
    const silent = simulation.addMember(simulation.agentMember(one, firstLegCall));
    simulation.log("Dialling {agent} (on call, first)", simulation.partyValues(one, firstLegCall));
    simulation.waitUntil(first.end);
    simulation.updateMember(silent, { callState: "None" });
    simulation.log("{agent}: no answer after 22 s", simulation.partyValues(one, firstLegCall));
    simulation.waitUntil(next.start);
    const taker = simulation.addMember(simulation.agentMember(other, firstLegCall + 1));
    simulation.log("Dialling {agent} (on call, second)", simulation.partyValues(other, firstLegCall + 1));
    simulation.waitUntil(next.answer ?? next.start);
    simulation.updateMember(taker, { callState: "Connected" });
    simulation.setFields({ answeredById: other.id, answeredByName: other.name });
    simulation.log("Answered by {agent}", simulation.partyValues(other, firstLegCall + 1));
    talk(simulation, Math.max(1, (next.end - simulation.elapsed) / second));
    simulation.log("Caller hung up");
    simulation.end("Answered");
    wrapUp(simulation, (next.end - (next.answer ?? 0)) / second);
  },
};

/** A child session: the call to an agent who is added to its parent. */
export const outboundLeg: Scenario = {
  name: "leg",
  channel: "Voice",
  direction: "Outgoing",
  weight: 0,
  run(simulation) {
    const { agent, childOf } = simulation.setup;
    if (!childOf) {
      return;
    }
    simulation.setFields({ dialState: "Active", callState: "Ringing" });
    const member = simulation.addMember({
      ...simulation.agentMember(agent, 0),
      role: "Transfer",
      isOriginalMember: true,
    });
    simulation.log("Outgoing call to {agent}, shown as {phone}");
    simulation.log("Part of call {parent}", { parent: childOf.callSid });
    if (childOf.conferenceSid !== undefined) {
      simulation.setFields({ conferenceSid: childOf.conferenceSid });
    }
    simulation.log("Ringing {agent}");
    const began = childOf.leg.start;
    if (childOf.leg.answer === undefined) {
      simulation.waitUntil(childOf.leg.end - began - 200);
      simulation.log("No answer");
      simulation.end("No answer");
      return;
    }
    simulation.waitUntil(childOf.leg.answer - began - 200);
    connect(simulation, member, childOf.callSid);
    talk(simulation, Math.max(1, (childOf.leg.end - began - simulation.elapsed) / second));
    simulation.log("Call ended with its parent");
    simulation.end("Answered");
  },
};

function connect(
  simulation: Simulation,
  member: Parameters<Simulation["updateMember"]>[0],
  parent: string,
): void {
  simulation.setFields({
    callState: "Connected",
    answeredById: simulation.setup.agent.id,
    answeredByName: simulation.setup.agent.name,
  });
  simulation.updateMember(member, { callState: "Connected" });
  simulation.log("Answered by {agent}");
  simulation.log("Joined with the parent call", { parent });
}
