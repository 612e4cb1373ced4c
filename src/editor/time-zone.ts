import * as vscode from "vscode";
import type { ZoneSource } from "../sessions/labels/time-notices.ts";
import { isTimeZone, type TimeOptions } from "../sessions/time/options.ts";
import { settings } from "./settings.ts";

const stateKey = "evoVoice.windowTimeZone";

/**
 * The one zone in which a window shows times: that of the setting, else that of the computer on which the window is, as a page of it
 * has reported now or at an earlier start, else that of the extension host. The latter two differ where the host is remote.
 */
class DisplayZone {
  readonly #changed = new vscode.EventEmitter<void>();
  #state: vscode.Memento | undefined;
  #reported: string | undefined;

  get onDidChange(): vscode.Event<void> {
    return this.#changed.event;
  }

  /** Takes what a page reported at an earlier start, and keeps later reports there. */
  restore(state: vscode.Memento): void {
    this.#state = state;
    this.#reported = zoneIn(state.get(stateKey));
  }

  /** A page says in which zone its computer is. */
  report(timeZone: string | undefined): void {
    const zone = zoneIn(timeZone);
    if (zone !== undefined && zone !== this.#reported) {
      const before = this.name;
      this.#reported = zone;
      void this.#state?.update(stateKey, zone);
      if (this.name !== before) {
        this.#changed.fire();
      }
    }
  }

  get name(): string {
    return settings.timeZone ?? this.#reported ?? hostZone();
  }

  get source(): ZoneSource {
    return settings.timeZone === undefined ? (this.#reported === undefined ? "host" : "window") : "setting";
  }
}

export const displayZone = new DisplayZone();

function zoneIn(value: unknown): string | undefined {
  return typeof value === "string" && isTimeZone(value) ? value : undefined;
}

function hostZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The language and zone in which times are shown. */
export function timeOptions(): TimeOptions & { readonly timeZone: string } {
  return { locale: vscode.env.language, timeZone: displayZone.name };
}
