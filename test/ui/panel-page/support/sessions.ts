import type { SessionInfo, SessionLogInfo } from "../../../../src/evovoice/types.ts";

const begin = Date.parse("2026-11-21T20:15:08.120Z");

/** Seconds after the start, and the log message. */
type Line = readonly [seconds: number, message: string];

function log(lines: readonly Line[]): SessionLogInfo[] {
  return lines.map(([seconds, message]) => ({ date: at(seconds), message }));
}

function at(seconds: number): string {
  return new Date(begin + seconds * 1000).toISOString();
}

const base: SessionInfo = {
  id: "665f0c1ab7d2e94410a7c001",
  accountId: "acc-harbor",
  accountName: "Harbor Answering",
  customerId: "cus-dental",
  customerName: "Bright Smile Dental",
  customerBreadcrumb: [
    { id: "cus-health", name: "Health" },
    { id: "cus-dental", name: "Bright Smile Dental" },
  ],
  endpointId: "end-main",
  endpointName: "Bright Smile Dental main line",
  dateCreated: at(0),
  channel: "Voice",
  direction: "Incoming",
  fromName: "Maria Gomez",
  fromAddress: "+18145550102",
  toAddress: "+18145550140",
  callSid: "CA0f2b7c1e9d8a46b3a1c2d3e4f5a6b7c8",
  log: [],
  members: [],
};

/** A call that waited in a queue, was answered, and was transferred after a first try failed. */
export const transferred: SessionInfo = {
  ...base,
  dateCompleted: at(412),
  ended: true,
  callState: "Disconnected",
  outcome: "Completed",
  answeredByName: "Dana Whitfield",
  wasMissed: false,
  conferenceSid: "CF77aa11bb22cc33dd44ee55ff66aa77bb",
  log: log([
    [0, "Incoming call from +18145550102 to +18145550140"],
    [0.34, "Flow 'Main menu' started"],
    [1.2, "Playing greeting 'Welcome to Bright Smile Dental'"],
    [9.8, "Caller pressed 2"],
    [10.1, "Adding caller to queue 'Front desk'"],
    [10.2, "Position in queue: 3"],
    [64, "Position in queue: 1"],
    [70.5, "Ringing Dana Whitfield"],
    [76.1, "Dana Whitfield answered"],
    [76.4, "Call connected"],
    [210.7, "Dana Whitfield started a transfer to +18145550177"],
    [211, "Caller placed on hold"],
    [211.6, "Ringing Dr. Okafor"],
    [236.6, "Transfer to Dr. Okafor failed: no answer after 25 seconds"],
    [238, "Dana Whitfield started a transfer to extension 204"],
    [241.3, "Priya Nair answered"],
    [241.9, "Transfer completed, Dana Whitfield left the conference"],
    [411.5, "Caller hung up"],
    [412, "Session ended"],
  ]),
  members: [
    {
      identity: "+18145550102",
      displayName: "Maria Gomez",
      role: "Caller",
      callState: "None",
      isOriginalMember: true,
      callSid: "CA0f2b7c1e9d8a46b3a1c2d3e4f5a6b7c8",
      muted: false,
    },
    {
      identity: "dana.whitfield@example.com",
      endpointId: "end-dana",
      displayName: "Dana Whitfield",
      role: "Agent",
      callState: "None",
      isOriginalMember: true,
      muted: true,
      applicationData: { skill: "front-desk", team: "Mornings" },
    },
    {
      identity: "priya.nair@example.com",
      displayName: "Priya Nair",
      role: "Transfer",
      callState: "None",
      isOriginalMember: false,
    },
  ],
};

/** People with right-to-left names. */
export const rightToLeft: SessionInfo = {
  ...transferred,
  fromName: "רות כהן",
  endpointName: "مركز الأسنان",
  answeredByName: "ליאת לוי",
  members: transferred.members.map((member) => ({ ...member, displayName: "ליאת לוי 2" })),
  log: transferred.log.map(({ date, message = "" }) => ({
    ...(date !== undefined && { date }),
    message: message.replaceAll(/Dana Whitfield|Priya Nair/g, "ליאת לוי"),
  })),
};

export const missed: SessionInfo = {
  ...base,
  id: "665f0c1ab7d2e94410a7c002",
  dateCompleted: at(41),
  ended: true,
  outcome: "No answer",
  wasMissed: true,
  log: log([
    [0, "Incoming call from +18145550102 to +18145550140"],
    [0.4, "Ringing Dana Whitfield"],
    [30.4, "No answer from Dana Whitfield"],
    [30.9, "Sent to voicemail"],
    [41, "Caller hung up without a message"],
  ]),
};

export const chat: SessionInfo = {
  ...base,
  id: "665f0c1ab7d2e94410a7c003",
  channel: "Chat",
  dateCompleted: at(1380),
  ended: true,
  outcome: "Completed",
  fromPhoneNumber: "+18145550102",
  log: log([
    [0, "Message received from +18145550102"],
    [2, "Assigned to Priya Nair"],
    [64, "Message sent by Priya Nair"],
    [1380, "Chat closed"],
  ]),
};

export const fax: SessionInfo = {
  ...base,
  id: "665f0c1ab7d2e94410a7c004",
  channel: "Fax",
  direction: "Outgoing",
  dateCompleted: at(95),
  ended: true,
  outcome: "Failed",
  fromAddress: "+18145550140",
  toAddress: "+18145550199",
  log: log([
    [0, "Sending 4 pages to +18145550199"],
    [31, "Remote machine is busy, trying again"],
    [95, "Fax failed after 2 attempts"],
  ]),
};

/** A live call that started half a minute before `now`. */
export function live(now: number): SessionInfo {
  return {
    ...base,
    id: "665f0c1ab7d2e94410a7c005",
    dateCreated: new Date(now - 30_000).toISOString(),
    ended: false,
    callState: "Connected",
    answeredByName: "Dana Whitfield",
    log: [
      { date: new Date(now - 30_000).toISOString(), message: "Incoming call from +18145550102" },
      { date: new Date(now - 22_000).toISOString(), message: "Dana Whitfield answered" },
    ],
  };
}

/** A call with an entry every 40 ms, and a problem in every thousandth. */
export function long(entries: number): SessionInfo {
  return {
    ...transferred,
    dateCompleted: at(entries * 0.04),
    log: Array.from({ length: entries }, (_, index) => ({
      date: at(index * 0.04),
      message: index % 1000 === 999 ? `Step ${index} failed` : `Step ${index} done`,
    })),
  };
}

/** Texts that try to inject markup or hidden characters. */
const hostileTexts = {
  html: "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>",
  link: "javascript:document.title='owned'",
  bidi: "invoice\u202Efdp.exe",
  control: "bell\u0007 and \u001B[31mred",
  huge: `start ${"x".repeat(1_000_000)} end`,
} as const;

export const hostile: SessionInfo = {
  ...transferred,
  fromName: hostileTexts.html,
  accountName: hostileTexts.bidi,
  members: [
    {
      displayName: hostileTexts.html,
      avatarUrl: hostileTexts.link,
      applicationData: { [hostileTexts.html]: hostileTexts.bidi },
    },
  ],
  log: Object.values(hostileTexts).map((message, index) => ({ date: at(index), message })),
};
