import { writeDate } from "../data/dates.ts";
import type { StoredFile, Story } from "../data/story.ts";
import { valueAnswer } from "../http/answer.ts";
import { Parameters } from "../http/parameters.ts";
import type { Exchange } from "../http/exchange.ts";
import { messagePicture, storedFile } from "../media/media-file.ts";
import { bounds, readPaging, totals } from "../store/paging.ts";
import { mediaAddress, mediaContent } from "./media-content.ts";
import type { Route } from "./route.ts";
import { visibleSession } from "./sessions.ts";

/** The messages of a chat; none for the other channels. What came before this session is not kept by the sample. */
const transcript: Route = {
  method: "GET",
  path: "/sessions/{id}/transcript",
  operation: "GetSessionTranscript",
  roles: ["User"],
  handle(call) {
    new Parameters("GetSessionTranscript", call.exchange.query).flag("includeHistorical");
    const story = call.service.week.tell(visibleSession(call));
    const messages = story.messages.map((message, index) => {
      const picture = messagePicture(message, index);
      return {
        date: writeDate(message.time, story.cast.dates),
        from: message.from,
        body: message.body,
        mediaUri: picture && mediaAddress(call.exchange, story.cast.id, picture),
        mediaContentType: picture?.contentType,
      };
    });
    return valueAnswer(call.exchange.form, { messages });
  },
};

/** Recordings, voicemail and faxes of one session, live or archived. */
const files: Route = {
  method: "GET",
  path: "/files",
  operation: "ListFiles",
  roles: ["Manager", "SystemAdministrator", "Customer"],
  handle({ exchange, service, login }) {
    const parameters = new Parameters("ListFiles", exchange.query);
    const paging = readPaging(parameters);
    const number = service.week.numberOf(parameters.text("sessionId")?.toLowerCase() ?? "");
    const visible = number !== undefined && login.accounts.has(service.week.register.account[number] ?? -1);
    const story = visible ? service.week.tell(number) : undefined;
    const items = story?.files.map((file, index) => describeFile(exchange, { file, index, story })) ?? [];
    const { from, to } = bounds(paging);
    return valueAnswer(exchange.form, {
      items: items.slice(from, to),
      ...totals(paging, items.length, items.length > to),
    });
  },
};

/** The telephone calls that are going on, as Twilio sees them; to be joined with sessions by `callSid`. */
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
        ({ cast }) =>
          cast.scene.channel === "Voice" &&
          login.accounts.has(cast.account.number) &&
          (accountId ?? cast.account.id) === cast.account.id,
      )
      .map(({ cast, facts }) => ({
        callSid: facts.callSid,
        from: facts.fromAddress,
        to: facts.toAddress,
        status: facts.callState === "Ringing" ? "ringing" : "in-progress",
        direction: facts.direction === "Incoming" ? "inbound" : "outbound-api",
        startTime: writeDate(cast.created),
      }));
    return valueAnswer(exchange.form, { calls });
  },
};

/** What belongs to sessions but is not in them. */
export const mediaRoutes: readonly Route[] = [transcript, files, activeCalls, mediaContent];

function describeFile(
  exchange: Exchange,
  { file, index, story }: { file: StoredFile; index: number; story: Story },
): object {
  const { cast, facts } = story;
  const content = storedFile(file, index, story);
  return {
    type: file.type,
    fileName: content.name,
    uri: mediaAddress(exchange, cast.id, content),
    contentType: content.contentType,
    contentLength: content.bytes,
    recordingDuration: file.seconds ?? 0,
    ...(file.text !== undefined && { transcription: file.text }),
    fromAddress: facts.fromAddress,
    toAddress: facts.toAddress,
    sessionId: cast.id,
    accountId: cast.account.id,
    accountName: cast.account.name,
    customerId: cast.customer.id,
    id: file.id,
    dateCreated: writeDate(file.time, cast.dates),
  };
}
