import * as vscode from "vscode";
import type { EvoVoiceClient } from "../../../evovoice/client.ts";
import { NotAllowedError, NotFoundError } from "../../../evovoice/errors.ts";
import type { SessionInfo } from "../../../evovoice/types.ts";
import type {
  RelatedData,
  RelatedDataKind,
  RelatedDataState,
  RelatedSession,
} from "../../../panel-protocol/related-data.ts";
import type { Chunked } from "../../../sessions/chunked.ts";
import { relatedSessions } from "../../../sessions/list/related.ts";
import { isCancelled, problemOf } from "../../problems/problems.ts";
import type { Connection } from "../../service/connection.ts";
import type { LoadedSession, SessionStore } from "../../service/session-store.ts";
import type { AccountLists } from "../../lists/account-lists.ts";
import { fetchChildren } from "../../service/children.ts";
import { runChunked } from "../../yield-timer.ts";
import { relatedSession, sessionFile, transcriptMessage } from "./related-rows.ts";

/** The sources of a session's related data. */
export interface RelatedDataSources {
  readonly connection: Connection;
  readonly lists: AccountLists;
  readonly store: SessionStore;
}

/** The receivers of related data. */
export interface RelatedDataTargets {
  readonly tell: (around: RelatedData) => void;
  readonly takeChildren: (children: readonly SessionInfo[]) => void;
}

/** More related sessions than this are of no use. */
const maxRelated = 100;
/** Sessions compared before other work gets a turn. */
const chunkSize = 2000;

/** The state of a part, and the version of the session it belongs to. */
interface Found {
  readonly session: SessionInfo;
  readonly data: RelatedData;
}

/**
 * Fetches the related data of one session. Each part is fetched when the page requests it, and again only for another version of
 * the session or after a failure. Remembers which URLs it offered.
 */
export class PanelRelatedData implements vscode.Disposable {
  readonly #sources: RelatedDataSources;
  readonly #targets: RelatedDataTargets;
  readonly #offered = new Set<string>();
  readonly #turns = new Map<RelatedDataKind, number>();
  readonly #found = new Map<RelatedDataKind, Found>();
  readonly #closed = new AbortController();

  constructor(sources: RelatedDataSources, targets: RelatedDataTargets) {
    this.#sources = sources;
    this.#targets = targets;
  }

  /** Whether this URL was offered to the page. No other URL may be opened. */
  offers(uri: string): boolean {
    return this.#offered.has(uri);
  }

  /**
   * Fetches a part, and reports first that it is loading, then its result. A later request for the same part replaces an earlier
   * one.
   */
  async want(part: RelatedDataKind, loaded: LoadedSession): Promise<void> {
    const turn = (this.#turns.get(part) ?? 0) + 1;
    this.#turns.set(part, turn);
    const known = this.#found.get(part);
    if (known?.session === loaded.session) {
      this.#targets.tell(known.data);
      return;
    }
    this.#targets.tell({ part, state: { kind: "loading" } });
    const data = await this.#find(part, loaded);
    if (this.#turns.get(part) !== turn || this.#closed.signal.aborted) {
      return;
    }
    // Sessions that were loaded since may be related too.
    if (data.state.kind !== "failed" && part !== "related") {
      this.#found.set(part, { session: loaded.session, data });
    }
    this.#targets.tell(data);
  }

  /** Forgets all parts, so that the next requests fetch them again. */
  forget(): void {
    this.#found.clear();
  }

  /** Cancels requests in flight. */
  dispose(): void {
    this.#closed.abort();
  }

  async #find(part: RelatedDataKind, { session, source, environment }: LoadedSession): Promise<RelatedData> {
    const { connection } = this.#sources;
    switch (part) {
      case "children": {
        const fetched = async (): Promise<SessionInfo[]> => {
          const { signal } = this.#closed;
          const children = await fetchChildren(connection, session, source === "archive", signal);
          this.#targets.takeChildren(children);
          return children;
        };
        return { part, state: await stateOf(fetched, (child) => relatedSession(child), refusedMessage) };
      }
      case "related":
        return { part, state: await this.#related(session) };
      case "transcript":
        if (session.channel !== "Chat") {
          return { part, state: unavailable(vscode.l10n.t("Only chats have a transcript.")) };
        }
        return {
          part,
          state: this.#offer(
            await stateOf(
              () => this.#ask((client, signal) => client.transcript(session.id, signal)),
              (message) => transcriptMessage(message, session, environment.url),
              (error) => noTranscriptMessage(error, source),
            ),
            ({ mediaUri }) => mediaUri,
          ),
        };
      case "files":
        return {
          part,
          state: this.#offer(
            await stateOf(
              () => this.#ask((client, signal) => client.files(session.id, signal)),
              (file) => sessionFile(file, environment.url),
              noFilesMessage,
            ),
            ({ uri }) => uri,
          ),
        };
    }
  }

  #ask<Result>(question: (client: EvoVoiceClient, signal: AbortSignal) => Promise<Result>): Promise<Result> {
    return this.#sources.connection.run(question, this.#closed.signal);
  }

  async #related(session: SessionInfo): Promise<RelatedDataState<RelatedSession>> {
    const { lists, store, connection } = this.#sources;
    const others = new Map<string, SessionInfo>();
    for (const other of [...lists.loaded(), ...store.loadedSessions(connection.environment.key)]) {
      others.set(other.id, other);
    }
    others.delete(session.id);
    const loadedHere = others.size;
    const { relatedMs, searchRelated } = await import("./related-search.ts");
    const searched = await searchRelated(session, connection, this.#closed.signal);
    for (const other of searched.sessions.filter(({ id }) => id !== session.id)) {
      others.set(other.id, other);
    }
    const found = await runChunked(relatedInChunks(session, [...others.values()], relatedMs));
    const items = found
      .slice(0, maxRelated)
      .map(({ session: other, reasons }) => relatedSession(other, reasons.join(" · ")));
    const note = vscode.l10n.t(
      "{0} The {1} other loaded sessions were searched too.",
      searched.description,
      loadedHere.toLocaleString(vscode.env.language),
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

/** Finds related sessions chunk by chunk, then sorts them. */
function* relatedInChunks(
  session: SessionInfo,
  others: readonly SessionInfo[],
  nearMs: number,
): Chunked<ReturnType<typeof relatedSessions>> {
  const related: SessionInfo[] = [];
  for (let from = 0; from < others.length; from += chunkSize) {
    const chunk = relatedSessions(session, others.slice(from, from + chunkSize), nearMs);
    related.push(...chunk.map(({ session: other }) => other));
    yield;
  }
  return relatedSessions(session, related, nearMs);
}

/** `expected` returns a message for errors that are no failure: a missing permission, or nothing there. */
async function stateOf<Item, Row>(
  fetch: () => Promise<Item[]>,
  toRow: (item: Item) => Row,
  expected: (error: unknown) => string | undefined,
): Promise<RelatedDataState<Row>> {
  try {
    return { kind: "ready", items: (await fetch()).map((item) => toRow(item)) };
  } catch (error) {
    const message = expected(error);
    if (message !== undefined) {
      return unavailable(message);
    }
    return isCancelled(error)
      ? { kind: "failed", message: vscode.l10n.t("Not loaded yet."), actions: ["retry"] }
      : { kind: "failed", ...problemOf(error) };
  }
}

function unavailable(message: string): { readonly kind: "unavailable"; readonly message: string } {
  return { kind: "unavailable", message };
}

function refusedMessage(error: unknown): string | undefined {
  return error instanceof NotAllowedError
    ? vscode.l10n.t("You don’t have permission to see child sessions.")
    : undefined;
}

function noTranscriptMessage(error: unknown, source: LoadedSession["source"]): string | undefined {
  if (error instanceof NotAllowedError) {
    return vscode.l10n.t("You don’t have permission to read chat transcripts.");
  }
  if (error instanceof NotFoundError) {
    return source === "archive"
      ? vscode.l10n.t("This chat is in the archive, and the service has transcripts of current chats only.")
      : vscode.l10n.t("The service has no transcript of this chat.");
  }
  return undefined;
}

function noFilesMessage(error: unknown): string | undefined {
  if (error instanceof NotAllowedError) {
    return vscode.l10n.t("You don’t have permission to see the files of sessions.");
  }
  return error instanceof NotFoundError
    ? vscode.l10n.t("The service has no files for this session.")
    : undefined;
}
