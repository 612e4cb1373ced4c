/** Example searches for the README and the help page. */
import * as l10n from "@vscode/l10n";

export interface HelpExample {
  /** The text of the search. */
  readonly text: string;
  /** What it finds. */
  readonly words: string;
}

/** Ten examples that cover the most. */
export function helpExamples(): readonly HelpExample[] {
  return [
    { text: "yesterday missed", words: l10n.t("What was missed yesterday, in your time zone") },
    {
      text: "+1 (814) 404-3093",
      words: l10n.t("Sessions from or to a number, however it is written; its last digits will do"),
    },
    { text: "fri around 3pm acme", words: l10n.t("Last Friday at about three, with Acme as a name") },
    { text: "last 2h failed", words: l10n.t("What failed within the last two hours") },
    { text: "last 7 days -fax", words: l10n.t("Today and the six days before, without faxes") },
    {
      text: 'nov 20 14:30-15:30 customer:"Juniper Physiotherapy"',
      words: l10n.t("An hour of a day, of one customer"),
    },
    { text: 'since monday log:"no answer"', words: l10n.t("Logs with these words, since Monday") },
    { text: 'this week answered-by:"Priya Nair"', words: l10n.t("What one agent answered this week") },
    { text: "today duration:>10m members:>2", words: l10n.t("Long calls of more than two people") },
    { text: "2026-10-01..2026-10-31 group:customer", words: l10n.t("A month, grouped by customer") },
  ];
}
