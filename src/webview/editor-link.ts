import type { EditorToPage, Message, PageToEditor, PanelViewState } from "../panel-protocol/messages.ts";
import { Heartbeat } from "./heartbeat.ts";

/** VS Code's API for webviews. A page can acquire it once. */
interface WebviewApi {
  postMessage(message: Message<PageToEditor>): void;
  getState(): PanelViewState | undefined;
  setState(state: PanelViewState): void;
}

declare const acquireVsCodeApi: () => WebviewApi;

/** The names of all messages from the editor. A missing one doesn't compile. */
const editorMessages: Readonly<Record<keyof EditorToPage, true>> = {
  pong: true,
  configure: true,
  clock: true,
  status: true,
  session: true,
  call: true,
  rows: true,
  found: true,
  filtered: true,
  matches: true,
  rowAt: true,
  relatedData: true,
  fullMessage: true,
  revealRow: true,
  runInLog: true,
  restoreView: true,
};

/** Sends one message to the editor. */
export type Send = <Name extends keyof PageToEditor>(name: Name, body: PageToEditor[Name]) => void;

/** The connection to the editor. */
export interface EditorLink {
  readonly send: Send;
  readonly viewState: () => PanelViewState | undefined;
  readonly saveViewState: (state: PanelViewState) => void;
}

/**
 * Connects to the editor and passes its messages on. `aliveChanged` is called when the extension host stops responding, and when it
 * responds again.
 */
export function connectEditor(
  receive: (message: Message<EditorToPage>) => void,
  aliveChanged: (alive: boolean) => void,
): EditorLink {
  const api = acquireVsCodeApi();
  const send: Send = (name, body) =>
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- VS Code's, not the window's
    api.postMessage({ name, body } as Message<PageToEditor>);
  const heartbeat = new Heartbeat(() => send("ping", {}), aliveChanged);
  window.addEventListener("message", (event: MessageEvent<unknown>) => {
    heartbeat.answered();
    if (isMessage(event.data)) {
      receive(event.data);
    }
  });
  heartbeat.start();
  return {
    send,
    viewState: () => api.getState(),
    saveViewState: (state) => api.setState(state),
  };
}

function isMessage(received: unknown): received is Message<EditorToPage> {
  return (
    typeof received === "object" &&
    received !== null &&
    "name" in received &&
    "body" in received &&
    typeof received.name === "string" &&
    Object.hasOwn(editorMessages, received.name)
  );
}
