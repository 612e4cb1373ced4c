import type { Scene } from "../scene.ts";
import type { Story } from "../story.ts";
import { arrive, chooseFromMenu, greet, ring, talk, webhook, wrapUp } from "./blocks.ts";

function voice(name: string, weight: number, play: (story: Story) => void): Scene {
  return { name, channel: "Voice", direction: "Incoming", weight, play };
}

/** A forward to an office phone that is engaged. */
export const busy = voice("busy", 2, (story) => {
  const caller = arrive(story);
  greet(story, caller);
  const sip = `sip:reception@${story.cast.account.domain}`;
  story.say('Forwarding to {sip} over "{trunk}"', { sip, trunk: story.cast.account.trunk.name });
  story.wait(story.random.int(1, 3));
  story.say("SIP 100 Trying");
  story.say("SIP 486 Busy Here from {sip}", { sip });
  story.say("Forward failed: busy. No step for this result, hanging up");
  story.end("Busy");
  wrapUp(story, 0);
});

/** The trunk is down; the second attempt fails as well. */
export const trunkDown = voice("trunkDown", 1.5, (story) => {
  const caller = arrive(story);
  greet(story, caller);
  const { name: trunk, address: trunkAddress } = story.cast.account.trunk;
  for (const attempt of [1, 2]) {
    story.say("Dialling {trunkAddress} (attempt {attempt} of 2)", { trunkAddress, attempt });
    story.wait(story.random.int(2, 6));
    story.say("SIP 503 Service Unavailable", { trunkAddress });
  }
  story.say('Trunk "{trunk}" marked as unreachable for 60 s', { trunk });
  story.say("Error: no route left for this call");
  story.end("Failed");
  wrapUp(story, 0);
});

/** The carrier drops the call before the flow has begun: the shortest log there is. */
export const rejected: Scene = {
  name: "rejected",
  channel: "Voice",
  direction: "Outgoing",
  weight: 1,
  play(story) {
    const { agent } = story.cast;
    story.set({ dialState: "Active", callState: "Ringing" });
    story.join({ ...story.agentMember(agent, 0), isOriginalMember: true });
    story.say("{agent} dialled {number}");
    story.wait(1);
    story.say("Carrier rejected the call to {number}: 403 Forbidden, caller ID not allowed");
    story.say("Call failed");
    story.end("Failed");
  },
};

/** A step of the flow throws. */
export const flowError = voice("flowError", 1.5, (story) => {
  const caller = arrive(story);
  greet(story, caller);
  chooseFromMenu(story);
  story.say('Step "Find the doctor on call" started');
  story.say("Error in step \"Find the doctor on call\": variable 'roster.today' is null");
  story.say('No error handler in flow "Main line": playing "Technical trouble"');
  story.wait(5);
  story.say("Flow ended with an error, hanging up");
  story.end("Failed");
  wrapUp(story, 0);
});

/** A customer's own system does not answer; the flow waits, tries again and goes on without it. */
export const webhookTimeout = voice("webhookTimeout", 2.5, (story) => {
  const caller = arrive(story);
  greet(story, caller);
  const url = "https://hooks.example.com/route";
  for (const attempt of [1, 2]) {
    story.say("Webhook POST {url} started (attempt {attempt} of 2)", { url, attempt });
    story.wait(10);
    story.say("Webhook POST {url} timed out after 10000 ms", { url });
  }
  story.say('Using fallback route "Ring the agent"');
  const agent = ring(story, story.cast.agent, 1, story.random.chance(0.6));
  if (agent.callState === "Connected" || story.over) {
    const since = story.time;
    talk(story, story.span("talk", 20, 150));
    story.say("Caller hung up");
    story.end("Answered");
    wrapUp(story, (story.time - since) / 1000);
    return;
  }
  story.say("Caller hung up");
  story.end("Missed", true);
  webhook(story, "calls/missed", story.random.int(80, 500));
});

/** A machine that never chooses anything and never hangs up: the longest log there is. */
export const stuckInMenu = voice("stuckInMenu", 0, (story) => {
  const caller = arrive(story);
  greet(story, caller);
  const rounds = story.span("rounds", 40, 120);
  for (let round = 1; round <= rounds && !story.over; round += 1) {
    story.say('Menu "Main menu": playing prompt (round {round})', { round });
    story.wait(2.2);
    story.say('Menu "Main menu": no digits within 5 s');
  }
  story.say("Limit of rounds reached, hanging up");
  story.end("Failed");
  story.say("Call completed after {seconds} s", { seconds: Math.round(story.elapsed / 1000) });
});
