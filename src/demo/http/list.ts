/**
 * Reads a list as the service was measured to: `a,b` or `[a,b]`; the closing bracket may be missing. An item may be in double
 * quotes, inner quotes doubled. A quote without its end is a part of the item, which then matches nothing.
 */
export function readList(text: string): string[] {
  let rest = text.startsWith("[") ? text.slice(1).replace(/\]$/, "") : text;
  const items: string[] = [];
  while (rest !== "") {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*(?:,|$)/.exec(rest);
    const match = quoted ?? /^([^,]*)(?:,|$)/.exec(rest);
    const item = quoted ? (quoted[1] ?? "").replaceAll('""', '"') : (match?.[1] ?? "").trim();
    if (item !== "") {
      items.push(item);
    }
    rest = rest.slice(match?.[0].length ?? rest.length);
  }
  return items;
}
