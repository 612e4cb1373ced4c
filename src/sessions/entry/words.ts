/** The words of a text in normalized spelling, and which of them are negated. */

/** Compound words as programs write them, without spaces, and other spellings of one word. */
const spellings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    noanswer: "no answer",
    ringnoanswer: "no answer",
    notanswered: "not answered",
    unanswered: "not answered",
    nobodyavail: "nobody available",
    noone: "nobody",
    hungup: "hung up",
    hangup: "hang up",
    hangups: "hang ups",
    unavail: "not available",
    chanunavail: "channel not available",
    unavailable: "not available",
    unreachable: "not reachable",
    undelivered: "not delivered",
    undeliverable: "not delivered",
    unauthorized: "not authorized",
    unauthorised: "not authorized",
    authorised: "authorized",
    unsuccessful: "not successful",
    unsuccessfully: "not successfully",
    unreached: "not reached",
    unresponsive: "not responding",
    uncompleted: "not completed",
    unbridged: "not bridged",
    unconnected: "not connected",
    inprogress: "in progress",
    onhold: "on hold",
    offhold: "off hold",
    unhold: "off hold",
    unheld: "off hold",
    unholds: "off hold",
    timedout: "timed out",
    timeouts: "timeout",
    cannot: "can not",
    canceled: "cancelled",
    canceling: "cancelling",
    dialled: "dialed",
    dialling: "dialing",
    queueing: "queuing",
    signalled: "signaled",
    ringed: "rang",
    ringback: "ring back",
    errored: "error",
    dialstatus: "dial status",
    callstatus: "call status",
    callstate: "call state",
    queuestatus: "queue status",
    hangupcause: "hang up cause",
    errorcode: "error code",
    ringcanceled: "ring cancelled",
    ringcancelled: "ring cancelled",
    err: "error",
    callerhangup: "caller hang up",
    calleehangup: "callee hang up",
    agenthangup: "agent hang up",
    customerhangup: "customer hang up",
    userhangup: "user hang up",
    xfer: "transfer",
    xfers: "transfers",
    xfr: "transfer",
    xferred: "transferred",
    xferring: "transferring",
    ans: "answer",
    q: "queue",
    noans: "no answer",
    cust: "customer",
    conf: "conference",
    pickup: "pick up",
    undeliv: "not delivered",
    rejectd: "rejected",
    unsuccess: "not successful",
    noinput: "no input",
    notresponding: "not responding",
    "e-mail": "email",
    "e-mails": "emails",
    "voice-mail": "voicemail",
  }),
);

/** Verb stems before "n't" that are not words themselves. */
const shortened: ReadonlyMap<string, string> = new Map([
  ["wo", "will"],
  ["ca", "can"],
  ["sha", "shall"],
]);

const memory = new Map<string, readonly string[]>();
/** The size of the cache of words: logs repeat few words, but a hostile log would repeat none. */
const maxMemory = 4000;
const maxKeptLength = 40;

/**
 * The words of one run of letters and digits, in lower case: `NO_ANSWER`, `NoAnswer`, `no-answer` and `noanswer` become "no" and
 * "answer"; "wasn't" becomes "was" and "not", "canceled" becomes "cancelled".
 */
export function spell(run: string): readonly string[] {
  const cached = memory.get(run);
  if (cached !== undefined) {
    return cached;
  }
  const words = splitRun(run);
  if (run.length <= maxKeptLength) {
    if (memory.size >= maxMemory) {
      memory.clear();
    }
    memory.set(run, words);
  }
  return words;
}

/** All words of a text in normalized spelling. Anything but letters and digits separates words. */
export function wordsOf(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{M}\p{N}]+(?:[_'’-][\p{L}\p{M}\p{N}]+)*/gu) ?? []).flatMap(spell);
}

const simple = /^[a-z]+$/;

function splitRun(run: string): readonly string[] {
  const lower = run.toLowerCase();
  const whole = spellings.get(lower);
  if (whole !== undefined) {
    return whole.split(" ");
  }
  if (simple.test(run)) {
    return [run];
  }
  return run
    .replaceAll("’", "'")
    .split(/[_-]+|(?<=\p{Ll}|\p{N})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u)
    .filter((part) => part !== "")
    .flatMap(spellPart);
}

function spellPart(part: string): readonly string[] {
  const lower = part.toLowerCase();
  if (lower.endsWith("n't")) {
    const verb = lower.slice(0, -3);
    return [shortened.get(verb) ?? verb, "not"];
  }
  const word = lower.replace(/'(?:s|re|ve|ll|d|m)?$/, "");
  return (spellings.get(word) ?? word).split(" ");
}

const negators: ReadonlySet<string> = new Set([
  "no",
  "not",
  "never",
  "nobody",
  "none",
  "nothing",
  "neither",
  "nor",
  "without",
  "zero",
  "non",
]);

/** Whether a word negates what follows it: not, never, nobody, without… */
export function isNegator(word: string): boolean {
  return negators.has(word);
}

/** Words that end the scope of a negation: "not busy but failed". */
const turns: ReadonlySet<string> = new Set([
  "but",
  "however",
  "although",
  "though",
  "and",
  "then",
  "because",
]);

/** Whether the word at `index` is negated by a word before it: "Completed without errors", "Not busy". */
export function isDenied(words: readonly string[], index: number): boolean {
  for (let at = index - 1; at >= 0; at -= 1) {
    const word = words[at] ?? "";
    if (turns.has(word)) {
      return false;
    }
    // "no longer busy" is a negation, "not only" is not.
    if (isNegator(word) || word === "0") {
      return words[at + 1] !== "only";
    }
  }
  return false;
}
