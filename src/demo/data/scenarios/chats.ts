import type { SessionMemberInfo } from "../../../evovoice/types.ts";
import type { Scenario } from "../scenario.ts";
import type { Simulation } from "../simulation.ts";

const questions = [
  "Hello, are you open on Saturday?",
  "Can I move my appointment to Friday?",
  "The door code does not work, can someone help?",
  "Is my prescription ready?",
  "Here is a picture of the leak.",
] as const;
const answers = [
  "Good day! Let me look that up for you.",
  "Yes, from nine to one.",
  "I have moved it, you will get a confirmation.",
  "Thank you, somebody will be with you within the hour.",
] as const;
const thanks = ["Great, thank you!", "Perfect 👍", "Thanks, that helps.", "OK, see you then."] as const;

function open(simulation: Simulation): SessionMemberInfo {
  const { caller } = simulation.setup;
  simulation.setFields({ dialState: "Active", callState: "Passive", fromPhoneNumber: caller.number });
  const member = simulation.addMember({
    identity: caller.number,
    displayName: caller.name,
    isOriginalMember: true,
    applicationData: { medium: "SMS" },
    callState: "Connected",
    role: "Caller",
    muted: false,
  });
  simulation.log("Message received from {number} on {phone}");
  simulation.log('Flow "Text messages" started');
  return member;
}

function write(simulation: Simulation, from: string, body: string): void {
  if (!simulation.isPastNow) {
    simulation.messages.push({
      time: simulation.time,
      from,
      body,
      ...(body.includes("picture") && { media: true }),
    });
  }
}

/** Text messages that an agent answers. */
export const chat: Scenario = {
  name: "chat",
  channel: "Chat",
  direction: "Incoming",
  weight: 8,
  run(simulation) {
    const { agent, caller } = simulation.setup;
    open(simulation);
    write(simulation, caller.number, simulation.random.pick(questions));
    simulation.log("Chat offered to {agent}");
    simulation.wait(simulation.duration("ring", 5, 60));
    const member = simulation.addMember({ ...simulation.agentMember(agent, 1), callState: "Connected" });
    delete member.callSid;
    simulation.setFields({ answeredById: agent.id, answeredByName: agent.name, callState: "Connected" });
    simulation.log("Chat accepted by {agent}");
    const rounds = simulation.duration("rounds", 1, 6);
    for (let round = 0; round < rounds && !simulation.isPastNow; round += 1) {
      simulation.wait(simulation.random.int(10, 90));
      write(simulation, agent.name, simulation.random.pick(answers));
      simulation.log("Message sent by {agent}");
      simulation.log("Message delivered");
      simulation.wait(simulation.random.int(15, 180));
      write(
        simulation,
        caller.number,
        round + 1 >= rounds ? simulation.random.pick(thanks) : simulation.random.pick(questions),
      );
      simulation.log("Message received from {number}");
    }
    simulation.wait(simulation.random.int(20, 90));
    simulation.log("{agent} closed the chat");
    simulation.end("Closed");
    simulation.log("Transcript sent to {mail}");
  },
};

/** No agent accepts the chat. */
export const missedChat: Scenario = {
  name: "missedChat",
  channel: "Chat",
  direction: "Incoming",
  weight: 2,
  run(simulation) {
    const { caller, agent, colleagues } = simulation.setup;
    open(simulation);
    write(simulation, caller.number, simulation.random.pick(questions));
    for (const each of [agent, ...colleagues].slice(0, 3)) {
      const party = simulation.partyValues(each, 1);
      simulation.log("Chat offered to {agent}", party);
      simulation.wait(30);
      simulation.log("{agent} did not accept within 30 s", party);
    }
    write(simulation, "Automatic reply", "We are sorry, nobody is free right now. We will write back soon.");
    simulation.log("Automatic reply sent");
    simulation.end("Missed", true);
  },
};

/** An outgoing text message that can't be delivered. */
export const undelivered: Scenario = {
  name: "undelivered",
  channel: "Chat",
  direction: "Outgoing",
  weight: 1,
  run(simulation) {
    const { agent, customer } = simulation.setup;
    simulation.setFields({
      dialState: "Active",
      callState: "Passive",
      fromPhoneNumber: customer.phone.address,
    });
    simulation.addMember({
      ...simulation.agentMember(agent, 0),
      isOriginalMember: true,
      callState: "Connected",
    });
    write(simulation, agent.name, "Your appointment is tomorrow at ten. Reply STOP to end these messages.");
    simulation.log("{agent} sent a message to {number}");
    simulation.wait(simulation.random.int(2, 20));
    simulation.log("Message not delivered: 30003, handset unreachable");
    simulation.log("No further attempt");
    simulation.end("Failed");
  },
};
