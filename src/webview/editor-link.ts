import { dispatch } from "../panel-protocol/messages.ts";
import type {
  EditorToPage,
  Handlers,
  Message,
  PageToEditor,
  PanelViewState,
} from "../panel-protocol/messages.ts";
import { Heartbeat } from "./heartbeat.ts";

/** What VS Code gives a webview. May be asked for once in the life of a page. */
interface WebviewApi {
  postMessage(message: Message<PageToEditor>): void;
  getState(): PanelViewState | undefined;
  setState(state: PanelViewState): void;
}

declare const acquireVsCodeApi: () => WebviewApi;

/** Says one message to the editor. */
export type Send = <Name extends keyof PageToEditor>(name: Name, body: PageToEditor[Name]) => void;

/** The editor as the page sees it. */
export interface Host {
  readonly send: Send;
  readonly viewState: () => PanelViewState | undefined;
  readonly keepViewState: (state: PanelViewState) => void;
}

/**
 * Takes hold of VS Code's API and gives each of the editor's messages to its handler. `aliveChanged` is called when the
 * extension host stops answering, and when it answers again.
 */
export function connectHost(
  handlers: Handlers<Omit<EditorToPage, "pong">>,
  aliveChanged: (alive: boolean) => void,
): Host {
  const api = acquireVsCodeApi();
  const send: Send = (name, body) =>
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- VS Code's, not the window's
    api.postMessage({ name, body } as Message<PageToEditor>);
  const heartbeat = new Heartbeat(() => send("ping", {}), aliveChanged);
  window.addEventListener("message", (event: MessageEvent<unknown>) => {
    heartbeat.answered();
    dispatch(handlers, event.data);
  });
  heartbeat.start();
  return {
    send,
    viewState: () => api.getState(),
    keepViewState: (state) => api.setState(state),
  };
}
