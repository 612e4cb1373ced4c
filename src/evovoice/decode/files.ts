import {
  isJsonObject,
  noNotes,
  readersOf,
  readNumber,
  readObjects,
  readText,
  repairFields,
} from "./fields.ts";

/** A recording, a voicemail or a fax, as returned by `GET /files`. The service has more fields; only these are read. */
export interface SessionFileInfo {
  type?: string;
  fileName?: string;
  uri?: string;
  contentType?: string;
  /** Bytes. */
  contentLength?: number;
  /** Seconds; 0 where it is no recording. */
  recordingDuration?: number;
  transcription?: string;
}

const filesFields = readersOf<{ items: SessionFileInfo[] }>({
  items: readObjects(
    readersOf<SessionFileInfo>({
      type: readText,
      fileName: readText,
      uri: readText,
      contentType: readText,
      contentLength: readNumber,
      recordingDuration: readNumber,
      transcription: readText,
    }),
  ),
});

/** Reads the answer of `GET /files`, freshly parsed. Undefined where it is no list. Never throws. */
export function decodeFiles(value: unknown): SessionFileInfo[] | undefined {
  if (!isJsonObject(value)) {
    return undefined;
  }
  repairFields(value, filesFields, noNotes);
  return Array.isArray(value["items"]) ? (value["items"] as SessionFileInfo[]) : undefined;
}
