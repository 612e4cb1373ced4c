/** The help page about searching. */
import * as l10n from "@vscode/l10n";
import { helpExamples } from "../help-examples.ts";
import { keys } from "../parse/keys.ts";

/** Markdown. */
export function searchHelp(): string {
  return [
    `# ${l10n.t("Search sessions")}`,
    "",
    l10n.t("Type what you know. The first row says how it is understood, and Enter searches for it."),
    "",
    `| ${l10n.t("Type")} | ${l10n.t("It finds")} |`,
    "| --- | --- |",
    ...helpExamples().map(({ text, words }) => `| \`${text}\` | ${words} |`),
    "",
    `## ${l10n.t("Times")}`,
    "",
    l10n.t(
      "Days and times are those of your time zone: `today`, `yesterday`, `last 2h`, `last 7 days`, `since monday`, `nov 20`, `2026-11-20..2026-11-22`, `fri 14:30-15:30`, `around 15:15`. A range that reaches far enough back is looked for in the archive as well; `archive:` looks there only.",
    ),
    "",
    `## ${l10n.t("Filters")}`,
    "",
    l10n.t(
      "A filter is a name, a colon and a value, in quotes where the value has spaces. A minus in front of a filter that runs on what is loaded leaves out what matches: `-fax`, `-missed`, `-outcome:busy`.",
    ),
    "",
    keys.map((key) => `\`${key}:\``).join(" "),
    "",
    `## ${l10n.t("Names and numbers")}`,
    "",
    l10n.t(
      "A number is found whether it called or was called. Other words are looked for in the names of parties, customers, endpoints and agents, among the sessions that are loaded.",
    ),
    "",
  ].join("\n");
}
