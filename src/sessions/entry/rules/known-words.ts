/** The words that rules and nouns know: a run such as `call.ended` is only split into words if it consists of them. */
import { knownNouns } from "./nouns.ts";

const others =
  "enqueued dequeued redirected external callee speak gather machine detection merged participant accepted rejected created timeout cancelled updated completed started ended ringing answered queued failed " +
  "transferred held resumed busy declined abandoned missed left joined hung up hang no not answer hold unhold off on join leave end " +
  "start connected disconnected bridged state changed status dropped event reservation entered parked incoming outgoing " +
  "inbound outbound initiated hangup transfer error failure voicemail recording in progress reached alerting released established " +
  "bridge dial waiting wait position closed terminated finished rang calling dialing";

const words: ReadonlySet<string> = new Set([...knownNouns, ...others.split(" ")]);

/** Whether the rules know a word, in its normalized spelling. */
export function isKnownWord(word: string): boolean {
  return words.has(word);
}
