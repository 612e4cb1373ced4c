/** Formats durations, which are in milliseconds. */
import * as l10n from "@vscode/l10n";

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const minus = "\u2212";

/** A duration in whole seconds: "0:42", "1:02:03". Empty if `ms` is not finite. */
export function formatDuration(ms: number): string {
  if (!Number.isFinite(ms)) {
    return "";
  }
  return `${ms <= -secondMs ? minus : ""}${hoursMinutesSeconds(Math.floor(Math.abs(ms) / secondMs))}`;
}

/** Time since a start, to the millisecond: "+0:03.120", "−0:00.400". */
export function formatElapsed(ms: number): string {
  if (!Number.isFinite(ms)) {
    return "";
  }
  const rounded = Math.round(Math.abs(ms));
  const fraction = String(rounded % secondMs).padStart(3, "0");
  return `${sign(ms)}${hoursMinutesSeconds(Math.floor(rounded / secondMs))}.${fraction}`;
}

/** Time since the previous entry, in short: "+40 ms", "+1.2 s", "+3 min 4 s", "+2 h 5 min", "+1 d 3 h". */
export function formatGap(ms: number): string {
  return Number.isFinite(ms) ? `${sign(ms)}${gapText(Math.abs(ms))}` : "";
}

/** A duration in the form of `formatGap`, without its sign. */
export function gapText(ms: number): string {
  if (Math.round(ms) < secondMs) {
    return l10n.t("{0} ms", Math.round(ms));
  }
  // Rounded first to the precision shown, so that 59.96 s becomes a minute and not "60.0 s".
  if (Math.round(ms / 100) < 600) {
    return l10n.t("{0} s", (Math.round(ms / 100) / 10).toFixed(1));
  }
  const seconds = Math.round(ms / secondMs);
  if (seconds < 3600) {
    return l10n.t("{0} min {1} s", Math.floor(seconds / 60), seconds % 60);
  }
  const minutes = Math.round(ms / minuteMs);
  if (minutes < 24 * 60) {
    return l10n.t("{0} h {1} min", Math.floor(minutes / 60), minutes % 60);
  }
  const hours = Math.round(ms / hourMs);
  return l10n.t("{0} d {1} h", Math.floor(hours / 24), hours % 24);
}

function sign(ms: number): string {
  return Math.round(ms) < 0 ? minus : "+";
}

function hoursMinutesSeconds(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const ending = String(seconds % 60).padStart(2, "0");
  return hours === 0 ? `${minutes}:${ending}` : `${hours}:${String(minutes).padStart(2, "0")}:${ending}`;
}
