/** An ID as the service generates it: 24 hexadecimal digits, not part of a longer word. */
const idPattern = /(?<![\dA-Za-z])[\da-f]{24}(?![\dA-Za-z])/i;
/** Nobody pastes a longer text to find an ID. Characters. */
const maxLength = 100_000;

/**
 * The session ID in a text: a link, a log line, JSON. If nothing looks like an ID that the service generates, a single word is used
 * as it is, because the format is up to the service. Undefined if there is no ID.
 */
export function sessionIdIn(text: string): string | undefined {
  const typed = text.slice(0, maxLength).trim();
  const id = idPattern.exec(typed)?.[0];
  return id ?? (/^[\w.:@-]+$/.test(typed) ? typed : undefined);
}
