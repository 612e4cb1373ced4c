/** The value that follows a key. */

const maxValue = 2000;
/** A list without spaces, `a,b`, is one value; in `a,b=1` the second is a key. */
const plain = /[^\s,;&)}\]|]+(?:,[^\s,;&)}\]|="':]+(?=$|[\s,;&)}\]|]))*/y;
/** In a query string or a form, a text continues up to the next key; `+` is a space. */
const speech = /[^&\n]{0,2000}/y;

/** The value at `from`; undefined if it contains keys, which are read separately. */
export function readValue(
  text: string,
  from: number,
  isSpeech: boolean,
): { readonly value: string | undefined; readonly to: number } {
  let at = from;
  while (text[at] === " " || text[at] === "\t") {
    at += 1;
  }
  const first = text[at];
  if (first === '"' || first === "'") {
    const length = text.slice(at + 1, at + 1 + maxValue).indexOf(first);
    const end = length === -1 ? text.length : at + 1 + length;
    return { value: text.slice(at + 1, end), to: Math.min(text.length, end + 1) };
  }
  if (first === "[" && /^\[\s{0,4}\{/.test(text.slice(at, at + 6))) {
    return { value: undefined, to: text.indexOf("{", at) + 1 };
  }
  if (first === "[") {
    const length = text.slice(at, at + maxValue).indexOf("]");
    const end = length === -1 ? text.length : at + length + 1;
    const inner = text.slice(at + 1, end - 1);
    // Several words in brackets are ambiguous; a single word is a value.
    return { value: /[",\s]/.test(inner) ? "" : inner, to: end };
  }
  if (first === "{") {
    return { value: undefined, to: at + 1 };
  }
  if (isSpeech) {
    speech.lastIndex = at;
    speech.test(text);
    return { value: text.slice(at, speech.lastIndex), to: Math.max(at, speech.lastIndex) };
  }
  if (at > from && text[from - 1] === "=") {
    return { value: "", to: from };
  }
  plain.lastIndex = at;
  const end = plain.test(text) ? plain.lastIndex : at;
  return { value: text.slice(at, end), to: end };
}
