import type { Scenario } from "../scenario.ts";
import { answered, callback, queued } from "./answered.ts";
import { chat, missedChat, undelivered } from "./chats.ts";
import { busy, flowError, rejected, stuckInMenu, trunkDown, webhookTimeout } from "./failed.ts";
import { faxFailed, faxReceived, faxSent } from "./faxes.ts";
import { conference, onCall, outboundLeg, transferred } from "./legs.ts";
import { abandoned, missed, voicemail } from "./missed.ts";
import { outgoing, unanswered } from "./outgoing.ts";

/** All scenarios. The first one replaces scenarios with children that don't fit. */
export const scenarios: readonly Scenario[] = [
  answered,
  queued,
  callback,
  missed,
  abandoned,
  voicemail,
  busy,
  trunkDown,
  rejected,
  flowError,
  webhookTimeout,
  stuckInMenu,
  transferred,
  conference,
  onCall,
  outboundLeg,
  outgoing,
  unanswered,
  chat,
  missedChat,
  undelivered,
  faxReceived,
  faxSent,
  faxFailed,
];

const numbers = new Map(scenarios.map((scenario, number) => [scenario.name, number]));

/** The number of a kind of session, by its name. */
export function scenarioNumber(name: string): number {
  const number = numbers.get(name);
  if (number === undefined) {
    throw new RangeError(`There is no kind of session called ${name}`);
  }
  return number;
}
