/** The spellings of values with a fixed set. */
import type { LocalFilter } from "../query.ts";

export const channels: Readonly<Record<string, string>> = {
  voice: "Voice",
  call: "Voice",
  calls: "Voice",
  phone: "Voice",
  chat: "Chat",
  chats: "Chat",
  sms: "Chat",
  fax: "Fax",
  faxes: "Fax",
};

export const directions: Readonly<Record<string, string>> = {
  in: "Incoming",
  incoming: "Incoming",
  inbound: "Incoming",
  out: "Outgoing",
  outgoing: "Outgoing",
  outbound: "Outgoing",
};

/** "live" is not a state itself: it is any state but ended and unknown. */
export const states = {
  live: "live",
  ongoing: "live",
  ringing: "ringing",
  queued: "queued",
  queue: "queued",
  connected: "connected",
  hold: "hold",
  active: "active",
  ended: "ended",
  unknown: "unknown",
} as const;

export const yesOrNo: Readonly<Record<string, boolean>> = { yes: true, true: true, no: false, false: false };

export const archives = {
  archive: "archive",
  archived: "archive",
  yes: "archive",
  only: "archive",
  true: "archive",
  live: "live",
  current: "live",
  no: "live",
  false: "live",
} as const;

export const sortOrders = {
  asc: "Ascend",
  ascend: "Ascend",
  ascending: "Ascend",
  desc: "Descend",
  descend: "Descend",
  descending: "Descend",
} as const;

/** What the loaded sessions can be sorted by; any other name is sent to the service. */
export const sortings = ["started", "duration", "outcome", "state", "answered-by", "members"] as const;

/** What the loaded sessions can be grouped by. */
export const groupNames = [
  "channel",
  "day",
  "customer",
  "outcome",
  "state",
  "endpoint",
  "account",
  "direction",
  "answered-by",
  "number",
  "hour",
] as const;

/** Words that are filters without a key. */
export const flags: Readonly<Record<string, Partial<LocalFilter> | "archive">> = {
  missed: { missed: true },
  live: { live: true },
  ongoing: { live: true },
  voice: { channel: "Voice" },
  call: { channel: "Voice" },
  calls: { channel: "Voice" },
  chat: { channel: "Chat" },
  chats: { channel: "Chat" },
  sms: { channel: "Chat" },
  fax: { channel: "Fax" },
  faxes: { channel: "Fax" },
  incoming: { direction: "Incoming" },
  inbound: { direction: "Incoming" },
  outgoing: { direction: "Outgoing" },
  outbound: { direction: "Outgoing" },
  ringing: { state: "ringing" },
  queued: { state: "queued" },
  connected: { state: "connected" },
  ended: { state: "ended" },
  failed: { outcome: "failed" },
  busy: { outcome: "busy" },
  abandoned: { outcome: "abandoned" },
  voicemail: { outcome: "voicemail" },
  archived: "archive",
  archive: "archive",
};
