/** Replaces names and IDs in a session by roles that are the same in every session of its kind. */
import type { SessionInfo } from "../../evovoice/types.ts";
import { sessionFacts } from "../call/facts.ts";
import { foldWithOffsets } from "../identity/fold-text.ts";
import type { FoldedText } from "../identity/fold-text.ts";
import { idFinder, mentionFinder } from "../identity/mentions.ts";
import type { MentionFinder } from "../identity/mentions.ts";
import { longestRanges } from "../identity/ranges.ts";
import { addressKey } from "../identity/same-address.ts";

/** Writes roles in place of names, numbers and IDs: "Ringing <agent 1>". Use one writer for a whole log, for its numbering. */
export type RoleWriter = (text: string) => string;

/** In order of precedence. */
const patterns: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["call", /\bCA[0-9a-f]{32}\b/giu],
  ["conference", /\bCF[0-9a-f]{32}\b/giu],
  ["id", /\b[A-Z]{2}[0-9a-f]{32}\b/giu],
  ["id", /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/giu],
  ["id", /\b(?=[0-9a-f]*\d)[0-9a-f]{24,64}\b/giu],
  ["date", /\b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?/gu],
  ["number", /(?<![\w.])\+\d[\d().\- ]{5,18}\d\b|(?<![\w.])\d{10,15}\b/gu],
];

/** What every pattern needs, for a quick check: most entries don't have it. */
const mayHoldMore = /[0-9a-f]{12}|\d{4}-\d\d-|\d{10}|\+\d/i;

/** Names of the session's parties, members and calls become their roles; other numbers and IDs are numbered as they appear. */
export function roleWriter(session: SessionInfo): RoleWriter {
  const roles = rolesOf(session);
  const counted = new Map<string, string>();
  const counts = new Map<string, number>();
  const count = (kind: string, found: string): string => {
    const key = `${kind} ${addressKey(found)}`;
    let name = counted.get(key);
    if (name === undefined) {
      const next = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, next);
      name = kind === "date" ? `<date>` : `<${kind} ${next}>`;
      counted.set(key, name);
    }
    return name;
  };
  return (text) => {
    let written = withRoles(foldWithOffsets(text), roles);
    if (!mayHoldMore.test(written)) {
      return written;
    }
    for (const [kind, pattern] of patterns) {
      written = written.replace(pattern, (found) => count(kind, found));
    }
    return written;
  };
}

/** A role, and how to find its party in a text. */
interface Role {
  readonly role: string;
  readonly find: MentionFinder;
}

/** The longest name first, then by precedence of roles. */
function withRoles(text: FoldedText, roles: readonly Role[]): string {
  const ranges = roles.flatMap(({ role, find }, rank) =>
    find(text).map(({ from, to }) => ({ from, to, role, rank })),
  );
  let written = "";
  let end = 0;
  for (const { from, to, role } of longestRanges(ranges.sort((one, other) => one.rank - other.rank))) {
    const start = text.originalOffset(from);
    if (start >= end) {
      written += text.original.slice(end, start) + role;
      end = text.originalOffset(to);
    }
  }
  return written + text.original.slice(end);
}

function rolesOf(session: SessionInfo): Role[] {
  const roles: Role[] = [];
  const add = (role: string, finders: readonly (MentionFinder | undefined)[]): void => {
    for (const find of finders) {
      if (find !== undefined) {
        roles.push({ role: `<${role}>`, find });
      }
    }
  };
  const ids = (role: string, ...texts: (string | undefined)[]): void =>
    add(
      role,
      texts.map((text) => idFinder(text ?? "")),
    );
  const { direction, otherParty, ourParty } = sessionFacts(session);
  ids("session", session.id);
  ids("call", session.callSid);
  ids("conference", session.conferenceSid);
  add(direction === "Outgoing" ? "called party" : "caller", [mentionFinder(otherParty)]);
  addMembers(session, add, ids);
  add("endpoint", [
    mentionFinder(ourParty),
    mentionFinder({ name: session.endpointName, address: session.toAddress }),
  ]);
  ids("endpoint", session.endpointId);
  ids("queue", session.ringQueueId);
  add("queue", [mentionFinder({ name: session.holdQueueName })]);
  add("answerer", [mentionFinder({ name: session.answeredByName })]);
  ids("answerer", session.answeredById);
  add("customer", [mentionFinder({ name: session.customerName })]);
  ids("customer", session.customerId);
  add("account", [mentionFinder({ name: session.accountName })]);
  ids("account", session.accountId);
  return roles;
}

function addMembers(
  session: SessionInfo,
  add: (role: string, finders: readonly (MentionFinder | undefined)[]) => void,
  ids: (role: string, ...texts: (string | undefined)[]) => void,
): void {
  const counts = new Map<string, number>();
  for (const { role, displayName, identity, endpointId, callSid } of session.members) {
    const kind =
      role === "Caller" ? "caller" : role === "None" || role === undefined ? "member" : role.toLowerCase();
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const own = kind === "caller" && count === 1 ? kind : `${kind} ${count}`;
    add(own, [mentionFinder({ name: displayName, address: identity })]);
    ids(own, endpointId);
    ids(`${own}'s call`, callSid);
  }
}
