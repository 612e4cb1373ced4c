import * as vscode from "vscode";
import { documentScheme } from "../ids.ts";
import { OnFirstUse } from "../on-first-use.ts";
import type { Compared } from "./compare-hovers.ts";
import type { LogOutline } from "./log-outline.ts";

/** What documents show, by URI. */
export interface ShownDocuments {
  readonly comparedAt: (uri: vscode.Uri) => Compared | undefined;
  readonly outlineAt: (uri: vscode.Uri) => LogOutline | undefined;
}

/** Registers the language features of session documents. Their code is loaded with the first document. */
export function registerLanguageFeatures({ comparedAt, outlineAt }: ShownDocuments): vscode.Disposable {
  const selector: vscode.DocumentSelector = { scheme: documentScheme };
  const hovers = new OnFirstUse(
    async () => new (await import("./compare-hovers.ts")).CompareHovers(comparedAt),
  );
  const features = new OnFirstUse(async () => new (await import("./log-features.ts")).LogFeatures(outlineAt));
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(selector, {
      provideHover: async (document, position) =>
        comparedAt(document.uri) && (await hovers.get()).provideHover(document, position),
    }),
    vscode.languages.registerDocumentSymbolProvider(
      selector,
      { provideDocumentSymbols: async (document) => (await features.get()).provideDocumentSymbols(document) },
      { label: vscode.l10n.t("Phases of the log") },
    ),
    vscode.languages.registerFoldingRangeProvider(selector, {
      provideFoldingRanges: async (document) => (await features.get()).provideFoldingRanges(document),
    }),
    vscode.languages.registerDocumentLinkProvider(selector, {
      provideDocumentLinks: async (document) => (await features.get()).provideDocumentLinks(document),
    }),
  );
}
