/** Events of a call's flow: prompts, menus, digits, voicemail. They have no mark, and only affect the caller's state. */
import type { EntryEvent, EventKind } from "./events.ts";

/** Only the start of a message is searched. UTF-16 units. */
const lookedAt = 500;

/** In order of precedence. */
const forms: readonly { readonly kind: EventKind; readonly pattern: RegExp }[] = [
  {
    kind: "voicemail",
    pattern:
      /\b(?:(?:sent|sending|send|goes|went|going|forwarded|forwarding|routed|routing|redirected|redirecting|diverted|moved|dropped|transferred)(?: \S{1,40}){0,3} (?:to|into|in) (?:the |a |his |her |their )?(?:voice ?mail|mailbox)|(?:voice ?mail|mailbox) (?:greeting|started|begins|began|recorded|recording|answered|picked up|reached|message recorded|prompt)|leave (?:a|your) message|(?:left|leaving|leaves|recorded|recording|saved) (?:a )?(?:voice ?mail|voice message)|executing \[[^\]]{1,80}\] voicemail\(|voicemail\([^)]{0,80}\)|<record\b|playing 'vm-)/i,
  },
  {
    kind: "digits",
    pattern:
      /\b(?:(?:caller|customer|user|they|he|she|guest)(?: has)? (?:pressed\b|keyed\b|(?:dialed|entered|chose|selected|picked) (?:option |digits? |key |number )?["']?[\d*#])|pressed (?:key |digit |option |button )?["']?[\d*#]|pressed no key|dtmf (?:end|begin|digit|received|input|event|tone)|recv dtmf|(?:gather(?:ed)?|collected|received|entered|got|input) (?:\S{1,30} ){0,3}digits?\b|digits["']?\s?[=:]\s?["']?[\d*#]|selected option|option ["']?[\w ]{1,30}["']? (?:selected|chosen|it is))/i,
  },
  {
    kind: "prompt",
    pattern:
      /(?:<(?:say|play|gather)\b|\b(?:caller|customer) hears\b|\b(?:play(?:ing|ed|s)?|playback\(|background\()(?!.{0,40}(?:music|\bmoh\b|hold|ring))|\b(?:greeting|announcement|prompt|menu|welcome message) (?:played|playing|started|begins|offered)\b|\bsay: ?")/i,
  },
  {
    kind: "flow",
    pattern:
      /\b(?:(?:auto[ -]?attendant|ivr|voice ?bot|main menu)(?: \S{1,30}){0,2} (?:answered|answers|takes|took|picked|started|starts|entered|begins|reached)|(?:entered|entering|starting|started|reached) (?:the )?(?:ivr|menu|main menu|auto[ -]?attendant|flow|call flow|script)\b|ivr\([^)]{0,60}\)|in (?:the )?(?:ivr|menu))/i,
  },
];

/** Conditions, settings and negations: the event did not happen. */
const unreal =
  /\b(?:if|when|unless|would|could|should|may|might|set to|configured|enabled|disabled|not|no voice ?mail|without|skipp?(?:ed|ing)|wants|offered|before)\b/i;

/** The event of an entry in which `readEntry` found none; undefined if it is not a flow step either. */
export function readFlowEvent(message: string): EntryEvent | undefined {
  const text = message.slice(0, lookedAt);
  for (const { kind, pattern } of forms) {
    const match = pattern.exec(text);
    if (match !== null) {
      return kind === "voicemail" && unreal.test(text)
        ? undefined
        : { kind, from: match.index, to: match.index + match[0].length };
    }
  }
  return undefined;
}
