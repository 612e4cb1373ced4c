import { randomBytes } from "node:crypto";
import * as vscode from "vscode";

/** The folder of the bundled page in the extension. */
export function pageRoot(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, "dist", "webview");
}

/**
 * The HTML of the panel's page. It may load only its own files: no inline scripts or styles, no other hosts. If `avatars` is true,
 * images may come from any https host. `openAgain` is the command link with which the page opens its session again after its
 * extension host has ended.
 */
export function renderPage(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  options: { readonly avatars: boolean; readonly openAgain: string },
): string {
  const root = pageRoot(extensionUri);
  const file = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(root, name)).toString();
  const nonce = randomBytes(18).toString("base64url");
  const source = webview.cspSource;
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' ${source}`,
    `style-src ${source}`,
    `font-src ${source}`,
    `img-src ${source}${options.avatars ? " https:" : ""}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link id="vscode-codicon-stylesheet" rel="stylesheet" href="${file("codicon.css")}">
<link rel="stylesheet" href="${file("main.css")}">
<title>${escapeAttribute(vscode.l10n.t("Session"))}</title>
</head>
<body data-open-again="${escapeAttribute(options.openAgain)}">
<evo-session-panel></evo-session-panel>
<script type="module" nonce="${nonce}" src="${file("main.js")}"></script>
</body>
</html>`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
