/** Takes keys and their values out of a message, since their words have to be read together. */
import type { EntryEvent } from "../events.ts";
import { isSpeechKey } from "../scan/keys.ts";
import { opened } from "../scan/scan.ts";
import type { Token } from "../text/token.ts";
import { spell } from "../words.ts";
import { fieldKinds, isStatusKey } from "./fields.ts";

const aboutCalls =
  /call|queue|leg|channel|contact|conversation|chat|interaction|agent|dial|participant|direction|conference|phone|dtmf|inbound|outbound|purpose/i;
/** The longest value in tokens: anything longer is not a status. */
const maxValueTokens = 40;
/** Keys that mean nothing without the key of the object that contains them. */
const isPart = /^(?:code|message|reason)$/i;
const valueEnds: ReadonlySet<string> = new Set([",", ";", "|", "\n", "(", ")", "}"]);

/** Reads keys and values in any notation, and returns the tokens that are prose. */
export function takeFields(tokens: readonly Token[], text: string, events: EntryEvent[]): readonly Token[] {
  const aboutCall = aboutCalls.test(text);
  const prose: Token[] = [];
  let parent = "";
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) {
      continue;
    }
    if (token.type === "field") {
      const next = tokens[at + 1];
      const name = parent === "" || !isPart.test(token.text) ? token.text : `${parent} ${token.text}`;
      parent = token.value === opened ? token.text : parent;
      if (!addField(name, token.value ?? "", token, aboutCall, events) && next?.type === "word") {
        // "Disposition=No Answer"
        addField(token.text, `${token.value ?? ""} ${next.text}`, token, aboutCall, events);
      }
      prose.push({ type: "mark", text: ",", from: token.from, to: token.to });
      continue;
    }
    if (token.text === "}") {
      parent = "";
    }
    const key = token.type === "mark" && token.text === ":" ? keyBefore(prose) : [];
    const words = key.map((each) => each.text);
    if (words.length > 0 && isSpeechKey(words.join("-"))) {
      at = endOf(tokens, at + 1, (each) => each.text === "\n");
    } else if (isSetting(key, tokens, at, text)) {
      prose.length -= words.length;
      prose.push({ type: "mark", text: ",", from: token.from, to: token.to });
      at += 1;
    } else if (isZero(tokens, at) && words.length > 0) {
      prose.length -= words.length;
      at += 1;
    } else if (isKeyOfStatus(words, tokens, at)) {
      const end = valueEnd(tokens, at);
      const [first, last] = [tokens[at + 1], tokens[end - 1]];
      if (first !== undefined && last !== undefined && end > at + 1) {
        const whole = { from: key[0]?.from ?? first.from, to: last.to };
        const isRead = addField(words.join(" "), text.slice(first.from, last.to), whole, aboutCall, events);
        if (isRead || !words.includes("error")) {
          prose.length -= key.length;
          prose.push({ type: "mark", text: ",", from: token.from, to: last.to });
          at = end - 1;
          continue;
        }
      }
      prose.push(token);
    } else {
      const end = isNamedStatus(prose, token) ? at + 1 : changeEnd(tokens, at);
      const value = tokens[end - 1];
      if (end > at && value !== undefined) {
        const valueFrom =
          token.text === "→"
            ? (tokens[at + 1] ?? token)
            : end === at + 1 || (token.capital !== undefined && token.text !== "changed")
              ? token
              : lastTo(tokens, at, end);
        const owner = prose
          .slice(-6)
          .filter(({ type }) => type === "word")
          .map((each) => each.text)
          .filter((each) => each !== "is" && each !== "was");
        addField(
          [...owner, "status"].join(" "),
          text.slice(valueFrom.from, value.to),
          { from: valueFrom.from, to: value.to },
          aboutCall,
          events,
        );
        prose.push({ type: "mark", text: ",", from: token.from, to: value.to });
        at = end - 1;
      } else {
        prose.push(token);
      }
    }
  }
  return prose;
}

/** The end of the value after a colon: the run itself in `stat:EXPIRED err:027`, up to the separator in `state: no answer, …`. */
function valueEnd(tokens: readonly Token[], at: number): number {
  const [colon, first] = [tokens[at], tokens[at + 1]];
  const isGlued = first !== undefined && colon?.to === first.from;
  return endOf(
    tokens,
    at + 1,
    (each, index) =>
      index - at > maxValueTokens ||
      each.type === "field" ||
      (each.type === "mark" && valueEnds.has(each.text)) ||
      (isGlued && index > at + 1 && each.from > (tokens[index - 1]?.to ?? 0)),
  );
}

/** `machine_detection: hangup`: the value of a setting is not an event. */
function isSetting(key: readonly Token[], tokens: readonly Token[], at: number, text: string): boolean {
  const [last, value, next] = [key.at(-1), tokens[at + 1], tokens[at + 2]];
  return (
    last !== undefined &&
    value?.type === "word" &&
    (next === undefined || next.type !== "word" || next.from === value.from) &&
    /^[a-z]+(?:_[a-z]+|[A-Z][a-z]+)/.test(text.slice(last.from, last.to)) &&
    /^[a-z]+$/.test(text.slice(value.from, value.to)) &&
    !isStatusKey(key.map((each) => each.text))
  );
}

/** "failed: 0", "errors: none". */
function isZero(tokens: readonly Token[], at: number): boolean {
  const [colon, value, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return (
    colon?.type === "mark" &&
    colon.text === ":" &&
    value !== undefined &&
    /^(?:0+|none|null|nil|false)$/.test(value.text) &&
    (next === undefined || next.type === "mark" || next.type === "field" || colon.to === value.from)
  );
}

/** "status is 'BUSY'". */
function isNamedStatus(prose: readonly Token[], token: Token): boolean {
  const [key, is] = prose.slice(-2);
  return (
    token.type === "name" &&
    token.quoted === true &&
    (is?.text === "is" || is?.text === "was") &&
    key !== undefined &&
    /status|state|result|reason|cause|outcome/.test(key.text)
  );
}

/** "status changed from ringing to busy": the end of the new status; else `at`. */
function changeEnd(tokens: readonly Token[], at: number): number {
  const code = codeEnd(tokens, at);
  if (code > at) {
    return code;
  }
  const state = tokens
    .slice(Math.max(0, at - 6), at)
    .some(
      ({ text }) => text === "status" || text === "state" || text === "outcome" || text === "disposition",
    );
  if (tokens[at]?.text === "→" && tokens[at]?.type === "mark") {
    return state ? endOf(tokens, at + 1, (each) => each.type !== "word") : at;
  }
  if (tokens[at]?.text !== "changed" || !state) {
    return at;
  }
  const end = endOf(tokens, at + 1, (each) => each.type === "mark");
  return tokens.slice(at, end).some(({ text }) => text === "to") ? end : at;
}

/** "reason NO_USER_RESPONSE", "state HANGUP": the end of the code. */
function codeEnd(tokens: readonly Token[], at: number): number {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (
    token?.type !== "word" ||
    token.capital === undefined ||
    before?.type !== "word" ||
    (token.capital === "first" && before.text !== "disposition" && before.text !== "outcome") ||
    !/^(?:disposition|status|state|reason|cause|result|outcome)$/.test(before.text)
  ) {
    return at;
  }
  const isCode = token.capital === "all";
  const end = endOf(tokens, at + 1, (each) => (isCode ? each.from !== token.from : each.type !== "word"));
  return tokens[end]?.text === "→" ? at : end;
}

function lastTo(tokens: readonly Token[], at: number, end: number): Token {
  const to = tokens.slice(at, end).findLastIndex(({ text }) => text === "to");
  return tokens[at + to + 1] ?? { type: "mark", text: "", from: 0, to: 0 };
}

/** "error: none" is a field; "Error: no route left" is a sentence. */
function isKeyOfStatus(words: readonly string[], tokens: readonly Token[], at: number): boolean {
  if (words.length === 0 || !isStatusKey(words)) {
    return false;
  }
  const last = words.at(-1) ?? "";
  const next = tokens[at + 1];
  if (
    /^(?:error|errors|failed|failure|failures|exception|problem|cancelled|declined|rejected|abandoned|answered|missed|transferred)$/.test(
      last,
    )
  ) {
    return (
      next?.type === "number" ||
      (next?.type === "word" &&
        /^(?:none|null|no|false|true|nil|undefined|yes|ok)$/.test(next.text) &&
        (tokens[at + 2]?.type ?? "mark") === "mark") ||
      next?.text === "["
    );
  }
  return true;
}

/** The words before a colon, back to other punctuation, at most four. */
function keyBefore(prose: readonly Token[]): readonly Token[] {
  let start = prose.length;
  while (start > 0 && prose.length - start < 4 && prose[start - 1]?.type === "word") {
    start -= 1;
  }
  return prose.slice(start);
}

function endOf(
  tokens: readonly Token[],
  from: number,
  isEnd: (token: Token, index: number) => boolean,
): number {
  let at = from;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token !== undefined && isEnd(token, at)) {
      break;
    }
    at += 1;
  }
  return at;
}

function addField(
  key: string,
  value: string,
  { from, to }: Pick<Token, "from" | "to">,
  aboutCall: boolean,
  events: EntryEvent[],
): boolean {
  const kinds = fieldKinds(key, value, aboutCall || spell(key).includes("call"));
  for (const kind of kinds) {
    events.push({ kind, from, to });
  }
  return kinds.length > 0;
}
