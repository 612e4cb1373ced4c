import { sessionFacts } from "../../sessions/call/facts.ts";
import type { PanelElement } from "./panel-element.ts";

/** Has a part draw anew each second while the session is live and the part on the page. */
export function tickWhileLive(part: PanelElement): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  part.addController({
    hostConnected: () => {
      timer = setInterval(() => {
        const { session, isCutOff } = part.store;
        if (session && !isCutOff && sessionFacts(session.head).live) {
          part.requestUpdate();
        }
      }, 1000);
    },
    hostDisconnected: () => clearInterval(timer),
  });
}
