import type { Around, AroundPart } from "../../panel-protocol/related-data.ts";
import type { Send } from "../editor-link.ts";

/** What lies around the session, as far as it was asked for. */
export class AroundParts {
  readonly #parts = new Map<AroundPart, Around>();
  readonly #send: Send;
  #sessionId: string | undefined;

  constructor(send: Send) {
    this.#send = send;
  }

  get(part: AroundPart): Around | undefined {
    return this.#parts.get(part);
  }

  /** Asks for a part, once; `again` asks anew. */
  ask(part: AroundPart, again = false): void {
    if (again || !this.#parts.has(part)) {
      this.#parts.set(part, { part, state: { kind: "loading" } });
      this.#send("wantAround", { part });
    }
  }

  /** Asks once more for a part that is there, which stays until the answer comes. */
  refresh(part: AroundPart): void {
    if (this.#parts.get(part)?.state.kind === "ready") {
      this.#send("wantAround", { part });
    }
  }

  /** Takes what came; what is about another session is dropped. */
  take(sessionId: string, around: Around): boolean {
    const isAsked = around.state.kind === "loading" && this.#parts.get(around.part)?.state.kind === "ready";
    if (sessionId !== this.#sessionId || isAsked) {
      return false;
    }
    this.#parts.set(around.part, around);
    return true;
  }

  /** Says which session it is about. Another one forgets all of the one before. */
  isAbout(sessionId: string): void {
    if (sessionId !== this.#sessionId) {
      this.#sessionId = sessionId;
      this.#parts.clear();
    }
  }
}
