/** Phrases for holding, parking, transferring and queuing a call. */
import type { NounClass } from "./nouns.ts";
import type { Rule } from "./rule.ts";

const party = ["person", "name"] as const satisfies readonly NounClass[];
const partyOrCall = ["person", "name", "call"] as const satisfies readonly NounClass[];
/** The outcome of a transfer, which has rules of its own. */
const outcomes =
  "failed fails completed complete succeeded declined rejected cancelled aborted enabled disabled finished done";

const holding: readonly Rule[] = [
  {
    words: "brought|brings|took|takes",
    kind: "resumed",
    subject: [...party, "none"],
    object: ["call", "person"],
    needs: "back hold",
    without: "on call",
    party: "object",
  },
  { words: "hold ended|hold released|hold over|hold removed|hold stopped", kind: "resumed" },
  {
    words:
      "music on hold|hold music|hold time|hold timer|hold queue|hold reason|hold position|please hold|on hold music|hold duration|hold tone|hold message|holding area|household|hold class",
  },
  {
    words:
      "no longer on hold|taken off hold|off hold|out of hold|from hold|back from hold|released from hold|resumed from hold",
    kind: "resumed",
    party: "subject",
  },
  { words: "took off hold", kind: "resumed" },
  {
    words: "left on hold|was left on hold|were left on hold|been left on hold",
    kind: "held",
    subject: [...partyOrCall, "none"],
    party: "subject",
  },
  { words: "on hold by", kind: "held", subject: [...partyOrCall, "none"], party: "subject" },
  {
    words: "on hold|onto hold|into hold",
    kind: "held",
    subject: [...partyOrCall, "none"],
    notBefore: "music announcement message prompt audio queue treatment",
    party: "subject",
  },
  { words: "held", kind: "held", subject: ["call"], object: ["none"], party: "subject" },
  {
    words: "resumed|retrieved|unparked",
    kind: "resumed",
    subject: [...partyOrCall],
    object: ["none", ...partyOrCall],
    party: "subject",
  },
  {
    words: "parked",
    kind: "parked",
    subject: [...partyOrCall, "none"],
    object: ["none", ...partyOrCall],
    notBefore: "cars car domain",
    without: "retrieved picked resumed timed",
    party: "object",
  },
];

const transferring: readonly Rule[] = [
  { words: "being transferred", kind: "transferring", subject: [...partyOrCall, "none"], party: "subject" },
  {
    words: "sent to voicemail|diverted to voicemail|routed to voicemail|redirected to voicemail",
    kind: "transferred",
    subject: [...partyOrCall, "none"],
    party: "subject",
  },
  {
    words: "passed|handed|put through|passing|patched through|routed|switched",
    kind: "transferred",
    subject: [...party, "none", "machine"],
    object: ["call", "person"],
    needs: "to over",
    party: "subject",
  },
  {
    words: "put through to|passed to|passed on to|handed to|patched through to|handed over to",
    kind: "transferred",
    subject: partyOrCall,
    object: [...partyOrCall, "queue", "machine"],
    party: "subject",
  },
  { words: "not successful transfer|failed transfer|transfer attempt failed|transfer error", kind: "failed" },
  {
    words: "put|puts|putting|patched",
    kind: "transferred",
    subject: [...party, "none", "machine"],
    object: ["person", "call", "name"],
    needs: "through",
    party: "object",
  },
  { words: "went to|goes to", kind: "transferred", subject: ["transfer"] },
  { words: "completed|finished|completes", kind: "transferred", subject: party, object: ["transfer"] },
  {
    words: "forwarded",
    kind: "transferred",
    subject: [...party, "machine"],
    object: ["call", "person"],
    party: "subject",
  },
  { words: "forwarded", kind: "transferred", subject: ["call", "person"], needs: "to", party: "to" },
  {
    words:
      "file transfer|files transfer|data transfer|money transfer|bank transfer|wire transfer|transfer rate|transfer rules|transfer rule|transfer of files|transfer of data|transfer allowed|transfer is allowed|transfer key|transfer button|transfer permission|transfer settings|transfer context|transfer encoding|transfer history|transfer target list|transfer type|transfer ring back|transfer fallback|transfer desk|transfer enabled|transfer disabled|transfer policy|knowledge transfer|transfer menu|transfer reason|transfer number|transfer destination|transfer option|transfer timeout|transfer protocol|transfer count|call transfer feature",
  },
  {
    words:
      "transfer completed|transfer complete|transfer succeeded|transfer successful|transfer done|transfer finished|transfer was successful|transfer confirmed",
    kind: "transferred",
    denied: "failed",
  },
  {
    words: "completed|complete|succeeded|finished|confirmed|done|successful",
    kind: "transferred",
    denied: "failed",
    subject: ["transfer"],
  },
  {
    words: "transferred",
    kind: "transferred",
    subject: [...partyOrCall, "none", "machine"],
    object: [...partyOrCall, "none", "queue", "machine"],
    notBefore: "bytes files data",
    party: "subject",
  },
  {
    words: "transferring|transfers",
    kind: "transferring",
    subject: [...partyOrCall, "none", "machine"],
    object: [...partyOrCall, "none", "queue", "machine"],
    notBefore: "bytes files data calls today took takes is was fails failed",
    party: "to",
  },
  {
    words: "transfer initiated|transfer started|transfer requested|transfer attempt",
    kind: "transferring",
    denied: "failed",
  },
  {
    words: "transfer",
    kind: "transferring",
    needs: "initiated started requested begun",
    subject: [...partyOrCall, "none", "thing"],
    party: "to",
  },
  {
    words:
      "asked for a transfer|requested a transfer|requested transfer|started a transfer|initiated a transfer|requests a transfer",
    kind: "transferring",
    subject: [...party, "none"],
    party: "to",
  },
  {
    words: "blind transfer|attended transfer|warm transfer|cold transfer|consult transfer|call transfer",
    kind: "transferring",
    needs: "to",
    without: outcomes,
    party: "to",
  },
  {
    words: "transfer",
    kind: "transferring",
    first: true,
    needs: "to",
    object: [...partyOrCall, "none"],
    without: outcomes,
    party: "to",
  },
  {
    words:
      "call forwarding|forwarding rule|forwarding rules|port forwarding|call forward|forwarding settings|forwarding enabled|forwarding disabled|forwarding address|email forwarding",
  },
  {
    words: "forwarded to|redirected to|diverted to|deflected to",
    kind: "transferred",
    subject: [...partyOrCall, "none"],
    object: [...party, "machine", "queue", "none"],
    party: "to",
  },
  {
    words: "forwarding to|redirecting to|diverting to|escalating to",
    kind: "transferring",
    subject: ["call", "none", "person", "name"],
    object: [...party, "machine", "queue"],
    party: "to",
  },
  {
    words: "forwarding|redirecting|diverting",
    kind: "transferring",
    subject: ["none", "machine", "person"],
    object: ["call", "person"],
    party: "to",
  },
  {
    words: "handed over|handed off|escalated to",
    kind: "transferred",
    subject: [...partyOrCall, "none", "machine"],
    party: "to",
  },
];

const queuing: readonly Rule[] = [
  {
    words:
      "back to the queue|back to queue|back in the queue|back in queue|back into the queue|returned to queue|returned to the queue",
    kind: "queued",
    subject: partyOrCall,
    party: "subject",
  },
  {
    words: "sent|sends",
    kind: "transferred",
    subject: [...party, "machine"],
    object: ["call", "person"],
    needs: "voicemail reception",
    party: "object",
  },
  {
    words: "in queue|in the queue",
    kind: "queued",
    subject: ["none", ...partyOrCall],
    notBefore: "is settings",
    without: "position number abandoned waiting stayed stays place kept left",
  },
  {
    words:
      "queue settings|queue name|queue size|queue time|print queue|message queue|job queue|queue id|queue music|send queue|task queue|mail queue|queue log|queue member|queue depth|queue empty|queue callback|queue strategy|queue priority|retry queue|event queue|queue stats|queue report|queue length",
  },
  {
    words:
      "position in queue|queue position|position in the queue|in the queue position|place in the queue is",
    kind: "position",
    needs: "is was now position number",
    party: "to",
  },
  { words: "position", kind: "position", needs: "queue", party: "to" },
  {
    words:
      "moved up to position|moved to position|advanced to position|now at position|now in position|is at position|is in position",
    kind: "position",
  },
  {
    words: "queued|requeued|enqueued|requeues",
    kind: "queued",
    subject: [...party, "machine"],
    object: ["call", "person"],
    party: "object",
  },
  {
    words: "number",
    kind: "position",
    needs: "queue line",
    subject: ["person", "name"],
    notBefore: "of not is",
  },
  {
    words:
      "queue entered|queue joined|entered queue|entered the queue|entering queue|enters queue|added to queue|placed in queue|put in queue|put into queue|placed into queue|sent to queue|added to the queue|placed in the queue|put in the queue|enqueued|enqueuing|moved to queue|inserted into queue|routed to queue",
    kind: "queued",
    denied: "failed",
    subject: [...partyOrCall, "none", "machine"],
    party: "to",
  },
  {
    words:
      "waiting in queue|waits in queue|is in queue|waiting in the queue|queued in|queued for|queued to|queued at",
    kind: "queued",
    subject: [...partyOrCall, "none"],
    without: "abandoned",
    party: "to",
  },
  {
    words: "queued",
    kind: "queued",
    subject: partyOrCall,
    object: ["none", "queue"],
    notBefore: "outbound outgoing for-sending",
    party: "subject",
  },
];

export const moveRules: readonly Rule[] = [...holding, ...transferring, ...queuing];
