import * as vscode from "vscode";
import { messageOf } from "../../sessions/log/entry-fields.ts";
import type { Phase, PhaseKind, RowSpan } from "../../sessions/log/folding.ts";
import { cutText } from "../../sessions/labels/cut-text.ts";
import { visibleText } from "../../sessions/labels/visible-text.ts";
import { commandIds } from "../ids.ts";
import type { LogOutline } from "./log-outline.ts";

/** The editor asks for all links of a document at once; beyond these, only entries with a problem link back. */
const mostLinks = 5000;
/** An outline with more parts than this is no outline. */
const mostPhases = 2000;
const longestName = 120;

/** What a log document offers besides its text: outline, folding, and links back to the panel. */
export class LogFeatures
  implements vscode.DocumentSymbolProvider, vscode.FoldingRangeProvider, vscode.DocumentLinkProvider
{
  readonly #outlineOf: (uri: vscode.Uri) => LogOutline | undefined;

  /** `outlineOf` gives what the document shows now; undefined where it shows no log. */
  constructor(outlineOf: (uri: vscode.Uri) => LogOutline | undefined) {
    this.#outlineOf = outlineOf;
  }

  async provideDocumentSymbols(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
    const outline = this.#outline(document);
    const phases = (await outline?.phases()) ?? [];
    return outline === undefined
      ? []
      : phases.slice(0, mostPhases).map((phase) => phaseSymbol(phase, outline, document));
  }

  async provideFoldingRanges(document: vscode.TextDocument): Promise<vscode.FoldingRange[]> {
    const outline = this.#outline(document);
    const phases = (await outline?.phases()) ?? [];
    if (outline === undefined) {
      return [];
    }
    const spans: RowSpan[] = [];
    for (const phase of phases) {
      spans.push(phase, ...phase.stretches);
    }
    return spans
      .map((span) => linesOf(span, outline, document))
      .filter(({ start, end }) => end.line > start.line)
      .map(({ start, end }) => new vscode.FoldingRange(start.line, end.line, vscode.FoldingRangeKind.Region));
  }

  async provideDocumentLinks(document: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
    const outline = this.#outline(document);
    if (outline === undefined) {
      return [];
    }
    const { length } = outline.session.log;
    const rows = Array.from({ length: Math.min(length, mostLinks) }, (_, row) => row);
    if (length > mostLinks) {
      const trouble = (await outline.phases()).flatMap((phase) => phase.problemRows);
      rows.push(...trouble.filter((row) => row >= mostLinks).slice(0, mostLinks));
    }
    return rows.map((row) => rowLink(row, outline));
  }

  /** Undefined for another kind of document, and while the document does not yet have the text of the outline. */
  #outline(document: vscode.TextDocument): LogOutline | undefined {
    const outline = this.#outlineOf(document.uri);
    const { length } = outline?.session.log ?? [];
    const last = outline?.document.lineOfRow(length - 1);
    return last === undefined || last < document.lineCount ? outline : undefined;
  }
}

function phaseSymbol(
  phase: Phase,
  outline: LogOutline,
  document: vscode.TextDocument,
): vscode.DocumentSymbol {
  const range = linesOf(phase, outline, document);
  const symbol = new vscode.DocumentSymbol(
    phaseWords(phase.kind),
    rowWords(phase.from, outline),
    vscode.SymbolKind.Namespace,
    range,
    document.lineAt(range.start).range,
  );
  symbol.children = phase.problemRows.slice(0, mostPhases).map((row) => {
    const lines = linesOf({ from: row, to: row + 1 }, outline, document);
    const first = document.lineAt(lines.start).range;
    return new vscode.DocumentSymbol(
      rowWords(row, outline),
      vscode.l10n.t("Problem"),
      vscode.SymbolKind.Event,
      lines,
      first,
    );
  });
  return symbol;
}

function linesOf({ from, to }: RowSpan, outline: LogOutline, document: vscode.TextDocument): vscode.Range {
  const last = document.lineAt(outline.lastLine(to - 1, document.lineCount));
  return new vscode.Range(new vscode.Position(outline.firstLine(from), 0), last.range.end);
}

function rowWords(row: number, { session }: LogOutline): string {
  const message = cutText(messageOf(session.log[row]), longestName);
  return visibleText(message).trim() || vscode.l10n.t("Entry {0}", row + 1);
}

/** The number of an entry leads to it in the panel. */
function rowLink(row: number, outline: LogOutline): vscode.DocumentLink {
  const line = outline.firstLine(row);
  const width = String(outline.session.log.length).length;
  const start = Math.max(0, width - String(row + 1).length);
  const target = [{ ...outline.key, row }];
  const link = new vscode.DocumentLink(
    new vscode.Range(line, start, line, width),
    vscode.Uri.parse(`command:${commandIds.openSession}?${encodeURIComponent(JSON.stringify(target))}`),
  );
  link.tooltip = vscode.l10n.t("Show this entry in the session panel");
  return link;
}

function phaseWords(kind: PhaseKind): string {
  switch (kind) {
    case "start":
      return vscode.l10n.t("Start");
    case "ring":
      return vscode.l10n.t("Ringing");
    case "queue":
      return vscode.l10n.t("Queue");
    case "answer":
      return vscode.l10n.t("Answered");
    case "transfer":
      return vscode.l10n.t("Transfer");
    case "hold":
      return vscode.l10n.t("Hold");
    case "end":
      return vscode.l10n.t("End");
  }
}
