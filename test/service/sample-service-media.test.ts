import assert from "node:assert/strict";
import { inflateSync } from "node:zlib";
import type { ListResponse, SessionInfo } from "../../src/evovoice/types.ts";
import { startCaller, type Caller } from "./sample-service-caller.ts";

interface File {
  type: string;
  uri: string;
  contentType: string;
  contentLength: number;
  recordingDuration: number;
}

interface Transcript {
  messages: { mediaUri?: string; mediaContentType?: string }[];
}

describe("the recordings, faxes and pictures of the sample service", () => {
  let caller: Caller;
  let live: SessionInfo[];
  before(async () => {
    caller = await startCaller({ sessions: 300 });
    live = (await caller.list("all=true")).items;
  });
  after(async () => caller.service.close());

  const filesOf = async (id: string): Promise<File[]> =>
    (await caller.get<ListResponse<File>>(`/files?sessionId=${id}`)).body.items;
  const fileOf = async (fits: (session: SessionInfo) => boolean): Promise<File> => {
    const [file] = await filesOf(live.find(fits)?.id ?? "");
    assert.ok(file);
    return file;
  };
  const open = async (uri: string, headers: Record<string, string> = {}): Promise<[Response, Buffer]> => {
    const response = await fetch(uri, { headers });
    return [response, Buffer.from(await response.arrayBuffer())];
  };

  it("all open, with the type and length that the list says", async () => {
    const types = new Set<string>();
    for (const { id } of live.slice(0, 150)) {
      for (const { type, uri, contentType, contentLength } of await filesOf(id)) {
        assert.ok(uri.startsWith(`${caller.service.address}/media/${id}/`));
        const [response, bytes] = await open(uri);
        assert.equal(response.status, 200);
        assert.equal(response.headers.get("content-type"), contentType);
        assert.equal(bytes.length, contentLength);
        types.add(type);
      }
    }
    assert.deepEqual(types, new Set(["Recording", "Voicemail", "Fax"]));
  }).timeout(20_000);

  it("sound as long as they should: a WAV file of one byte for each sample", async () => {
    const { uri, recordingDuration } = await fileOf(({ outcome }) => outcome === "Voicemail");
    const [, bytes] = await open(uri);
    assert.equal(bytes.toString("latin1", 0, 4), "RIFF");
    assert.equal(bytes.readUInt32LE(4), bytes.length - 8);
    assert.equal(bytes.toString("latin1", 8, 16), "WAVEfmt ");
    const bytesPerSecond = bytes.readUInt32LE(28);
    assert.equal(bytes.readUInt32LE(40), recordingDuration * bytesPerSecond);
    assert.ok(
      bytes.subarray(44).some((sample) => Math.abs(sample - 128) > 20),
      "there is a tone",
    );
  });

  it("show a fax with as many pages as its log counts", async () => {
    const fax = live.find(({ outcome }) => outcome === "Received");
    const [file] = await filesOf(fax?.id ?? "");
    const [, bytes] = await open(file?.uri ?? "");
    const text = bytes.toString("latin1");
    const pages = fax?.log.filter(({ message }) => /^Page \d+ received$/.test(message ?? "")).length;
    assert.match(text, /^%PDF-1\.4\n/);
    assert.equal(text.match(/\/Type \/Page\b/g)?.length, pages);
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
    assert.equal(text.slice(table, table + 4), "xref");
    for (const [index, line] of [...text.matchAll(/^(\d{10}) 00000 n $/gm)].entries()) {
      assert.ok(text.slice(Number(line[1])).startsWith(`${index + 1} 0 obj\n`));
    }
  });

  it("show a picture that somebody wrote about", async () => {
    const uris: { uri: string; type: string | undefined }[] = [];
    for (const { id } of live.filter(({ channel }) => channel === "Chat")) {
      const { messages } = (await caller.get<Transcript>(`/sessions/${id}/transcript`)).body;
      for (const { mediaUri: uri, mediaContentType: type } of messages) {
        uris.push(...(uri === undefined ? [] : [{ uri, type }]));
      }
    }
    const [picture] = uris;
    assert.ok(picture);
    assert.equal(picture.type, "image/png");
    const [, bytes] = await open(picture.uri);
    assert.deepEqual([...bytes.subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
    const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    const data = bytes.indexOf("IDAT");
    const rows = inflateSync(bytes.subarray(data + 4, data + 4 + bytes.readUInt32BE(data - 4)));
    assert.equal(rows.length, height * (1 + width * 3));
  });

  it("can be had in parts, as players ask for them", async () => {
    const { uri, contentLength } = await fileOf(({ outcome }) => outcome === "Answered");
    const [whole, bytes] = await open(uri);
    assert.equal(whole.headers.get("accept-ranges"), "bytes");
    const last = contentLength - 1;
    for (const [range, from, to] of [
      ["bytes=0-0", 0, 0],
      ["bytes=40-99999", 40, 99_999],
      [`bytes=${last}-`, last, last],
      ["bytes=-10", last - 9, last],
      [`bytes=5-${contentLength * 2}`, 5, last],
      [`bytes=-${contentLength * 2}`, 0, last],
    ] as const) {
      const [response, part] = await open(uri, { range });
      assert.equal(response.status, 206, range);
      assert.equal(response.headers.get("content-range"), `bytes ${from}-${to}/${contentLength}`);
      assert.ok(part.equals(bytes.subarray(from, to + 1)), range);
    }
  });

  it("are sent whole for a range that isn't one, and refused beyond their end", async () => {
    const { uri, contentLength } = await fileOf(({ outcome }) => outcome === "Answered");
    for (const range of ["bytes=", "bytes=-", "bytes=9-2", "lines=1-2", "bytes=0-1,4-5", "bytes=a-b"]) {
      const [response, bytes] = await open(uri, { range });
      assert.deepEqual([response.status, bytes.length], [200, contentLength], range);
    }
    for (const range of [`bytes=${contentLength}-`, "bytes=-0"]) {
      const [response] = await open(uri, { range });
      assert.equal(response.status, 416, range);
      assert.equal(response.headers.get("content-range"), `bytes */${contentLength}`);
    }
  });

  it("are an empty 404 where there is none", async () => {
    const { uri } = await fileOf(({ outcome }) => outcome === "Answered");
    for (const path of [
      `${uri}x`,
      uri.replace(/[^/]*$/, "fax-1.pdf"),
      uri.replace(/\/media\/.*$/, "/media/x/y.wav"),
    ]) {
      const [response, bytes] = await open(path);
      assert.deepEqual([response.status, bytes.length], [404, 0], path);
    }
  });
});
