/**
 * Where a person was in a panel. VS Code discards a page whose tab is hidden, so the editor keeps this in memory for the next page.
 * It may contain what the person typed, so it is never stored.
 */
import type { LogMark } from "../sessions/entry/events.ts";

/** A text, or the source of a regular expression, and how to search for it. */
export interface RestorableText {
  readonly text: string;
  readonly matchCase: boolean;
  readonly isRegExp: boolean;
}

export interface RestorableView {
  readonly activeRow: number;
  /** The other end of the selection. */
  readonly anchorRow: number;
  /** The topmost visible row. */
  readonly topRow: number;
  /** Rows shown with their full message. */
  readonly openRows: readonly number[];
  readonly find: RestorableText;
  readonly filter: RestorableText & { readonly marks: readonly LogMark[]; readonly open: boolean };
  /** The visible part of the time axis, as fractions (0 to 1) of the whole. */
  readonly axis: { readonly from: number; readonly to: number };
  /** The selected part of the call, milliseconds since the epoch. */
  readonly range?: { readonly fromAt: number; readonly toAt: number };
}
