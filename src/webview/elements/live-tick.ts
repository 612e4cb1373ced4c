import { sessionFacts } from "../../sessions/call/facts.ts";
import type { PanelElement } from "./panel-element.ts";

/** Updates an element every second while the session is live. */
export function tickWhileLive(element: PanelElement): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  element.addController({
    hostConnected: () => {
      timer = setInterval(() => {
        const { session, isCutOff } = element.store.state;
        if (session && !isCutOff && sessionFacts(session.head).live) {
          element.requestUpdate();
        }
      }, 1000);
    },
    hostDisconnected: () => clearInterval(timer),
  });
}
