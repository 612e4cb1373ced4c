import type { SessionMemberInfo } from "../../../evovoice/types.ts";
import type { Scene } from "../scene.ts";
import type { Story } from "../story.ts";
import { talk, wrapUp } from "./blocks.ts";

function dial(story: Story): [agent: SessionMemberInfo, far: SessionMemberInfo] {
  const { agent, caller } = story.cast;
  story.set({ dialState: "Active", callState: "Ringing" });
  const digits = caller.number;
  story.set({ destination: `(${digits.slice(2, 5)}) ${digits.slice(5, 8)}-${digits.slice(8)}` });
  const near = story.join({ ...story.agentMember(agent, 0), isOriginalMember: true, callState: "Connected" });
  story.say("{agent} dialled {number}", { number: story.facts.destination ?? digits });
  story.say('Flow "Outgoing" started, caller ID {phone}');
  const far = story.join({
    identity: digits,
    displayName: caller.name,
    isOriginalMember: false,
    applicationData: {},
    callState: "Ringing",
    role: "Caller",
    callSid: story.callSid(1),
    muted: false,
  });
  story.say("Calling {number}");
  story.say("Ringing");
  return [near, far];
}

/** An agent calls somebody, who answers. */
export const outgoing: Scene = {
  name: "outgoing",
  channel: "Voice",
  direction: "Outgoing",
  weight: 9,
  play(story) {
    const [, far] = dial(story);
    story.wait(story.span("ring", 4, 18));
    story.change(far, { callState: "Connected" });
    story.set({ callState: "Connected", answeredByName: story.cast.caller.name });
    story.say("Answered by {number}");
    const since = story.time;
    talk(story, story.span("talk", 20, 260));
    story.say("{agent} hung up", { leg: story.callSid(0) });
    story.end("Answered");
    wrapUp(story, (story.time - since) / 1000);
  },
};

/** An agent calls somebody, who does not answer. */
export const unanswered: Scene = {
  name: "unanswered",
  channel: "Voice",
  direction: "Outgoing",
  weight: 3,
  play(story) {
    dial(story);
    story.wait(story.span("ring", 25, 40));
    story.say("No answer after 30 s");
    story.end("No answer");
    wrapUp(story, 0);
  },
};
