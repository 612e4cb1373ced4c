/** Phrases for calls, transfers and messages that did not succeed, and the reasons. */
import type { Rule } from "./rule.ts";
import type { NounClass } from "./nouns.ts";

const party = ["person", "name"] as const satisfies readonly NounClass[];
const partyOrCall = ["person", "name", "call"] as const satisfies readonly NounClass[];
const call = ["call", "transfer", "message"] as const satisfies readonly NounClass[];

const unanswered: readonly Rule[] = [
  {
    words:
      "for no answer|for busy|on no answer|on busy|on timeout|on failure|after no answer|busy or no answer",
  },
  {
    words: "rang out|rings out|ringing out|rung out|ring out",
    kind: "not answered",
    subject: [...partyOrCall, "none"],
    party: "subject",
  },
  {
    words:
      "missed call notice|missed call notification|missed calls|missed call email|missed call alert|missed call report|missed call list|no answer timeout|no answer rule|no answer destination|no answer yesterday|missed call log|missed call count|missed call webhook",
  },
  {
    words:
      "no one is available to answer|no one available to answer|nobody is available to answer|nobody available to answer",
    kind: "not answered",
  },
  {
    words: "no answer|no reply",
    kind: "not answered",
    notBefore: "from-api timer code tone",
    party: "subject",
  },
  { words: "missed call", kind: "not answered", first: true, notBefore: "notice email sms text" },
  { words: "missed", kind: "not answered", subject: ["call"], object: ["none"], party: "by" },
  { words: "missed", kind: "not answered", subject: party, object: ["call"], party: "subject" },
  {
    words: "not reachable|could not be reached|can not be reached|not reached",
    kind: "not answered",
    subject: ["name"],
    party: "subject",
  },
  {
    words: "not available|no longer available",
    kind: "not answered",
    subject: ["name"],
    notBefore: "for",
    party: "subject",
  },
  {
    words: "not reach|unable to reach|failed to reach|not get hold of|could not reach|can not reach",
    kind: "not answered",
    object: ["name"],
    party: "object",
  },
  {
    words: "unable to reach|failed to reach|not reach|could not reach|can not reach",
    kind: "failed",
    object: ["person", "call"],
  },
  {
    words:
      "no one available|no one is available|nobody is available|nobody available|no agents available|no agents are available|no agents are logged in|no agent available|no agents|no operators|no members|no available agents|no available agent",
    kind: "problem",
    notBefore: "are",
  },
  {
    words:
      "alert timed out|offer timed out|offer expired|ring timed out|ringing timed out|call timed out|reservation timed out|rona|ring timeout reached",
    kind: "not answered",
  },
];

const declined: readonly Rule[] = [
  { words: "refused|rejected|declined|refuses", subject: party, object: ["thing"] },
  { words: "declined to|refused to|declines to|refuses to" },
  {
    words: "declined|rejected|refused|denied|declines|rejects",
    kind: "declined",
    subject: [...partyOrCall, "transfer", "queue", "none"],
    object: [...partyOrCall, "none", "transfer"],
    by: party,
    party: "by",
  },
  {
    words: "declined|rejected|refused|denied|declines|rejects|rejecting|declining",
    kind: "declined",
    subject: [...party, "call", "transfer"],
    object: [...partyOrCall, "none", "transfer"],
    party: "subject",
  },
  {
    words: "declined|rejected|refused|rejecting",
    kind: "declined",
    subject: ["service", "none", "machine"],
    object: ["call"],
  },
  {
    words: "do not disturb|dnd",
    kind: "declined",
    needs: "rejected declined is active",
    subject: party,
    party: "subject",
  },
];

const busy: readonly Rule[] = [
  {
    words: "is engaged|was engaged|line engaged|number engaged|engaged tone|engaged signal",
    kind: "busy",
    notBefore: "in with",
    party: "subject",
  },
  {
    words:
      "busy hours|busy hour|busy lamp|busy field|busy tone frequency|busy day|busy days|busy season|busy period|busy timeout|busy override|busy message|busy greeting|busy callback|busy destination|busy detection|busy level|busy rule|busy forward",
  },
  {
    words:
      "busy signal|busy tone|busy here|busy everywhere|user busy|line busy|number busy|destination busy|all lines busy|all circuits busy|circuit busy",
    kind: "busy",
    notBefore: "detection frequency setting",
    party: "subject",
  },
  { words: "is busy / congested|busy / congested", kind: "busy" },
  {
    words: "is busy|are busy|was busy|were busy|all busy|still busy|busy on",
    kind: "busy",
    subject: [...party, "call", "machine", "message"],
    object: ["none", "person", "call"],
    notBefore: "with",
    party: "subject",
  },
  {
    words: "busy",
    kind: "busy",
    subject: [...partyOrCall, "transfer"],
    object: ["none"],
    notBefore: "with",
    party: "subject",
  },
  { words: "busy", kind: "busy", subject: ["none"], object: ["none"], first: true },
  { words: "progress busy|got busy|returned busy", kind: "busy" },
  { words: "congestion|congested", kind: "failed", notBefore: "control window level" },
];

const cancelled: readonly Rule[] = [
  {
    words: "cancelled|cancelling|aborted",
    kind: "cancelled",
    subject: ["call", "transfer", "name"],
    object: ["none"],
    party: "subject",
  },
  {
    words: "cancelled",
    kind: "cancelled",
    subject: ["person"],
    object: ["none"],
    needs: "caller callee originator",
    party: "subject",
  },
  { words: "cancelled", kind: "cancelled", subject: ["message"], object: ["none"] },
  { words: "cancelled|cancels|aborted", kind: "cancelled", subject: party, object: ["call", "transfer"] },
  { words: "abandoned cart|abandoned carts|abandoned calls|abandoned rate|abandoned today|abandoned of" },
  {
    words: "abandoned|abandons",
    kind: "abandoned",
    subject: [...partyOrCall, "thing", "service"],
    object: ["none", "queue", "call"],
    notBefore: "rate of today calls cart carts",
    party: "subject",
  },
  {
    words: "gave up|gives up",
    kind: "abandoned",
    subject: ["person", "name", "none"],
    needs: "waiting queue caller customer",
    party: "subject",
  },
];

const failed: readonly Rule[] = [
  { words: "aborted|terminated abnormally", kind: "failed", subject: ["message"] },
  {
    words:
      "fail over|fail safe|failover|failsafe|fail back|failed login count|failed attempts|failed attempt count|failure rate|failure count|failures today",
  },
  { words: "subscriber absent|absent subscriber|user absent", kind: "failed" },
  { words: "failed over|fails over|failing over" },
  { words: "failed|fails", subject: ["name", "person"], object: ["thing"] },
  { words: "failed authentication|fails authentication|failed verification|failed the verification" },
  { words: "fail", kind: "failed", subject: ["call", "transfer", "message"] },
  {
    words: "not work|not working|never worked|stopped working|not successful|not go through",
    kind: "failed",
    subject: ["transfer", "call", "message"],
  },
  {
    words: "went out|gone out|went through|goes through",
    denied: "failed",
    subject: ["message", "call", "transfer"],
  },
  { words: "connected", denied: "failed", subject: ["call"] },
  { words: "failed|fails|failing|failure", kind: "failed", subject: [...call, "person"], party: "subject" },
  {
    words:
      "not sent|not delivered|not be delivered|not be sent|not been delivered|not be completed|not be connected|not be transferred|not completed|not be placed|not be established|not be bridged|not go through",
    kind: "failed",
    subject: [...call, "person", "thing", "none"],
  },
  {
    words:
      "unable to connect|unable to complete|unable to place|unable to create|unable to dial|unable to transfer|not connect|not complete|not place|not dial|not transfer|failed to connect|failed to dial|failed to transfer|failed to place|failed to bridge|failed to answer",
    kind: "failed",
    object: ["call", "person", "name", "thing"],
  },
  {
    words:
      "not in service|out of service|invalid number|number invalid|number unallocated|unallocated number|unassigned number|disconnected number|wrong number",
    kind: "failed",
    notBefore: "of-hours",
  },
  { words: "no route to destination|no route destination", kind: "failed" },
  { words: "failed to send|failed to deliver", kind: "failed", subject: call },
];

export const failureRules: readonly Rule[] = [...unanswered, ...declined, ...busy, ...cancelled, ...failed];
