import type { Grounds } from "../../sessions/call/call.ts";
import type { PanelStore } from "../state/store.ts";

/** The evidence in the log of the displayed session, as rows. */
export function entriesOf(store: PanelStore, { evidence }: Pick<Grounds, "evidence">): number[] {
  const id = store.state.session?.head.id;
  return evidence.filter(({ sessionId }) => sessionId === id).map(({ entry }) => entry);
}

/** The first other session with evidence, such as a child. */
export function otherSessionOf(
  store: PanelStore,
  { evidence }: Pick<Grounds, "evidence">,
): string | undefined {
  const id = store.state.session?.head.id;
  return evidence.find(({ sessionId }) => sessionId !== id)?.sessionId;
}

/** Selects the evidence for a statement in the log, or opens the other session that has it. Returns whether there is any. */
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
