import type { SessionMemberInfo } from "../../../evovoice/types.ts";
import { isBusinessTime } from "../ages.ts";
import { entityId, idKinds } from "../ids.ts";
import type { Story } from "../story.ts";
import type { Endpoint } from "../world.ts";

const choices = [
  ["1", "Appointments"],
  ["2", "Orders"],
  ["3", "Billing"],
  ["4", "Speak to someone"],
] as const;

/** The id of the ring queue of a team. */
export function queueId(team: Endpoint): string {
  return entityId(idKinds.queue, team.account, Number.parseInt(team.id.slice(-6), 16));
}

/** The call comes in and its flow starts. Gives the caller back. */
export function arrive(story: Story): SessionMemberInfo {
  const { caller, customer } = story.cast;
  story.set({ dialState: "Active", callState: "Ringing" });
  const member = story.join({
    identity: caller.number,
    displayName: caller.name,
    isOriginalMember: true,
    applicationData: {},
    callState: "Ringing",
    role: "Caller",
    callSid: story.callSid(0),
    muted: false,
  });
  story.say("Incoming call from {caller} ({callerName}) to {to}");
  story.say('Endpoint "{endpoint}" belongs to customer {customer}', { endpoint: customer.phone.name });
  story.say('Flow "Main line" started, call {call}');
  return member;
}

/** The flow picks up, looks at the hours and says hello. */
export function greet(story: Story, caller: SessionMemberInfo, open = true): void {
  const business = isBusinessTime(story.cast.created);
  const hours = open && !business ? "Answering hours" : "Office hours";
  const check = open
    ? 'Business hours check "{hours}": open'
    : business
      ? 'Business hours check "{hours}": closed (holiday)'
      : 'Business hours check "{hours}": closed';
  story.say(check, { hours });
  story.set({ callState: "Connected" });
  story.change(caller, { callState: "Connected" });
  story.say("Call answered by flow");
  webhook(story, "crm/contact", story.random.int(60, 900));
  if (story.random.chance(0.4)) {
    const contact = `C-${story.random.int(10_000, 99_999)}`;
    story.change(caller, { applicationData: { crmContact: contact, language: "en-US" } });
    story.set({ consoleData: JSON.stringify({ contact, notes: "Prefers a call back in the afternoon" }) });
    story.say('Variable "contact" set to "{contact}"', { contact });
  }
  const seconds = story.random.int(4, 9);
  story.say('Playing "{prompt}" ({seconds} s)', { prompt: open ? "Welcome" : "We are closed", seconds });
  story.wait(seconds);
}

/** A webhook that worked. */
export function webhook(story: Story, path: string, milliseconds: number): void {
  const url = `https://hooks.example.com/${path}`;
  story.say("Webhook POST {url} started", { url });
  story.wait(milliseconds / 1000);
  story.say("Webhook POST {url} answered 200 in {ms} ms", { url, ms: milliseconds });
}

/** The caller chooses in the menu, sometimes only at the second attempt. */
export function chooseFromMenu(story: Story): void {
  story.say('Menu "Main menu": playing prompt');
  story.wait(story.random.int(3, 8));
  if (story.random.chance(0.25)) {
    story.say('Menu "Main menu": no digits within 5 s');
    story.say('Menu "Main menu": playing prompt again (attempt 2 of 3)');
    story.wait(story.random.int(4, 9));
  }
  const [digit, title] = story.random.pick(choices);
  story.say('Gathered digits "{digit}"', { digit });
  story.say('Menu "Main menu": "{title}" chosen', { title, digit });
}

/** The call waits in the queue of the team. */
export function enterQueue(story: Story): void {
  const { team } = story.cast;
  const seconds = story.span("queue", 3, 75);
  let position = story.random.int(1, 4);
  story.set({ queueState: "Queued", ringQueueId: queueId(team), holdQueueName: team.name });
  story.say('Entered queue "{queue}" at position {position}', { queue: team.name, position });
  story.say('Playing hold music "Calm piano"');
  const out = story.after(seconds);
  while (story.time + 15_000 < out && !story.over) {
    story.wait(15);
    position = Math.max(1, position - (story.random.chance(0.5) ? 1 : 0));
    story.say('Queue "{queue}": position {position}, waited {seconds} s', {
      queue: team.name,
      position,
      seconds: Math.round(story.elapsed / 1000),
    });
  }
  story.reach(out);
}

const unanswered = [
  "{agent}: no answer",
  "{agent}: no answer",
  "{agent}: declined the call",
  "{agent}: busy (486)",
] as const;

/** One agent's phone rings. `answered` tells whether it is picked up. Gives the agent back. */
export function ring(story: Story, agent: Endpoint, call: number, answered: boolean): SessionMemberInfo {
  const inQueue = story.facts.queueState !== "None";
  const member = story.join(story.agentMember(agent, call));
  const party = story.partyValues(agent, call);
  if (inQueue) {
    story.set({ queueState: "Ringing", queueMemberId: agent.id });
  }
  if (!inQueue) {
    story.set({ callState: "Ringing" });
  }
  story.say("Ringing {agent} ({leg})", party);
  story.wait(story.span(answered ? "ring" : "noAnswer", answered ? 3 : 18, answered ? 12 : 22));
  if (!answered) {
    story.change(member, { callState: "None" });
    story.say(story.random.pick(unanswered), party);
    story.set(inQueue ? { queueState: "Queued" } : { callState: "Connected" });
    return member;
  }
  if (inQueue) {
    story.set({ queueState: "Connected" });
  }
  story.change(member, { callState: "Connected" });
  story.set({ callState: "Connected", answeredById: agent.id, answeredByName: agent.name });
  story.say("Answered by {agent}", party);
  story.say("Conversation connected, recording started");
  return member;
}

/** Rings colleagues in vain before the agent, as chance has it. */
export function ringUntilAnswered(story: Story): SessionMemberInfo {
  const tries = story.random.chance(0.35)
    ? story.random.int(1, Math.max(1, story.cast.colleagues.length))
    : 0;
  for (const [position, colleague] of story.cast.colleagues.slice(0, tries).entries()) {
    ring(story, colleague, position + 2, false);
  }
  return ring(story, story.cast.agent, 1, true);
}

const scripts = ["New client", "Book an appointment", "Take a message", "Repair request"] as const;
const fields = ["reason", "callbackTime", "urgency", "unit", "clientName"] as const;

/** They talk: the agent fills in a form, and the line is measured now and then. */
export function talk(story: Story, seconds: number): void {
  const until = story.after(seconds);
  const filled = [...fields];
  for (let step = 0; !story.over; step += 1) {
    const pause = story.random.int(6, 22);
    if (story.time + pause * 1000 > until) {
      break;
    }
    story.wait(pause);
    const field = step % 2 === 1 ? filled.shift() : undefined;
    if (step === 0) {
      story.say('Agent opened script "{script}"', { script: story.random.pick(scripts) });
    } else if (field === undefined) {
      measureLine(story);
    } else {
      story.say('Agent filled in "{field}"', { field });
    }
  }
  story.reach(until);
}

function measureLine(story: Story): void {
  const bad = story.random.chance(0.12);
  const jitter = bad ? story.random.int(25, 60) : story.random.int(3, 12);
  const loss = bad ? story.random.int(15, 48) : story.random.int(0, 4);
  const score = bad ? story.random.int(28, 35) : story.random.int(41, 44);
  story.say("Line quality: jitter {jitter} ms, loss {loss} %, MOS {score}", {
    jitter,
    loss: (loss / 10).toFixed(1),
    score: (score / 10).toFixed(1),
  });
  if (bad) {
    story.say("Warning: poor line quality, audio may break up");
  }
}

/** The agent puts the caller on hold and comes back. */
export function hold(story: Story, caller: SessionMemberInfo): void {
  story.set({ callState: "Hold", holdQueueName: `hold-${story.cast.agent.id.slice(-6)}` });
  story.set({ heldByUserId: story.cast.agent.id });
  story.change(caller, { callState: "Hold" });
  story.say("{agent} put the caller on hold");
  const until = story.after(story.span("hold", 10, 70));
  while (story.time + 20_000 < until && !story.over) {
    story.wait(20);
    story.say("Hold music playing");
  }
  story.reach(until);
  story.set({ callState: "Connected" });
  story.change(caller, { callState: "Connected" });
  story.say("{agent} took the caller off hold");
}

/** What the service does once a call is over: all of it is logged after the end. */
export function wrapUp(story: Story, talked: number): void {
  if (talked > 0) {
    story.wait(story.random.int(1, 6));
    story.keep("Recording", { seconds: Math.round(talked) });
    story.say("Recording stored ({seconds} s)", { seconds: Math.round(talked) });
  }
  if (story.random.chance(0.5)) {
    webhook(story, "calls/completed", story.random.int(40, 700));
  }
}
