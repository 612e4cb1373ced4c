import assert from "node:assert/strict";
import { readEntry } from "../../../../src/sessions/entry/read-entry.ts";

/** Messages of each language with their marks. */
const messages: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  German: [
    ["Telefon klingelt bei Durchwahl 204", "ring"],
    ["Anruf angenommen von Jana", "answer"],
    ["Anruf wurde nicht angenommen", "trouble"],
    ["Niemand hat abgenommen", "trouble"],
    ["Anrufer hat aufgelegt", "end"],
    ["Der Anrufer hat nicht aufgelegt", ""],
    ["Keine Antwort von 204", "trouble"],
    ["Leitung besetzt", "trouble"],
    ["Leitung ist nicht besetzt", ""],
    ["Anruf an Jana weitergeleitet", "transfer"],
    ["Gespräch gehalten", "hold"],
    ["Anrufer in der Warteschlange Verkauf", "queue"],
    ["Verpasster Anruf von +4930901820", "trouble"],
    ["Weiterleitung fehlgeschlagen", "trouble"],
    ["Gespräch beendet", "end"],
    ["Wenn niemand abnimmt, wird der Anruf weitergeleitet", ""],
    ['Ansage "Leitung besetzt" abgespielt', ""],
    ["Einstellungen gespeichert", ""],
  ],
  Spanish: [
    ["El teléfono está sonando", "ring"],
    ["Llamada contestada por Inés", "answer"],
    ["La llamada no fue contestada", "trouble"],
    ["Nadie contestó", "trouble"],
    ["El cliente colgó", "end"],
    ["El cliente no colgó", ""],
    ["Línea ocupada", "trouble"],
    ["Llamada transferida a Inés", "transfer"],
    ["Cliente en espera", "hold"],
    ["Llamada en cola", "queue"],
    ["Llamada perdida", "trouble"],
    ["La transferencia falló", "trouble"],
    ["Si nadie contestó, transferir la llamada", ""],
    ["Configuración guardada", ""],
  ],
  French: [
    ["Le téléphone sonne", "ring"],
    ["Appel décroché par Zoé", "answer"],
    ["Zoé n'a pas répondu à l'appel", "trouble"],
    ["Personne n’a répondu", "trouble"],
    ["Le client a raccroché", "end"],
    ["Le client n'a pas raccroché", ""],
    ["Ligne occupée", "trouble"],
    ["Appel transféré à Zoé", "transfer"],
    ["Client mis en attente", "hold"],
    ["Appel manqué", "trouble"],
    ["Échec du transfert", "trouble"],
    ["Si personne ne répond, appel transféré", ""],
  ],
  Portuguese: [
    ["Telefone tocando", "ring"],
    ["Chamada atendida por Rui", "answer"],
    ["Rui não atendeu", "trouble"],
    ["Cliente desligou", "end"],
    ["Linha ocupada", "trouble"],
    ["Chamada transferida para Rui", "transfer"],
    ["Chamada na fila", "queue"],
    ["Chamada perdida", "trouble"],
    ["A chamada não foi atendida", "trouble"],
    ["A chamada será transferida", ""],
  ],
  Italian: [
    ["Il telefono squilla", "ring"],
    ["Chiamata accettata da Ugo", "answer"],
    ["Ugo non ha risposto alla chiamata", "trouble"],
    ["Il cliente ha riagganciato", "end"],
    ["Linea occupata", "trouble"],
    ["Chiamata trasferita a Ugo", "transfer"],
    ["Chiamata in coda", "queue"],
    ["Chiamata persa", "trouble"],
    ["La chiamata sarà trasferita", ""],
  ],
  Dutch: [
    ["Telefoon gaat over", "ring"],
    ["Oproep beantwoord door Joris", "answer"],
    ["Oproep niet beantwoord", "trouble"],
    ["Beller heeft opgehangen", "end"],
    ["Lijn is bezet", "trouble"],
    ["Gesprek doorverbonden met Joris", "transfer"],
    ["Beller in de wacht", "hold"],
    ["Oproep in de wachtrij", "queue"],
    ["Gemiste oproep", "trouble"],
    ["Als niemand opneemt, gesprek doorverbonden", ""],
  ],
};

describe("log entries of other languages", () => {
  for (const [language, list] of Object.entries(messages)) {
    it(`are read by their common words: ${language}`, () => {
      const wrong = list
        .map(([message, marks]) => ({ message, marks, read: readEntry(message).marks.join(", ") }))
        .filter(({ marks, read }) => read !== marks);
      assert.deepEqual(wrong, []);
    });
  }
});
