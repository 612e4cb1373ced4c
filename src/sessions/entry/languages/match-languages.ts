/** Reads clauses in languages other than English, by common phrases only: anything doubtful is ignored. */
import type { EntryEvent, EventKind } from "../events.ts";
import type { Token } from "../text/token.ts";
import { dutch } from "./dutch.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { italian } from "./italian.ts";
import type { Language } from "./language.ts";
import { portuguese } from "./portuguese.ts";
import { spanish } from "./spanish.ts";

interface Phrase {
  readonly words: readonly string[];
  readonly kind: EventKind;
  readonly isSure: boolean;
  /** The phrase contains a negation itself, which then doesn't negate it. */
  readonly isNegative: boolean;
}

interface Compiled {
  readonly negators: ReadonlySet<string>;
  readonly unreal: ReadonlySet<string>;
  readonly calls: ReadonlySet<string>;
  /** By first word, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

const languages: readonly Compiled[] = [german, spanish, french, portuguese, italian, dutch].map(compile);

/** What a negated event of a kind means; other kinds mean nothing when negated. */
const denials: Partial<Record<EventKind, EventKind>> = { answered: "not answered", transferred: "failed" };

/** Whether a text has a letter or a word that English logs don't have. */
const foreign =
  /[à-öø-ÿ]|\b(?:anruf|anrufer|gespräch|leitung|klingelt|besetzt|aufgelegt|llamada|cliente|linea|agente|appel|ligne|client|poste|chamada|linha|ramal|desligou|chiamata|interno|telefono|telefone|telefoon|telefon|fehlgeschlagen|weiterleitung|weitergeleitet|beendet|tocando|mislukt|doorverbonden|trasferit[oa]|transferid[oa]|raccroche|sonne|numero|occupat[oa]|ocupad[oa]|colg[oó]|oproep|gesprek|lijn|beller|wachtrij|toestel|klant|kunde|teilnehmer|nebenstelle|kein|keine|nicht|niemand|nadie|sin|sem|senza|geen|niet|pas|opgehangen|bezet|squilla|riagganciato)\b/i;

/** Whether a text may be in one of these languages. */
export function isForeign(text: string): boolean {
  return foreign.test(text);
}

/**
 * The events in a clause of another language. `opening` is the first word of the message: if it starts a condition,
 * there are none.
 */
export function matchLanguages(tokens: readonly Token[], opening: string, events: EntryEvent[]): void {
  const words = tokens.map(({ type, text }) => (type === "word" ? withoutArticle(text) : ""));
  for (const language of languages) {
    if (language.unreal.has(opening)) {
      return;
    }
    const found = eventsOf(words, tokens, language);
    if (found.length > 0) {
      events.push(...found);
      return;
    }
  }
}

function eventsOf(
  words: readonly string[],
  tokens: readonly Token[],
  language: Compiled,
): readonly EntryEvent[] {
  const { phrases, calls, unreal, negators } = language;
  if (words.some((word) => unreal.has(word))) {
    return [];
  }
  const namesCall = words.some((word) => calls.has(word));
  const found: EntryEvent[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const phrase = (phrases.get(words[at] ?? "") ?? []).find(
      (each) => (each.isSure || namesCall) && each.words.every((word, index) => words[at + index] === word),
    );
    if (phrase === undefined) {
      continue;
    }
    const isDenied =
      !phrase.isNegative && words.slice(Math.max(0, at - 5), at).some((word) => negators.has(word));
    const kind = isDenied ? denials[phrase.kind] : phrase.kind;
    const end = at + phrase.words.length;
    if (kind !== undefined) {
      found.push({ kind, from: tokens[at]?.from ?? 0, to: tokens[end - 1]?.to ?? 0 });
    }
    at = end - 1;
  }
  return found;
}

/** "l'appel" becomes "appel", "n'a" becomes "a". Phrases are treated the same way. */
function withoutArticle(word: string): string {
  return word.replace(/^(?:l|d|n|s|qu|c|j|un|dell|all|nell|sull|quell)['’]/, "");
}

function compile({ negators, unreal, calls, sure, withCall }: Language): Compiled {
  const phrases = new Map<string, Phrase[]>();
  const isNegator = new Set(negators.split(" "));
  for (const [isSure, kinds] of [
    [true, sure],
    [false, withCall],
  ] as const) {
    for (const [kind, texts] of Object.entries(kinds)) {
      for (const text of texts.split("|")) {
        const words = text.split(" ").map(withoutArticle);
        const first = words[0] ?? "";
        const phrase = {
          words,
          kind: kind as EventKind,
          isSure,
          isNegative: words.some((word) => isNegator.has(word)),
        };
        phrases.set(first, [...(phrases.get(first) ?? []), phrase]);
      }
    }
  }
  for (const list of phrases.values()) {
    list.sort((one, other) => other.words.length - one.words.length);
  }
  return {
    negators: isNegator,
    unreal: new Set(unreal.split(" ")),
    calls: new Set(calls.split(" ")),
    phrases,
  };
}
