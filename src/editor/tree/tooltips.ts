import * as vscode from "vscode";
import type { AccountInfo, SessionInfo } from "../../evovoice/types.ts";
import { NotAllowedError } from "../../evovoice/errors.ts";
import { sessionFacts } from "../../sessions/call/facts.ts";
import type { CallDigest } from "../../sessions/call/digest.ts";
import { digestLabels } from "../../sessions/labels/digest-labels.ts";
import { fullTimes } from "../../sessions/labels/session-times.ts";
import { firstEntryZone } from "../../sessions/log/entry-fields.ts";
import {
  fullPartyText,
  channelLabel,
  directionLabel,
  outcomeLabel,
  sessionTitle,
  stateLabel,
} from "../../sessions/labels/labels.ts";
import { visibleText } from "../../sessions/labels/visible-text.ts";
import { toSignal } from "../cancellation.ts";
import { problemOf } from "../problems/problems.ts";
import type { AccountRef, Connection } from "../service/connection.ts";
import type { Environment } from "../service/environment.ts";
import { serviceTime } from "../service/service-time.ts";
import { displayZone, timeOptions } from "../time-zone.ts";

type Row = readonly [name: string, value: string | undefined];

/** The tooltip of a session, created when the pointer rests on the row. */
export function sessionTooltip(
  session: SessionInfo,
  environment: Environment,
  digest: CallDigest | undefined,
): vscode.MarkdownString {
  const facts = sessionFacts(session, serviceTime.now());
  const entryZone = firstEntryZone(session.log);
  const log = { entryZone, related: true, startAt: undefined, latestAt: undefined };
  return card(sessionTitle(session), [
    [vscode.l10n.t("State"), stateLabel(facts.state)],
    [vscode.l10n.t("Outcome"), outcomeLabel(session)],
    ...digestLabels(facts, digest),
    [vscode.l10n.t("From"), fullPartyText(facts.from)],
    [vscode.l10n.t("To"), fullPartyText(facts.to)],
    [
      vscode.l10n.t("Channel"),
      [directionLabel(facts.direction), channelLabel(facts.channel)].join(" ").trim(),
    ],
    ...fullTimes(facts, { ...timeOptions(), zoneSource: displayZone.source }, log),
    [vscode.l10n.t("Customer"), customerPath(session)],
    [vscode.l10n.t("Account"), session.accountName],
    [vscode.l10n.t("Service"), environment.label],
    [vscode.l10n.t("Session ID"), session.id],
    [vscode.l10n.t("Call SID"), session.callSid],
  ]);
}

/**
 * What identifies an account here and at Twilio, if the login's role may read it. No billing data, which is irrelevant to calls.
 */
export async function accountTooltip(
  account: AccountRef,
  connection: Connection,
  token: vscode.CancellationToken,
): Promise<vscode.MarkdownString> {
  try {
    const info = await connection.run(
      (client, signal) => client.account(account.id, signal),
      toSignal(token),
    );
    return card(info.name ?? account.name, accountRows(info));
  } catch (error) {
    const message =
      error instanceof NotAllowedError
        ? vscode.l10n.t("You don’t have permission to read the account’s details.")
        : problemOf(error).message;
    const tooltip = card(account.name, [[vscode.l10n.t("Account ID"), account.id]]);
    return tooltip.appendMarkdown(`\n\n${plain(message)}`);
  }
}

function accountRows(info: AccountInfo): Row[] {
  return [
    [vscode.l10n.t("Account ID"), info.id],
    [vscode.l10n.t("Parent account ID"), info.parentAccountId],
    [vscode.l10n.t("Twilio account SID"), info.twilioAccountSid],
    [vscode.l10n.t("Maximum phone numbers"), info.maxPhoneNumbers?.toLocaleString(vscode.env.language)],
    [vscode.l10n.t("BYOA"), info.isBYOA === undefined ? undefined : yesNo(info.isBYOA)],
    [vscode.l10n.t("TrustHub profile SID"), info.trustHubProfileSid],
  ];
}

/** One line for each row that has a value. */
function card(title: string, rows: readonly Row[]): vscode.MarkdownString {
  const text = new vscode.MarkdownString(`**${plain(title)}**\n\n`);
  for (const [name, value] of rows) {
    if (value !== undefined && value !== "") {
      text.appendMarkdown(`${plain(name)}: ${plain(value)}  \n`);
    }
  }
  return text;
}

/** Escapes Markdown in text that callers may control. VS Code's `appendText` also does so, but makes all spaces non-breaking. */
function plain(text: string): string {
  return visibleText(text).replaceAll(/[!-/:-@[-`{-~]/g, "\\$&");
}

function customerPath(session: SessionInfo): string | undefined {
  const steps = session.customerBreadcrumb
    .map((step) => step.name ?? step.id ?? "")
    .filter((step) => step !== "");
  return steps.length > 0 ? steps.join(" › ") : session.customerName;
}

function yesNo(value: boolean): string {
  return value ? vscode.l10n.t("yes") : vscode.l10n.t("no");
}
