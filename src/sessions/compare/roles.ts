/** Who and what is who in a session, by words that are the same in every session of the same kind. */
import type { SessionInfo } from "../../evovoice/types.ts";
import { sessionFacts } from "../call/facts.ts";
import type { Party } from "../call/facts.ts";
import { isTelling, termExpression, termKey } from "../identity/mentions.ts";

/** Writes parts in place of names, numbers and ids: "Ringing ‹agent 1›". Keep one for all of a log, for its numbering. */
export type RoleWriter = (text: string) => string;

/** In this order: what comes first keeps its place. */
const patterns: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["call", /\bCA[0-9a-f]{32}\b/giu],
  ["conference", /\bCF[0-9a-f]{32}\b/giu],
  ["id", /\b[A-Z]{2}[0-9a-f]{32}\b/giu],
  ["id", /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/giu],
  ["id", /\b(?=[0-9a-f]*\d)[0-9a-f]{24,64}\b/giu],
  ["date", /\b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?/gu],
  ["number", /(?<![\w.])\+\d[\d().\- ]{5,18}\d\b|(?<![\w.])\d{10,15}\b/gu],
];

/** What every one of the patterns needs; most entries have nothing of it. */
const mayHoldMore = /[0-9a-f]{12}|\d{4}-\d\d-|\d{10}|\+\d/i;

/** What a session calls its parties, members and calls becomes their parts; other numbers and ids are counted as they appear. */
export function roleWriter(session: SessionInfo): RoleWriter {
  const roles = rolesOf(session);
  const expression = termExpression(roles.keys());
  const counted = new Map<string, string>();
  const counts = new Map<string, number>();
  const count = (kind: string, found: string): string => {
    const key = `${kind} ${termKey(found)}`;
    let name = counted.get(key);
    if (name === undefined) {
      const next = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, next);
      name = kind === "date" ? `‹date›` : `‹${kind} ${next}›`;
      counted.set(key, name);
    }
    return name;
  };
  return (text) => {
    let written = expression ? text.replace(expression, (found) => roles.get(termKey(found)) ?? found) : text;
    if (!mayHoldMore.test(written)) {
      return written;
    }
    for (const [kind, pattern] of patterns) {
      written = written.replace(pattern, (found) => count(kind, found));
    }
    return written;
  };
}

function rolesOf(session: SessionInfo): Map<string, string> {
  const roles = new Map<string, string>();
  const name = (role: string, ...texts: (string | undefined)[]): void => {
    for (const text of texts) {
      const term = termKey(text ?? "");
      if (isTelling(term) && !roles.has(term)) {
        roles.set(term, `‹${role}›`);
      }
    }
  };
  const { direction, otherParty, ourParty } = sessionFacts(session);
  const names = ({ name: called, address }: Party): (string | undefined)[] => [called, address];
  name("session", session.id);
  name("call", session.callSid);
  name("conference", session.conferenceSid);
  name(direction === "Outgoing" ? "called party" : "caller", ...names(otherParty));
  nameMembers(session, name);
  name("endpoint", ...names(ourParty), session.endpointName, session.endpointId, session.toAddress);
  name("queue", session.ringQueueId, session.holdQueueName);
  name("answerer", session.answeredByName, session.answeredById);
  name("customer", session.customerName, session.customerId);
  name("account", session.accountName, session.accountId);
  return roles;
}

function nameMembers(
  session: SessionInfo,
  name: (role: string, ...texts: (string | undefined)[]) => void,
): void {
  const counts = new Map<string, number>();
  for (const { role, displayName, identity, endpointId, callSid } of session.members) {
    const kind =
      role === "Caller" ? "caller" : role === "None" || role === undefined ? "member" : role.toLowerCase();
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const own = kind === "caller" && count === 1 ? kind : `${kind} ${count}`;
    name(own, displayName, identity, identity?.replace(/^(?:client|sip|tel):/i, ""), endpointId);
    name(`${own}’s call`, callSid);
  }
}
