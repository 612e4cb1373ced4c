/** Transfers, blind and attended. */
import type { CallState, EntryTime } from "./call-state.ts";
import { knownParty, partyOf } from "./event-parties.ts";
import type { EventInMessage } from "./event-parties.ts";
import type { PartyDraft } from "../parties/party-draft.ts";
import { namedPart } from "../parties/party-names.ts";

const blindWords = /\b(?:blind|cold|unattended|unannounced|refer|direct)/i;

interface Sides {
  readonly from: PartyDraft | undefined;
  readonly to: PartyDraft | undefined;
  readonly target: "party" | "flow" | "queue";
}

export function transferBegins(state: CallState, event: EventInMessage, time: EntryTime): void {
  const { from, to, target } = sidesOf(state, event);
  if (!state.hasTalkers) {
    arrivesBeforeAnswer(state, { from, to, target }, time);
    return;
  }
  if (
    state.transfer === undefined ||
    (to !== undefined && state.transfer.to !== undefined && to !== state.transfer.to)
  ) {
    record(state, from, to, time);
  }
  state.transfer = { from: from ?? state.transfer?.from, to: to ?? state.transfer?.to };
  if (target !== "party" || blindWords.test(event.message)) {
    handOver(state, from, time);
    arrives(state, target);
  } else {
    state.held = true;
    state.heldBy ??= from;
  }
}

export function transferCompletes(state: CallState, event: EventInMessage, time: EntryTime): void {
  const sides = sidesOf(state, event);
  const from = state.transfer?.from ?? sides.from;
  const to = sides.to ?? state.transfer?.to;
  if (!state.hasTalkers) {
    arrivesBeforeAnswer(state, sides, time);
    return;
  }
  if (state.transfer === undefined) {
    record(state, from, to, time);
  }
  handOver(state, from === to ? undefined : from, time);
  state.held = false;
  state.consultSince = undefined;
  arrives(state, sides.target);
}

/** The flow transfers the caller. Before an answer, the target's phone rings from here; after one, its state is unknown. */
function arrivesBeforeAnswer(state: CallState, { to, target }: Sides, time: EntryTime): void {
  if (to !== undefined && state.beforeAnswer) {
    state.ring(to, time);
  } else if (target !== "party" && !state.over) {
    arrives(state, target);
  }
}

function arrives(state: CallState, target: Sides["target"]): void {
  state.inFlow = target === "flow";
  state.queue = target === "queue" ? (state.queue ?? {}) : undefined;
}

function handOver(state: CallState, from: PartyDraft | undefined, time: EntryTime): void {
  if (from !== undefined && state.talking.has(from)) {
    state.leaves(from, "transferred", time);
  }
}

function record(
  state: CallState,
  from: PartyDraft | undefined,
  to: PartyDraft | undefined,
  { at, evidence }: EntryTime,
): void {
  state.transfers.push({
    at,
    evidence: [evidence],
    ...(from === undefined ? {} : { from: from.index }),
    ...(to === undefined ? {} : { to: to.index }),
  });
}

const toFlowWords =
  /\b(?:to|into)\s+(?:the\s+|an?\s+)?(?:voice\s?mail|mailbox|ivr|menu|flow|auto.?attendant)\b/i;
const toQueueWords = /\b(?:to|into)\s+(?:the\s+)?queue\b/i;
const toAddress = /\bto\s+(sips?:[^\s,;]+|\+?\d[\d().-]{6,})/i;

/** The party that transfers is in the call, the target is not. Messages name either of them first. */
function sidesOf(state: CallState, event: EventInMessage): Sides {
  const texts = [event.subject, event.other].filter((text) => text !== undefined);
  const target =
    toFlowWords.test(event.message) || texts.some((text) => namedPart(text) === "flow")
      ? "flow"
      : toQueueWords.test(event.message)
        ? "queue"
        : "party";
  const named = texts.map((text) =>
    (target !== "party" || text.includes("/") ? knownParty : partyOf)(state, text, () => undefined),
  );
  const parties = [...named, ...state.parties.mentions.in(event.message)].filter(
    (party) => party !== undefined && party !== state.caller,
  );
  const from = transferrer(state, parties);
  const address = toAddress.exec(event.message)?.[1];
  const to =
    target === "party"
      ? (parties.find((party) => party !== from) ?? partyOf(state, address, () => undefined))
      : undefined;
  return { from, to, target };
}

/** The party that was in the call first transfers it; the last one to join is the target. */
function transferrer(state: CallState, named: readonly (PartyDraft | undefined)[]): PartyDraft | undefined {
  const talking = [...state.talking].filter((party) => party !== state.transfer?.to);
  if (state.consultSince !== undefined || talking.length === 1) {
    return talking[0];
  }
  return talking.find((party) => named.includes(party));
}
