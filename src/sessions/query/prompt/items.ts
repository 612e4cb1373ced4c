/** The items of the search prompt for a typed text. */
import * as l10n from "@vscode/l10n";
import { cutText } from "../../labels/cut-text.ts";
import { visibleText } from "../../labels/visible-text.ts";
import { dayKey } from "../../time/format.ts";
import { complete } from "../complete.ts";
import { nameOf } from "../context.ts";
import type { Context } from "../context.ts";
import { describeQuery, queryParts } from "../describe.ts";
import type { DescribeOptions } from "../describe.ts";
import { formatQuery } from "../format-query.ts";
import { parseQuery } from "../parse/parse-query.ts";
import type { Parsed, TextProblem } from "../parse/parse-query.ts";
import { hasRange, isEmptyQuery } from "../query.ts";
import type { SessionQuery } from "../query.ts";
import { filters, filterDescription } from "./filters.ts";
import type { Filter } from "./filters.ts";

/** The action of an item when it is accepted. */
export type PromptAction =
  | { readonly kind: "search"; readonly query: SessionQuery }
  /** A part of the text can't be read: the prompt stays open. */
  | { readonly kind: "problem"; readonly problem: TextProblem }
  /** Puts another text into the prompt. */
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "filter"; readonly filter: Filter }
  /** Opens the one session that the query finds. */
  | { readonly kind: "open"; readonly query: SessionQuery };

export interface PromptItem {
  readonly label: string;
  readonly description: string;
  /** A Codicon. */
  readonly icon?: string;
  readonly action: PromptAction;
}

export interface PromptState {
  readonly text: string;
  /** The current search; empty for none. */
  readonly inForce: SessionQuery;
  readonly context: Context;
}

export interface PromptItems {
  readonly parsed: Parsed;
  /** Enter accepts the first item. */
  readonly items: readonly PromptItem[];
  /** The filter items, below the others. */
  readonly filters: readonly PromptItem[];
}

const maxCompletions = 6;
const maxProblems = 3;

/** The items of the prompt, in order: what Enter does, a filter with the typed name, problems, completions, filters. */
export function promptItems({ text, inForce, context }: PromptState): PromptItems {
  const parsed = parseQuery(text, context);
  const isBlank = text.trim() === "";
  const rows = filterItems(parsed.query, context);
  const named = rows.find(({ label }) => label.toLowerCase() === text.trim().toLowerCase());
  const items = isBlank
    ? [...inForceItems(inForce, context), allItem()]
    : [
        searchItem(text, parsed, context),
        ...(named === undefined ? [] : [named]),
        ...problemItems(parsed, text),
        ...openItems(parsed.query),
        ...completionItems(text, context),
      ];
  return { parsed, items, filters: rows.filter((row) => row !== named) };
}

/** The description of a query, with its time zone if it has times. */
export function queryDescription(query: SessionQuery, context: Context): string {
  const words = describeQuery(query, describeOptions(context));
  return hasRange(query) ? l10n.t("{0} (time zone {1})", words, context.timeZone) : words;
}

function describeOptions({ locale, timeZone, now, directory }: Context): DescribeOptions {
  return {
    locale,
    timeZone,
    today: dayKey(now, timeZone),
    nameOf: (kind, id) => nameOf(kind, id, directory),
  };
}

function searchItem(text: string, { query, problems }: Parsed, context: Context): PromptItem {
  const [problem] = problems;
  return {
    label: text,
    description:
      problem === undefined
        ? queryDescription(query, context)
        : l10n.t("Not searched yet: {0}", problem.message),
    action: problem === undefined ? { kind: "search", query } : { kind: "problem", problem },
  };
}

function inForceItems(inForce: SessionQuery, context: Context): PromptItem[] {
  if (isEmptyQuery(inForce)) {
    return [];
  }
  const text = formatQuery(inForce, context);
  return [
    {
      label: text,
      description: l10n.t("Edit the current search"),
      icon: "edit",
      action: { kind: "text", text },
    },
  ];
}

function allItem(): PromptItem {
  return {
    label: l10n.t("All sessions"),
    description: l10n.t("Search without a filter"),
    icon: "search",
    action: { kind: "search", query: {} },
  };
}

function problemItems({ problems }: Parsed, text: string): PromptItem[] {
  return problems.slice(0, maxProblems).map((problem) => ({
    label: problem.message,
    description: l10n.t(
      "“{0}”, character {1}",
      visibleText(cutText(text.slice(problem.from, problem.to), 40)),
      problem.from + 1,
    ),
    icon: "warning",
    action: { kind: "problem", problem },
  }));
}

/** A session ID or a Call SID alone can be opened at once. */
function openItems(query: SessionQuery): PromptItem[] {
  const { specificIds = [], callSid } = query;
  const [id = callSid] = specificIds;
  if (Object.keys(query).length !== 1 || specificIds.length > 1 || id === undefined) {
    return [];
  }
  const label =
    callSid === undefined
      ? l10n.t("Open session {0}", visibleText(id))
      : l10n.t("Open the session of call {0}", visibleText(id));
  return [{ label, description: "", icon: "go-to-file", action: { kind: "open", query } }];
}

function completionItems(text: string, context: Context): PromptItem[] {
  return complete(text, text.length, context)
    .slice(0, maxCompletions)
    .map(({ from, to, text: word, words }) => {
      const whole = text.slice(0, from) + word + text.slice(to);
      return { label: whole, description: words, icon: "lightbulb", action: { kind: "text", text: whole } };
    });
}

function filterItems(query: SessionQuery, context: Context): PromptItem[] {
  const parts = queryParts(query, describeOptions(context));
  return filters().map((filter) => ({
    label: filter.label,
    description: filterDescription(filter, parts),
    action: { kind: "filter", filter },
  }));
}

/** The text of a query, followed by the parts of the previous text that could not be read. */
export function textOf(query: SessionQuery, before: Parsed, text: string, context: Context): string {
  const kept = before.problems.map(({ from, to }) => text.slice(from, to));
  return [formatQuery(query, context), ...kept].filter((part) => part !== "").join(" ");
}
