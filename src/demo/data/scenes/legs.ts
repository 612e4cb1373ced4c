import type { Random } from "../random.ts";
import type { Leg } from "../scene-traits.ts";
import type { Scene } from "../scene.ts";
import { sid } from "../ids.ts";
import { firstLegCall, type Story } from "../story.ts";
import { arrive, chooseFromMenu, greet, ring, talk, wrapUp } from "./blocks.ts";

const second = 1000;

function leg(start: number, ringing: number, talking: number): Leg {
  return {
    start: start * second,
    answer: (start + ringing) * second,
    end: (start + ringing + talking) * second,
  };
}

/** The agent hands the caller on to a colleague: the colleague's leg is a child session. */
export const transferred: Scene = {
  name: "transferred",
  channel: "Voice",
  direction: "Incoming",
  weight: 6,
  legs: (random: Random) => [leg(random.int(110, 260), random.int(4, 20), random.int(30, 260))],
  play(story) {
    const first = story.cast.legs[0];
    const target = story.cast.colleagues[0] ?? story.cast.agent;
    if (!first) {
      return;
    }
    const caller = arrive(story);
    greet(story, caller);
    chooseFromMenu(story);
    const agent = ring(story, story.cast.agent, 1, true);
    const since = story.time;
    const parties = story.transferValues(target, firstLegCall);
    talk(story, Math.max(5, (first.start - story.elapsed) / second - 3));
    story.waitUntil(first.start - 400);
    story.say("{agent} asked for a transfer to {target}", parties);
    story.set({ callState: "Hold", holdReason: "Transferring", heldByUserId: story.cast.agent.id });
    story.change(caller, { callState: "Hold" });
    story.waitUntil(first.start);
    const taker = story.join({ ...story.agentMember(target, firstLegCall), role: "Transfer" });
    story.set({ mostRecentParticipantCallSid: taker.callSid ?? "" });
    story.say("Transfer: ringing {target}, caller waits with music", parties);
    story.waitUntil(first.answer ?? first.start);
    story.change(taker, { callState: "Connected" });
    story.change(caller, { callState: "Connected" });
    story.set({ callState: "Connected", holdReason: "None" });
    story.say("Transfer answered by {target}", parties);
    story.change(agent, { callState: "None" });
    story.say("{agent} left, transfer complete");
    talk(story, Math.max(1, (first.end - story.elapsed) / second));
    story.say("Caller hung up");
    story.end("Transferred");
    story.say("Call completed after {seconds} s", { seconds: Math.round(story.elapsed / second) });
    wrapUp(story, (story.time - since) / second);
  },
};

/** Two more people come into the call, and somebody listens in without a voice. */
export const conference: Scene = {
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
  play(story) {
    const room = sid("CF", story.cast.seed, story.cast.number);
    const caller = arrive(story);
    greet(story, caller);
    const agent = ring(story, story.cast.agent, 1, true);
    const since = story.time;
    story.set({ conferenceSid: room });
    story.say("Conference {room} started", { room });
    for (const [position, each] of story.cast.legs.entries()) {
      const guest = story.cast.colleagues[position] ?? story.cast.agent;
      talk(story, Math.max(0, (each.start - story.elapsed) / second - 1));
      story.waitUntil(each.start);
      const member = story.join({
        ...story.agentMember(guest, firstLegCall + position),
        role: position === 0 ? "Transfer" : "Agent",
      });
      story.set({ mostRecentParticipantCallSid: member.callSid ?? "" });
      story.say("Conference: ringing {agent}", story.partyValues(guest, firstLegCall + position));
      story.waitUntil(each.answer ?? each.start);
      story.change(member, { callState: "Connected" });
      story.say("Conference: {agent} joined", story.partyValues(guest, firstLegCall + position));
    }
    const listener = { ...story.agentMember(story.cast.agent, 9), role: "None", muted: true } as const;
    story.join({ ...listener, identity: "supervisor", displayName: "Supervisor", callState: "Connected" });
    story.say("Supervisor listens in (muted)");
    story.change(agent, { muted: true });
    story.say("{agent} muted");
    talk(story, Math.max(1, ((story.cast.legs[0]?.end ?? 0) - story.elapsed) / second));
    story.say("Conference {room} ended", { room });
    story.end("Answered");
    wrapUp(story, (story.time - since) / second);
  },
};

/** Out of hours: the flow dials those on call, one after the other. */
export const onCall: Scene = {
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
  play(story) {
    const [first, next] = story.cast.legs;
    const one = story.cast.colleagues[0] ?? story.cast.agent;
    const other = story.cast.colleagues[1] ?? story.cast.agent;
    if (!first || !next) {
      return;
    }
    const caller = arrive(story);
    greet(story, caller, false);
    story.say('Roster "On call" read: 2 people');
    story.waitUntil(first.start);
    const silent = story.join(story.agentMember(one, firstLegCall));
    story.say("Dialling {agent} (on call, first)", story.partyValues(one, firstLegCall));
    story.waitUntil(first.end);
    story.change(silent, { callState: "None" });
    story.say("{agent}: no answer after 22 s", story.partyValues(one, firstLegCall));
    story.waitUntil(next.start);
    const taker = story.join(story.agentMember(other, firstLegCall + 1));
    story.say("Dialling {agent} (on call, second)", story.partyValues(other, firstLegCall + 1));
    story.waitUntil(next.answer ?? next.start);
    story.change(taker, { callState: "Connected" });
    story.set({ answeredById: other.id, answeredByName: other.name });
    story.say("Answered by {agent}", story.partyValues(other, firstLegCall + 1));
    talk(story, Math.max(1, (next.end - story.elapsed) / second));
    story.say("Caller hung up");
    story.end("Answered");
    wrapUp(story, (next.end - (next.answer ?? 0)) / second);
  },
};

/** A child: the call that a flow or an agent makes to bring somebody in. */
export const outboundLeg: Scene = {
  name: "leg",
  channel: "Voice",
  direction: "Outgoing",
  weight: 0,
  play(story) {
    const { agent, childOf } = story.cast;
    if (!childOf) {
      return;
    }
    story.set({ dialState: "Active", callState: "Ringing" });
    const member = story.join({ ...story.agentMember(agent, 0), role: "Transfer", isOriginalMember: true });
    story.say("Outgoing call to {agent}, shown as {phone}");
    story.say("Part of call {parent}", { parent: childOf.callSid });
    if (childOf.conferenceSid !== undefined) {
      story.set({ conferenceSid: childOf.conferenceSid });
    }
    story.say("Ringing {agent}");
    const began = childOf.leg.start;
    if (childOf.leg.answer === undefined) {
      story.waitUntil(childOf.leg.end - began - 200);
      story.say("No answer");
      story.end("No answer");
      return;
    }
    story.waitUntil(childOf.leg.answer - began - 200);
    connect(story, member, childOf.callSid);
    talk(story, Math.max(1, (childOf.leg.end - began - story.elapsed) / second));
    story.say("Call ended with its parent");
    story.end("Answered");
  },
};

function connect(story: Story, member: Parameters<Story["change"]>[0], parent: string): void {
  story.set({
    callState: "Connected",
    answeredById: story.cast.agent.id,
    answeredByName: story.cast.agent.name,
  });
  story.change(member, { callState: "Connected" });
  story.say("Answered by {agent}");
  story.say("Joined with the parent call", { parent });
}
