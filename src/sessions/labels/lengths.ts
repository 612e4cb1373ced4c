/** Durations in spoken form. */
import * as l10n from "@vscode/l10n";

/** "less than 1 s", "21 s", "1 min 12 s", "2 h 5 min". Whole seconds; a negative duration counts as 0. */
export function lengthText(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds === 0) {
    return l10n.t("less than 1 s");
  }
  if (seconds < 60) {
    return l10n.t("{0} s", seconds);
  }
  if (seconds < 3600) {
    return seconds % 60 === 0
      ? l10n.t("{0} min", seconds / 60)
      : l10n.t("{0} min {1} s", Math.floor(seconds / 60), seconds % 60);
  }
  return l10n.t("{0} h {1} min", Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60);
}
