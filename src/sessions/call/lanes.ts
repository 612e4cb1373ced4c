import type { SessionInfo, SessionMemberInfo } from "../../evovoice/types.ts";
import { timestampMs } from "../time/read-timestamp.ts";
import { runAtOnce } from "../chunked.ts";
import type { Chunked } from "../chunked.ts";
import { foldWithOffsets } from "../identity/fold-text.ts";
import { idFinder, mentionFinder } from "../identity/mentions.ts";
import type { MentionFinder } from "../identity/mentions.ts";
import type { Range } from "../identity/number-in-text.ts";
import { longestRanges } from "../identity/ranges.ts";
import { messageOf } from "../log/entry-fields.ts";

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
const piece = 50;

/**
 * Tells from the words of the log when each member is spoken of. One lane for each member that is mentioned at all, in the order
 * of the members. Reads the log once, whatever the number of members; never throws.
 */
export function buildLanes(session: Pick<SessionInfo, "members" | "log">): Lane[] {
  return runAtOnce(laneSteps(session));
}

/** The same in steps: a long log takes a while. */
export function* laneSteps(session: Pick<SessionInfo, "members" | "log">): Chunked<Lane[]> {
  const { members, log } = session;
  const finders = members.flatMap((member, index) =>
    findersOf(member).map((find) => ({ member: index, find })),
  );
  if (finders.length === 0) {
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
    const text = foldWithOffsets(beginning);
    const ranges: (Range & { readonly member: number })[] = [];
    for (const { member, find } of finders) {
      for (const { from, to } of find(text)) {
        ranges.push({ from, to, member });
      }
    }
    for (const { member } of longestRanges(ranges)) {
      const lane = found[member];
      if (lane !== undefined && lane.lastRow !== row) {
        lane.lastRow = row;
        lane.count += 1;
        const at = timestampMs(log[row]?.date);
        if (at !== undefined) {
          lane.mentions.push({ row, at });
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

/** What the log may call a member. */
function findersOf({ displayName, identity, callSid }: SessionMemberInfo): MentionFinder[] {
  return [mentionFinder({ name: displayName, address: identity }), idFinder(callSid ?? "")].filter(
    (find) => find !== undefined,
  );
}
