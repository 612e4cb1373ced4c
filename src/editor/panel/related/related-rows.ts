import type { SessionFileInfo } from "../../../evovoice/decode/files.ts";
import type { ChatMessageInfo } from "../../../evovoice/decode/transcript.ts";
import type { SessionInfo } from "../../../evovoice/types.ts";
import type { RelatedSession, SessionFile, TranscriptMessage } from "../../../panel-protocol/related-data.ts";
import { sessionFacts } from "../../../sessions/call/facts.ts";
import { textOf } from "../../../sessions/call/session-head.ts";
import { sameAddress } from "../../../sessions/identity/same-address.ts";
import { timestampMs } from "../../../sessions/time/read-timestamp.ts";
import { serviceTime } from "../../service/service-time.ts";
import { sessionTitle, statusLabel } from "../../../sessions/labels/labels.ts";

/** Another session as a row of the panel. */
export function relatedSession(session: SessionInfo, why?: string): RelatedSession {
  const {
    channel,
    direction,
    startAt,
    durationMs,
    hasProblem: trouble,
  } = sessionFacts(session, serviceTime.now());
  return {
    sessionId: session.id,
    title: sessionTitle(session),
    channel,
    direction,
    startAt,
    durationMs,
    outcome: statusLabel(session),
    trouble,
    ...(why === undefined ? {} : { why }),
  };
}

/** A chat message. Its sender is known if the address is one of the session's own or a member's. */
export function transcriptMessage(
  message: ChatMessageInfo,
  session: SessionInfo,
  serviceUrl: URL,
): TranscriptMessage {
  const { date, from, body, mediaUri, mediaContentType } = message;
  return {
    date,
    at: timestampMs(date),
    from: textOf(from),
    ours: isOurs(from, session),
    body: body ?? "",
    ...(isOpenable(mediaUri, serviceUrl) ? { mediaUri } : {}),
    ...(mediaContentType === undefined ? {} : { mediaContentType }),
  };
}

/** A file, with its URL if that may be opened. */
export function sessionFile(file: SessionFileInfo, serviceUrl: URL): SessionFile {
  const { type, fileName, uri, contentType, contentLength, recordingDuration, transcription } = file;
  return {
    type: textOf(type),
    fileName: textOf(fileName),
    ...(isOpenable(uri, serviceUrl) ? { uri } : {}),
    contentType: textOf(contentType),
    contentLength,
    recordingMs:
      recordingDuration === undefined || recordingDuration <= 0 ? undefined : recordingDuration * 1000,
    transcription: textOf(transcription),
  };
}

/** Any https URL, and any on the service's own origin: a local service, such as the sample, uses http. */
function isOpenable(uri: string | undefined, serviceUrl: URL): uri is string {
  if (uri === undefined || !URL.canParse(uri)) {
    return false;
  }
  const { protocol, origin } = new URL(uri);
  return protocol === "https:" || (protocol === "http:" && origin === serviceUrl.origin);
}

function isOurs(from: string | undefined, session: SessionInfo): boolean | undefined {
  const sender = textOf(from);
  if (sender === undefined) {
    return undefined;
  }
  const isSender = (...names: (string | undefined)[]): boolean =>
    names.some((name) => name !== undefined && sameAddress(name, sender));
  const { otherParty, ourParty } = sessionFacts(session);
  if (isSender(otherParty.address, otherParty.name)) {
    return false;
  }
  if (isSender(ourParty.address, ourParty.name)) {
    return true;
  }
  const member = session.members.find(({ displayName, identity }) => isSender(displayName, identity));
  return member?.role === "Caller" ? false : member && true;
}
