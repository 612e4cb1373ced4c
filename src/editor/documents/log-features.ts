import * as vscode from "vscode";
import { messageOf } from "../../sessions/log/entry-fields.ts";
import type { Phase, PhaseKind, RowSpan } from "../../sessions/log/folding.ts";
import { cutText } from "../../sessions/labels/cut-text.ts";
import { visibleText } from "../../sessions/labels/visible-text.ts";
import { commandIds } from "../ids.ts";
import type { LogOutline } from "./log-outline.ts";

/** VS Code requests all links of a document at once. In a longer log, only entries with a problem get a link. */
const maxLinks = 5000;
/** More phases than this make the outline useless. */
const maxPhases = 2000;
const maxNameLength = 120;

/** Language features of log documents: outline, folding, and links to the panel. */
export class LogFeatures
  implements vscode.DocumentSymbolProvider, vscode.FoldingRangeProvider, vscode.DocumentLinkProvider
{
  readonly #outlineOf: (uri: vscode.Uri) => LogOutline | undefined;

  /** `outlineOf` returns the outline of the log in a document; undefined if it shows no log. */
  constructor(outlineOf: (uri: vscode.Uri) => LogOutline | undefined) {
    this.#outlineOf = outlineOf;
  }

  async provideDocumentSymbols(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
    const outline = this.#outline(document);
    const phases = (await outline?.phases()) ?? [];
    return outline === undefined
      ? []
      : phases.slice(0, maxPhases).map((phase) => phaseSymbol(phase, outline, document));
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
    const rows = Array.from({ length: Math.min(length, maxLinks) }, (_, row) => row);
    if (length > maxLinks) {
      const trouble = (await outline.phases()).flatMap((phase) => phase.problemRows);
      rows.push(...trouble.filter((row) => row >= maxLinks).slice(0, maxLinks));
    }
    return rows.map((row) => rowLink(row, outline));
  }

  /** Undefined for other documents, and while the document's text is older than the outline. */
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
    phaseLabel(phase.kind),
    rowWords(phase.from, outline),
    vscode.SymbolKind.Namespace,
    range,
    document.lineAt(range.start).range,
  );
  symbol.children = phase.problemRows.slice(0, maxPhases).map((row) => {
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
  const message = cutText(messageOf(session.log[row]), maxNameLength);
  return visibleText(message).trim() || vscode.l10n.t("Entry {0}", row + 1);
}

/** Links the number of an entry to the entry in the panel. */
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

function phaseLabel(kind: PhaseKind): string {
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
