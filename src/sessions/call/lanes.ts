import type { SessionInfo, SessionMemberInfo } from "../../evovoice/types.ts";
import { momentOf } from "../time/timestamp.ts";
import { finish } from "../chunked.ts";
import type { Steps } from "../chunked.ts";
import { isTelling, termExpression, termKey } from "../identity/mentions.ts";
import { messageOf } from "../log/gaps-and-density.ts";

/** A moment at which the log speaks of a member. */
export interface Mention {
  readonly row: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/**
 * One member on the time axis. What the service knows of a member has no times, so a lane holds inferences only: the entries
 * that mention the member's name, identity, number or Call SID.
 */
export interface Lane {
  /** Place in `SessionInfo.members`. */
  readonly member: number;
  /** Ascending in time; of more than 500 the first, the last and others evenly between them. */
  readonly mentions: readonly Mention[];
  /** All mentions, also those left out, and those in entries without a readable date. */
  readonly mentionCount: number;
}

const mostMentions = 500;
/** Only the beginning of a message is looked at: a megabyte of it would tell no more and take long. */
const lookedAt = 4000;
/** Rows read in one step. */
const piece = 500;

/**
 * Tells from the words of the log when each member is spoken of. One lane for each member that is mentioned at all, in the order
 * of the members. Reads the log once, whatever the number of members; never throws.
 */
export function buildLanes(session: Pick<SessionInfo, "members" | "log">): Lane[] {
  return finish(laneSteps(session));
}

/** The same in steps: a long log takes a while. */
export function* laneSteps(session: Pick<SessionInfo, "members" | "log">): Steps<Lane[]> {
  const { members, log } = session;
  const membersOf = termsOf(members);
  const expression = termExpression(membersOf.keys());
  if (expression === undefined) {
    return [];
  }
  const found = members.map((): { mentions: Mention[]; count: number; lastRow: number } => ({
    mentions: [],
    count: 0,
    lastRow: -1,
  }));
  for (let row = 0; row < log.length; row++) {
    if (row % piece === piece - 1) {
      yield;
    }
    const message = messageOf(log[row]);
    const beginning = message.length > lookedAt ? message.slice(0, lookedAt) : message;
    expression.lastIndex = 0;
    for (let match = expression.exec(beginning); match !== null; match = expression.exec(beginning)) {
      for (const member of membersOf.get(termKey(match[0])) ?? []) {
        const lane = found[member];
        if (lane !== undefined && lane.lastRow !== row) {
          lane.lastRow = row;
          lane.count += 1;
          const at = momentOf(log[row]?.date);
          if (at !== undefined) {
            lane.mentions.push({ row, at });
          }
        }
      }
    }
  }
  return found.flatMap(({ mentions, count }, member) =>
    count === 0
      ? []
      : [
          {
            member,
            mentions: thinned(mentions.sort((one, other) => one.at - other.at)),
            mentionCount: count,
          },
        ],
  );
}

/** At most so many that a lane can be drawn, from the first to the last. */
function thinned(mentions: readonly Mention[]): readonly Mention[] {
  const step = (mentions.length - 1) / (mostMentions - 1);
  return step <= 1
    ? mentions
    : Array.from({ length: mostMentions }, (_, place) => mentions[Math.round(place * step)]).filter(
        (mention) => mention !== undefined,
      );
}

/** What the log may call each member, as `termKey` writes it. Two members may share a name. */
function termsOf(members: readonly SessionMemberInfo[]): Map<string, number[]> {
  const terms = new Map<string, number[]>();
  for (const [member, { displayName, identity, callSid }] of members.entries()) {
    for (const text of [displayName, identity, identity?.replace(/^(?:client|sip|tel):/i, ""), callSid]) {
      const term = termKey(text ?? "");
      const known = terms.get(term);
      if (isTelling(term) && known?.includes(member) !== true) {
        terms.set(term, [...(known ?? []), member]);
      }
    }
  }
  return terms;
}
