import type { PanelSession } from "../../panel-protocol/messages.ts";
import type { Send } from "../editor-link.ts";
import { firstAtOrAfter } from "./find.ts";
import type { LogSearch } from "./log-search.ts";
import type { PictureState } from "./picture-state.ts";
import type { RowCache, RowRange } from "./row-cache.ts";

/** The log in which one is somewhere. */
export interface PlacedLog {
  readonly send: Send;
  readonly session: PanelSession | undefined;
  readonly rowCount: number;
  readonly rows: RowCache;
  readonly search: LogSearch;
  readonly picture: PictureState;
  changed(): void;
}

/** A row that is to be brought into view, and where in it. */
export interface Reveal {
  readonly row: number;
  readonly align: "start" | "center" | "auto";
}

/** Where in the log one is, what is selected there, and the ways to get somewhere else. */
export class LogPlace {
  /** The row the keyboard is on. */
  activeRow = 0;
  /** Set while a row is to be brought into view; the list clears it. */
  reveal: Reveal | undefined;
  /** The other end of the selected rows; where it is the active row, that one alone is selected. */
  #anchorRow = 0;
  readonly #log: PlacedLog;

  constructor(log: PlacedLog) {
    this.#log = log;
  }

  /** The selected rows: always at least the active one. */
  get selected(): RowRange {
    return {
      from: Math.min(this.#anchorRow, this.activeRow),
      to: Math.max(this.#anchorRow, this.activeRow) + 1,
    };
  }

  /** Makes a row the active one and brings it into view. A filter that hides it ends. */
  goTo(row: number, align: Reveal["align"] = "center", extend = false): void {
    const { search, session, rowCount } = this.#log;
    const last = Math.max(0, (session ? rowCount : row + 1) - 1);
    this.#move(Math.min(Math.max(0, row), last), extend);
    this.reveal = { row: this.activeRow, align };
    if (!search.filter.shows(this.activeRow)) {
      search.filter.clear();
      search.findAgain();
    }
    this.#log.changed();
  }

  /** Makes a row that is on show the active one; with `extend` the selection grows to it. */
  pick(row: number, extend: boolean): void {
    this.#move(row, extend);
    this.#log.changed();
  }

  /** Goes to a row without saying so: whoever changes what the log shows says that. */
  settle(row: number, align: Reveal["align"]): void {
    this.#move(row, false);
    this.reveal = { row, align };
  }

  /** Keeps to a log that has become shorter. */
  keepWithin(rowCount: number): void {
    this.#log.picture.wantedAt = undefined;
    this.activeRow = Math.min(this.activeRow, Math.max(0, rowCount - 1));
    this.#anchorRow = Math.min(this.#anchorRow, this.activeRow);
  }

  selectAll(): void {
    const { search, rowCount } = this.#log;
    this.#anchorRow = search.filter.rowAt(0);
    this.activeRow = search.filter.rowAt(Math.max(0, search.filter.count(rowCount) - 1));
    this.#log.changed();
  }

  /**
   * Puts the selected entries on the clipboard, whole even where the page holds their beginnings only; with `raw`, times as the
   * service sent them.
   */
  copySelected(raw = false): void {
    const { search, session, rowCount } = this.#log;
    if (session && this.activeRow < rowCount) {
      const { selected } = this;
      const only = search.filter.shownWithin(selected);
      this.#log.send("copyEntries", {
        version: session.version,
        ...selected,
        ...(only && { only }),
        ...(raw && { raw }),
      });
    }
  }

  /**
   * The moment one is at: the one whose row is asked for, so that the next step goes on from there; of the picture's cursor while
   * it led to the active row; else of that row.
   */
  get at(): number | undefined {
    const { cursor, wantedAt } = this.#log.picture;
    if (wantedAt !== undefined) {
      return wantedAt;
    }
    return cursor?.row === this.activeRow ? cursor.at : this.#log.rows.get(this.activeRow)?.at;
  }

  /** Goes to the entry nearest to a moment, which the editor is asked for. */
  goToMoment(at: number): void {
    const { session, picture } = this.#log;
    if (session) {
      picture.wantedAt = at;
      this.#log.send("requestRowAt", { version: session.version, at });
    }
  }

  /** Takes the answer to that; one that is not waited for any more is dropped. */
  takeMoment(at: number, row: number): void {
    const { picture } = this.#log;
    if (picture.wantedAt === at) {
      picture.cursor = { at, row };
      this.goTo(row, picture.stretch ? "start" : "center");
    }
  }

  /** Goes to the next row that speaks of trouble, or the one before, around the ends. */
  nextTrouble(by: 1 | -1 = 1): void {
    const rows = this.#log.session?.timeline.troubleRows ?? [];
    const after = firstAtOrAfter(rows, by === 1 ? this.activeRow + 1 : this.activeRow);
    const row = by === 1 ? rows[Math.max(0, after)] : rows.at(after === -1 ? -1 : after - 1);
    if (row !== undefined) {
      this.goTo(row);
    }
  }

  /** Goes to the entry after the longest gap, or to the last one before it where none follows. */
  toLongestGap(): void {
    const gap = this.#log.session?.timeline.longestGaps[0];
    if (gap?.beforeRow !== undefined) {
      this.goTo(gap.beforeRow);
    } else if (gap !== undefined) {
      this.goToMoment(gap.fromAt);
    }
  }

  #move(row: number, extend: boolean): void {
    this.#log.picture.wantedAt = undefined;
    this.#anchorRow = extend ? this.#anchorRow : row;
    this.activeRow = row;
  }
}
