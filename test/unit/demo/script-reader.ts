import type { EntryEvent, EventKind } from "../../../src/sessions/entry/events.ts";

type Rule = readonly [pattern: RegExp, ...kinds: EventKind[]];

/** The sample service's words. A group `subject` or `other` names the party. */
const rules: readonly Rule[] = [
  [/^Flow "[^"]+" started|^Call answered by flow/, "flow"],
  [/^Webhook /, "webhook"],
  [/^Playing "|playing prompt/, "prompt"],
  [/^Gathered digits/, "digits"],
  [/^Entered queue "(?<subject>[^"]+)"/, "queued"],
  [/^Queue "(?<subject>[^"]+)": position/, "position"],
  [/^(?:Ringing|Dialling) (?<subject>.+?)(?: \(.*)?$/, "ringing"],
  [/(?:Transfer|Conference): ringing (?<subject>[^,]+)/, "ringing"],
  [/^Calling (?:back )?(?<subject>\+\d+)$|^Ringing$/, "ringing"],
  [/^.+ dialled (?<subject>.+)$/, "ringing"],
  [/^(?<subject>.+): no answer(?: after .*)?$/, "not answered"],
  [/^(?:Nobody answered|No answer)/, "not answered"],
  [/^(?<subject>.+): declined the call$/, "declined"],
  [/^(?<subject>.+): busy \(486\)$/, "busy"],
  [/^SIP 486 .* from (?<subject>\S+)$/, "busy"],
  [/^SIP 503/, "failed"],
  [/^Carrier rejected the call to (?<subject>\+\d+)|^Call failed/, "failed"],
  [/^Forwarding to (?<subject>\S+)/, "transferring"],
  [/^(?:Transfer a|A)nswered by (?<subject>.+)$/, "answered"],
  [/^Conference: (?<subject>.+) joined$/, "joined"],
  [/^Conversation connected/, "joined"],
  [/^(?<other>.+) put (?<subject>the caller) on hold$/, "held"],
  [/^(?<other>.+) took (?<subject>the caller) off hold$/, "resumed"],
  [/^(?<other>.+) asked for a transfer to (?<subject>.+)$/, "transferring"],
  [/^(?<subject>.+) left, transfer complete$/, "left", "transferred"],
  [/^Transferring to voicemail/, "transferring"],
  [/^Voicemail recording started/, "voicemail"],
  [/^(?<subject>.+) hung up\b/, "hung up"],
  [/^Call (?:completed|ended)|^Conference \S+ ended/, "ended"],
  [/^Chat accepted by (?<subject>.+)$/, "answered"],
  [/^Message (?:received|sent)|^Page \d+ /, "message"],
];

/** Reads the sample's entries as a person would. */
export function readSample(message: string): readonly EntryEvent[] {
  return rules.flatMap(([pattern, ...kinds]) => {
    const groups = pattern.exec(message)?.groups;
    if (!pattern.test(message)) {
      return [];
    }
    const { subject, other } = groups ?? {};
    return kinds.map((kind, index) => ({
      kind,
      ...(subject === undefined || index > 0 ? {} : { subject }),
      ...(other === undefined ? {} : { other }),
      from: 0,
      to: message.length,
    }));
  });
}
