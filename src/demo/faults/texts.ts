import type { ServiceResponse } from "../http/response.ts";
import type { FaultKind, FaultKinds } from "./fault.ts";
import { rewriteText } from "./fault.ts";

const depth = 100_000;
const pit = `${"[".repeat(depth)}${"]".repeat(depth)}`;
const poison = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}';

/** Responses with unexpected text. */
export const textFaults: FaultKinds = {
  jsonp: rewriteText("a script that calls a function with the response", (text, response) =>
    typed(response, "text/javascript; charset=utf-8", `callback(${text})`),
  ),
  bom: rewriteText("a byte order mark before the JSON", (text, response) => ({
    ...response,
    body: `\uFEFF${text}`,
  })),
  "wrong-charset": rewriteText("UTF-16 that is declared as UTF-8", (text, response) => ({
    ...response,
    body: bytes(Buffer.from(text, "utf16le")),
  })),
  "unknown-charset": rewriteText("an unknown charset", (text, response) =>
    typed(response, "application/json; charset=x-unheard-of", text),
  ),
  deep: inEachSession(`a field nested ${depth} levels deep in each session`, `"pit":${pit}`),
  "duplicate-keys": inEachSession("each session with two ids, the right one last", '"id":"wrong"'),
  proto: inEachSession("fields called __proto__ and constructor in each session", poison),
};

function typed(response: ServiceResponse, type: string, body: string): ServiceResponse {
  return { ...response, headers: { ...response.headers, "content-type": type }, body };
}

async function* bytes(buffer: Buffer): AsyncIterable<Uint8Array> {
  yield buffer;
}

/** Inserts JSON text at the beginning of each session of a list. Works on the text, because no object can hold these fields. */
function inEachSession(description: string, fields: string): FaultKind {
  return rewriteText(description, (text, response) => {
    const list = JSON.parse(text) as { items?: unknown };
    if (!Array.isArray(list.items)) {
      return response;
    }
    const { items, ...rest } = list;
    const sessions = (items as object[]).map((item) => `{${fields},${JSON.stringify(item).slice(1)}`);
    const foot = JSON.stringify(rest).slice(1);
    return { ...response, body: `{"items":[${sessions.join(",")}]${foot === "}" ? "" : ","}${foot}` };
  });
}
