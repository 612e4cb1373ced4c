/** How logs name parties: by name, number, address, channel of a switch, or only by role. */
/** The role or group that a generic word stands for. */
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

/** The role that a word like "the caller" or "IVR" stands for; undefined for a name. */
export function namedPart(text: string): NamedPart | undefined {
  const words = text
    .trim()
    .slice(0, 60)
    .toLowerCase()
    .replace(/^(?:the|a|an|der|die|le|la|el) /, "");
  return partOfWord.get(words) ?? (/^(?:voicemail|mailbox|menu|flow|ivr)\b/.test(words) ? "flow" : undefined);
}

/** A text that names no particular party: "nobody", "all agents", "everyone". */
export function isNobodyInParticular(text: string): boolean {
  return /^(?:(?:no|any|some|every)\s?(?:body|one)|none|all|any|each)(?: (?:of )?(?:the )?(?:agents?|operators?|members?|users?|phones?|extensions?|destinations?))?$/i.test(
    text.trim().replace(/^no agents?$/i, "nobody"),
  );
}

const things =
  /^(?:(?:the|a|an|both|all|new|each|this|other|incoming|outgoing|inbound|outbound) )*(?:channels?|calls?|legs?|part(?:y|ies)|sides?|ends?|bridges?|conferences?|meetings?|rooms?|sessions?|lines?|phones?|devices?|interactions?|contacts?|tasks?|reservations?|conversations?|participants?|audio|media|trunks?|queues?|numbers?|extensions?|endpoints?|destinations?|groups?|it|they|we|you|he|she|someone)$/i;

/** Texts that can't be a name: generic words found in every call, and texts that are too long. */
export function isNoName(text: string): boolean {
  const name = text.trim();
  return things.test(name) || name.length > 120 || name.split(/\s+/).length > 7;
}

/** A machine-generated ID, not a name that people would recognize. */
export function isMachineId(text: string): boolean {
  return /^(?:[A-Z]{2}[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,}|\d{9,11}\.\d+)$/i.test(
    text.trim(),
  );
}

/** Removes quotation marks and devices: "Maya Torres's desk phone" becomes "Maya Torres". */
export function withoutDevice(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/^[\s"'«»“”„‘’[\]]+|[\s"'«»“”„‘’[\].,;:]+$/g, "")
    .replace(
      /(?:['’]s|s['’]) (?:(?:desk|mobile|cell|home|office|soft|work|web) ?)?(?:phone|line|device|extension|mobile|handset|client|browser|app|cell)$/i,
      "",
    );
}

/** A host alone, as in "response from 192.0.2.1:5060", which is no party's address. */
export function isHost(text: string): boolean {
  return /^\[?(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:]*:[0-9a-f:]*:[0-9a-f:]*)\]?(?::\d{1,5})?$/i.test(
    text.trim(),
  );
}

/** A channel of a switch: `SIP/trunk-00000001`, `sofia/external/201@192.0.2.5`. */
export function isChannel(text: string): boolean {
  return /^[A-Za-z]+[\w.]*\/\S+$/.test(text.trim());
}
