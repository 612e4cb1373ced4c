/** Bytes of a file from `start` (inclusive) to `end` (exclusive). */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * Reads the `Range` header of a request for a file with the given length. Returns `undefined` to send the whole file: without the
 * header, or if it isn't a single range of bytes. "unsatisfiable" if the range begins after the end of the file.
 */
export function readRange(
  header: string | undefined,
  bytes: number,
): ByteRange | "unsatisfiable" | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "");
  const [, first = "", last = ""] = match ?? [];
  if (first === "" && last === "") {
    return undefined;
  }
  if (first === "") {
    const start = Math.max(0, bytes - Number(last));
    return start < bytes ? { start, end: bytes } : "unsatisfiable";
  }
  const start = Number(first);
  const end = last === "" ? bytes : Math.min(bytes, Number(last) + 1);
  if (last !== "" && Number(last) < start) {
    return undefined;
  }
  return start < bytes ? { start, end } : "unsatisfiable";
}
