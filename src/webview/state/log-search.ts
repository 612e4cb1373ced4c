import type { EditorToPage, PanelSession, RowsAnswer } from "../../panel-protocol/messages.ts";
import type { LogMark } from "../../sessions/entry/events.ts";
import type { Send } from "../editor-link.ts";
import { FilterState } from "./filter.ts";
import { FindState } from "./find.ts";
import type { FindText } from "./find.ts";
import type { LogPlace } from "./log-position.ts";
import { MatchRanges } from "./match-ranges.ts";
import type { RowRange } from "./row-cache.ts";

/** Rows beyond the visible ones whose matches are asked for along with theirs. */
const margin = 50;

/** The log that is searched, and the place in it. */
export interface SearchedLog {
  readonly send: Send;
  readonly session: PanelSession | undefined;
  readonly place: LogPlace;
  readonly visible: RowRange;
  changed(): void;
}

/** Find and filter: what is asked of the editor, and what its answers do to the place in the log. */
export class LogSearch {
  readonly find = new FindState();
  readonly filter = new FilterState();
  readonly matches = new MatchRanges();
  readonly #log: SearchedLog;
  /** Whether the answer on its way leads to a find: not where nobody asked for one. */
  #leads = true;

  constructor(log: SearchedLog) {
    this.#log = log;
  }

  /** Looks for a text, or for the same one in another way. */
  lookFor(change: Partial<FindText>): void {
    const { text, matchCase, isRegExp } = { ...plainly(this.find), ...change };
    const findId = this.find.start({ text, matchCase, isRegExp });
    this.matches.start(findId, this.find);
    this.#leads = true;
    const version = this.#log.session?.version;
    if (version !== undefined && text !== "") {
      this.#log.send("find", { version, findId, text, matchCase, isRegExp });
    }
    this.#log.changed();
  }

  /** Takes the answer to `find`. Finds that the filter hides don't count. */
  takeFound({ findId, ...answer }: RowsAnswer & { readonly findId: number }): void {
    const hits = answer.hits.filter((row) => this.filter.shows(row));
    const row = this.find.take(findId, { ...answer, hits }, this.#log.place.activeRow);
    if (row !== undefined && this.#leads) {
      this.#log.place.goTo(row);
    }
    this.requestMatches();
    this.#log.changed();
  }

  /** Asks where the rows on the page and those around them match, as far as they were found. */
  requestMatches(): void {
    const { visible, session, send } = this.#log;
    const range = { from: visible.from - margin, to: visible.to + margin };
    const { findId, rows } = this.matches.want(this.find.hits ?? [], range);
    if (rows.length > 0 && session) {
      send("requestMatches", { version: session.version, findId, rows });
    }
  }

  takeMatches({ findId, rows }: EditorToPage["matches"]): void {
    if (this.matches.take(findId, rows)) {
      this.#log.changed();
    }
  }

  nextFind(by: 1 | -1): void {
    const row = this.find.step(by);
    if (row !== undefined) {
      this.#log.place.goTo(row);
    }
  }

  /** Shows only the entries with a text or one of some marks. */
  filterBy(change: Partial<FindText & { readonly marks: ReadonlySet<LogMark> }>): void {
    const { filter } = this;
    const filterId = filter.start(change);
    const version = this.#log.session?.version;
    if (filterId === undefined) {
      this.#filterChanged();
    } else if (version !== undefined) {
      this.#log.send("filter", { version, filterId, ...plainly(filter), marks: [...filter.marks] });
      this.#log.changed();
    }
  }

  /** Shows all entries again, and stays where it is. */
  endFilter(): void {
    this.filter.clear();
    this.#filterChanged();
  }

  takeFiltered({ filterId, ...answer }: RowsAnswer & { readonly filterId: number }): void {
    if (this.filter.take(filterId, answer)) {
      this.#filterChanged();
    }
  }

  /** Asks anew, of another version of the log. */
  again(): void {
    if (this.filter.active) {
      this.filterBy({});
    } else {
      this.findAgain();
    }
  }

  findAgain(): void {
    if (this.find.text !== "") {
      this.lookFor({});
      this.#leads = false;
    }
  }

  /** The place stays as near as what is shown allows. */
  #filterChanged(): void {
    const row = this.filter.rowAt(this.filter.positionOf(this.#log.place.activeRow));
    this.#log.place.settle(row, "center");
    this.findAgain();
    this.#log.changed();
  }
}

function plainly({ text, matchCase, isRegExp }: FindText): FindText {
  return { text, matchCase, isRegExp };
}
