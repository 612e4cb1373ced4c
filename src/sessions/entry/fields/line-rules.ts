/** Lines in the fixed formats of known programs. */
import type { EventKind } from "../events.ts";
import { spell } from "../words.ts";
import { statusKinds } from "../rules/field-values.ts";
import { causeOf, sipStatus } from "../rules/status-codes.ts";

/** The event in a line, and its party. */
export interface LineReading {
  readonly kinds: readonly EventKind[];
  readonly subject?: string;
  /** UTF-16 offsets within the line of the text that the event was read from. */
  readonly from: number;
  readonly to: number;
}

interface LineRule {
  /** A text that every line of this format contains, for a quick check: most lines don't. */
  readonly hint?: string;
  /** Bounded repeats of single classes only, so that no line can make it slow. The group "subject" names the party. */
  readonly pattern: RegExp;
  readonly kinds: (match: RegExpExecArray) => readonly EventKind[] | undefined;
}

const requests: Readonly<Record<string, EventKind>> = {
  BYE: "hung up",
  CANCEL: "cancelled",
  REFER: "transferring",
};

const lineRules: readonly LineRule[] = [
  {
    // SIP headers, which contain addresses, lists and numbers.
    pattern:
      /^(?:Via|From|To|Contact|Allow|Allow-Events|Supported|Call-ID|CSeq|User-Agent|Server|Refer-To|Referred-By|Retry-After|Content-[A-Z]\w{1,20}|Max-Forwards|Session-Expires|Min-SE|Expires|Route|Record-Route|P-[\w-]{1,40}|Accept|Require|Authorization|Proxy-[\w-]{1,30}|WWW-Authenticate|Remote-Party-ID|Diversion|History-Info|Privacy|Subject|User-to-User|X-[\w-]{1,40}|Warning(?=: \d{3} ))\s?:/,
    kinds: () => [],
  },
  {
    hint: "|",
    // Asterisk's queue log: time|call|queue|agent|event|…
    pattern: /(?:^|\|)(?:NONE|(?<subject>[^|\n]{0,80}))\|(?<event>(?!NONE\|)[A-Z]{4,20})\|/,
    kinds: ({ groups }) => statusKinds(spell(groups?.["event"] ?? "")),
  },
  {
    hint: "][",
    pattern: /(?:(?<subject>\S{1,200}) entering state )?\[(?<state>[a-z]{4,12})\]\[(?<code>\d{1,3})\]/,
    kinds: ({ groups }) => sofiaState(groups?.["state"] ?? "", Number(groups?.["code"])),
  },
  {
    hint: "Hangup ",
    pattern: /\bHangup (?<subject>\S{1,200}) \[CS_[A-Z_]{1,30}\] \[(?<cause>[A-Z_]{1,60})\]/,
    kinds: ({ groups }) => ["hung up", ...statusKinds(spell(groups?.["cause"] ?? ""))],
  },
  {
    hint: "Callstate Change ",
    pattern:
      /\(?(?<subject>[^\s()]{1,200})\)? Callstate Change (?<before>[A-Z_]{1,20}) -> (?<after>[A-Z_]{1,20})/,
    kinds: ({ groups }) => callState(groups?.["before"] ?? "", groups?.["after"] ?? ""),
  },
  {
    hint: " Standard ",
    pattern: /(?<subject>\S{1,200}) Standard (?<state>[A-Z]{3,12})\b/,
    kinds: ({ groups }) => (groups?.["state"] === "HANGUP" ? ["hung up"] : []),
  },
  {
    pattern:
      /(?:^|: |\b(?:received|sending|sent|got|incoming|send|recv|receive) (?:an? |the )?)(?<method>BYE|CANCEL|REFER)(?= sips?:|$| from\b| to\b| on\b| for\b| received\b| sent\b| after\b)/i,
    kinds: ({ groups }) => {
      const kind = requests[groups?.["method"] ?? ""];
      return kind === undefined ? undefined : [kind];
    },
  },
  {
    hint: "931",
    pattern:
      /\bQ\.?931\b.{0,40}?\b(?<message>ALERTING|CONNECT|DISCONNECT|RELEASE COMPLETE|RELEASE_COMP|RELEASE)\b(?!_)(?:.{0,80}?\bcause\s?(?:=|:|i =)\s?(?<cause>\d{1,3})\b)?/i,
    kinds: ({ groups }) => isdnMessage(groups?.["message"] ?? "", Number(groups?.["cause"] ?? 16)),
  },
  {
    // Call detail records as comma-separated values.
    hint: '",',
    pattern: /^"[^"\n]{0,80}",.{0,400}?"(?<event>ANSWERED|NO ANSWER|BUSY|FAILED|CONGESTION)"(?:,|$)/,
    kinds: ({ groups }) => statusKinds(spell(groups?.["event"]?.replace(" ", "_") ?? "")),
  },
  { hint: "%ISDN", pattern: /%ISDN-\d-DISCONNECT\b/, kinds: () => ["ended"] },
  { pattern: /^Reason: SIP ?;.{0,200}\belsewhere\b/i, kinds: () => ["ring stopped"] },
  {
    hint: "200 OK",
    pattern: /\b200 OK\b.{0,20}\b(?:for|to) (?:the )?INVITE\b/,
    kinds: () => ["answered"],
  },
  {
    pattern: /^Event(?<event>[A-Z][A-Za-z]{3,30})\b(?= |$)/,
    kinds: ({ groups }) =>
      groups?.["event"] === "Queued" ? ["queued"] : statusKinds(spell(groups?.["event"] ?? "")),
  },
];

/** Reads a line in a known format; undefined for any other. */
export function readLine(line: string): LineReading | undefined {
  for (const { hint, pattern, kinds } of lineRules) {
    if (hint !== undefined && !line.includes(hint)) {
      continue;
    }
    const match = pattern.exec(line);
    const found = match === null ? undefined : kinds(match);
    if (match === null || found === undefined) {
      continue;
    }
    const subject = match.groups?.["subject"];
    return {
      kinds: found,
      ...(subject !== undefined && subject !== "" && { subject: subject.replace(/^\[(.*)\]$/, "$1") }),
      from: match.index,
      to: match.index + match[0].length,
    };
  }
  return undefined;
}

function sofiaState(state: string, code: number): readonly EventKind[] | undefined {
  switch (state) {
    case "proceeding":
    case "early":
      return code === 180 ? ["ringing"] : [];
    case "completed":
    case "ready":
      return code === 200 ? ["answered"] : [];
    case "terminated": {
      const kind = sipStatus(code);
      return [kind ?? "ended"];
    }
    case "calling":
    case "completing":
    case "received":
    case "terminating":
    case "init":
      return [];
    default:
      return undefined;
  }
}

function isdnMessage(message: string, cause: number): readonly EventKind[] {
  switch (message.toUpperCase()) {
    case "ALERTING":
      return ["ringing"];
    case "CONNECT":
      return ["answered"];
    default: {
      const why = causeOf(cause);
      return why === undefined ? ["ended"] : ["ended", why];
    }
  }
}

function callState(before: string, after: string): readonly EventKind[] {
  if (after === "ACTIVE") {
    return before === "HELD" ? ["resumed"] : ["answered"];
  }
  return statusKinds(spell(after));
}
