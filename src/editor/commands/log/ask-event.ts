import * as vscode from "vscode";
import { eventKinds, logMarks, markOf, type EventKind } from "../../../sessions/entry/events.ts";
import type { EventRule, RuleParty } from "../../../sessions/entry/event-rules.ts";
import { eventLabel, markName, rulePartyLabel } from "../../../sessions/labels/event-labels.ts";
import { pickText, separator, type Asks } from "./asks.ts";

type EventChoice = vscode.QuickPickItem & { readonly event?: EventKind };
type PartyChoice = vscode.QuickPickItem & { readonly party: RuleParty | undefined };

/** Which event an entry is; `seen` is the one that the built-in reader sees in it. */
export async function askEvent(
  { event: seen }: Pick<EventRule, "event">,
  placeHolder: string,
  asks: Asks,
): Promise<EventKind | undefined> {
  const choice = (event: EventKind): EventChoice => ({ label: eventLabel(event), event });
  const rows: EventChoice[] = [];
  if (seen !== undefined) {
    rows.push(separator(vscode.l10n.t("As it is read now")), choice(seen));
  }
  for (const mark of [...logMarks, undefined]) {
    const kinds = eventKinds.filter((kind) => markOf(kind) === mark && kind !== seen);
    rows.push(separator(mark === undefined ? vscode.l10n.t("Without a mark") : markName(mark)));
    rows.push(...kinds.map(choice));
  }
  const options = { title: vscode.l10n.t("What Happened When This Entry Was Written?"), placeHolder };
  return (await asks.pick<EventChoice>(rows, options))?.event;
}

/** To whom it happened. `name` is what the rule's pattern takes for the party's name in the entry. */
export async function askParty(
  suggested: RuleParty | undefined,
  name: string | undefined,
  placeHolder: string,
  asks: Asks,
): Promise<PartyChoice | undefined> {
  const choice = (party: RuleParty | undefined): PartyChoice => ({
    label: pickText(rulePartyLabel(party, name)),
    party,
  });
  const parties = [...(name === undefined ? [] : (["named"] as const)), "caller" as const, undefined];
  const isSuggested = parties.includes(suggested) ? suggested : undefined;
  const ordered = [isSuggested, ...parties.filter((party) => party !== isSuggested)];
  return asks.pick(ordered.map(choice), { title: vscode.l10n.t("Whose Event Is It?"), placeHolder });
}
