import * as vscode from "vscode";
import { enumNames } from "../../evovoice/types.ts";
import { sessionStates } from "../../sessions/call/session-state.ts";
import type { LocalFilter, SessionQuery, SessionQueryInput } from "../../sessions/query/query.ts";
import { channelWords, directionWords, stateWords } from "../../sessions/labels/labels.ts";
import type { FilterRow } from "./filter-row.ts";
import { askChoice, askText, back, type Choice } from "./prompt-steps.ts";

/** The filters that run here, on what has been loaded. */
export function localRows(): readonly FilterRow[] {
  return [
    choiceRow("channel", vscode.l10n.t("Channel"), enumNames.FlowChannels, channelWords),
    choiceRow("direction", vscode.l10n.t("Direction"), enumNames.SessionDirections, directionWords),
    choiceRow("state", vscode.l10n.t("State"), sessionStates, stateWords),
    choiceRow("missed", vscode.l10n.t("Missed"), [true, false], missedWords),
    outcomeRow(),
    durationRow(),
  ];
}

function missedWords(missed: boolean): string {
  return missed ? vscode.l10n.t("Missed only") : vscode.l10n.t("Not missed");
}

/** What changes in the query when one local filter does. */
function withLocal(
  query: SessionQuery,
  change: { [Field in keyof LocalFilter]?: LocalFilter[Field] | undefined },
): SessionQueryInput {
  return { local: { ...query.local, ...change } };
}

function choiceRow<Field extends "channel" | "direction" | "state" | "missed">(
  field: Field,
  label: string,
  values: readonly NonNullable<LocalFilter[Field]>[],
  words: (value: NonNullable<LocalFilter[Field]>) => string,
): FilterRow {
  type Value = NonNullable<LocalFilter[Field]>;
  return {
    id: field,
    label,
    words: ({ local }) => {
      const value = local?.[field];
      return value === undefined ? undefined : words(value);
    },
    edit: async (query) => {
      const any: Choice<{ readonly is: Value | undefined }> = {
        label: vscode.l10n.t("Any"),
        value: { is: undefined },
      };
      const chosen = await askChoice({
        title: label,
        placeholder: vscode.l10n.t("The service has no filter for this: it runs on what is loaded"),
        choices: [any, ...values.map((value) => ({ label: words(value), value: { is: value } }))],
        isChosen: ({ is }) => is === query.local?.[field],
      });
      return chosen === back ? back : withLocal(query, { [field]: chosen.is });
    },
    clear: (query) => withLocal(query, { [field]: undefined }),
  };
}

function outcomeRow(): FilterRow {
  const label = vscode.l10n.t("Outcome");
  return {
    id: "outcome",
    label,
    words: ({ local }) => local?.outcome,
    edit: async (query) => {
      const text = await askText({
        title: label,
        prompt: vscode.l10n.t("Part of the outcome, such as “no answer”. It runs on what is loaded."),
        value: query.local?.outcome ?? "",
      });
      return text === back ? back : withLocal(query, { outcome: text });
    },
    clear: (query) => withLocal(query, { outcome: undefined }),
  };
}

function durationRow(): FilterRow {
  const label = vscode.l10n.t("Duration at least");
  return {
    id: "minDurationMs",
    label,
    words: ({ local }) =>
      local?.minDurationMs === undefined ? undefined : vscode.l10n.t("{0} s", local.minDurationMs / 1000),
    edit: async (query) => {
      const seconds = query.local?.minDurationMs;
      const text = await askText({
        title: label,
        prompt: vscode.l10n.t("Seconds, such as 90. It runs on what is loaded."),
        value: seconds === undefined ? "" : String(seconds / 1000),
        validate: (typed) =>
          /^\s*\d{0,6}\s*$/.test(typed)
            ? undefined
            : vscode.l10n.t("Enter a whole number of seconds, or nothing."),
      });
      if (text === back) {
        return back;
      }
      return withLocal(query, { minDurationMs: text.trim() === "" ? undefined : Number(text) * 1000 });
    },
    clear: (query) => withLocal(query, { minDurationMs: undefined }),
  };
}
