import type { Language } from "./language.ts";

export const portuguese: Language = {
  negators: "não nao nunca ninguém ninguem nenhum nenhuma sem",
  unreal: "se quando será serão seria pode poderia deve deveria quer favor antes até vai",
  calls:
    "chamada chamadas ligação ligacao linha cliente agente atendente telefone número numero ramal transferência fax mensagem fila operador destino",
  sure: {
    "hung up": "desligou|desligaram",
    "not answered":
      "não atendeu|nao atendeu|não atende|ninguém atendeu|sem resposta|chamada perdida|não atendida|nao atendida|não respondeu",
    busy: "linha ocupada|está ocupado|sinal de ocupado",
    answered: "atendeu a chamada|atendeu a ligação|chamada atendida|ligação atendida|chamada respondida",
    ringing: "está tocando|telefone tocando|chamada tocando",
  },
  withCall: {
    ringing: "tocando",
    answered: "atendida|atendeu|respondida",
    busy: "ocupado|ocupada",
    ended: "encerrada|finalizada|terminada|terminou|caiu|desconectada|encerrou",
    transferred: "transferida|transferido|transferiu|encaminhada",
    held: "em espera|na espera",
    queued: "na fila|em fila",
    declined: "rejeitada|recusada|rejeitou|recusou",
    cancelled: "cancelada|cancelou",
    abandoned: "abandonada|abandonou",
    failed: "falhou|fracassou",
  },
};
