import { readAddress } from "./address.ts";
import { fold } from "./fold-text.ts";

/** A set of words that is created on first use, since folding them takes a while. */
function wordSet(make: () => readonly string[]): { has(word: string): boolean } {
  let words: ReadonlySet<string> | undefined;
  return { has: (word) => (words ??= new Set(make())).has(word) };
}

/** One of these words is enough, if all others are accompanying words. */
const withheldList = (): readonly string[] =>
  (
    "anonymous anonymously anonym anonyme anonymus anonimo anoniem anonymt restricted private privat privado privato prive " +
    "unavailable unavail unknown unbekannt inconnu desconocido desconhecido sconosciuto onbekend okand okant ukendt ukjent " +
    "tuntematon nieznany bilinmeyen blocked withheld hidden suppressed undisclosed unidentified unlisted unpublished masque " +
    "oculto nascosto unterdruckt invalid null none nil undefined na " +
    "неизвестно неизвестный скрыт скрытый محجوب مجهول 匿名 匿名来电 未知 未知号码 未知来电 私人号码 隐藏号码 非通知 非通知設定 通知不可能 表示圏外 " +
    "公衆電話 発信者番号非通知"
  )
    .split(" ")
    .map(letters);
const withheldWords = wordSet(withheldList);
const accompanyingWords: ReadonlySet<string> = new Set(
  (
    "caller callers calling call calls number num no id cid party person user subscriber name address from of the is was by line info information " +
    "identity source contact numero nummer rufnummer appel appelant numer numara номер абонент"
  ).split(" "),
);
/** "No caller ID", "not available", "out of area", "withheld by caller". */
const negations =
  /^(?:no|without)\s+(?:caller\s*)?(?:id|cid|number|name|caller|callerid)\b|\bnot\s+(?:available|provided|disclosed|known|shown|given|set)\b|\bout\s+of\s+area\b/;
const negatedWords: ReadonlySet<string> = new Set(
  "no without not available provided disclosed known shown given set out area callerid".split(" "),
);

/** What carriers send instead of a number: the word as typed on a keypad, 7378742833 for RESTRICTED. */
const keypadNumbers = wordSet(() =>
  "anonymous restricted unavailable unknown blocked private withheld unidentified outofarea nocallerid notavailable"
    .split(" ")
    .map(onKeypad),
);

/**
 * Whether an address is withheld: empty, "anonymous", "Restricted", `sip:anonymous@anonymous.invalid`, +7378742833 and the
 * like, in any spelling. Withheld callers never equal one another.
 */
export function isWithheld(address: string): boolean {
  const text = fold(address).trim();
  if (!/[\p{L}\p{N}]/u.test(text)) {
    return true;
  }
  if (text.length > 300) {
    return false;
  }
  const { user, host } = readAddress(text);
  return host?.endsWith(".invalid") === true || saysNobody(user);
}

/** The same for a part of an address or a name, folded. */
function saysNobody(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) {
    return true;
  }
  const digits = /^[+(]?[\d\s().-]+$/.test(text) ? text.replaceAll(/\D/g, "") : "";
  if (digits !== "") {
    return /^0{7,}$/.test(digits) || keypadNumbers.has(digits) || keypadNumbers.has(digits.replace(/^1/, ""));
  }
  if (text.length > 60) {
    return false;
  }
  if (withheldWords.has(letters(text))) {
    return true;
  }
  const spaced = text.replaceAll(/[^\p{L}\p{N}\p{M}']+/gu, " ").trim();
  const words = spaced.split(" ");
  const negated = negations.test(spaced);
  return (
    ((negated || words.some((word) => withheldWords.has(letters(word)))) &&
      words.every(
        (word) =>
          withheldWords.has(letters(word)) ||
          accompanyingWords.has(letters(word)) ||
          (negated && negatedWords.has(word)),
      )) ||
    joinedWords.has(letters(text))
  );
}

/** Two or three such words without spaces between them: PrivateNumber, NoCallerID, UnknownCaller. */
const joinedWords = wordSet(() => [
  ...withheldList().flatMap((word) =>
    ["number", "caller", "call", "id", "user", "name", "callerid", "party"].flatMap((other) => [
      word + other,
      other + word,
    ]),
  ),
  ..."nocallerid noid nocid noname nonumber notavailable notprovided outofarea callernotavailable".split(" "),
]);

function letters(text: string): string {
  return fold(text).replaceAll(/[^\p{L}\p{N}]/gu, "");
}

function onKeypad(word: string): string {
  return word.replaceAll(/[a-z]/g, (letter) =>
    "22233344455566677778889999".charAt(letter.charCodeAt(0) - 97),
  );
}
