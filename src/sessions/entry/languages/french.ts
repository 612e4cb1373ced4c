import type { Language } from "./language.ts";

export const french: Language = {
  negators: "pas jamais personne aucun aucune sans ni",
  unreal:
    "si quand lorsque sera seront serait peut pourrait doit devrait veut voulait veuillez avant afin va",
  calls:
    "appel appels appelant appelante ligne client cliente agent téléphone telephone numéro numero poste transfert fax message file opérateur correspondant conversation",
  sure: {
    "hung up": "a raccroché|raccroche|raccroché",
    "not answered":
      "pas de réponse|n'a pas répondu|ne répond pas|sans réponse|personne n'a répondu|n'a pas décroché|appel manqué|non répondu|n'est pas joignable|injoignable",
    busy: "ligne occupée|ligne est occupée|tonalité occupée",
    answered: "a décroché|appel décroché|a pris l'appel|appel pris|a répondu à l'appel",
    ringing: "en train de sonner|le téléphone sonne|appel en sonnerie",
  },
  withCall: {
    ringing: "sonne|sonnerie en cours",
    answered: "décroché|répondu|a répondu",
    busy: "occupé|occupée",
    ended: "terminé|terminée|fini|coupé|interrompu|déconnecté",
    transferred: "transféré|transférée|a transféré|renvoyé",
    held: "mis en attente|mise en attente|est en attente",
    queued: "file d'attente",
    declined: "refusé|refusée|rejeté|rejetée",
    cancelled: "annulé|annulée",
    abandoned: "abandonné|abandonnée",
    failed: "échoué|a échoué|échec",
  },
};
