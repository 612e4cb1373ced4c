import * as vscode from "vscode";
import type { ZoneSource } from "../sessions/labels/time-notices.ts";
import { isTimeZone, type TimeOptions } from "../sessions/time/options.ts";
import { settings } from "./settings.ts";

const stateKey = "evoVoice.windowTimeZone";

/**
 * The time zone of all displayed times: that of the setting, else that of the window's computer, as a page reported it now or in an
 * earlier session of VS Code, else that of the extension host, which may be remote.
 */
class DisplayZone {
  readonly #changed = new vscode.EventEmitter<void>();
  #state: vscode.Memento | undefined;
  #reported: string | undefined;

  get onDidChange(): vscode.Event<void> {
    return this.#changed.event;
  }

  /** Restores the zone that a page reported earlier, and saves later reports in `state`. */
  restore(state: vscode.Memento): void {
    this.#state = state;
    this.#reported = zoneIn(state.get(stateKey));
  }

  /** Called with the time zone of the computer that a page is on. */
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

/** The language and zone of displayed times. */
export function timeOptions(): TimeOptions & { readonly timeZone: string } {
  return { locale: vscode.env.language, timeZone: displayZone.name };
}
