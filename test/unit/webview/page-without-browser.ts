import type { PanelRow, PanelSession } from "../../../src/panel-protocol/messages.ts";
import { buildTimeline } from "../../../src/sessions/log/timeline.ts";
import { initialState } from "../../../src/webview/state/panel-state.ts";
import type { PanelEvent, PanelEvents, PanelState } from "../../../src/webview/state/panel-state.ts";
import { reduce } from "../../../src/webview/state/reducer.ts";

export const begin = Date.parse("2026-11-21T15:00:00Z");

/** A session with an entry each second, a problem in every tenth. */
export function session(entries: number, version = 1, unchangedRows = 0): PanelSession {
  const log = Array.from({ length: entries }, (_, index) => ({
    date: new Date(begin + index * 1000).toISOString(),
    message: index % 10 === 9 ? "The call failed" : "Step",
  }));
  return {
    version,
    origin: { environment: "Sample", host: "127.0.0.1", source: "live", loadedAt: begin },
    head: { id: "s1", members: [], customerBreadcrumb: [] },
    timeline: buildTimeline({ log }).summary,
    lanes: [],
    unchangedRows,
    problems: [],
  };
}

export function rows(from: number, to: number, cutFrom?: number): PanelRow[] {
  return Array.from({ length: to - from }, (_, offset) => ({
    index: from + offset,
    date: undefined,
    at: begin + (from + offset) * 1000,
    elapsedMs: undefined,
    sincePreviousMs: undefined,
    message: "Step",
    marks: [],
    stepsBack: false,
    afterEnd: false,
    ...(cutFrom === undefined ? {} : { cutFrom }),
  }));
}

/** A page without a browser: events in, messages to the editor out. */
export class Page {
  state: PanelState = initialState({ narrow: false, wrap: false });
  sent: { readonly name: string; readonly body: unknown }[] = [];

  constructor(entries = 100) {
    this.on("session", session(entries));
    this.sent = [];
  }

  on<Name extends keyof PanelEvents>(name: Name, body: PanelEvents[Name]): void {
    const { state, effects } = reduce(this.state, { name, body } as PanelEvent);
    this.state = state;
    this.sent.push(...effects.flatMap((effect) => (effect.kind === "send" ? [effect.message] : [])));
  }

  /** The messages with this name that were sent since the last call. */
  take(name: string): unknown[] {
    const taken = this.sent.filter((message) => message.name === name).map(({ body }) => body);
    this.sent = this.sent.filter((message) => message.name !== name);
    return taken;
  }
}
