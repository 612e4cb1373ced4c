/** Phrases for ringing, answering and joining. */
import type { Rule } from "./rule.ts";
import type { NounClass } from "./nouns.ts";

const party = ["person", "name"] as const satisfies readonly NounClass[];
const partyOrCall = ["person", "name", "call"] as const satisfies readonly NounClass[];
const somebody = ["person", "name", "call", "none"] as const satisfies readonly NounClass[];

const ringing: readonly Rule[] = [
  {
    words: "ringing stopped|stopped ringing|ring stopped|no longer ringing|ring cancelled elsewhere",
    kind: "ring stopped",
    subject: somebody,
  },
  { words: "ring ready", kind: "ringing", party: "object" },
  { words: "dialed the wrong number|dialed wrong number|wrong number dialed" },
  {
    words:
      "ring all|ring time|ring timeout|ring duration|ring tone|ring group|ring back|ring strategy|dial plan|dial in|dial tone|dial pad|dial string|ring volume|ring no answer timeout|ringing tone|calling card|calling name|calling number|calling party|calling from",
  },
  {
    words: "ringing",
    kind: "ringing",
    subject: [...partyOrCall, "none", "transfer", "message"],
    object: [...partyOrCall, "none"],
    notBefore: "tone timeout sound strategy time duration volume order settings mode",
    party: "object",
  },
  {
    words: "rang|rings",
    kind: "ringing",
    subject: [...party, "call"],
    notBefore: "at in us me off out twice times today yesterday earlier back",
    party: "subject",
  },
  { words: "rang", kind: "ringing", subject: ["none"], object: party, party: "object" },
  {
    words: "ring|rings",
    kind: "ringing",
    subject: ["none", "machine"],
    object: party,
    first: true,
    party: "object",
  },
  {
    words: "is alerting|alerting|alerted",
    kind: "ringing",
    subject: partyOrCall,
    object: [...partyOrCall, "none"],
    party: "subject",
  },
  { words: "alerting", kind: "ringing", subject: ["none"], object: party, party: "object" },
  {
    words:
      "dialing|dialed|dials|redialing|rang back|ringing back|calling back|called back|is calling|are calling",
    kind: "ringing",
    object: party,
    notBefore: "wrong party digits",
    party: "object",
  },
  {
    words: "calling|called",
    kind: "ringing",
    object: ["name", "person"],
    first: true,
    notBefore: "number party id name card station function api",
    party: "object",
  },
  {
    words: "offered|presented",
    kind: "ringing",
    subject: ["call", "none", "queue"],
    needs: "to agent",
    party: "to",
  },
  { words: "phone rings|phones ring", kind: "ringing" },
];

const answering: readonly Rule[] = [
  {
    words:
      "answered elsewhere|picked up elsewhere|completed elsewhere|accepted elsewhere|answered on another|picked up on another|answered by another|taken by another|accepted by another",
    kind: "ring stopped",
    subject: somebody,
  },
  { words: "answered by|picked up by|accepted by", kind: "flow", by: ["machine"] },
  {
    words: "answered by|picked up by|accepted by|taken by",
    kind: "answered",
    denied: "not answered",
    by: party,
    subject: [...somebody, "transfer"],
    party: "by",
  },
  {
    words: "answered|picked up",
    denied: "not answered",
    subject: ["machine", "service"],
    object: ["call"],
  },
  { words: "answered", denied: "not answered", subject: ["message"] },
  {
    words: "answered|answers|picked up|picks up",
    kind: "answered",
    denied: "not answered",
    subject: party,
    object: [...partyOrCall, "none", "queue"],
    notBefore: "correctly wrong yes no saved were are with",
    party: "subject",
  },
  {
    words: "answered|picked up",
    kind: "answered",
    denied: "not answered",
    subject: ["call", "transfer"],
    object: ["none", "call", "name"],
    notBefore: "with",
    party: "subject",
  },
  {
    words: "answered",
    kind: "answered",
    denied: "not answered",
    subject: ["none"],
    object: ["none"],
    first: true,
    notBefore: "with",
  },
  {
    words: "answer|pick up|respond|reply|responding|answering|picking up",
    denied: "not answered",
    subject: [...partyOrCall, "none"],
    object: [...partyOrCall, "none"],
    notBefore: "question",
    party: "subject",
  },
  { words: "accept", denied: "not answered", subject: party, object: ["call", "none"], party: "subject" },
  {
    words: "accepted|accepts",
    kind: "answered",
    denied: "not answered",
    subject: party,
    object: ["call", "none"],
    notBefore: "for",
    party: "subject",
  },
  {
    words: "accepted|taken",
    kind: "answered",
    denied: "not answered",
    subject: ["call", "transfer"],
    object: ["none"],
    notBefore: "for",
  },
  {
    words: "took the call|takes the call|took call|takes call|answered call|took the chat",
    kind: "answered",
    subject: party,
    party: "subject",
  },
  {
    words: "answered the callback|answers the callback",
    kind: "answered",
    denied: "not answered",
    party: "subject",
  },
  { words: "answer the callback", denied: "not answered", party: "subject" },
  {
    words: "took over|takes over|taking over|taken over by",
    kind: "answered",
    subject: [...party, "call"],
    object: ["call", "none", ...party],
    notBefore: "as",
    party: "subject",
  },
  {
    words:
      "nobody was there to answer|nobody was there to take|nobody there to answer|nobody there to take|not get an answer|not get any answer|never got an answer",
    kind: "not answered",
  },
  {
    words: "to answer|to take the call|to pick up|take the call|take the calls",
    denied: "not answered",
  },
  {
    words: "connected to agent|connected with agent|connected to an agent|connected to operator",
    kind: "answered",
  },
  {
    words: "connected",
    kind: "joined",
    denied: "failed",
    subject: ["call"],
    object: ["none", ...partyOrCall],
    notBefore: "from at",
  },
  {
    words: "connected",
    kind: "answered",
    denied: "not answered",
    subject: party,
    object: ["none", ...partyOrCall],
    notBefore: "from at to via",
    party: "subject",
  },
  {
    words: "connected to|connected with|connects to|connects with",
    kind: "joined",
    subject: ["person", "name", "call"],
    object: partyOrCall,
    party: "subject",
  },
  { words: "established", kind: "answered", denied: "failed", subject: ["call"] },
  { words: "progress connect|progress connected|progress human", kind: "answered" },
  {
    words: "joined the queue|joined queue|joins the queue|joining queue|joins queue|joining the queue",
    kind: "queued",
    party: "subject",
  },
  {
    words: "joined|joins|rejoined",
    kind: "joined",
    subject: [...partyOrCall, "none"],
    object: ["none", "call", "name", "person"],
    notBefore: "with queue",
    party: "subject",
  },
  {
    words: "joined the meeting|joined meeting|joined the room|joined room",
    kind: "joined",
    subject: party,
    party: "subject",
  },
  {
    words: "got through to|gets through to",
    kind: "answered",
    denied: "not answered",
    object: party,
    party: "object",
  },
  { words: "not get through|never got through|not getting through", kind: "failed" },
  {
    words: "reached",
    kind: "answered",
    denied: "not answered",
    subject: ["person"],
    object: party,
    party: "object",
  },
  { words: "barged in|barged into|barges in", kind: "joined", subject: party, party: "subject" },
  { words: "still connected|remains connected|stays connected|remained connected|stayed connected" },
  { words: "joined with", kind: "joined", object: [...partyOrCall] },
  {
    words: "bridged|bridging",
    kind: "joined",
    denied: "failed",
    subject: [...partyOrCall, "none", "thing"],
    object: [...partyOrCall, "none"],
    party: "object",
  },
];

const merging: readonly Rule[] = [
  {
    words: "merged with|merged into|merged|conferenced|conferenced in",
    kind: "joined",
    subject: partyOrCall,
    needs: "call calls conference conferenced leg legs bridge with into",
    party: "subject",
  },
];

export const callRules: readonly Rule[] = [...ringing, ...answering, ...merging];
