import type { DateFormat } from "./dates.ts";
import type { Leg } from "./scenario-traits.ts";

/** A session that every sample has, so that small samples show all kinds too. */
export interface Featured {
  scenario: string;
  /** Seconds before the end of the sample week. */
  age: number;
  /** The account by number, by default 0. */
  account?: number;
  durations?: Readonly<Record<string, number>>;
  legs?: readonly Leg[];
  dates?: DateFormat;
  /** Replaces the caller's name. */
  callerName?: string;
  /** Entries that are inserted into the middle of the log. */
  extra?: readonly string[];
}

const hour = 3600;
const day = 86_400;
/** Keeps a live session live for longer than anybody will watch it, in seconds. */
const long = 8 * hour;

/** Text that callers, other systems and attackers can send. Clients must display it as text only. */
const hostileTexts = [
  "<img src=x onerror=alert(1)><script>alert('log')</script>",
  '[click me](javascript:alert(1)) <a href="javascript:alert(2)">here</a> https://example.com/?q="><b>',
  "Caller said \u202Eexe.gpj\u202C and left \u2066isolated\u2069 \u200Bzero width",
  "Emoji 👩‍👩‍👧‍👦 🇺🇸 Zalgo Z̷̢̛a̸l̶g̵o, combining e\u0301, CJK 电话, Arabic مكالمة, Hebrew שיחה",
  "\u001B[31mred\u001B[0m bell\u0007 null\u0000 tab\there\r\nsecond line",
  "${process.env.HOME} {{constructor.constructor('return this')()}} %s %d $(reboot) `id`",
  `One very long line: ${"all work and no play ".repeat(1000)}`,
] as const;

/** The featured sessions. A very small sample has only the first of them. */
export const featured: readonly Featured[] = [
  { scenario: "answered", age: 26 * 60 },
  { scenario: "missed", age: 41 * 60 },
  { scenario: "answered", age: 95, durations: { talk: long } },
  { scenario: "transferred", age: 75 * 60 },
  { scenario: "chat", age: 52 * 60, account: 1 },
  { scenario: "faxReceived", age: 2 * hour, account: 1 },
  { scenario: "queued", age: 140, durations: { queue: long } },
  { scenario: "answered", age: 210, account: 1, durations: { talk: 40, hold: long } },
  { scenario: "answered", age: 42, account: 1, durations: { ring: long } },
  { scenario: "outgoing", age: 18, account: 2, durations: { ring: long } },
  {
    scenario: "transferred",
    age: 170,
    account: 2,
    legs: [{ start: 150_000, answer: long * 1000, end: 2 * long * 1000 }],
  },
  { scenario: "conference", age: 320, legs: [legUntilLate(90), legUntilLate(140)] },
  { scenario: "chat", age: 260, account: 3, durations: { ring: 20, rounds: 200 } },
  { scenario: "faxReceived", age: 70, account: 4, durations: { pages: 300 } },
  { scenario: "queued", age: 65, durations: { queue: 90, ring: 6, talk: 180 } },
  { scenario: "stuckInMenu", age: 3 * day + 5 * hour, durations: { rounds: 2495 } },
  { scenario: "rejected", age: 5 * hour },
  { scenario: "trunkDown", age: 6 * hour, account: 2 },
  { scenario: "busy", age: 7 * hour, account: 1 },
  { scenario: "flowError", age: 8 * hour },
  { scenario: "webhookTimeout", age: 9 * hour },
  { scenario: "conference", age: 10 * hour, account: 1 },
  { scenario: "onCall", age: 15 * hour, account: 1 },
  { scenario: "voicemail", age: 16 * hour },
  { scenario: "abandoned", age: 19 * hour, account: 3 },
  { scenario: "callback", age: 22 * hour },
  { scenario: "faxFailed", age: 25 * hour },
  { scenario: "undelivered", age: 27 * hour, account: 4 },
  {
    scenario: "answered",
    age: 30 * hour,
    callerName: '<b>Bobby</b> "Tables" <script>alert(1)</script>',
    extra: hostileTexts.slice(0, 2),
  },
  {
    scenario: "missed",
    age: 31 * hour,
    callerName: "\u202Egnp.egami\u202C",
    extra: hostileTexts.slice(2, 4),
  },
  { scenario: "answered", age: 32 * hour, callerName: "🎉 Party 🎈 Line 👩‍👩‍👧‍👦", extra: hostileTexts.slice(4) },
  {
    scenario: "chat",
    age: 33 * hour,
    account: 1,
    callerName: "Null\u0000 \u001B[31mRed",
    extra: hostileTexts,
  },
  { scenario: "answered", age: 34 * hour, dates: "offset" },
  { scenario: "answered", age: 35 * hour, dates: "bare" },
  { scenario: "missed", age: 36 * hour, dates: "microsoft" },
  { scenario: "answered", age: 37 * hour, dates: "unreadable" },
  { scenario: "transferred", age: 20 * day },
  { scenario: "answered", age: 30 * day },
  { scenario: "missed", age: 45 * day, account: 1 },
  { scenario: "chat", age: 18 * day, account: 2 },
];

function legUntilLate(start: number): Leg {
  return { start: start * 1000, answer: (start + 6) * 1000, end: long * 1000 };
}
