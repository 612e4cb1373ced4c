import { addAbortSignal, pipeline, Readable, type Transform } from "node:stream";
import { constants, createBrotliCompress, createDeflate, createGzip, gzipSync } from "node:zlib";
import type { FaultKind, FaultKinds } from "./fault.ts";
import { rewriteText } from "./fault.ts";

const bombMegabytes = 1024;

/** Answers whose compression is broken, or a weapon. */
export const packedFaults: FaultKinds = {
  "corrupt-gzip": rewriteText("gzip with bytes changed in its middle", (text, answer) => {
    const packed = gzipSync(text);
    packed.fill(0xff, packed.length >> 1, (packed.length >> 1) + 16);
    return {
      ...answer,
      headers: { ...answer.headers, "content-encoding": "gzip" },
      body: Readable.from([packed]),
    };
  }),
  bomb: bomb("gzip", () => createGzip({ level: 1 })),
  "bomb-deflate": bomb("deflate", () => createDeflate({ level: 1 })),
  // Brotli's own choice would think for minutes about so many blanks.
  "bomb-br": bomb("br", () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })),
};

function bomb(encoding: string, createPacker: () => Transform): FaultKind {
  return {
    words: `${bombMegabytes} MB of blanks, small on the wire by ${encoding}`,
    async apply({ signal }, original) {
      const answer = await original();
      if (answer.status !== 200) {
        return answer;
      }
      const packer = addAbortSignal(signal, createPacker());
      // Whoever reads the packer hears of its errors.
      pipeline(Readable.from(blanks()), packer, () => undefined);
      return {
        ...answer,
        headers: { ...answer.headers, "content-encoding": encoding },
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
