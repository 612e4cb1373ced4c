/** How long a phone rang, according to the entry that ends the ringing. */

const seconds: readonly RegExp[] = [
  /\b(?:rang|ringing|rung|ring) for (\d{1,4}) ?s/i,
  /\bafter (?:ringing (?:for )?)?(\d{1,4}) ?s(?:ec(?:ond)?s?)? (?:of )?ring/i,
  /\bafter ringing (?:for )?(\d{1,4}) ?s/i,
  /\bring ?(?:time|duration|seconds)["']?\s*[=:]\s*"?(\d{1,4})\b(?! ?ms)/i,
  // Asterisk's queue log: time|call|queue|agent|CONNECT|waited|call|rang
  /\|CONNECT\|\d{1,7}\|[^|]{0,60}\|(\d{1,4})\b/,
];
const milliseconds: readonly RegExp[] = [
  /\bpicked up in (\d{1,7}) ?ms\b/i,
  /\|RINGNOANSWER\|(\d{1,7})\b/,
  /\bring ?(?:time|duration)(?: ?ms)?["']?\s*[=:]\s*"?(\d{1,7}) ?ms\b/i,
];

/** In milliseconds; undefined if the entry doesn't say. */
export function ringLength(message: string): number | undefined {
  const beginning = message.slice(0, 500);
  const found = (patterns: readonly RegExp[]): string | undefined =>
    patterns.map((pattern) => pattern.exec(beginning)?.[1]).find((text) => text !== undefined);
  const inSeconds = found(seconds);
  const inMs = found(milliseconds);
  return inSeconds === undefined ? (inMs === undefined ? undefined : Number(inMs)) : Number(inSeconds) * 1000;
}
