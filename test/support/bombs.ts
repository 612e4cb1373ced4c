import { Readable } from "node:stream";

/** Fills a text of about so many bytes with the same piece, between a start and an end. */
function fill(start: string, piece: string, end: string, bytes: number): Iterable<string> {
  const block = piece.repeat(Math.max(1, Math.floor(65_536 / piece.length)));
  return (function* () {
    yield start;
    for (let size = 0; size < bytes; size += block.length) {
      yield block;
    }
    yield end;
  })();
}

/** Like fill, for pieces that differ. */
function count(
  start: string,
  piece: (index: number) => string,
  end: string,
  bytes: number,
): Iterable<string> {
  return (function* () {
    yield start;
    let block = "";
    for (let index = 0, size = 0; size < bytes; index += 1) {
      block += piece(index);
      if (block.length > 65_536) {
        size += block.length;
        yield block;
        block = "";
      }
    }
    yield block + end;
  })();
}

const session = '{"items":[{"id":"a",';
const log = `${session}"log":[`;
const date = "2026-11-25T10:20:30.1234567Z";

/** Answers whose size is harmless and whose content is not, by name: each gives about so many bytes of JSON. */
export const bombs: Readonly<Record<string, (bytes: number) => Iterable<string>>> = {
  "zeros at the top": (bytes) => fill("[", "0,", "0]", bytes),
  "zeros in place of sessions": (bytes) => fill('{"items":[', "0,", "0]}", bytes),
  "empty objects": (bytes) => fill("[", "{},", "{}]", bytes),
  "empty lists": (bytes) => fill('{"items":[', "[],", "[]]}", bytes),
  "empty sessions": (bytes) => fill('{"items":[', "{},", "{}]}", bytes),
  "sessions of an id": (bytes) => fill('{"items":[', '{"id":"a"},', '{"id":"b"}]}', bytes),
  "sessions with wrong fields": (bytes) =>
    fill('{"items":[', '{"id":1,"log":0,"members":0,"ended":[],"channel":[]},', '{"id":"b"}]}', bytes),
  "a log of empty objects": (bytes) => fill(log, "{},", "{}]}]}", bytes),
  "a log of zeros": (bytes) => fill(log, "0,", "0]}]}", bytes),
  "a log without dates": (bytes) => fill(log, '{"date":null,"message":"m"},', "{}]}]}", bytes),
  "a log of other fields": (bytes) => count(log, (index) => `{"k${index}":[0]},`, "{}]}]}", bytes),
  "empty members": (bytes) => fill(`${session}"members":[`, "{},", "{}]}]}", bytes),
  "empty breadcrumbs": (bytes) => fill(`${session}"customerBreadcrumb":[`, "{},", "{}]}]}", bytes),
  "application data": (bytes) =>
    count(`${session}"members":[{"applicationData":{`, (index) => `"k${index}":0,`, '"z":0}}]}]}', bytes),
  "many members with application data": (bytes) =>
    fill(`${session}"members":[`, '{"applicationData":{"a":0,"b":1,"c":2,"d":3}},', "{}]}]}", bytes),
  "keys at the top": (bytes) => count("{", (index) => `"k${index}":0,`, '"items":[]}', bytes),
  "unknown fields": (bytes) => count(session, (index) => `"k${index}":{},`, '"z":0}]}', bytes),
  "an unknown list": (bytes) => fill(`${session}"x":[`, "[{}],", "0]}]}", bytes),
  numbers: (bytes) => fill(`${session}"x":[`, "1.5e300,", "0]}]}", bytes),
  "nested lists": (bytes) => fill(`${session}"x":`, "[", "]", bytes),
  "nested objects": (bytes) => fill(`${session}"x":`, '{"a":', "0}", bytes),
  "a text of escapes": (bytes) => fill(`${session}"outcome":"`, "\\u20ac", '"}]}', bytes),
  "a log of escapes": (bytes) =>
    fill(log, `{"date":"${date}","message":"${"\\u20ac".repeat(600)}"},`, "{}]}]}", bytes),
  "a key of escapes": (bytes) => fill(`{"items":[{"id":"a","`, "\\n", '":0}]}', bytes),
  "short texts": (bytes) => count(`${session}"x":[`, (index) => `"${index}",`, "0]}]}", bytes),
  blanks: (bytes) => fill('{"items":[{"id":"a"}', " ", "]}", bytes),
};

/** The largest page that a person has reason to ask for: so many sessions with so many log entries. */
export function* honestPage(sessions: number, entries: number): Iterable<string> {
  yield '{"items":[';
  for (let index = 0; index < sessions; index += 1) {
    const fields = `"id":"s${index}","dateCreated":"${date}","channel":"Voice","fromAddress":"+1555${index}","outcome":"Answered"`;
    yield `${index === 0 ? "" : ","}{${fields},"log":[`;
    for (let start = 0; start < entries; start += 1000) {
      const entry = (at: number): string =>
        `{"date":"${date}","message":"Ringing endpoint ${at} of queue Sales, waiting for an answer for 20 s"}`;
      const block = Array.from({ length: Math.min(1000, entries - start) }, (_, at) => entry(start + at));
      yield (start === 0 ? "" : ",") + block.join(",");
    }
    yield "]}";
  }
  yield '],"hasMorePages":false}';
}

/** An answer as a stream of bytes. */
export function streamOf(text: Iterable<string>): Readable {
  return Readable.from(text, { objectMode: false });
}
