import type { Language } from "./language.ts";

export const italian: Language = {
  negators: "non nessuno nessuna nessun mai senza né",
  unreal: "se quando sarà saranno sarebbe può potrebbe deve dovrebbe vuole prima finché",
  calls:
    "chiamata chiamate chiamante linea cliente agente telefono numero interno trasferimento fax messaggio coda operatore destinazione",
  sure: {
    "hung up": "ha riagganciato|riagganciato|ha riattaccato|riattaccato|ha messo giù",
    "not answered":
      "nessuna risposta|non ha risposto|non risponde|nessuno ha risposto|senza risposta|chiamata persa|non risposta|non raggiungibile",
    busy: "linea occupata|è occupato|segnale di occupato",
    answered: "ha risposto alla chiamata|chiamata risposta|chiamata accettata|ha preso la chiamata",
    ringing: "sta squillando|squilla|squillando",
  },
  withCall: {
    answered: "risposto|ha risposto",
    busy: "occupato|occupata",
    ended: "terminata|conclusa|chiusa|caduta|scollegata|interrotta",
    transferred: "trasferita|trasferito|inoltrata|deviata",
    held: "in attesa",
    queued: "in coda",
    declined: "rifiutata|rifiutato|respinta",
    cancelled: "annullata|annullato",
    abandoned: "abbandonata|abbandonato",
    failed: "fallita|fallito",
  },
};
