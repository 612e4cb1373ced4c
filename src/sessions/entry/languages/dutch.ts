import type { Language } from "./language.ts";

export const dutch: Language = {
  negators: "niet geen niemand nooit zonder",
  unreal: "als wanneer zodra voordat of zal zou zullen kan kon moet wil graag",
  calls:
    "oproep oproepen gesprek beller klant medewerker agent lijn telefoon nummer toestel doorverbinding fax bericht wachtrij bestemming",
  sure: {
    ringing: "gaat over|rinkelt|telefoon gaat",
    "hung up": "opgehangen|hangt op|hing op",
    "not answered":
      "geen antwoord|niet opgenomen|neemt niet op|nam niet op|niemand nam op|niet beantwoord|gemiste oproep|oproep gemist|niet bereikbaar|geen gehoor",
    busy: "in gesprek|lijn bezet|is bezet|bezettoon",
    answered: "gesprek aangenomen|oproep aangenomen|oproep beantwoord|nam op|neemt op",
  },
  withCall: {
    answered: "opgenomen|beantwoord|aangenomen",
    busy: "bezet",
    ended: "beëindigd|verbroken|afgelopen",
    transferred: "doorverbonden|doorgeschakeld|doorgestuurd",
    held: "in de wacht|in wacht",
    queued: "in de wachtrij|in wachtrij",
    declined: "geweigerd|afgewezen",
    cancelled: "geannuleerd|afgebroken",
    abandoned: "afgehaakt",
    failed: "mislukt|mislukte",
  },
};
