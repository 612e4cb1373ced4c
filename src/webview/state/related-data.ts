import type { RelatedData, RelatedDataKind } from "../../panel-protocol/related-data.ts";
import type { Send } from "../editor-link.ts";

/** What lies around the session, as far as it was asked for. */
export class RelatedDataParts {
  readonly #parts = new Map<RelatedDataKind, RelatedData>();
  readonly #send: Send;
  #sessionId: string | undefined;

  constructor(send: Send) {
    this.#send = send;
  }

  get(part: RelatedDataKind): RelatedData | undefined {
    return this.#parts.get(part);
  }

  /** Asks for a part, once; `again` asks anew. */
  ask(part: RelatedDataKind, again = false): void {
    if (again || !this.#parts.has(part)) {
      this.#parts.set(part, { part, state: { kind: "loading" } });
      this.#send("requestRelatedData", { part });
    }
  }

  /** Asks once more for a part that is there, which stays until the answer comes. */
  refresh(part: RelatedDataKind): void {
    if (this.#parts.get(part)?.state.kind === "ready") {
      this.#send("requestRelatedData", { part });
    }
  }

  /** Takes what came; what is about another session is dropped. */
  take(sessionId: string, data: RelatedData): boolean {
    const isAsked = data.state.kind === "loading" && this.#parts.get(data.part)?.state.kind === "ready";
    if (sessionId !== this.#sessionId || isAsked) {
      return false;
    }
    this.#parts.set(data.part, data);
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
