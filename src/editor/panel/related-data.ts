import * as vscode from "vscode";
import { NotAllowedError, NotFoundError } from "../../evovoice/errors.ts";
import type { SessionInfo } from "../../evovoice/types.ts";
import type { RelatedData, RelatedDataKind, RelatedDataState } from "../../panel-protocol/related-data.ts";
import { relatedSessions } from "../../sessions/list/related.ts";
import { isCancelled, problemOf } from "../problems.ts";
import type { Connection } from "../service/connection.ts";
import type { LoadedSession, SessionStore } from "../service/session-store.ts";
import type { AccountLists } from "../service/account-lists.ts";
import { fetchChildren } from "../service/children.ts";
import { relatedSession, sessionFile, transcriptMessage } from "./related-rows.ts";

/** Where a session's related data comes from. */
export interface RelatedDataSources {
  readonly connection: Connection;
  readonly lists: AccountLists;
  readonly store: SessionStore;
}

/** More related sessions than this help nobody. */
const mostRelated = 100;

/** Fetches the related data of one session, each part when the page requests it. Remembers which addresses it offered. */
export class PanelRelatedData {
  readonly #sources: RelatedDataSources;
  readonly #tell: (around: RelatedData) => void;
  readonly #offered = new Set<string>();
  readonly #turns = new Map<RelatedDataKind, number>();

  constructor(sources: RelatedDataSources, tell: (around: RelatedData) => void) {
    this.#sources = sources;
    this.#tell = tell;
  }

  /** Whether this address was offered to the page. No other address is opened. */
  offers(uri: string): boolean {
    return this.#offered.has(uri);
  }

  /** Tells of a part twice: that it is on its way, and how it came out. Of two requests for a part the later one counts. */
  async want(part: RelatedDataKind, loaded: LoadedSession): Promise<void> {
    const turn = (this.#turns.get(part) ?? 0) + 1;
    this.#turns.set(part, turn);
    this.#tell({ part, state: { kind: "loading" } });
    const around = await this.#find(part, loaded);
    if (this.#turns.get(part) === turn) {
      this.#tell(around);
    }
  }

  async #find(part: RelatedDataKind, { session, source }: LoadedSession): Promise<RelatedData> {
    const { connection } = this.#sources;
    switch (part) {
      case "children": {
        const fetched = async (): Promise<SessionInfo[]> =>
          fetchChildren(connection, session, source === "archive");
        return { part, state: await stateOf(fetched, (child) => relatedSession(child), refusedWords) };
      }
      case "related":
        return { part, state: this.#related(session) };
      case "transcript":
        if (session.channel !== "Chat") {
          return { part, state: unavailable(vscode.l10n.t("Only chats have a transcript.")) };
        }
        return {
          part,
          state: this.#offer(
            await stateOf(
              () => connection.run((client, signal) => client.transcript(session.id, signal)),
              (message) => transcriptMessage(message, session),
              (error) => transcriptWords(error, source),
            ),
            ({ mediaUri }) => mediaUri,
          ),
        };
      case "files":
        return {
          part,
          state: this.#offer(
            await stateOf(
              () => connection.run((client, signal) => client.files(session.id, signal)),
              sessionFile,
              filesWords,
            ),
            ({ uri }) => uri,
          ),
        };
    }
  }

  #related(session: SessionInfo): RelatedData["state"] & RelatedDataState<ReturnType<typeof relatedSession>> {
    const { lists, store, connection } = this.#sources;
    const others = new Map<string, SessionInfo>();
    for (const other of [...lists.loaded(), ...store.loadedSessions(connection.environment.key)]) {
      others.set(other.id, other);
    }
    others.delete(session.id);
    const items = relatedSessions(session, others.values())
      .slice(0, mostRelated)
      .map(({ session: other, reasons }) => relatedSession(other, reasons.join(" · ")));
    const note = vscode.l10n.t(
      "Looked through the {0} other sessions that are loaded here, not through all the service has.",
      others.size.toLocaleString(vscode.env.language),
    );
    return { kind: "ready", items, note };
  }

  #offer<Item>(
    state: RelatedDataState<Item>,
    uriOf: (item: Item) => string | undefined,
  ): RelatedDataState<Item> {
    for (const uri of state.kind === "ready" ? state.items.map(uriOf) : []) {
      if (uri !== undefined) {
        this.#offered.add(uri);
      }
    }
    return state;
  }
}

/** `expected` puts into words what is no failure: a role that may not, a thing that is not there. */
async function stateOf<Item, Row>(
  fetch: () => Promise<Item[]>,
  toRow: (item: Item) => Row,
  expected: (error: unknown) => string | undefined,
): Promise<RelatedDataState<Row>> {
  try {
    return { kind: "ready", items: (await fetch()).map((item) => toRow(item)) };
  } catch (error) {
    const words = expected(error);
    if (words !== undefined) {
      return unavailable(words);
    }
    return isCancelled(error)
      ? { kind: "failed", words: vscode.l10n.t("This was not loaded."), actions: ["retry"] }
      : { kind: "failed", ...problemOf(error) };
  }
}

function unavailable(words: string): { readonly kind: "unavailable"; readonly words: string } {
  return { kind: "unavailable", words };
}

function refusedWords(error: unknown): string | undefined {
  return error instanceof NotAllowedError
    ? vscode.l10n.t("Your login’s role may not see the children of sessions.")
    : undefined;
}

function transcriptWords(error: unknown, source: LoadedSession["source"]): string | undefined {
  if (error instanceof NotAllowedError) {
    return vscode.l10n.t("Your login’s role may not see what was written in chats.");
  }
  if (error instanceof NotFoundError) {
    return source === "archive"
      ? vscode.l10n.t("This chat is in the archive, and the service gives transcripts of live chats only.")
      : vscode.l10n.t("The service has no transcript of this chat.");
  }
  return undefined;
}

function filesWords(error: unknown): string | undefined {
  if (error instanceof NotAllowedError) {
    return vscode.l10n.t("Your login’s role may not see the files of sessions.");
  }
  return error instanceof NotFoundError
    ? vscode.l10n.t("The service has no files of this session.")
    : undefined;
}
