import * as vscode from "vscode";
import type { SessionInfo } from "../../../evovoice/types.ts";
import { maxFileSize, newRules, readRuleFile } from "../../../sessions/entry/rule-file.ts";
import type { LogRule } from "../../../sessions/entry/rule-schema.ts";
import type { LogRules } from "../../rules/log-rules.ts";
import { UserFacingError } from "../../problems/problems.ts";
import { TooSlowError } from "../../regexp/regexp-search.ts";
import { settings } from "../../settings.ts";
import { withLateProgress } from "../session/late-progress.ts";
import { separator, windowAsks, type Asks } from "./asks.ts";
import type { LogRuleParts } from "./mark-entries-like-this.ts";
import { listRules, ruleChoice } from "./rule-choice.ts";
import { addRules, askScope, scopeLabel } from "./saved-rules.ts";

/** All patterns of a file together may take this long on the sessions in memory. Milliseconds. */
const trialMs = 20_000;

/** A rule of a file as it was tried: how many entries it matches, or why it can't be used. */
interface Trial {
  readonly rule: LogRule;
  readonly note: string;
  readonly usable: boolean;
}

/**
 * Adds the rules of a file that the person chooses. Nobody knows who wrote it: patterns are tried in the worker, and nothing is saved
 * before the person has seen it. Throws a UserFacingError for a file that holds no rules.
 */
export async function importLogRules(
  { connection, store, rules }: LogRuleParts,
  asks: Asks = windowAsks,
): Promise<void> {
  const uri = await asks.fileToOpen();
  if (uri === undefined) {
    return;
  }
  const present = settings.logRules;
  const added = newRules(Array.isArray(present) ? present : [], await readFile(uri));
  if (added.length === 0) {
    throw new UserFacingError(vscode.l10n.t("The file holds no rule that you don’t have already."));
  }
  const logRules = await rules.get();
  const sessions = store.loadedSessions(connection.environment.key);
  const trials = await withLateProgress(vscode.l10n.t("Trying the rules…"), (signal) =>
    tryRules(added, sessions, logRules, signal),
  );
  const chosen = await askRules(trials, asks);
  const scope = chosen.length === 0 ? undefined : await askScope(asks);
  if (scope === undefined) {
    return;
  }
  const question = vscode.l10n.t("Save these rules in the {0}?", scopeLabel(scope));
  if (await asks.confirm(question, listRules(chosen), vscode.l10n.t("Save"))) {
    await addRules(scope, chosen);
  }
}

async function readFile(uri: vscode.Uri): Promise<readonly LogRule[]> {
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > maxFileSize) {
    throw new UserFacingError(vscode.l10n.t("The file is too large to be a file of log rules."));
  }
  const read = readRuleFile(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
  switch (read.kind) {
    case "read":
      return read.rules;
    case "noJson":
      throw new UserFacingError(vscode.l10n.t("The file isn’t valid JSON."));
    case "otherFormat":
      throw new UserFacingError(
        vscode.l10n.t("The file isn’t a file of log rules: it needs “version”, 1, and “rules”, a list."),
      );
    case "invalidRules":
      throw new UserFacingError(
        vscode.l10n.t(
          "These rules of the file aren’t valid, so nothing was imported: {0}",
          read.invalid.join(", "),
        ),
      );
  }
}

async function askRules(trials: readonly Trial[], asks: Asks): Promise<LogRule[]> {
  const usable = trials.filter((trial) => trial.usable);
  const unusable = trials.filter((trial) => !trial.usable);
  const items = [
    ...usable.map(({ rule, note }) => ruleChoice(rule, { rule, picked: true, description: note })),
    ...(unusable.length === 0
      ? []
      : [{ ...separator(vscode.l10n.t("Rules that can’t be used: {0}", unusable.length)), rule: undefined }]),
  ];
  if (usable.length === 0) {
    throw new UserFacingError(
      vscode.l10n.t("None of the file’s rules can be used. {0}", unusable[0]?.note ?? ""),
    );
  }
  const chosen = await asks.pickMany(items, {
    title: vscode.l10n.t("Import Log Rules"),
    placeHolder: vscode.l10n.t("Select the rules to add"),
    matchOnDetail: true,
  });
  return (chosen ?? []).flatMap(({ rule }) => rule ?? []);
}

async function tryRules(
  added: readonly LogRule[],
  sessions: readonly SessionInfo[],
  rules: LogRules,
  signal: AbortSignal,
): Promise<Trial[]> {
  const deadline = AbortSignal.timeout(trialMs);
  const both = AbortSignal.any([signal, deadline]);
  const trials: Trial[] = [];
  for (const rule of added) {
    trials.push(await tryRule(rule, sessions, rules, both));
    signal.throwIfAborted();
  }
  return trials;
}

async function tryRule(
  rule: LogRule,
  sessions: readonly SessionInfo[],
  rules: LogRules,
  signal: AbortSignal,
): Promise<Trial> {
  if (!("pattern" in rule)) {
    return { rule, note: "", usable: true };
  }
  try {
    // Also without any session: that shows whether it is a pattern at all.
    let count = (await rules.matches([], rule, signal)).length;
    for (const { log } of sessions) {
      count += (await rules.matches(log, rule, signal)).length;
    }
    return { rule, note: vscode.l10n.t("Entries in memory: {0}", count), usable: true };
  } catch (error) {
    const note =
      error instanceof SyntaxError
        ? vscode.l10n.t("The pattern isn’t a valid regular expression. {0}", error.message)
        : error instanceof TooSlowError || signal.aborted
          ? vscode.l10n.t("The pattern “{0}” takes too long. Make it simpler.", rule.pattern)
          : String(error);
    return { rule, note, usable: false };
  }
}
