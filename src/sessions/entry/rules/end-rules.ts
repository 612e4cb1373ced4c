/** Phrases for hanging up, leaving, and the end of a call. */
import type { Rule } from "./rule.ts";
import type { NounClass } from "./nouns.ts";

const party = ["person", "name"] as const satisfies readonly NounClass[];
const partyOrCall = ["person", "name", "call"] as const satisfies readonly NounClass[];

export const endRules: readonly Rule[] = [
  { words: "user disconnected|client disconnected|socket disconnected" },
  {
    words:
      "hang up on|hang up after|hang up reason|hang up button|hang up handler|hang up hook|hang up cause",
  },
  {
    words: "hung up on|hangs up on",
    kind: "hung up",
    subject: [...partyOrCall, "none"],
    notBefore: "star pound key digit",
    party: "subject",
  },
  {
    words:
      "hung up while|hangs up while|hung up in|hung up during|disconnected while waiting|disconnected in queue|hung up waiting",
    kind: "hung up",
    subject: [...partyOrCall, "none"],
    needs: "queue queued waiting",
    also: "abandoned",
    party: "subject",
  },
  {
    words: "hung up|hangs up|hanging up|hang up|hang ups",
    kind: "hung up",
    subject: [...partyOrCall, "none", "machine"],
    object: [...partyOrCall, "none"],
    notBefore: "rate count detection timer",
    party: "subject",
  },
  {
    words: "disconnected|disconnects|dropped off",
    kind: "hung up",
    subject: ["person", "name"],
    object: ["none", "call"],
    notBefore: "from",
    party: "subject",
  },
  { words: "got hang up request|hang up request", kind: "hung up" },
  {
    words: "got cut off|was cut off|were cut off",
    kind: "ended",
    subject: ["none"],
    also: "failed",
  },
  {
    words: "dropped|lost|cut off|cut out|got cut",
    kind: "ended",
    subject: ["call", "person"],
    object: ["none"],
    needs: "dropped lost cut",
    notBefore: "off from voice audio by",
    also: "failed",
  },
  {
    words:
      "ended|ends|terminated|disconnected|finished|released|cleared|completed|torn down|is over|concluded",
    kind: "ended",
    party: "subject",
    subject: ["call"],
    object: ["none"],
    notBefore: "as",
  },
  {
    words: "ended|closed|terminated|finished|disconnected|released",
    kind: "ended",
    subject: [...party, "machine"],
    object: ["call"],
  },
  { words: "closed", kind: "ended", subject: ["call"], object: ["none"] },
  { words: "completed|completes", subject: ["call"], denied: "failed" },
  {
    words: "ending|terminating|disconnecting|releasing|closing|clearing",
    kind: "ended",
    subject: ["none", "machine", ...party],
    object: ["call"],
    notBefore: "calls",
  },
  {
    words: "lost",
    kind: "ended",
    subject: party,
    object: ["call", "person"],
    needs: "caller call",
    also: "failed",
  },
  {
    words: "dropped|drops",
    kind: "ended",
    subject: [...party, "machine"],
    object: ["call", "person"],
    also: "failed",
  },
  {
    words: "drops|dropping|keeps dropping",
    kind: "ended",
    subject: ["call"],
    object: ["none"],
    also: "failed",
  },
  {
    words: "disconnected|disconnects|released",
    kind: "ended",
    subject: ["machine", ...party],
    object: ["person", "call"],
  },
  { words: "was left|were left|been left|being left|is left|are left" },
  {
    words: "removed|removes",
    kind: "left",
    subject: party,
    object: ["name", "person"],
    needs: "moderator host supervisor conference",
    party: "object",
  },
  { words: "kicked", kind: "left", subject: party, object: ["none"], party: "subject" },
  { words: "cut", kind: "ended", subject: [...party, "call"], object: ["person", "call"], needs: "off" },
  {
    words:
      "left a|left an|left no|left note|left voicemail|left message|left behind|left unanswered|left him|left her",
  },
  {
    words:
      "left the queue|left queue|leaves queue|leaves the queue|exited queue|exited the queue|leaving queue|dequeued|removed from queue|removed from the queue|taken out of queue",
    kind: "left queue",
    party: "subject",
  },
  {
    words: "left the meeting|left meeting|left the room|left room",
    kind: "left",
    subject: party,
    party: "subject",
  },
  {
    words: "left|leaves|leaving",
    kind: "left",
    subject: [...party, "call"],
    object: ["none", ...partyOrCall],
    notBefore: "for to side open blank channel turn early-lunch",
    party: "subject",
  },
  {
    words: "kicked out of|thrown out of|ejected from|removed from|kicked from|dropped from",
    kind: "left",
    subject: party,
    object: ["call"],
    party: "subject",
  },
];
