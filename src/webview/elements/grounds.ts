import type { Grounds } from "../../sessions/call/call.ts";
import type { PanelStore } from "../state/store.ts";

/** The entries of the shown session that say so. */
export function entriesOf(store: PanelStore, { evidence }: Pick<Grounds, "evidence">): number[] {
  const id = store.state.session?.head.id;
  return evidence.filter(({ sessionId }) => sessionId === id).map(({ entry }) => entry);
}

/** The first other session whose log says so, such as a child. */
export function otherSessionOf(
  store: PanelStore,
  { evidence }: Pick<Grounds, "evidence">,
): string | undefined {
  const id = store.state.session?.head.id;
  return evidence.find(({ sessionId }) => sessionId !== id)?.sessionId;
}

/** Selects what a statement rests on in the log; where another session's log says so, opens that one. Whether there is anything. */
export function showGrounds(store: PanelStore, grounds: Pick<Grounds, "evidence">): boolean {
  const entries = entriesOf(store, grounds);
  const other = otherSessionOf(store, grounds);
  if (entries.length > 0) {
    store.dispatch("showEvidence", { entries });
  } else if (other !== undefined) {
    store.send("openSession", { sessionId: other });
  } else {
    return false;
  }
  return true;
}
