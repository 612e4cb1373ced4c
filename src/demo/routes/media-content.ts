import { binaryResponse, type ServiceResponse } from "../http/response.ts";
import { PlainError } from "../http/errors.ts";
import type { Exchange } from "../http/exchange.ts";
import { messagePicture, storedFile, type MediaFile } from "../media/media-file.ts";
import { readRange } from "../media/range.ts";
import type { Simulation } from "../data/simulation.ts";
import type { Route } from "./route.ts";

const pieceBytes = 64 * 1024;

/** The URL of a file of a session, at the host that the request was sent to. */
export function mediaAddress({ request }: Exchange, sessionId: string, { name }: MediaFile): string {
  return `http://${request.headers.host ?? "localhost"}/media/${sessionId}/${name}`;
}

/** All recordings, faxes and pictures of a session. */
function mediaFiles(simulation: Simulation): MediaFile[] {
  return [
    ...simulation.files.map((file, index) => storedFile(file, index, simulation)),
    ...simulation.messages.flatMap((message, index) => messagePicture(message, index) ?? []),
  ];
}

/**
 * A recording, fax or picture, or a range of its bytes. Needs no sign-in, because the browser that opens its URL has none.
 */
export const mediaContent: Route = {
  method: "GET",
  path: "/media/{id}/{name}",
  operation: "GetMedia",
  open: true,
  handle({ exchange, service, ids }) {
    const [id = "", name = ""] = ids;
    const number = service.week.numberOf(id);
    const files = number === undefined ? [] : mediaFiles(service.week.simulate(number));
    const file = files.find((each) => each.name === name);
    if (!file) {
      throw new PlainError(404, "");
    }
    return fileResponse(file, exchange.request.headers.range);
  },
};

function fileResponse(file: MediaFile, header: string | undefined): ServiceResponse {
  const range = readRange(header, file.bytes);
  if (range === "unsatisfiable") {
    throw new PlainError(416, "", { "content-range": `bytes */${file.bytes}` });
  }
  const { start, end } = range ?? { start: 0, end: file.bytes };
  const headers = {
    "content-type": file.contentType,
    "content-length": String(end - start),
    "content-disposition": `inline; filename="${file.name}"`,
    "accept-ranges": "bytes",
    ...(range && { "content-range": `bytes ${start}-${end - 1}/${file.bytes}` }),
  };
  return binaryResponse(range ? 206 : 200, headers, pieces(file, start, end));
}

async function* pieces(file: MediaFile, start: number, end: number): AsyncIterable<Uint8Array> {
  for (let from = start; from < end; from += pieceBytes) {
    yield file.read(from, Math.min(end, from + pieceBytes));
  }
}
