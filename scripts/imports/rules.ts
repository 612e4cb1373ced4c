/** Who may import whom in `src`. The check reads this; CONTRIBUTING explains it. */

/** What the files below one folder of `src` may import besides each other. */
export interface Layer {
  /** Files or folders of `src`. A folder ends with a slash and stands for all below it. */
  readonly imports: readonly string[];
  /** Packages by name; "*" stands for any that no other layer keeps for itself, `node:` for Node's own modules. */
  readonly packages: readonly string[];
}

export const layers: Readonly<Record<string, Layer>> = {
  "evovoice/": { imports: [], packages: ["*", "node:"] },
  "sessions/": { imports: ["evovoice/"], packages: ["*"] },
  "panel-protocol/": { imports: ["evovoice/types.ts", "sessions/"], packages: ["*"] },
  "editor/": { imports: ["evovoice/", "sessions/", "panel-protocol/"], packages: ["*", "node:", "vscode"] },
  "webview/": { imports: ["evovoice/types.ts", "sessions/", "panel-protocol/"], packages: ["*"] },
  "demo/": { imports: ["evovoice/types.ts"], packages: ["*", "node:"] },
  "extension.ts": {
    imports: ["evovoice/", "sessions/", "editor/", "panel-protocol/"],
    packages: ["*", "node:", "vscode"],
  },
};

/** Packages that only these files may import, whatever their layer allows. */
export const keptPackages: Readonly<Record<string, readonly string[]>> = {
  undici: ["evovoice/transport/", "evovoice/network/"],
  vscode: ["editor/", "extension.ts"],
  // It would take text of a call for HTML.
  "lit/directives/unsafe-html.js": [],
};

/** More files than this in one folder are too many to look through: split it by what a newcomer would look for. */
export const maxFilesInFolder = 15;
