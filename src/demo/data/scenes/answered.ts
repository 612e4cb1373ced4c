import type { Scene } from "../scene.ts";
import type { Story } from "../story.ts";
import {
  arrive,
  chooseFromMenu,
  enterQueue,
  greet,
  hold,
  ringUntilAnswered,
  talk,
  webhook,
  wrapUp,
} from "./blocks.ts";

function hangUp(story: Story, talkedSince: number): void {
  story.say(story.random.chance(0.6) ? "Caller hung up" : "{agent} hung up");
  story.end("Answered");
  story.say("Call completed after {seconds} s", { seconds: Math.round(story.elapsed / 1000) });
  wrapUp(story, (story.time - talkedSince) / 1000);
}

/** Somebody calls, chooses, and an agent takes the call. */
export const answered: Scene = {
  name: "answered",
  channel: "Voice",
  direction: "Incoming",
  weight: 30,
  play(story) {
    const caller = arrive(story);
    greet(story, caller);
    chooseFromMenu(story);
    ringUntilAnswered(story);
    const since = story.time;
    talk(story, story.span("talk", 25, 240));
    if (story.random.chance(0.3) || story.cast.spans["hold"] !== undefined) {
      hold(story, caller);
      talk(story, story.span("talkAfterHold", 10, 90));
    }
    hangUp(story, since);
  },
};

/** The same by way of a queue. */
export const queued: Scene = {
  name: "queued",
  channel: "Voice",
  direction: "Incoming",
  weight: 16,
  play(story) {
    const caller = arrive(story);
    greet(story, caller);
    chooseFromMenu(story);
    enterQueue(story);
    ringUntilAnswered(story);
    const since = story.time;
    talk(story, story.span("talk", 30, 300));
    hangUp(story, since);
  },
};

/** The caller asks the queue to ring back, and it does. */
export const callback: Scene = {
  name: "callback",
  channel: "Voice",
  direction: "Incoming",
  weight: 2,
  play(story) {
    const caller = arrive(story);
    greet(story, caller);
    enterQueue(story);
    story.say("Callback offered");
    story.wait(4);
    story.say('Gathered digits "{digit}"', { digit: "1" });
    story.set({ callbackNumber: story.cast.caller.number });
    story.say("Callback to {number} requested, place in the queue kept");
    webhook(story, "queue/callback", story.random.int(80, 400));
    story.wait(story.random.int(30, 200));
    story.say("Calling back {number}");
    ringUntilAnswered(story);
    const since = story.time;
    talk(story, story.span("talk", 30, 160));
    hangUp(story, since);
  },
};
