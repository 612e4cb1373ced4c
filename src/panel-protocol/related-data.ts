/** What lies around a session: asked for when somebody unfolds it, not before. */
import type { FlowChannels, SessionDirections } from "../evovoice/types.ts";
import type { PanelAction } from "./actions.ts";

export type RelatedDataKind = "children" | "related" | "transcript" | "files";

/** How far one part has come. */
export type RelatedDataState<Item> =
  | { readonly kind: "loading" }
  /** `note` says what the list leaves out, such as that only loaded sessions were looked through. */
  | { readonly kind: "ready"; readonly items: readonly Item[]; readonly note?: string }
  /** Not for this login's role, or not there for this channel: a plain sentence, no error. */
  | { readonly kind: "unavailable"; readonly words: string }
  | { readonly kind: "failed"; readonly words: string; readonly actions: readonly PanelAction[] };

/** Another session, as a row that opens it. */
export interface RelatedSession {
  readonly sessionId: string;
  /** The other party. */
  readonly title: string;
  readonly channel: FlowChannels | undefined;
  readonly direction: SessionDirections | undefined;
  /** Milliseconds since the epoch. */
  readonly startAt: number | undefined;
  readonly durationMs: number | undefined;
  /** State or outcome in words. */
  readonly outcome: string;
  readonly trouble: boolean;
  /** Why it is related, in words, such as "Same Call SID". Absent for children. */
  readonly why?: string;
}

/** One message of a chat. */
export interface TranscriptMessage {
  /** As sent, and read: milliseconds since the epoch. */
  readonly date: string | undefined;
  readonly at: number | undefined;
  readonly from: string | undefined;
  /** Whether it came from our side of the session, where that can be told. */
  readonly ours: boolean | undefined;
  readonly body: string;
  /** Opens outside with `openFile`; only https addresses are offered. */
  readonly mediaUri?: string;
  readonly mediaContentType?: string;
}

/** A recording, a voicemail, a fax. */
export interface SessionFile {
  readonly type: string | undefined;
  readonly fileName: string | undefined;
  /** Opens outside with `openFile`; absent where it is not an https address. */
  readonly uri?: string;
  readonly contentType: string | undefined;
  /** Bytes. */
  readonly contentLength: number | undefined;
  readonly recordingMs: number | undefined;
  readonly transcription: string | undefined;
}

/** One part with its state. */
export type RelatedData =
  | { readonly part: "children" | "related"; readonly state: RelatedDataState<RelatedSession> }
  | { readonly part: "transcript"; readonly state: RelatedDataState<TranscriptMessage> }
  | { readonly part: "files"; readonly state: RelatedDataState<SessionFile> };
