import * as l10n from "@vscode/l10n";
import type { PanelRow } from "../../../panel-protocol/messages.ts";
import { textOf } from "../../../sessions/call/session-head.ts";
import { cutText } from "../../../sessions/labels/cut-text.ts";
import { visibleText } from "../../../sessions/labels/visible-text.ts";
import type { TimelineSummary } from "../../../sessions/log/timeline.ts";
import { formatDuration, gapText } from "../../../sessions/time/durations.ts";
import { formatClock } from "../../../sessions/time/format.ts";
import { rowAtFraction } from "../../state/time-axis/density.ts";
import { timeOf } from "../../state/transitions/navigation.ts";
import { timesOf } from "../../state/panel-state.ts";
import type { PanelState } from "../../state/panel-state.ts";
import type { RowRange } from "../../state/log/row-cache.ts";
import { showsWholeCall, spanOf } from "../../state/time-axis/time-axis.ts";

/** With more visible entries than this, their density is shown instead of each entry. */
export const maxEntries = 240;

/** The rows that are approximately visible in the timeline. */
export function rowsInView({ axis }: PanelState, summary: TimelineSummary): RowRange {
  const { view } = axis;
  return showsWholeCall(axis)
    ? { from: 0, to: summary.rowCount }
    : {
        from: Math.max(0, rowAtFraction(summary, view.from) - 2),
        to: Math.min(summary.rowCount, rowAtFraction(summary, view.to) + 3),
      };
}

/** The visible entries, if they are few and all are loaded. */
export function entriesInView(state: PanelState, summary: TimelineSummary): readonly PanelRow[] | undefined {
  const { from, to } = rowsInView(state, summary);
  if (to - from > maxEntries) {
    return undefined;
  }
  const rows: PanelRow[] = [];
  for (let index = from; index < to; index++) {
    const row = state.rows.rows.get(index);
    if (!row) {
      return undefined;
    }
    rows.push(row);
  }
  return rows;
}

/** The slider's value as text: the time and its entry. */
export function stripValue(state: PanelState): string {
  const at = timeOf(state) ?? state.session?.timeline.startAt ?? 0;
  const { activeRow } = state.position;
  const message = textOf(state.rows.rows.get(activeRow)?.message) ?? "";
  return l10n.t(
    "{0}, entry {1}: {2}",
    formatClock(at, timesOf(state)),
    (activeRow + 1).toLocaleString(),
    visibleText(cutText(message, 80)),
  );
}

/** The label of the slider. */
export function stripLabel(summary: TimelineSummary): string {
  const gap = summary.longestGaps[0];
  return [
    l10n.t("Time in the call."),
    l10n.t("{0} log entries in {1}.", summary.rowCount.toLocaleString(), formatDuration(spanOf(summary))),
    problemsLabel(summary.problemRows.length),
    gap === undefined ? "" : l10n.t("Longest time without log entries: {0}.", gapText(gap.ms)),
  ].join(" ");
}

function problemsLabel(count: number): string {
  return count === 1
    ? l10n.t("1 mentions a problem.")
    : l10n.t("{0} mention problems.", count.toLocaleString());
}
