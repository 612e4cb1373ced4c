/** The parts of an address as switches, carriers and SIP write them. */

/** The parts of an address, all folded. */
export interface Address {
  /** The number, extension or name, without scheme, device, parameters and host. */
  readonly user: string;
  /** The host of a SIP or e-mail address, without its port. */
  readonly host?: string;
  /** Whether a prefix says that it is an account or a device: `sip:`, `client:`, `SIP/`. */
  readonly kind: "sip" | "client" | "plain";
}

const scheme =
  /^(sips?|pjsip|iax2?|h323|xmpp|client|tel|callto|whatsapp|sms|smsto|mms|rcs|messenger|fax|phone|mailto|im|pres):(?:\/\/)?/;
/** Channels of Asterisk and FreeSWITCH: `SIP/1001-00000003`, `sofia/internal/1001@192.0.2.4`. */
const device =
  /^(?:sip|pjsip|iax2?|sccp|skinny|h323|ooh323|motif|local|verto(?:\.rtc)?|user|loopback|sofia\/[^/\s]+(?:\/(?=[^/\s]+\/?[^/\s]*$)[^/\s@]+(?=\/))?)\/(?=\S+$)/;
/** Schemes may be nested, as in `client:sip:…`, but not more often than this. */
const maxSchemes = 3;
const deviceNumber = /-[0-9a-f]{8,10}(?:;\d)?$/;

/** Splits a folded address into parts. A text that is not an address becomes the user. */
export function readAddress(folded: string): Address {
  let text = folded.trim().replace(/^"[^"]*"\s*(?=<)/, "");
  const bracketed = /<([^<>]*)>[^<>]*$/.exec(text);
  if (bracketed?.[1] !== undefined && bracketed[1].trim() !== "") {
    text = bracketed[1].trim();
  }
  let kind: Address["kind"] = "plain";
  const atDevice = device.exec(text)?.[0];
  if (atDevice !== undefined) {
    kind = "sip";
    text = text.slice(atDevice.length).replace(deviceNumber, "");
    text = text.startsWith("sip:") ? text : text.slice(text.lastIndexOf("/") + 1);
    text = atDevice.startsWith("sofia") || atDevice.startsWith("user") ? text : text.replace(/@[^@]*$/, "");
  }
  for (let schemes = 0; schemes < maxSchemes; schemes++) {
    const [whole, name = ""] = scheme.exec(text) ?? [];
    if (whole === undefined) {
      break;
    }
    text = text.slice(whole.length).trim();
    kind = name === "client" ? "client" : /^(?:sip|pjsip|iax|h323|im|pres|xmpp)/.test(name) ? "sip" : kind;
  }
  return { ...splitHost(decoded(text), kind), kind };
}

function splitHost(text: string, kind: Address["kind"]): Pick<Address, "user" | "host"> {
  const at = text.lastIndexOf("@");
  if (at === -1) {
    return { user: kind === "plain" ? text : withoutParameters(text) };
  }
  const host = withoutParameters(text.slice(at + 1))
    .replace(/:\d{1,5}$/, "")
    .replace(/\.$/, "")
    .trim();
  const account = text.slice(0, at);
  const password = kind === "sip" ? account.indexOf(":") : -1;
  const user = password === -1 ? account : account.slice(0, password);
  return /^\[?[\p{L}\p{N}.:_-]+\]?$/u.test(host) ? { user: user.trim(), host } : { user: text };
}

/** Without `;transport=udp` and the like; an extension stays. */
function withoutParameters(text: string): string {
  const extension = /;\s*ext\s*=\s*\d{1,8}/.exec(text)?.[0] ?? "";
  return text.replace(/[;?].*$/s, "").trim() + extension;
}

function decoded(text: string): string {
  if (!text.includes("%")) {
    return text;
  }
  try {
    return decodeURIComponent(text).toLowerCase();
  } catch {
    return text;
  }
}
