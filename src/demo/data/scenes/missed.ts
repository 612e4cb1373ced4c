import { isBusinessTime } from "../ages.ts";
import type { Scene } from "../scene.ts";
import type { Story } from "../story.ts";
import { arrive, chooseFromMenu, enterQueue, greet, ring, wrapUp } from "./blocks.ts";

const voicemails = [
  "Hi, this is about tomorrow's appointment, please call me back.",
  "The heating is off again in the whole building. It is rather urgent.",
  "Just returning your call. I am reachable until six.",
  "I would like to speak to someone about my bill, thank you.",
] as const;

function ringEverybody(story: Story): void {
  const everybody = [story.cast.agent, ...story.cast.colleagues].slice(0, 3);
  for (const [position, agent] of everybody.entries()) {
    ring(story, agent, position + 1, false);
  }
}

/** Everybody is tried, nobody answers, the caller gives up. */
export const missed: Scene = {
  name: "missed",
  channel: "Voice",
  direction: "Incoming",
  weight: 7,
  play(story) {
    const caller = arrive(story);
    greet(story, caller);
    ringEverybody(story);
    story.say("Nobody answered");
    story.wait(story.span("giveUp", 1, 8));
    story.say("Caller hung up");
    story.end("Missed", true);
    story.say("Missed call notice sent to Shared inbox");
  },
};

/** The caller does not wait for the end of the queue. */
export const abandoned: Scene = {
  name: "abandoned",
  channel: "Voice",
  direction: "Incoming",
  weight: 4,
  play(story) {
    const caller = arrive(story);
    greet(story, caller);
    chooseFromMenu(story);
    enterQueue(story);
    story.say('Caller hung up while waiting in queue "{queue}"', { queue: story.cast.team.name });
    story.end("Abandoned", true);
    wrapUp(story, 0);
  },
};

/** Out of hours, or nobody there: the caller speaks to the machine. */
export const voicemail: Scene = {
  name: "voicemail",
  channel: "Voice",
  direction: "Incoming",
  weight: 8,
  play(story) {
    const open = isBusinessTime(story.cast.created);
    const caller = arrive(story);
    greet(story, caller, open);
    if (open) {
      ringEverybody(story);
    }
    story.say('Transferring to voicemail box "{customer}"');
    story.wait(3);
    story.say("Voicemail recording started");
    const seconds = Math.round(story.span("voicemail", 4, 60));
    story.wait(seconds);
    story.say("Caller hung up");
    story.end("Voicemail");
    const text = story.random.pick(voicemails);
    story.wait(story.random.int(2, 9));
    story.keep("Voicemail", { seconds, text });
    story.say("Voicemail stored ({seconds} s)", { seconds });
    story.say('Voicemail transcribed: "{text}"', { text });
    story.say("E-mail sent to {mail}");
  },
};
