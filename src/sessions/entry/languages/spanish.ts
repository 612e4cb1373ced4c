import type { Language } from "./language.ts";

export const spanish: Language = {
  negators: "no nunca nadie ningún ninguna ninguno sin tampoco",
  unreal: "si cuando será serán sería puede podría debe debería quiere favor antes hasta va",
  calls:
    "llamada llamadas línea linea llamante cliente agente teléfono telefono número numero extensión extension transferencia fax mensaje cola operador destino",
  sure: {
    "hung up": "colgó|ha colgado|colgo|cuelga",
    "not answered":
      "no contestó|no contesta|no contesto|nadie contestó|nadie contesta|no respondió|no responde|sin respuesta|llamada perdida|no contestada|no atendida|no atendió",
    busy: "línea ocupada|linea ocupada|está comunicando|tono de ocupado",
    answered:
      "contestó la llamada|atendió la llamada|respondió a la llamada|llamada contestada|llamada atendida|llamada respondida",
    ringing: "está sonando|esta sonando|llamada sonando",
  },
  withCall: {
    ringing: "sonando|timbrando",
    answered: "contestada|atendida|respondida|contestó|atendió|respondió",
    busy: "ocupado|ocupada|comunicando",
    ended: "finalizada|terminada|finalizó|terminó|cortada|desconectada",
    transferred: "transferida|transferido|transfirió|desviada|reenviada",
    held: "en espera|retenida",
    queued: "en cola|en la cola",
    declined: "rechazada|rechazó|rechazado",
    cancelled: "cancelada|canceló",
    abandoned: "abandonada|abandonó",
    failed: "falló|fallida|fallido|fracasó",
  },
};
