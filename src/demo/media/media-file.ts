import type { ChatMessage, StoredFile, Simulation } from "../data/simulation.ts";
import { pdf } from "./pdf.ts";
import { png } from "./png.ts";
import { wavBytes, wavPiece } from "./wav.ts";

/** A recording, fax or picture. Its bytes are generated on request. */
export interface MediaFile {
  /** The last segment of its URL. */
  name: string;
  contentType: string;
  bytes: number;
  /** The bytes from `start` (inclusive) to `end` (exclusive). */
  read: (start: number, end: number) => Buffer;
}

/** A file of a session; `index` is its index among the session's files. */
export function storedFile(file: StoredFile, index: number, { fields }: Simulation): MediaFile {
  const name = `${file.type.toLowerCase()}-${index + 1}`;
  const { pages, seconds = 0 } = file;
  if (pages === undefined) {
    const read = (start: number, end: number): Buffer => wavPiece(seconds, start, end);
    return { name: `${name}.wav`, contentType: "audio/wav", bytes: wavBytes(seconds), read };
  }
  const ends = `from ${fields.fromAddress ?? ""} to ${fields.toAddress ?? ""}`;
  const texts = Array.from(
    { length: pages },
    (_, page) => `Sample fax ${ends}, page ${page + 1} of ${pages}`,
  );
  return whole(`${name}.pdf`, "application/pdf", pdf(texts));
}

/** The picture of a chat message, if it has one; `index` is its index among the session's messages. */
export function messagePicture({ media }: ChatMessage, index: number): MediaFile | undefined {
  return media ? whole(`message-${index + 1}.png`, "image/png", png((index * 40) % 256)) : undefined;
}

function whole(name: string, contentType: string, content: Buffer): MediaFile {
  return { name, contentType, bytes: content.length, read: (start, end) => content.subarray(start, end) };
}
