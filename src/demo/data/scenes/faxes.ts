import type { Scene } from "../scene.ts";
import type { Story } from "../story.ts";

function pages(story: Story, message: "Page {page} received" | "Page {page} sent"): number {
  const count = Math.round(story.span("pages", 1, 9));
  for (let page = 1; page <= count && !story.over; page += 1) {
    story.wait(story.random.int(18, 45));
    story.say(message, { page });
  }
  return count;
}

function begin(
  story: Story,
  first: "Incoming fax from {caller} to {faxNumber}" | "Fax to {caller} queued by {agent}",
): void {
  const { account, caller } = story.cast;
  story.set({ dialState: "Active", callState: "Ringing" });
  story.join({
    identity: caller.number,
    displayName: caller.name,
    isOriginalMember: story.facts.direction === "Incoming",
    applicationData: {},
    callState: "Connected",
    role: "Caller",
    muted: false,
  });
  story.say(first, { faxNumber: account.fax.address });
  story.say('Endpoint "{fax}" ready, T.38 offered', { fax: account.fax.name });
  story.wait(story.random.int(3, 8));
}

/** A fax comes in. */
export const faxReceived: Scene = {
  name: "faxReceived",
  channel: "Fax",
  direction: "Incoming",
  weight: 3,
  play(story) {
    begin(story, "Incoming fax from {caller} to {faxNumber}");
    story.set({ callState: "Connected" });
    story.say("Connected at {rate} bit/s", { rate: story.random.pick([9600, 14_400, 33_600]) });
    const count = pages(story, "Page {page} received");
    story.say("Fax complete, {count} pages", { count });
    story.end("Received");
    story.keep("Fax", { pages: count });
    story.say("Fax forwarded to {mail}");
  },
};

/** A fax goes out. */
export const faxSent: Scene = {
  name: "faxSent",
  channel: "Fax",
  direction: "Outgoing",
  weight: 2,
  play(story) {
    begin(story, "Fax to {caller} queued by {agent}");
    story.set({ callState: "Connected" });
    story.say("Connected at {rate} bit/s", { rate: 14_400 });
    const count = pages(story, "Page {page} sent");
    story.say("Fax sent, {count} pages confirmed", { count });
    story.end("Sent");
    story.keep("Fax", { pages: count });
  },
};

/** A fax that the other machine does not take. */
export const faxFailed: Scene = {
  name: "faxFailed",
  channel: "Fax",
  direction: "Outgoing",
  weight: 1,
  play(story) {
    begin(story, "Fax to {caller} queued by {agent}");
    for (const attempt of [1, 2, 3]) {
      story.say("Attempt {attempt} of 3", { attempt });
      story.wait(story.random.int(20, 40));
      story.say(story.random.pick(["No fax answer tone", "T.38 negotiation failed", "Line busy"]));
    }
    story.say("Fax failed after 3 attempts");
    story.end("Failed");
  },
};
