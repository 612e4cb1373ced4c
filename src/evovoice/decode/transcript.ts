import { isJsonObject, noNotes, readersOf, readObjects, readText, repairFields } from "./fields.ts";

/** One message of a chat, as returned by `GET /sessions/{id}/transcript`. */
export interface ChatMessageInfo {
  date?: string;
  from?: string;
  body?: string;
  mediaUri?: string;
  mediaContentType?: string;
}

const transcriptFields = readersOf<{ messages: ChatMessageInfo[] }>({
  messages: readObjects(
    readersOf<ChatMessageInfo>({
      date: readText,
      from: readText,
      body: readText,
      mediaUri: readText,
      mediaContentType: readText,
    }),
  ),
});

/** Reads the answer of `GET /sessions/{id}/transcript`, freshly parsed. Undefined where it holds no list of messages. Never throws. */
export function decodeTranscript(value: unknown): ChatMessageInfo[] | undefined {
  if (!isJsonObject(value)) {
    return undefined;
  }
  repairFields(value, transcriptFields, noNotes);
  return Array.isArray(value["messages"]) ? (value["messages"] as ChatMessageInfo[]) : undefined;
}
