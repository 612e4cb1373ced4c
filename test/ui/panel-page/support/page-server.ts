import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { build } from "esbuild";
import { inProject } from "../../../../scripts/support/paths.ts";

/** The panel's page, built and served on loopback under the content security policy that the editor gives it. */
export interface PageServer {
  readonly origin: string;
  close(): Promise<void>;
}

export async function servePage(): Promise<PageServer> {
  const files = new Map<string, readonly [type: string, content: string | Uint8Array]>();
  const { outputFiles } = await build({
    entryPoints: [inProject("src/webview/main.ts")],
    outdir: "/",
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2023",
    logLevel: "silent",
  });
  for (const file of outputFiles) {
    files.set(file.path, [file.path.endsWith(".css") ? "text/css" : "text/javascript", file.contents]);
  }
  const codicons = inProject("node_modules/@vscode/codicons/dist");
  files.set("/codicon.css", ["text/css", await readFile(`${codicons}/codicon.css`)]);
  files.set("/codicon.ttf", ["font/ttf", await readFile(`${codicons}/codicon.ttf`)]);
  const server = createServer((request, response) => {
    const { origin, pathname } = new URL(request.url ?? "/", `http://${request.headers.host ?? ""}`);
    const file = pathname === "/" ? (["text/html", page(origin)] as const) : files.get(pathname);
    response.writeHead(file ? 200 : 404, { "content-type": `${file?.[0] ?? "text/plain"}; charset=utf-8` });
    response.end(file?.[1]);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** As the editor renders it, with this server's origin instead of the webview's. */
function page(source: string): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-n0nce' ${source}`,
    `style-src ${source}`,
    `font-src ${source}`,
    `img-src ${source} https:`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link id="vscode-codicon-stylesheet" rel="stylesheet" href="/codicon.css">
<link rel="stylesheet" href="/main.css">
<link rel="icon" href="/codicon.ttf">
<title>Session</title>
</head>
<body data-open-again="command:evoVoice.openSession?x">
<evo-session-panel></evo-session-panel>
<script type="module" nonce="n0nce" src="/main.js"></script>
</body>
</html>`;
}
