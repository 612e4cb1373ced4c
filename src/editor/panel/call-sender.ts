import type { SessionInfo } from "../../evovoice/types.ts";
import type { PanelCall } from "../../panel-protocol/panel-call.ts";
import type { LogRules } from "../rules/log-rules.ts";
import type { Snapshot } from "./snapshot.ts";

type RuleEvents = Pick<LogRules, "eventsOf">;

/** Reads the call of the session that a page shows, and sends it: first without the session's children, then with them. */
export class CallSender {
  readonly #send: (call: PanelCall) => void;
  #rules: RuleEvents | undefined;
  #shown: Pick<Snapshot, "version" | "loaded" | "marking"> | undefined;
  #children: readonly SessionInfo[] = [];
  #reading = new AbortController();

  constructor(send: (call: PanelCall) => void) {
    this.#send = send;
  }

  /** Sets the version that the page shows; undefined for none. `rules` tells the events of the person's rules. */
  show(shown: Pick<Snapshot, "version" | "loaded" | "marking"> | undefined, rules?: RuleEvents): void {
    this.#shown = shown;
    this.#rules = rules;
    if (shown === undefined) {
      this.#children = [];
    }
    void this.#read();
  }

  takeChildren(children: readonly SessionInfo[]): void {
    this.#children = children;
    if (children.length > 0) {
      void this.#read();
    }
  }

  dispose(): void {
    this.#shown = undefined;
    this.#reading.abort();
  }

  async #read(): Promise<void> {
    this.#reading.abort();
    const shown = this.#shown;
    if (shown === undefined) {
      return;
    }
    const { signal } = (this.#reading = new AbortController());
    const { readPanelCall } = await import("./read-panel-call.ts");
    try {
      const { patterns } = shown.marking;
      const sessions = [shown.loaded.session, ...this.#children];
      const events = await this.#rules?.eventsOf(sessions, patterns, signal);
      this.#send(await readPanelCall(shown, this.#children, events, signal));
    } catch (error) {
      if (!signal.aborted) {
        throw error;
      }
    }
  }
}
