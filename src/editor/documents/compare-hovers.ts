import * as vscode from "vscode";
import type { SessionInfo } from "../../evovoice/types.ts";
import { formatFull } from "../../sessions/time/format.ts";
import { formatElapsed, formatGap } from "../../sessions/time/durations.ts";
import { timelineSteps, type Timeline } from "../../sessions/log/timeline.ts";
import { cutText } from "../../sessions/labels/cut-text.ts";
import { visibleText } from "../../sessions/labels/visible-text.ts";
import { commandIds } from "../ids.ts";
import type { SessionKey } from "../service/session-store.ts";
import { timeOptions } from "../time-zone.ts";
import { runChunked } from "../yield-timer.ts";

/** What one side of a comparison shows. */
export interface Compared {
  readonly key: SessionKey;
  readonly session: SessionInfo;
  /** The row of each line of the document; undefined for lines of the header. */
  readonly rowOfLine: readonly (number | undefined)[];
}

const maxMessageLength = 1000;

/** Hovers for what a comparison leaves out of an entry: its exact times and its original message. */
export class CompareHovers implements vscode.HoverProvider {
  readonly #comparedAt: (uri: vscode.Uri) => Compared | undefined;
  readonly #timelines = new WeakMap<SessionInfo, Promise<Timeline>>();

  constructor(comparedAt: (uri: vscode.Uri) => Compared | undefined) {
    this.#comparedAt = comparedAt;
  }

  async provideHover(
    document: vscode.TextDocument,
    { line }: vscode.Position,
  ): Promise<vscode.Hover | undefined> {
    const compared = this.#comparedAt(document.uri);
    const row = compared?.rowOfLine[line];
    return compared === undefined || row === undefined ? undefined : this.#hover(compared, row);
  }

  async #hover({ key, session }: Compared, row: number): Promise<vscode.Hover | undefined> {
    const timeline = this.#timelines.get(session) ?? runChunked(timelineSteps(session, "unmarked"));
    this.#timelines.set(session, timeline);
    const [entry] = (await timeline).rows(row, row + 1);
    if (entry === undefined) {
      return undefined;
    }
    const { at, date, elapsedMs, sincePreviousMs, message, zoneAssumed } = entry;
    const times = [
      at === undefined ? visibleText(date ?? "") : formatFull(at, timeOptions()),
      zoneAssumed ? vscode.l10n.t("time zone assumed: UTC") : "",
      elapsedMs === undefined ? "" : vscode.l10n.t("{0} from the start", formatElapsed(elapsedMs)),
      sincePreviousMs === undefined
        ? ""
        : vscode.l10n.t("{0} since the entry before", formatGap(sincePreviousMs)),
    ];
    const text = new vscode.MarkdownString();
    // Only this command, and only in links made here: the call's text is appended as plain text.
    text.isTrusted = { enabledCommands: [commandIds.openSession] };
    text.appendText(times.filter((part) => part !== "").join(" · "));
    text.appendMarkdown("\n\n");
    text.appendText(visibleText(cutText(message, maxMessageLength)));
    const target = encodeURIComponent(JSON.stringify([{ ...key, row }]));
    const linkLabel = vscode.l10n.t("Show this entry in the session panel");
    text.appendMarkdown(`\n\n[${linkLabel}](command:${commandIds.openSession}?${target})`);
    return new vscode.Hover(text);
  }
}
