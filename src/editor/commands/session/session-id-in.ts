/** As the service makes ids: 24 hexadecimal digits, on their own. */
const ownId = /(?<![\dA-Za-z])[\da-f]{24}(?![\dA-Za-z])/i;
/** Longer texts are no ids that a person pasted. */
const longest = 100_000;

/**
 * The session id in a text: a link, a line of a log, JSON. Where no part looks like the service's own ids, a single word is taken
 * as it is: what ids look like is up to the service. Undefined where there is none.
 */
export function sessionIdIn(text: string): string | undefined {
  const typed = text.slice(0, longest).trim();
  const own = ownId.exec(typed)?.[0];
  return own ?? (/^[\w.:@-]+$/.test(typed) ? typed : undefined);
}
