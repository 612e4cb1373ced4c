import * as l10n from "@vscode/l10n";
import { connectEditor } from "../editor-link.ts";
import type { EditorLink, Send } from "../editor-link.ts";
import { dayKey, untilNextDay } from "../../sessions/time/format.ts";
import { PageClock } from "./page-clock.ts";
import { changeOf } from "./changes.ts";
import type { Change } from "./changes.ts";
import { initialState, timesOf } from "./panel-state.ts";
import type { Effect, PanelEvent, PanelEvents, PanelState } from "./panel-state.ts";
import { reduce } from "./reducer.ts";
import { restorableViewOf, viewStateOf } from "./view-state.ts";

/** Below this width, the page has one column. CSS pixels; the same as in side.css. */
const narrowWidth = 960;
/** Below this width, entries wrap by default. CSS pixels. */
const wrapWidth = 560;
/** Timers stand still while a computer sleeps, so none should wait for long. Milliseconds. */
const maxWaitMs = 60_000;
/** The delay after the last change before the view is sent to the editor. Milliseconds. */
const rememberDelayMs = 200;

/** Holds the state: passes each event to the reducer, runs its effects, and notifies the elements of what changed. */
export class PanelStore {
  /** The service's time. */
  readonly clock = new PageClock();
  #state: PanelState;
  readonly #editor: EditorLink;
  readonly #listeners = new Set<(change: Change) => void>();
  #rowsFrame = 0;
  #rememberTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#editor = connectEditor(
      (event) => this.#take(event),
      (alive) => this.dispatch("aliveChanged", { alive }),
    );
    const saved = this.#editor.viewState();
    this.#state = initialState({
      narrow: window.innerWidth < narrowWidth,
      wrap: saved?.wrap ?? window.innerWidth < wrapWidth,
      expanded: saved?.expanded,
      topRow: saved?.topRow,
    });
    const narrow = window.matchMedia(`(width < ${narrowWidth}px)`);
    narrow.addEventListener("change", () => this.dispatch("layoutChanged", { narrow: narrow.matches }));
    // VS Code discards the page when its tab is hidden, after it has lost the focus.
    window.addEventListener("blur", () => this.#remember());
    this.#editor.send("ready", { timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone });
    this.#followDays();
  }

  get state(): PanelState {
    return this.#state;
  }

  get send(): Send {
    return this.#editor.send;
  }

  /** Calls `listener` after each change to render. Returns a function that unsubscribes. */
  onChange(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Handles an event. */
  dispatch<Name extends keyof PanelEvents>(name: Name, body: PanelEvents[Name]): void {
    this.#take({ name, body } as PanelEvent);
  }

  #take(event: PanelEvent): void {
    const before = this.#state;
    const { state, effects } = reduce(before, event);
    this.#state = state;
    for (const effect of effects) {
      this.#run(effect);
    }
    this.#save(before);
    const change = changeOf(before, state);
    if (change && event.name === "rows") {
      // Rows arrive in many small messages: render them together.
      cancelAnimationFrame(this.#rowsFrame);
      this.#rowsFrame = requestAnimationFrame(() => this.#changed(change));
    } else if (change) {
      this.#changed(change);
    }
  }

  #changed(change: Change): void {
    for (const listener of this.#listeners) {
      listener(change);
    }
  }

  #run(effect: Effect): void {
    if (effect.kind === "send") {
      this.#editor.send(effect.message.name, effect.message.body);
    } else if (effect.kind === "setClock") {
      this.clock.set(effect.now);
    } else {
      l10n.config({ contents: { ...effect.contents } });
    }
  }

  /** Updates `today` after midnight. */
  #followDays(): void {
    const { timeZone } = timesOf(this.#state);
    const now = this.clock.now();
    this.dispatch("dayChanged", { today: dayKey(now, timeZone) });
    setTimeout(() => this.#followDays(), Math.min(untilNextDay(now, timeZone), maxWaitMs));
  }

  /** Saves view state immediately, and the position when it stops changing. */
  #save(before: PanelState): void {
    const { configuration, wrap, expanded } = this.#state;
    if (configuration !== before.configuration || wrap !== before.wrap || expanded !== before.expanded) {
      this.#saveViewState();
    }
    if (this.#state !== before && this.#state.session) {
      clearTimeout(this.#rememberTimer);
      this.#rememberTimer = setTimeout(() => this.#remember(), rememberDelayMs);
    }
  }

  #saveViewState(): void {
    const viewState = viewStateOf(this.#state);
    if (viewState) {
      this.#editor.saveViewState(viewState);
    }
  }

  #remember(): void {
    clearTimeout(this.#rememberTimer);
    if (this.#state.session) {
      this.#saveViewState();
      this.#editor.send("rememberView", restorableViewOf(this.#state));
    }
  }
}
