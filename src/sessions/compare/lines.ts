/** A session's log in a form that is the same for two sessions through the same flow. */
import * as l10n from "@vscode/l10n";
import type { SessionInfo } from "../../evovoice/types.ts";
import { roleWriter } from "./roles.ts";
import { sessionFacts } from "../call/facts.ts";
import { textOf } from "../call/session-head.ts";
import { buildTimeline } from "../log/timeline.ts";
import { channelLabel, directionLabel, outcomeLabel, memberRoleLabel, stateLabel } from "../labels/labels.ts";
import { visibleText } from "../labels/visible-text.ts";
import type { Timeline, TimelineRow } from "../log/timeline.ts";
import { contradictionLabel } from "../labels/time-notices.ts";

/** The bounds of the ranges that durations are rounded to, in seconds. */
const steps = [1, 3, 10, 30, 60, 180, 600, 1800, 3600] as const;

/** A line of the document, without its line break, and its log row; none for the header. */
export interface CompareLine {
  readonly text: string;
  readonly row?: number;
}

/**
 * Writes a session to be compared line by line: first what kind of session it is, then each entry with about how long
 * no entry came before it. Names, numbers and IDs become roles (`<caller>`, `<agent 1>`), and times become rough durations:
 * exact ones would make every line differ. Yields line by line, since a log may be long. Pass a timeline that was built in chunks.
 */
export function* compareLines(
  session: SessionInfo,
  { summary, rows }: Timeline = buildTimeline(session, "unmarked"),
): Generator<CompareLine, void, undefined> {
  const write = roleWriter(session);
  const labels = [...steps.keys(), steps.length].map((step) => stepLabel(step));
  const width = Math.max(...[...labels, afterEndLabel()].map((words) => words.length)) + 2;
  for (const text of [...headLines(session), ""]) {
    yield { text };
  }
  for (let row = 0; row < summary.rowCount; row++) {
    const [entry] = rows(row, row + 1);
    const [first = "", ...rest] = visibleText(write(roughly(entry?.message ?? "")), {
      lineBreaks: "keep",
      tabs: "keep",
    }).split(/\r\n|\r|\n/);
    yield { text: (gapLabel(entry).padStart(width - 2) + "  " + first).trimEnd(), row };
    for (const line of rest) {
      yield { text: (" ".repeat(width) + line).trimEnd(), row };
    }
  }
}

function headLines(session: SessionInfo): string[] {
  const { channel, direction, state, durationMs, missed, dateContradiction } = sessionFacts(session);
  const members = session.members.map(({ role, muted }) =>
    muted === true ? l10n.t("{0} (muted)", memberRoleLabel(role)) : memberRoleLabel(role),
  );
  const entries: readonly (readonly [string, string | undefined])[] = [
    [l10n.t("Channel"), channelLabel(channel)],
    [l10n.t("Direction"), directionLabel(direction)],
    [l10n.t("State"), stateLabel(state)],
    [l10n.t("Outcome"), missed || textOf(session.outcome) !== undefined ? outcomeLabel(session) : undefined],
    [l10n.t("Missed"), missed ? l10n.t("Yes") : undefined],
    [l10n.t("Duration"), durationMs === undefined ? undefined : stepLabel(stepOf(durationMs))],
    [l10n.t("Dates"), dateContradiction === undefined ? undefined : contradictionLabel(dateContradiction)],
    [l10n.t("Members"), members.length === 0 ? undefined : members.join(", ")],
  ];
  const present = entries.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
  const width = Math.max(...present.map(({ label }) => label.length));
  return present.map(({ label, value }) => `${label.padEnd(width)}  ${visibleText(value)}`);
}

/** Empty if the entry follows at once, as most do. */
function gapLabel(entry: TimelineRow | undefined): string {
  if (entry?.stepsBack === true) {
    return l10n.t("earlier");
  }
  if (entry?.afterEnd === true) {
    return afterEndLabel();
  }
  const step = stepOf(entry?.gapMs ?? 0);
  return step === 0 ? "" : stepLabel(step);
}

function afterEndLabel(): string {
  return l10n.t("after the end");
}

function stepOf(ms: number): number {
  const step = steps.findIndex((seconds) => ms < seconds * 1000);
  return step === -1 ? steps.length : step;
}

function stepLabel(step: number): string {
  const [from, to] = [steps[step - 1], steps[step]];
  if (from === undefined) {
    return l10n.t("under {0}", unitLabel(to ?? 1));
  }
  return to === undefined
    ? l10n.t("over {0}", unitLabel(from))
    : l10n.t({
        message: "{0} to {1}",
        args: [unitLabel(from), unitLabel(to)],
        comment: "Two lengths of time: 1 s to 3 s",
      });
}

function unitLabel(seconds: number): string {
  if (seconds < 60) {
    return l10n.t("{0} sec", seconds);
  }
  return seconds < 3600 ? l10n.t("{0} min", seconds / 60) : l10n.t("{0} h", seconds / 3600);
}

/** Measured milliseconds always differ, so only their order of magnitude is kept. */
function roughly(message: string): string {
  return message.replaceAll(/(?<![\w.])\d+(?:\.\d+)? ?ms\b/g, (found) => {
    const ms = parseFloat(found);
    return ms < 100 ? l10n.t("under {0} ms", 100) : stepLabel(stepOf(ms));
  });
}
