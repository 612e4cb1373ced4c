import type { SessionMemberInfo } from "../../../evovoice/types.ts";
import type { PartyRole } from "../call.ts";
import type { SegmentList } from "../segments/segment-list.ts";

/** A party whose segments are still being collected. */
export interface PartyDraft {
  readonly index: number;
  name?: string;
  address?: string;
  role: PartyRole;
  readonly segments: SegmentList;
  /** The members that are this party: an agent may have several devices. */
  readonly members: SessionMemberInfo[];
}
