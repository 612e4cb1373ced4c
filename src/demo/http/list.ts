/**
 * Reads a list the way the service does: `a,b` or `[a,b]`; an item may stand in double quotes, inner quotes doubled.
 * Gives `undefined` for text that cannot be read so: a quote or a bracket without its end.
 */
export function readList(text: string): string[] | undefined {
  const inner = text.startsWith("[") ? (text.endsWith("]") ? text.slice(1, -1) : undefined) : text;
  if (inner === undefined) {
    return undefined;
  }
  const items: string[] = [];
  let rest = inner;
  while (rest !== "") {
    const match = /^\s*"((?:[^"]|"")*)"\s*(?:,|$)/.exec(rest) ?? /^\s*([^",][^",]*|)(?:,|$)/.exec(rest);
    if (!match) {
      return undefined;
    }
    const item = match[0].trimStart().startsWith('"')
      ? (match[1] ?? "").replaceAll('""', '"')
      : (match[1] ?? "").trim();
    if (item !== "") {
      items.push(item);
    }
    rest = rest.slice(match[0].length);
  }
  return items;
}
