/** Adds sessions that belong to a call, such as the one it was transferred to, as further parties of the call. */
import type { SessionInfo } from "../../evovoice/types.ts";
import type { Call, Party, Segment } from "./call.ts";
import { textOf } from "./session-head.ts";
import type { PartyList } from "./parties/party-list.ts";

/** The parties of the call and of a child. A party the call already has gets what only the child knows. */
export function joinChild(
  parties: readonly Party[],
  known: PartyList,
  child: SessionInfo,
  call: Call,
): Party[] {
  const joined = [...parties];
  for (const party of call.parties.slice(1)) {
    const ids = [party.name, party.address, textOf(child.callSid)];
    const own = ids
      .map((id) => (id === undefined ? undefined : known.find(id)))
      .find((each) => each !== undefined);
    const same = own === undefined ? undefined : joined[own.index];
    if (own === undefined || same === undefined) {
      joined.push({
        ...party,
        role: party.role === "external" ? "transfer" : party.role,
        sessionId: child.id,
      });
    } else {
      joined[own.index] = { ...same, segments: merged(same.segments, party.segments) };
    }
  }
  return joined;
}

function merged(own: readonly Segment[], further: readonly Segment[]): readonly Segment[] {
  const fits = further.filter((segment) => !own.some((other) => overlap(segment, other)));
  return [...own, ...fits].sort(
    (one, other) => (one.startAt ?? one.endAt ?? 0) - (other.startAt ?? other.endAt ?? 0),
  );
}

/** An unknown start or end may be at any time, and the two logs record the same ring a few milliseconds apart. */
function overlap(one: Segment, other: Segment): boolean {
  return (
    (one.startAt ?? -Infinity) < (other.endAt ?? Infinity) &&
    (other.startAt ?? -Infinity) < (one.endAt ?? Infinity)
  );
}
