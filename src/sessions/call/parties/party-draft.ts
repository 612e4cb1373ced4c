import type { SessionMemberInfo } from "../../../evovoice/types.ts";
import type { PartyRole } from "../call.ts";
import type { SegmentList } from "../segments/segment-list.ts";

/** A party while its segments are being found. */
export interface PartyDraft {
  readonly index: number;
  name?: string;
  address?: string;
  role: PartyRole;
  readonly segments: SegmentList;
  /** The members that are this party: an agent may be rung on several devices. */
  readonly members: SessionMemberInfo[];
}
