import type { Language } from "./language.ts";

export const german: Language = {
  negators: "nicht kein keine keiner keinen niemand nie ohne weder",
  unreal: "wenn falls sobald bevor ob werden würde soll sollte kann könnte muss möchte bitte damit",
  calls:
    "anruf anrufe anrufer anruferin anrufs gespräch gesprächs leitung rufnummer nummer telefon teilnehmer agent mitarbeiter kunde kundin " +
    "weiterleitung vermittlung fax verbindung warteschlange nachricht nebenstelle durchwahl ziel",
  sure: {
    ringing: "klingelt|klingelte|es klingelt",
    "hung up": "aufgelegt|legt auf|legte auf|hat aufgelegt",
    "not answered":
      "keine antwort|nicht angenommen|nicht abgenommen|niemand hat abgenommen|nimmt nicht ab|nahm nicht ab|geht nicht ran|ging nicht ran|verpasster anruf|anruf verpasst|nicht erreichbar|nicht erreicht|nicht entgegengenommen",
    busy: "leitung besetzt|ist besetzt|war besetzt|besetztzeichen",
    answered: "anruf angenommen|gespräch angenommen|hat abgenommen|nahm ab|nimmt ab|entgegengenommen",
  },
  withCall: {
    answered: "angenommen|beantwortet",
    busy: "besetzt",
    ended: "beendet|getrennt",
    transferred: "weitergeleitet|durchgestellt|übergeben|weiterverbunden|vermittelt",
    held: "gehalten|in die warteschleife gelegt|in warteschleife|auf halten",
    queued: "eingereiht|in die warteschlange|in der warteschlange|in warteschlange",
    "not answered": "nicht beantwortet",
    declined: "abgelehnt|abgewiesen",
    cancelled: "abgebrochen|storniert",
    failed: "fehlgeschlagen|gescheitert|misslungen",
  },
};
