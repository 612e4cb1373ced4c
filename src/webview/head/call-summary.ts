import * as l10n from "@vscode/l10n";
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { callAt } from "../../sessions/call/segments/call-at.ts";
import type { CallFigures, Figure } from "../../sessions/call/call.ts";
import { describeCall } from "../../sessions/labels/describe-call.ts";
import { lengthText } from "../../sessions/labels/lengths.ts";
import { visibleText } from "../../sessions/labels/visible-text.ts";
import { tickWhileLive } from "../elements/live-tick.ts";
import { PanelElement } from "../elements/panel-element.ts";
import { entriesOf, otherSessionOf, showGrounds } from "../elements/grounds.ts";
import { isExpanded, timesOf } from "../state/panel-state.ts";
import { clausesOf } from "./clauses.ts";
import type { Clause } from "./clauses.ts";

const figureOrder: readonly (keyof CallFigures)[] = ["timeToAnswer", "ring", "queue", "talk", "hold"];

/**
 * A summary of the call, in a few sentences and figures that link to their log entries. On a page with little height, the text is
 * limited to two lines and the rest shown on demand.
 */
export class CallSummary extends PanelElement {
  /** Whether the sentences don't fit into their lines. */
  #overflows = false;
  readonly #resized = new ResizeObserver(() => this.#measure());

  constructor() {
    super();
    tickWhileLive(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state, store } = this;
    if (state.call === undefined) {
      return state.session === undefined ? nothing : html`<div class="call-summary pending"></div>`;
    }
    const now = store.clock.now();
    const call = callAt(state.call.call, now);
    const sentences = describeCall(call, { ...timesOf(state), now });
    const open = isExpanded(state, "words");
    return html`<section class="call-summary" aria-label=${l10n.t("What happened")}>
      <p class="call-words ${open ? "open" : ""}" @focusin=${this.#onFocus}>
        ${sentences.map((sentence) => html`${clausesOf(sentence).map((clause) => this.#clause(clause))} `)}
      </p>
      ${
        this.#overflows || open
          ? html`<button
              type="button"
              class="link"
              aria-expanded=${open ? "true" : "false"}
              @click=${() => store.dispatch("setExpanded", { part: "words", expanded: !open })}
            >
              ${open ? l10n.t("Show less") : l10n.t("Show more")}
            </button>`
          : nothing
      }
      ${this.#figures(call.figures)}
    </section>`;
  }

  protected override updated(): void {
    const words = this.querySelector(".call-words");
    if (words) {
      this.#resized.observe(words);
      this.#measure();
    }
  }

  #clause(clause: Clause): TemplateResult {
    const { store } = this;
    const text = visibleText(clause.text);
    const entries = entriesOf(store, clause);
    if (entries.length > 0 || otherSessionOf(store, clause) !== undefined) {
      return html`<button
        type="button"
        class="clause"
        title=${groundsTitle(clause, entries)}
        @click=${() => showGrounds(store, clause)}
      >
        ${text}
      </button>`;
    }
    return clause.fields === undefined
      ? html`${text}`
      : html`<span title=${groundsTitle(clause, entries)}>${text}</span>`;
  }

  #figures(figures: CallFigures): TemplateResult | typeof nothing {
    const shown = figureOrder.filter((name) => figures[name] !== undefined);
    // If all figures have the same source, show it once.
    const [source, ...others] = new Set(shown.map((name) => figures[name]?.source));
    const same = others.length === 0;
    return source === undefined
      ? nothing
      : html`<div class="figures">
          ${shown.map((name) => this.#figure(name, figures[name], !same))}
          ${same ? html`<small>${sourceLabel(source)}</small>` : nothing}
        </div>`;
  }

  #figure(
    name: keyof CallFigures,
    figure: Figure | undefined,
    noted: boolean,
  ): TemplateResult | typeof nothing {
    if (figure === undefined) {
      return nothing;
    }
    const length = lengthText(figure.ms);
    const entries = entriesOf(this.store, figure);
    const note = noted ? sourceLabel(figure.source) : undefined;
    const content = html`<strong>${figure.atLeast === true ? l10n.t("at least {0}", length) : length}</strong>
      ${figureLabel(name)}${note === undefined ? nothing : html` <small>(${note})</small>`}`;
    return entries.length === 0
      ? html`<span class="figure" title=${groundsTitle(figure, entries)}>${content}</span>`
      : html`<button
          type="button"
          class="figure"
          title=${groundsTitle(figure, entries)}
          @click=${() => showGrounds(this.store, figure)}
        >
          ${content}
        </button>`;
  }

  /** Expands the text when a clause that is cut off gets the focus. */
  readonly #onFocus = (event: FocusEvent): void => {
    const words = event.currentTarget as HTMLElement;
    const clause = event.target as HTMLElement;
    if (clause.offsetTop - words.offsetTop >= words.clientHeight - 2) {
      this.store.dispatch("setExpanded", { part: "words", expanded: true });
    }
  };

  #measure(): void {
    const words = this.querySelector(".call-words");
    const overflows = words !== null && words.scrollHeight > words.clientHeight + 2;
    if (overflows !== this.#overflows && !isExpanded(this.state, "words")) {
      this.#overflows = overflows;
      this.requestUpdate();
    }
  }
}

function figureLabel(name: keyof CallFigures): string {
  switch (name) {
    case "timeToAnswer":
      return l10n.t("to answer");
    case "ring":
      return l10n.t("ringing");
    case "queue":
      return l10n.t("in queue");
    case "talk":
      return l10n.t("talking");
    default:
      return l10n.t("on hold");
  }
}

function sourceLabel(source: Figure["source"]): string {
  return source === "inferred" ? l10n.t("inferred from the log") : l10n.t("known from the session’s fields");
}

function groundsTitle({ fields = [] }: Pick<Clause, "fields">, entries: readonly number[]): string {
  return [
    entries.length === 0
      ? ""
      : entries.length === 1
        ? l10n.t("Show log entry {0}", ((entries[0] ?? 0) + 1).toLocaleString())
        : l10n.t("Show {0} log entries", entries.length.toLocaleString()),
    fields.length === 0 ? "" : l10n.t("From the session’s fields: {0}", fields.join(", ")),
  ]
    .filter((line) => line !== "")
    .join("\n");
}
