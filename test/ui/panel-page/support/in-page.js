/**
 * Runs in the page, before the page's own scripts: the theme's variables on the root element and the API that VS Code gives
 * a webview. `panelTest` is set by the script before this one; `toEditor` and `complain` lead to the test.
 */
const { variables, theme, fontSize, viewState } = globalThis.panelTest;

globalThis.keptState = viewState;
globalThis.acquireVsCodeApi = () => ({
  postMessage: (message) => void globalThis.toEditor(message),
  getState: () => globalThis.keptState,
  setState: (state) => {
    globalThis.keptState = state;
  },
});

document.addEventListener("securitypolicyviolation", (event) => {
  void globalThis.complain(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
});

new MutationObserver((_changes, observer) => {
  if (document.body) {
    observer.disconnect();
    for (const [name, value] of variables) {
      document.documentElement.style.setProperty(name, value);
    }
    // The fonts are no part of a theme; these are VS Code's own on Linux.
    document.documentElement.style.setProperty("--vscode-font-size", "13px");
    document.documentElement.style.setProperty("--vscode-editor-font-size", `${fontSize}px`);
    document.documentElement.style.setProperty(
      "--vscode-font-family",
      "system-ui, Ubuntu, 'Droid Sans', sans-serif",
    );
    document.body.classList.add(theme);
  }
}).observe(document, { childList: true, subtree: true });
