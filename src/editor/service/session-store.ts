import * as vscode from "vscode";
import type { SessionInfo } from "../../evovoice/types.ts";
import { problemMessage } from "./problem-labels.ts";
import type { Connection } from "./connection.ts";
import type { Environment } from "./environment.ts";
import { serviceTime } from "./service-time.ts";

/** A session as the service sent it, with its log. */
export interface LoadedSession {
  readonly session: SessionInfo;
  /** The session's JSON exactly as sent. */
  readonly text: string;
  readonly source: "live" | "archive";
  /** When it was loaded, by the service's clock. Milliseconds since the epoch. */
  readonly loadedAt: number;
  /** The service that it came from. */
  readonly environment: Environment;
  /** Fields that could not be read. */
  readonly problems: readonly string[];
}

/** Identifies a session across services. */
export interface SessionKey {
  readonly sessionId: string;
  /** `Environment.key` */
  readonly serviceKey: string;
}

interface Entry {
  loaded: LoadedSession | undefined;
  loading: Promise<LoadedSession> | undefined;
}

/** Enough for the panels and documents that are open; others are fetched again when needed. */
const maxEntries = 12;

/**
 * A cache of the sessions that panels and documents show. At most one request per session is in flight; the least recently used
 * sessions are evicted.
 */
export class SessionStore implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<SessionKey>();
  readonly #connection: Connection;
  readonly #entries = new Map<string, Entry>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Fires after a session was first loaded, or changed. Get it with `loaded`. */
  get onDidChange(): vscode.Event<SessionKey> {
    return this.#changed.event;
  }

  loaded(key: SessionKey): LoadedSession | undefined {
    return this.#entries.get(entryName(key))?.loaded;
  }

  /** All cached sessions of one service. */
  loadedSessions(serviceKey: string): SessionInfo[] {
    return [...this.#entries].flatMap(([name, { loaded }]) =>
      loaded !== undefined && name.startsWith(`${serviceKey} `) ? [loaded.session] : [],
    );
  }

  /** Returns the cached session, otherwise fetches it. Throws the client's errors. */
  async get(key: SessionKey): Promise<LoadedSession> {
    return this.loaded(key) ?? this.refresh(key);
  }

  /** Fetches the session, even if it is cached. */
  refresh(key: SessionKey): Promise<LoadedSession> {
    const entry = this.#touch(key);
    entry.loading ??= this.#fetch(key, entry).finally(() => {
      entry.loading = undefined;
    });
    return entry.loading;
  }

  /** Removes everything, for example after signing out. */
  clear(): void {
    this.#entries.clear();
  }

  dispose(): void {
    this.clear();
    this.#changed.dispose();
  }

  async #fetch(key: SessionKey, entry: Entry): Promise<LoadedSession> {
    const { environment } = this.#connection;
    const before = entry.loaded;
    // An archived session does not return to the live list.
    const first = before?.source ?? "live";
    const found = await this.#connection.run((client, signal) =>
      client.session(key.sessionId, { first }, signal),
    );
    // If the text is the same, keep the same object, so that nothing is rendered again.
    const same = before !== undefined && before.text === found.text && before.source === found.source;
    const loaded: LoadedSession = {
      session: same ? before.session : found.session,
      text: found.text,
      source: found.source,
      loadedAt: serviceTime.now(),
      environment,
      problems: found.problems.map(problemMessage),
    };
    entry.loaded = loaded;
    if (!same) {
      this.#changed.fire(key);
    }
    return loaded;
  }

  #touch(key: SessionKey): Entry {
    const name = entryName(key);
    const entry = this.#entries.get(name) ?? { loaded: undefined, loading: undefined };
    this.#entries.delete(name);
    this.#entries.set(name, entry);
    for (const [oldName, old] of this.#entries) {
      if (this.#entries.size <= maxEntries) {
        break;
      }
      if (old.loading === undefined) {
        this.#entries.delete(oldName);
      }
    }
    return entry;
  }
}

function entryName({ serviceKey, sessionId }: SessionKey): string {
  return `${serviceKey} ${sessionId}`;
}
