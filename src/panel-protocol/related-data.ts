/** Data related to a session, fetched when the page requests it. */
import type { FlowChannels, SessionDirections } from "../evovoice/types.ts";
import type { PanelAction } from "./actions.ts";

export type RelatedDataKind = "children" | "related" | "transcript" | "files";

/** The state of one part. */
export type RelatedDataState<Item> =
  | { readonly kind: "loading" }
  /** `note` says what the list doesn't include, for example that only loaded sessions were searched. */
  | { readonly kind: "ready"; readonly items: readonly Item[]; readonly note?: string }
  /** Not permitted for the login's role, or not supported by the channel: a message, but not an error. */
  | { readonly kind: "unavailable"; readonly message: string }
  | { readonly kind: "failed"; readonly message: string; readonly actions: readonly PanelAction[] };

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
  /** State or outcome, as a label. */
  readonly outcome: string;
  readonly trouble: boolean;
  /** Why it is related, such as "Same Call SID". Absent for children. */
  readonly why?: string;
}

/** One message of a chat. */
export interface TranscriptMessage {
  /** As the service sent it; `at` is the same in milliseconds since the epoch. */
  readonly date: string | undefined;
  readonly at: number | undefined;
  readonly from: string | undefined;
  /** Whether it came from our side of the session; undefined if unknown. */
  readonly ours: boolean | undefined;
  readonly body: string;
  /** A URL for `openFile`; absent if it may not be opened. */
  readonly mediaUri?: string;
  readonly mediaContentType?: string;
}

/** A file of the session, such as a recording, a voicemail or a fax. */
export interface SessionFile {
  readonly type: string | undefined;
  readonly fileName: string | undefined;
  /** A URL for `openFile`; absent if it may not be opened. */
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
