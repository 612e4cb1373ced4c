import * as l10n from "@vscode/l10n";
import { connectHost } from "../editor-link.ts";
import type { Host } from "../editor-link.ts";
import type {
  EditorToPage,
  Handlers,
  PanelConfiguration,
  PanelSession,
  PanelStatus,
} from "../../panel-protocol/messages.ts";
import { sessionDates } from "../../sessions/call/dates.ts";
import type { ClockOptions } from "../../sessions/time/options.ts";
import { dayKey, untilNextDay } from "../../sessions/time/format.ts";
import { offsetChanges } from "../../sessions/time/zones.ts";
import { RelatedDataParts } from "./related-data.ts";
import type { FilterState } from "./filter.ts";
import type { FindState } from "./find.ts";
import { LogPlace } from "./log-position.ts";
import { LogSearch } from "./log-search.ts";
import { PageClock } from "./page-clock.ts";
import { PictureState } from "./picture-state.ts";
import { RowCache } from "./row-cache.ts";

import type { RowRange } from "./row-cache.ts";

/**
 * What changed: the session or what is said about it; or only what its log shows and where in it one is; or no more than which of
 * its rows are on show, which the log itself need not be drawn anew for.
 */
export type Change = "session" | "log" | "scroll";

/** Timers stand still while a computer sleeps, so that none should wait for long. Milliseconds. */
const maxWaitMs = 60_000;

/** Everything the page knows, and what a person can do with it. The parts draw it and hold nothing themselves. */
export class PanelStore {
  configuration: PanelConfiguration | undefined;
  status: PanelStatus = { kind: "loading" };
  /** Whether the extension host no longer answers: nothing here is kept up to date, and no button works. */
  isCutOff = false;
  session: PanelSession | undefined;
  rows = new RowCache(0);
  readonly clock = new PageClock();
  readonly search = new LogSearch(this);
  readonly picture = new PictureState();
  readonly place = new LogPlace(this);
  readonly related: RelatedDataParts;
  /** Rows shown with their whole text. */
  readonly openRows = new Set<number>();
  /** Whole texts of rows that came cut, for open rows only. */
  readonly wholeMessages = new Map<number, string>();
  wrap = false;
  /** Entries that came while the end of the log was not on show. */
  newEntries = 0;
  /** In a narrow column members would push the log off the page. */
  readonly expanded = new Set<string>(window.innerWidth < 860 ? [] : ["members"]);
  /** The rows on show. With a filter, some between them are not. */
  visible: RowRange = { from: 0, to: 0 };

  readonly #listeners = new Set<(what: Change) => void>();
  readonly #host: Host;
  #soon = 0;
  #showOffset = false;

  constructor() {
    this.#host = connectHost(this.#handlers, (alive) => {
      this.isCutOff = !alive;
      this.changed("session");
    });
    this.related = new RelatedDataParts(this.#host.send);
    const kept = this.#host.viewState();
    // In a narrow column little more than the time would be left of an entry on one line.
    this.wrap = kept?.wrap ?? window.innerWidth < 560;
    if (kept?.expanded) {
      this.expanded = new Set(kept.expanded);
    }
    if (kept?.topRow) {
      this.place.reveal = { row: kept.topRow, align: "start" };
    }
    this.#host.send("ready", { timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone });
    this.#followDays();
  }

  get send(): Host["send"] {
    return this.#host.send;
  }

  /** How times are written here: with their offsets where these change within the session. */
  get times(): ClockOptions {
    return {
      locale: this.configuration?.locale,
      timeZone: this.configuration?.timeZone,
      showOffset: this.#showOffset,
    };
  }

  #readOffsets(): void {
    const { startAt, endAt, latestAt } = this.session?.timeline ?? {};
    const { timeZone } = this.configuration ?? {};
    const facts = this.session && sessionDates(this.session.head);
    const times = [startAt, endAt, latestAt, facts?.start?.epochMs, facts?.end?.epochMs];
    const known = times.filter((at) => at !== undefined);
    this.#showOffset = known.length > 0 && offsetChanges(Math.min(...known), Math.max(...known), timeZone);
  }

  /** Draws everything again after midnight: "Today" is another day then. */
  #followDays(): void {
    const { timeZone } = this.times;
    const day = dayKey(this.clock.now(), timeZone);
    setTimeout(
      () => {
        if (dayKey(this.clock.now(), this.times.timeZone) !== day) {
          this.changed("session");
        }
        this.#followDays();
      },
      Math.min(untilNextDay(this.clock.now(), timeZone), maxWaitMs),
    );
  }

  get find(): FindState {
    return this.search.find;
  }

  get filter(): FilterState {
    return this.search.filter;
  }

  get rowCount(): number {
    return this.session?.timeline.rowCount ?? 0;
  }

  /** Calls `listener` after each change of what is to be drawn; the answer ends that. */
  onChange(listener: (what: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  changed(what: Change = "log"): void {
    for (const listener of this.#listeners) {
      listener(what);
    }
  }

  /** Rows come in many small answers: they are drawn together. */
  #changedSoon(): void {
    cancelAnimationFrame(this.#soon);
    this.#soon = requestAnimationFrame(() => this.changed());
  }

  readonly #handlers: Handlers<Omit<EditorToPage, "pong">> = {
    configure: (configuration) => {
      if (configuration.l10nContents) {
        l10n.config({ contents: { ...configuration.l10nContents } });
      }
      this.configuration = configuration;
      this.#readOffsets();
      this.keep();
      this.changed("session");
    },
    clock: ({ now }) => {
      this.clock.set(now);
    },
    status: (status) => {
      this.status = status;
      this.changed("session");
    },
    session: (session) => this.#takeSession(session),
    rows: ({ version, from, rows }) => {
      if (version === this.session?.version) {
        this.rows.put(from, rows);
        this.#changedSoon();
      }
    },
    found: (answer) => {
      if (answer.version === this.session?.version) {
        this.search.takeFound(answer);
      }
    },
    filtered: (answer) => {
      if (answer.version === this.session?.version) {
        this.search.takeFiltered(answer);
      }
    },
    matches: (answer) => {
      if (answer.version === this.session?.version) {
        this.search.takeMatches(answer);
      }
    },
    rowAt: ({ version, at, index }) => {
      if (version === this.session?.version) {
        this.place.takeMoment(at, index);
      }
    },
    relatedData: ({ sessionId, ...data }) => {
      if (this.related.take(sessionId, data)) {
        this.changed("session");
      }
    },
    fullMessage: ({ version, index, message }) => {
      if (version === this.session?.version && this.openRows.has(index)) {
        this.wholeMessages.set(index, message);
        this.changed();
      }
    },
    revealRow: ({ index }) => this.place.goTo(index),
  };

  /** A later version of the same session keeps the place, and the rows that are as they were. */
  #takeSession(session: PanelSession): void {
    const before = this.rowCount;
    const { rowCount } = session.timeline;
    if (before > 0 && rowCount > before) {
      const atEnd = this.filter.shown === undefined && this.visible.to >= before;
      this.place.reveal = atEnd ? { row: rowCount - 1, align: "auto" } : this.place.reveal;
      this.newEntries += atEnd ? 0 : rowCount - before;
    }
    this.session = session;
    this.#readOffsets();
    this.related.isAbout(session.head.id);
    this.related.refresh("transcript");
    this.rows = this.rows.next(rowCount, session.unchangedRows);
    this.place.keepWithin(rowCount);
    for (const index of this.openRows) {
      if (index >= session.unchangedRows) {
        this.#host.send("requestFullMessage", { version: session.version, index });
      }
    }
    this.search.again();
    this.changed("session");
  }

  /** Tells which positions are on show, so that their rows and some around them are there. */
  show(positions: RowRange): void {
    const { filter } = this;
    const visible = filter.shown
      ? { from: filter.rowAt(positions.from), to: filter.rowAt(positions.to - 1) + 1 }
      : positions;
    const moved = visible.from !== this.visible.from || visible.to !== this.visible.to;
    this.visible = visible;
    const [from, to] = [positions.from - 50, positions.to + 50];
    this.#ask(
      filter.shown
        ? this.rows.wantThese(filter.shown.slice(Math.max(0, from), to))
        : this.rows.want({ from, to }),
    );
    if (moved) {
      this.newEntries = visible.to >= this.rowCount ? 0 : this.newEntries;
      this.picture.follow(this);
      this.search.requestMatches();
      this.changed("scroll");
    }
  }

  /** Asks for rows that something besides the list shows. */
  requestRows(range: RowRange): void {
    this.#ask(this.rows.want(range));
  }

  #ask(ranges: readonly RowRange[]): void {
    for (const range of this.session ? ranges : []) {
      this.#host.send("requestRows", { version: this.session?.version ?? 0, ...range });
    }
  }

  /** Shows a row's whole text, or its first line again. */
  toggleRow(index: number): void {
    if (this.openRows.delete(index)) {
      this.wholeMessages.delete(index);
    } else {
      this.openRows.add(index);
      if (this.session && this.rows.get(index)?.cutFrom !== undefined) {
        this.#host.send("requestFullMessage", { version: this.session.version, index });
      }
    }
    this.changed();
  }

  /** Shows the filter's fields, or hides them; what is filtered stays. */
  openFilter(open: boolean): void {
    this.filter.open = open;
    this.changed();
  }

  toggleWrap(): void {
    this.wrap = !this.wrap;
    this.changed();
    this.keep();
  }

  setExpanded(part: string, open: boolean): void {
    if (open) {
      this.expanded.add(part);
    } else {
      this.expanded.delete(part);
    }
    this.changed("session");
    this.keep();
  }

  /** Keeps intent, nobody's data: what is asked for, the place in the log, and what is expanded. */
  keep(): void {
    if (this.configuration) {
      this.#host.keepViewState({
        ...this.configuration.target,
        topRow: this.place.reveal?.row ?? this.visible.from,
        wrap: this.wrap,
        expanded: [...this.expanded],
      });
    }
  }
}
