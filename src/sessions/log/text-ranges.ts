/** A part of a text by UTF-16 offsets: from `from` up to but not including `to`. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** Where a message contains a text: the first `max` ranges, in order, without overlaps. None for an empty text. */
export function textRanges(
  message: string,
  { text, matchCase }: { readonly text: string; readonly matchCase: boolean },
  max: number,
): TextRange[] {
  const wanted = matchCase ? text : text.toLowerCase();
  if (wanted === "") {
    return [];
  }
  const searched = matchCase ? message : message.toLowerCase();
  const offsetOf = searched.length === message.length ? (at: number) => at : lowerCaseOffsets(message);
  const ranges: TextRange[] = [];
  let at = searched.indexOf(wanted);
  while (at !== -1 && ranges.length < max) {
    ranges.push({ from: offsetOf(at), to: offsetOf(at + wanted.length) });
    at = searched.indexOf(wanted, at + wanted.length);
  }
  return ranges.filter(({ from, to }) => to > from);
}

/** A few letters get longer in lower case, such as İ. Maps an offset in the lower-case message to the original. */
function lowerCaseOffsets(message: string): (at: number) => number {
  const offsets: number[] = [];
  let offset = 0;
  for (const character of message) {
    for (let count = character.toLowerCase().length; count > 0; count--) {
      offsets.push(offset);
    }
    offset += character.length;
  }
  return (at) => offsets[at] ?? message.length;
}
