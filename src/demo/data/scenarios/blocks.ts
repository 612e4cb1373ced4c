import type { SessionMemberInfo } from "../../../evovoice/types.ts";
import { isBusinessTime } from "../ages.ts";
import { entityId, idKinds } from "../ids.ts";
import type { Simulation } from "../simulation.ts";
import type { Endpoint } from "../directory.ts";

const choices = [
  ["1", "Appointments"],
  ["2", "Orders"],
  ["3", "Billing"],
  ["4", "Speak to someone"],
] as const;

/** The id of the ring queue of a team. */
function queueId(team: Endpoint): string {
  return entityId(idKinds.queue, team.account, Number.parseInt(team.id.slice(-6), 16));
}

/** The call arrives and the flow starts. Returns the caller. */
export function arrive(simulation: Simulation): SessionMemberInfo {
  const { caller, customer } = simulation.setup;
  simulation.setFields({ dialState: "Active", callState: "Ringing" });
  const member = simulation.addMember({
    identity: caller.number,
    displayName: caller.name,
    isOriginalMember: true,
    applicationData: {},
    callState: "Ringing",
    role: "Caller",
    callSid: simulation.callSid(0),
    muted: false,
  });
  simulation.log("Incoming call from {caller} ({callerName}) to {to}");
  simulation.log('Endpoint "{endpoint}" belongs to customer {customer}', { endpoint: customer.phone.name });
  simulation.log('Flow "Main line" started, call {call}');
  return member;
}

/** The flow answers, checks the business hours and plays a greeting. */
export function greet(simulation: Simulation, caller: SessionMemberInfo, open = true): void {
  const business = isBusinessTime(simulation.setup.created);
  const hours = open && !business ? "Answering hours" : "Office hours";
  const check = open
    ? 'Business hours check "{hours}": open'
    : business
      ? 'Business hours check "{hours}": closed (holiday)'
      : 'Business hours check "{hours}": closed';
  simulation.log(check, { hours });
  simulation.setFields({ callState: "Connected" });
  simulation.updateMember(caller, { callState: "Connected" });
  simulation.log("Call answered by flow");
  webhook(simulation, "crm/contact", simulation.random.int(60, 900));
  if (simulation.random.chance(0.4)) {
    const contact = `C-${simulation.random.int(10_000, 99_999)}`;
    simulation.updateMember(caller, { applicationData: { crmContact: contact, language: "en-US" } });
    simulation.setFields({
      consoleData: JSON.stringify({ contact, notes: "Prefers a call back in the afternoon" }),
    });
    simulation.log('Variable "contact" set to "{contact}"', { contact });
  }
  const seconds = simulation.random.int(4, 9);
  simulation.log('Playing "{prompt}" ({seconds} s)', { prompt: open ? "Welcome" : "We are closed", seconds });
  simulation.wait(seconds);
}

/** A successful webhook. */
export function webhook(simulation: Simulation, path: string, milliseconds: number): void {
  const url = `https://hooks.example.com/${path}`;
  simulation.log("Webhook POST {url} started", { url });
  simulation.wait(milliseconds / 1000);
  simulation.log("Webhook POST {url} answered 200 in {ms} ms", { url, ms: milliseconds });
}

/** The caller chooses in the menu, sometimes at the second attempt. */
export function chooseFromMenu(simulation: Simulation): void {
  simulation.log('Menu "Main menu": playing prompt');
  simulation.wait(simulation.random.int(3, 8));
  if (simulation.random.chance(0.25)) {
    simulation.log('Menu "Main menu": no digits within 5 s');
    simulation.log('Menu "Main menu": playing prompt again (attempt 2 of 3)');
    simulation.wait(simulation.random.int(4, 9));
  }
  const [digit, title] = simulation.random.pick(choices);
  simulation.log('Gathered digits "{digit}"', { digit });
  simulation.log('Menu "Main menu": "{title}" chosen', { title, digit });
}

/** The caller waits in the team's queue. */
export function enterQueue(simulation: Simulation): void {
  const { team } = simulation.setup;
  const seconds = simulation.duration("queue", 3, 75);
  let position = simulation.random.int(1, 4);
  simulation.setFields({ queueState: "Queued", ringQueueId: queueId(team), holdQueueName: team.name });
  simulation.log('Entered queue "{queue}" at position {position}', { queue: team.name, position });
  simulation.log('Playing hold music "Calm piano"');
  const out = simulation.after(seconds);
  while (simulation.time + 15_000 < out && !simulation.isPastNow) {
    simulation.wait(15);
    position = Math.max(1, position - (simulation.random.chance(0.5) ? 1 : 0));
    simulation.log('Queue "{queue}": position {position}, waited {seconds} s', {
      queue: team.name,
      position,
      seconds: Math.round(simulation.elapsed / 1000),
    });
  }
  simulation.advanceTo(out);
}

const unanswered = [
  "{agent}: no answer",
  "{agent}: no answer",
  "{agent}: declined the call",
  "{agent}: busy (486)",
] as const;

/** An agent's phone rings and is answered or not. Returns the agent. */
export function ring(
  simulation: Simulation,
  agent: Endpoint,
  call: number,
  answered: boolean,
): SessionMemberInfo {
  const inQueue = simulation.fields.queueState !== "None";
  const member = simulation.addMember(simulation.agentMember(agent, call));
  const party = simulation.partyValues(agent, call);
  if (inQueue) {
    simulation.setFields({ queueState: "Ringing", queueMemberId: agent.id });
  }
  if (!inQueue) {
    simulation.setFields({ callState: "Ringing" });
  }
  simulation.log("Ringing {agent} ({leg})", party);
  simulation.wait(simulation.duration(answered ? "ring" : "noAnswer", answered ? 3 : 18, answered ? 12 : 22));
  if (!answered) {
    simulation.updateMember(member, { callState: "None" });
    simulation.log(simulation.random.pick(unanswered), party);
    simulation.setFields(inQueue ? { queueState: "Queued" } : { callState: "Connected" });
    return member;
  }
  if (inQueue) {
    simulation.setFields({ queueState: "Connected" });
  }
  simulation.updateMember(member, { callState: "Connected" });
  simulation.setFields({ callState: "Connected", answeredById: agent.id, answeredByName: agent.name });
  simulation.log("Answered by {agent}", party);
  simulation.log("Conversation connected, recording started");
  return member;
}

/** Sometimes rings other agents without an answer, then the agent who answers. */
export function ringUntilAnswered(simulation: Simulation): SessionMemberInfo {
  const tries = simulation.random.chance(0.35)
    ? simulation.random.int(1, Math.max(1, simulation.setup.colleagues.length))
    : 0;
  for (const [position, colleague] of simulation.setup.colleagues.slice(0, tries).entries()) {
    ring(simulation, colleague, position + 2, false);
  }
  return ring(simulation, simulation.setup.agent, 1, true);
}

const scripts = ["New client", "Book an appointment", "Take a message", "Repair request"] as const;
const fields = ["reason", "callbackTime", "urgency", "unit", "clientName"] as const;

/** A conversation: the agent fills in a form, and the line quality is measured. */
export function talk(simulation: Simulation, seconds: number): void {
  const until = simulation.after(seconds);
  const filled = [...fields];
  for (let step = 0; !simulation.isPastNow; step += 1) {
    const pause = simulation.random.int(6, 22);
    if (simulation.time + pause * 1000 > until) {
      break;
    }
    simulation.wait(pause);
    const field = step % 2 === 1 ? filled.shift() : undefined;
    if (step === 0) {
      simulation.log('Agent opened script "{script}"', { script: simulation.random.pick(scripts) });
    } else if (field === undefined) {
      measureLine(simulation);
    } else {
      simulation.log('Agent filled in "{field}"', { field });
    }
  }
  simulation.advanceTo(until);
}

function measureLine(simulation: Simulation): void {
  const bad = simulation.random.chance(0.12);
  const jitter = bad ? simulation.random.int(25, 60) : simulation.random.int(3, 12);
  const loss = bad ? simulation.random.int(15, 48) : simulation.random.int(0, 4);
  const score = bad ? simulation.random.int(28, 35) : simulation.random.int(41, 44);
  simulation.log("Line quality: jitter {jitter} ms, loss {loss} %, MOS {score}", {
    jitter,
    loss: (loss / 10).toFixed(1),
    score: (score / 10).toFixed(1),
  });
  if (bad) {
    simulation.log("Warning: poor line quality, audio may break up");
  }
}

/** The agent puts the caller on hold and resumes the call. */
export function hold(simulation: Simulation, caller: SessionMemberInfo): void {
  simulation.setFields({ callState: "Hold", holdQueueName: `hold-${simulation.setup.agent.id.slice(-6)}` });
  simulation.setFields({ heldByUserId: simulation.setup.agent.id });
  simulation.updateMember(caller, { callState: "Hold" });
  simulation.log("{agent} put the caller on hold");
  const until = simulation.after(simulation.duration("hold", 10, 70));
  while (simulation.time + 20_000 < until && !simulation.isPastNow) {
    simulation.wait(20);
    simulation.log("Hold music playing");
  }
  simulation.advanceTo(until);
  simulation.setFields({ callState: "Connected" });
  simulation.updateMember(caller, { callState: "Connected" });
  simulation.log("{agent} took the caller off hold");
}

/** The service's log entries after the end of a call. */
export function wrapUp(simulation: Simulation, talked: number): void {
  if (talked > 0) {
    simulation.wait(simulation.random.int(1, 6));
    simulation.addFile("Recording", { seconds: Math.round(talked) });
    simulation.log("Recording stored ({seconds} s)", { seconds: Math.round(talked) });
  }
  if (simulation.random.chance(0.5)) {
    webhook(simulation, "calls/completed", simulation.random.int(40, 700));
  }
}
