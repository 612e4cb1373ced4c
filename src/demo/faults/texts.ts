import type { ServiceResponse } from "../http/response.ts";
import type { FaultKind, FaultKinds } from "./fault.ts";
import { rewriteText } from "./fault.ts";

const depth = 100_000;
const pit = `${"[".repeat(depth)}${"]".repeat(depth)}`;
const poison = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}';

/** Answers whose text is not what it should be. */
export const textFaults: FaultKinds = {
  jsonp: rewriteText("a script that calls a function with the answer", (text, answer) =>
    typed(answer, "text/javascript; charset=utf-8", `callback(${text})`),
  ),
  bom: rewriteText("a byte order mark before the answer", (text, answer) => ({
    ...answer,
    body: `\uFEFF${text}`,
  })),
  "wrong-charset": rewriteText("UTF-16 that calls itself UTF-8", (text, answer) => ({
    ...answer,
    body: bytes(Buffer.from(text, "utf16le")),
  })),
  "unknown-charset": rewriteText("a charset that nobody knows", (text, answer) =>
    typed(answer, "application/json; charset=x-unheard-of", text),
  ),
  deep: inEachSession(`a field nested ${depth} levels deep in each session`, `"pit":${pit}`),
  "duplicate-keys": inEachSession("each session with two ids, the right one last", '"id":"wrong"'),
  proto: inEachSession("fields called __proto__ and constructor in each session", poison),
};

function typed(answer: ServiceResponse, type: string, body: string): ServiceResponse {
  return { ...answer, headers: { ...answer.headers, "content-type": type }, body };
}

async function* bytes(buffer: Buffer): AsyncIterable<Uint8Array> {
  yield buffer;
}

/** Puts text of JSON at the beginning of each session of a list; done on the text, because no object can hold it. */
function inEachSession(words: string, fields: string): FaultKind {
  return rewriteText(words, (text, answer) => {
    const list = JSON.parse(text) as { items?: unknown };
    if (!Array.isArray(list.items)) {
      return answer;
    }
    const { items, ...rest } = list;
    const sessions = (items as object[]).map((item) => `{${fields},${JSON.stringify(item).slice(1)}`);
    const foot = JSON.stringify(rest).slice(1);
    return { ...answer, body: `{"items":[${sessions.join(",")}]${foot === "}" ? "" : ","}${foot}` };
  });
}
