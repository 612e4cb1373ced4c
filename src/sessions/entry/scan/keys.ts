/** Keys whose values are speech, titles or lists, which are not events. */
import { spell } from "../words.ts";

const speechWords: ReadonlySet<string> = new Set(
  (
    "body text transcript transcription transcribed note notes comment comments prompt prompts greeting script subject title " +
    "description summary said says asked speech utterance transcriptiontext speechresult quote reply replied wrote typed " +
    "announcement tts label keyword keywords topic topics question answers choices options hint tip example " +
    "allow allowed supported methods events subscribe subscribed statuscallbackevent filename filename file path url uri " +
    "name names displayname friendlyname tag tags skill skills campaign list template wrap wrapup playing saying " +
    "contact via cseq supported require server ua useragent route from to identity content " +
    "intent slot entity recognized heard sentiment response feedback memo remark remarks message"
  ).split(" "),
);

/** Whether a key's value is free text, as with `Body`, `Transcript` or `FriendlyName`. */
export function isSpeechKey(key: string): boolean {
  const words = spell(key);
  if (words.includes("event") || words.includes("error")) {
    return false;
  }
  const last = words.at(-1) ?? "";
  return (
    speechWords.has(last) || words.some((word) => word === "text" || word === "wrap" || word === "prompt")
  );
}
