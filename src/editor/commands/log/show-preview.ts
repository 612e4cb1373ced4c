import * as vscode from "vscode";
import type { SessionInfo } from "../../../evovoice/types.ts";
import { cutText } from "../../../sessions/labels/cut-text.ts";
import { sessionTitle } from "../../../sessions/labels/labels.ts";
import { messageOf } from "../../../sessions/log/entry-fields.ts";
import { pickText, separator, type Asks } from "./asks.ts";
import type { RulePreview } from "./rule-preview.ts";

type PreviewRow = vscode.QuickPickItem & { readonly isSave?: boolean };

/** Entries of one session that are shown. */
const maxSamples = 5;
/** As much of a message as is shown. Characters. */
const maxLength = 200;

/** Shows what a rule would change. True where the person wants to save it. */
export async function showPreview(
  preview: RulePreview,
  session: SessionInfo,
  title: string,
  asks: Asks,
): Promise<boolean> {
  const items = previewRows(preview, session);
  const placeHolder = vscode.l10n.t("See what the rule matches and changes, then save it");
  for (;;) {
    const chosen = await asks.pick(items, { title, placeHolder });
    if (chosen === undefined || chosen.isSave === true) {
      return chosen !== undefined;
    }
  }
}

function previewRows({ here, others, before, after }: RulePreview, session: SessionInfo): PreviewRow[] {
  const count = others.reduce((sum, { entries }) => sum + entries.length, 0);
  return [
    { label: vscode.l10n.t("$(save) Save This Rule…"), alwaysShow: true, isSave: true },
    separator(vscode.l10n.t("What happened in this session, in words")),
    ...changeRows(before, after),
    separator(vscode.l10n.t("Entries of this session: {0}", here.length)),
    ...sampleRows(session, here),
    separator(
      vscode.l10n.t("Entries of other sessions in memory: {0} · sessions: {1}", count, others.length),
    ),
    ...others.flatMap(({ session: other, entries }) => sampleRows(other, entries, sessionTitle(other))),
  ];
}

function changeRows(before: readonly string[], after: readonly string[]): PreviewRow[] {
  const gone = before.filter((sentence) => !after.includes(sentence));
  const added = after.filter((sentence) => !before.includes(sentence));
  if (gone.length + added.length === 0) {
    return [{ label: vscode.l10n.t("Nothing changes") }];
  }
  return [
    ...gone.map((sentence) => ({
      label: `$(remove) ${pickText(sentence)}`,
      description: vscode.l10n.t("now"),
    })),
    ...added.map((sentence) => ({
      label: `$(add) ${pickText(sentence)}`,
      description: vscode.l10n.t("with the rule"),
    })),
  ];
}

function sampleRows({ log }: SessionInfo, entries: readonly number[], title = ""): PreviewRow[] {
  const description = pickText(title);
  const samples = entries.slice(0, maxSamples).map((entry) => ({
    label: pickText(cutText(messageOf(log[entry]), maxLength)),
    description,
  }));
  const more = entries.length - samples.length;
  return more > 0 ? [...samples, { label: vscode.l10n.t("and {0} more", more), description }] : samples;
}
