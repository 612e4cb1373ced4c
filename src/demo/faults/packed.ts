import { addAbortSignal, pipeline, Readable, type Transform } from "node:stream";
import { constants, createBrotliCompress, createDeflate, createGzip, gzipSync } from "node:zlib";
import type { FaultKind, FaultKinds } from "./fault.ts";
import { rewriteText } from "./fault.ts";

const bombMegabytes = 1024;

/** Responses with invalid compression, and compression bombs. */
export const packedFaults: FaultKinds = {
  "corrupt-gzip": rewriteText("gzip with changed bytes in the middle", (text, response) => {
    const packed = gzipSync(text);
    packed.fill(0xff, packed.length >> 1, (packed.length >> 1) + 16);
    return {
      ...response,
      headers: { ...response.headers, "content-encoding": "gzip" },
      body: Readable.from([packed]),
    };
  }),
  bomb: bomb("gzip", () => createGzip({ level: 1 })),
  "bomb-deflate": bomb("deflate", () => createDeflate({ level: 1 })),
  // Brotli's default quality would take minutes.
  "bomb-br": bomb("br", () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })),
};

function bomb(encoding: string, createPacker: () => Transform): FaultKind {
  return {
    description: `${bombMegabytes} MB of spaces, compressed with ${encoding}`,
    async apply({ signal }, original) {
      const response = await original();
      if (response.status !== 200) {
        return response;
      }
      const packer = addAbortSignal(signal, createPacker());
      // The reader of the stream handles its errors.
      pipeline(Readable.from(blanks()), packer, () => undefined);
      return {
        ...response,
        headers: { ...response.headers, "content-encoding": encoding },
        body: packer,
      };
    },
  };
}

function* blanks(): Iterable<Buffer> {
  yield Buffer.from('{"items":[');
  const piece = Buffer.alloc(1024 * 1024, " ");
  for (let count = 0; count < bombMegabytes; count += 1) {
    yield piece;
  }
  yield Buffer.from("]}");
}
