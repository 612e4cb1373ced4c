import { writeDate } from "../data/dates.ts";
import type { StoredFile, Simulation } from "../data/simulation.ts";
import { valueResponse } from "../http/response.ts";
import { Parameters } from "../http/parameters.ts";
import type { Exchange } from "../http/exchange.ts";
import { messagePicture, storedFile } from "../media/media-file.ts";
import { bounds, readPaging, totals } from "../store/paging.ts";
import { mediaAddress, mediaContent } from "./media-content.ts";
import type { Route } from "./route.ts";
import { visibleSession } from "./sessions.ts";

/** The messages of a chat; empty for other channels. The sample has no messages from before the session. */
const transcript: Route = {
  method: "GET",
  path: "/sessions/{id}/transcript",
  operation: "GetSessionTranscript",
  roles: ["User"],
  handle(call) {
    new Parameters("GetSessionTranscript", call.exchange.query).flag("includeHistorical");
    const simulation = call.service.week.simulate(visibleSession(call));
    const messages = simulation.messages.map((message, index) => {
      const picture = messagePicture(message, index);
      return {
        date: writeDate(message.time, simulation.setup.dates),
        from: message.from,
        body: message.body,
        mediaUri: picture && mediaAddress(call.exchange, simulation.setup.id, picture),
        mediaContentType: picture?.contentType,
      };
    });
    return valueResponse(call.exchange.format, { messages });
  },
};

/** Recordings, voicemails and faxes of one session, current or archived. */
const files: Route = {
  method: "GET",
  path: "/files",
  operation: "ListFiles",
  roles: ["Manager", "SystemAdministrator", "Customer"],
  handle({ exchange, service, login }) {
    const parameters = new Parameters("ListFiles", exchange.query);
    const paging = readPaging(parameters);
    const number = service.week.numberOf(parameters.text("sessionId")?.toLowerCase() ?? "");
    const visible = number !== undefined && login.accounts.has(service.week.table.account[number] ?? -1);
    const simulation = visible ? service.week.simulate(number) : undefined;
    const items =
      simulation?.files.map((file, index) => describeFile(exchange, { file, index, simulation })) ?? [];
    const { from, to } = bounds(paging);
    return valueResponse(exchange.format, {
      items: items.slice(from, to),
      ...totals(paging, items.length, items.length > to),
    });
  },
};

/** The active Twilio calls. `callSid` is also in their sessions. */
const activeCalls: Route = {
  method: "GET",
  path: "/calls/active",
  operation: "ListActiveCalls",
  roles: ["Manager", "SystemAdministrator"],
  handle({ exchange, service, login }) {
    const accountId = new Parameters("ListActiveCalls", exchange.query).text("accountId")?.toLowerCase();
    const calls = service.week
      .live()
      .filter(
        ({ setup }) =>
          setup.scenario.channel === "Voice" &&
          login.accounts.has(setup.account.number) &&
          (accountId ?? setup.account.id) === setup.account.id,
      )
      .map(({ setup, fields }) => ({
        callSid: fields.callSid,
        from: fields.fromAddress,
        to: fields.toAddress,
        status: fields.callState === "Ringing" ? "ringing" : "in-progress",
        direction: fields.direction === "Incoming" ? "inbound" : "outbound-api",
        startTime: writeDate(setup.created),
      }));
    return valueResponse(exchange.format, { calls });
  },
};

/** Data that belongs to sessions. */
export const mediaRoutes: readonly Route[] = [transcript, files, activeCalls, mediaContent];

function describeFile(
  exchange: Exchange,
  { file, index, simulation }: { file: StoredFile; index: number; simulation: Simulation },
): object {
  const { setup, fields } = simulation;
  const content = storedFile(file, index, simulation);
  return {
    type: file.type,
    fileName: content.name,
    uri: mediaAddress(exchange, setup.id, content),
    contentType: content.contentType,
    contentLength: content.bytes,
    recordingDuration: file.seconds ?? 0,
    ...(file.text !== undefined && { transcription: file.text }),
    fromAddress: fields.fromAddress,
    toAddress: fields.toAddress,
    sessionId: setup.id,
    accountId: setup.account.id,
    accountName: setup.account.name,
    customerId: setup.customer.id,
    id: file.id,
    dateCreated: writeDate(file.time, setup.dates),
  };
}
