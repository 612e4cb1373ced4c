/** Bytes of a file, from `start` up to, not including, `end`. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * Reads a `Range` header for a file of so many bytes. `undefined` where the whole file is to be sent: without the header, or with one
 * that isn't a single range of bytes. "unsatisfiable" where the range begins behind the file's end.
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
