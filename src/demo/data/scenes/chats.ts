import type { SessionMemberInfo } from "../../../evovoice/types.ts";
import type { Scene } from "../scene.ts";
import type { Story } from "../story.ts";

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

function open(story: Story): SessionMemberInfo {
  const { caller } = story.cast;
  story.set({ dialState: "Active", callState: "Passive", fromPhoneNumber: caller.number });
  const member = story.join({
    identity: caller.number,
    displayName: caller.name,
    isOriginalMember: true,
    applicationData: { medium: "SMS" },
    callState: "Connected",
    role: "Caller",
    muted: false,
  });
  story.say("Message received from {number} on {phone}");
  story.say('Flow "Text messages" started');
  return member;
}

function write(story: Story, from: string, body: string): void {
  if (!story.over) {
    story.messages.push({ time: story.time, from, body, ...(body.includes("picture") && { media: true }) });
  }
}

/** Somebody sends text messages and an agent answers. */
export const chat: Scene = {
  name: "chat",
  channel: "Chat",
  direction: "Incoming",
  weight: 8,
  play(story) {
    const { agent, caller } = story.cast;
    open(story);
    write(story, caller.number, story.random.pick(questions));
    story.say("Chat offered to {agent}");
    story.wait(story.span("ring", 5, 60));
    const member = story.join({ ...story.agentMember(agent, 1), callState: "Connected" });
    delete member.callSid;
    story.set({ answeredById: agent.id, answeredByName: agent.name, callState: "Connected" });
    story.say("Chat accepted by {agent}");
    const rounds = story.span("rounds", 1, 6);
    for (let round = 0; round < rounds && !story.over; round += 1) {
      story.wait(story.random.int(10, 90));
      write(story, agent.name, story.random.pick(answers));
      story.say("Message sent by {agent}");
      story.say("Message delivered");
      story.wait(story.random.int(15, 180));
      write(
        story,
        caller.number,
        round + 1 >= rounds ? story.random.pick(thanks) : story.random.pick(questions),
      );
      story.say("Message received from {number}");
    }
    story.wait(story.random.int(20, 90));
    story.say("{agent} closed the chat");
    story.end("Closed");
    story.say("Transcript sent to {mail}");
  },
};

/** Nobody takes the chat. */
export const missedChat: Scene = {
  name: "missedChat",
  channel: "Chat",
  direction: "Incoming",
  weight: 2,
  play(story) {
    const { caller, agent, colleagues } = story.cast;
    open(story);
    write(story, caller.number, story.random.pick(questions));
    for (const each of [agent, ...colleagues].slice(0, 3)) {
      const party = story.partyValues(each, 1);
      story.say("Chat offered to {agent}", party);
      story.wait(30);
      story.say("{agent} did not accept within 30 s", party);
    }
    write(story, "Automatic reply", "We are sorry, nobody is free right now. We will write back soon.");
    story.say("Automatic reply sent");
    story.end("Missed", true);
  },
};

/** A text message goes out and cannot be delivered. */
export const undelivered: Scene = {
  name: "undelivered",
  channel: "Chat",
  direction: "Outgoing",
  weight: 1,
  play(story) {
    const { agent, customer } = story.cast;
    story.set({ dialState: "Active", callState: "Passive", fromPhoneNumber: customer.phone.address });
    story.join({ ...story.agentMember(agent, 0), isOriginalMember: true, callState: "Connected" });
    write(story, agent.name, "Your appointment is tomorrow at ten. Reply STOP to end these messages.");
    story.say("{agent} sent a message to {number}");
    story.wait(story.random.int(2, 20));
    story.say("Message not delivered: 30003, handset unreachable");
    story.say("No further attempt");
    story.end("Failed");
  },
};
