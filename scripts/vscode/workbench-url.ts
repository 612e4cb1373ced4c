/** What a window of VS Code shows and runs. Absolute paths. */
export interface WindowOptions {
  /** The folder it opens; an empty window without it. */
  readonly folder?: string | undefined;
  /** An extension that runs from its source folder. One: of several, VS Code in a browser takes the last. */
  readonly developmentPath?: string | undefined;
  /** A module whose `run()` the extension host calls; then the window says how it went. */
  readonly testsPath?: string | undefined;
}

/** The address at which a server of VS Code shows that window. */
export function workbenchUrl(server: string, options: WindowOptions): string {
  const url = new URL(server);
  const remote = (path: string): string => `vscode-remote://${url.host}${path}`;
  const payload = [
    ...(options.developmentPath === undefined
      ? []
      : [["extensionDevelopmentPath", remote(options.developmentPath)]]),
    ...(options.testsPath === undefined ? [] : [["extensionTestsPath", remote(options.testsPath)]]),
  ];
  if (options.folder === undefined) {
    url.searchParams.set("ew", "true");
  } else {
    url.searchParams.set("folder", options.folder);
  }
  if (payload.length > 0) {
    url.searchParams.set("payload", JSON.stringify(payload));
  }
  return url.href;
}
