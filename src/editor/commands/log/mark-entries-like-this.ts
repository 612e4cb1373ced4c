import * as vscode from "vscode";
import { ruleAs } from "../../../sessions/entry/event-rules.ts";
import { ruleFromEntry } from "../../../sessions/entry/rule-from-entry.ts";
import { sessionNames } from "../../../sessions/entry/session-names.ts";
import { cutText } from "../../../sessions/labels/cut-text.ts";
import { ruleLabel } from "../../../sessions/labels/event-labels.ts";
import { messageOf } from "../../../sessions/log/entry-fields.ts";
import type { LogRules } from "../../rules/log-rules.ts";
import type { OnFirstUse } from "../../on-first-use.ts";
import { UserFacingError } from "../../problems/problems.ts";
import { checkService } from "../../service/check-service.ts";
import type { Connection } from "../../service/connection.ts";
import type { SessionKey, SessionStore } from "../../service/session-store.ts";
import { withLateProgress } from "../session/late-progress.ts";
import { askEvent, askParty } from "./ask-event.ts";
import { pickText, windowAsks, type Asks } from "./asks.ts";
import { previewRule } from "./rule-preview.ts";
import { addRules, askScope } from "./saved-rules.ts";
import { showPreview } from "./show-preview.ts";

/** What the commands about log rules work on. */
export interface LogRuleParts {
  readonly connection: Connection;
  readonly store: SessionStore;
  readonly rules: OnFirstUse<LogRules>;
}

/** As much of the entry as the questions repeat. Characters. */
const maxTitleLength = 120;

/**
 * Makes a rule from one log entry: asks what the entry says, shows what the rule would match and change, and saves it. `row` is the
 * entry's index in the log. Throws what loading throws, and a UserFacingError where no rule can be made.
 */
export async function markEntriesLikeThis(
  key: SessionKey,
  row: number,
  { connection, store, rules }: LogRuleParts,
  asks: Asks = windowAsks,
): Promise<void> {
  await checkService(key.serviceKey, connection);
  const { session } = await store.get(key);
  const entry = session.log[row];
  const message = messageOf(entry);
  const example = ruleFromEntry(message, { names: sessionNames(session), caller: session.fromName });
  if (entry === undefined || example === undefined) {
    throw new UserFacingError(
      vscode.l10n.t("This entry has no words by which others like it can be recognized."),
    );
  }
  const logRules = await rules.get();
  const placeHolder = pickText(cutText(message, maxTitleLength));
  const event = await askEvent(example, placeHolder, asks);
  if (event === undefined) {
    return;
  }
  const [match] = await logRules.matches([entry], example, AbortSignal.timeout(5000));
  const chosen = await askParty(example.party, match?.party, placeHolder, asks);
  if (chosen === undefined) {
    return;
  }
  const rule = ruleAs(example, event, chosen.party);
  const loaded = store.loadedSessions(key.serviceKey);
  const preview = await withLateProgress(vscode.l10n.t("Looking for entries like this…"), (signal) =>
    previewRule(rule, session, loaded, logRules, signal),
  );
  if (!(await showPreview(preview, session, ruleLabel(rule), asks))) {
    return;
  }
  const scope = await askScope(asks);
  if (scope !== undefined) {
    await addRules(scope, [rule]);
    vscode.window.setStatusBarMessage(vscode.l10n.t("Log rule saved"), 3000);
  }
}
