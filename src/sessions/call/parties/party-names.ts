/** How logs write parties: names, numbers, addresses, channels of a switch, or just the part they play. */
import { fold } from "../../identity/fold-text.ts";
import { readPhoneNumber } from "../../identity/phone-number.ts";

/** What a word for anybody in that part stands for. */
export type NamedPart = "caller" | "callee" | "agent" | "customer" | "flow";

const parts: Readonly<Record<NamedPart, string>> = {
  caller: "caller|calling party|call originator|originator|a-leg|aleg|a leg|anrufer|appelant|llamante",
  callee: "callee|called party|destination|b-leg|bleg|b leg|remote party|far end|other party|recipient",
  agent: "agent|operator|user|representative|rep|member|agente|conseiller|mitarbeiter",
  customer: "customer|client|guest|patient|contact|cliente|kunde",
  flow:
    "flow|call flow|ivr|menu|main menu|auto attendant|auto-attendant|attendant|bot|voice bot|system|server|pbx|" +
    "switch|dialplan|studio|voicemail|voice mail|mailbox|answering machine|machine|application|script|webhook|twiml",
};

const partOfWord = new Map<string, NamedPart>(
  (Object.keys(parts) as NamedPart[]).flatMap((part) =>
    parts[part].split("|").map((word): [string, NamedPart] => [word, part]),
  ),
);

/** The part that a word like "the caller" or "IVR" stands for; undefined for a name. */
export function namedPart(text: string): NamedPart | undefined {
  const words = text
    .trim()
    .slice(0, 60)
    .toLowerCase()
    .replace(/^(?:the|a|an|der|die|le|la|el) /, "");
  return partOfWord.get(words) ?? (/^(?:voicemail|mailbox|menu|flow|ivr)\b/.test(words) ? "flow" : undefined);
}

/** A word for nobody in particular: "nobody", "all agents", "everyone". */
export function isNobodyInParticular(text: string): boolean {
  return /^(?:(?:no|any|some|every)\s?(?:body|one)|none|all|any|each)(?: (?:of )?(?:the )?(?:agents?|operators?|members?|users?|phones?|extensions?|destinations?))?$/i.test(
    text.trim().replace(/^no agents?$/i, "nobody"),
  );
}

/** An ID that a machine gave: no name that a person would know. */
export function isMachineId(text: string): boolean {
  return /^(?:[A-Z]{2}[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,}|\d{9,11}\.\d+)$/i.test(
    text.trim(),
  );
}

/**
 * One way to write a name or an address: case, blanks, marks around it, the scheme of an address and the technology and counter of
 * a channel (`PJSIP/201-0000003f`, `sofia/internal/201@10.0.0.1`) do not matter. Empty for nothing.
 */
export function partyKey(text: string): string {
  const plain = text
    .slice(0, 200)
    .normalize("NFKC")
    .replaceAll(/\s+/g, " ")
    .replace(/['’]s (?:desk |mobile |cell )?(?:phone|line|device|extension|mobile|handset|client)$/i, "")
    .replaceAll(/^[\s"'<>«»“”„‘’[\]]+|[\s"'<>«»“”„‘’[\].,;:]+$/g, "")
    .toLowerCase();
  const user = plain
    .replace(
      /^(?:sofia\/[\w.-]+\/|(?:sip|pjsip|iax2|dahdi|local|user|agent|loopback|verto\.rtc|sccp|zap)\/)/,
      "",
    )
    .replace(/^(?:sips?|tel|client|whatsapp|xmpp|mailto):/, "")
    .replace(/-[0-9a-f]{6,10}(?:;\d)?$/, "");
  const local = /^([^@\s]+)@[^@\s]+$/.exec(user)?.[1] ?? user;
  const number = user === plain ? plain : local;
  return phoneKey(number) ?? phoneKey(local) ?? (user === plain ? plain : local);
}

/** A number in one form, where it is one. */
function phoneKey(text: string): string | undefined {
  const number = readPhoneNumber(fold(text));
  return number?.international ?? number?.digits;
}
