import * as vscode from "vscode";
import type { SessionInfo } from "../../evovoice/types.ts";
import { problemWords } from "./problem-labels.ts";
import type { Connection } from "./connection.ts";
import type { Environment } from "./environment.ts";
import { serviceTime } from "./service-time.ts";

/** A session as the service told it, whole with its log. */
export interface LoadedSession {
  readonly session: SessionInfo;
  /** The session's JSON exactly as sent. */
  readonly text: string;
  readonly source: "live" | "archive";
  /** By the service's clock, milliseconds since the epoch. */
  readonly loadedAt: number;
  /** Which service it came from. */
  readonly environment: Environment;
  /** Fields that could not be read. */
  readonly problems: readonly string[];
}

/** Names a session across services. */
export interface SessionKey {
  readonly sessionId: string;
  /** `Environment.key` */
  readonly serviceKey: string;
}

interface Entry {
  loaded: LoadedSession | undefined;
  loading: Promise<LoadedSession> | undefined;
}

/** Enough for the panels and documents a person has open; the rest is fetched again when asked for. */
const mostKept = 12;

/**
 * The sessions that panels and documents show, each fetched once for all who show it.
 * One fetch in flight per session; the least lately used ones are forgotten.
 */
export class SessionStore implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<SessionKey>();
  readonly #connection: Connection;
  readonly #entries = new Map<string, Entry>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** A session was loaded for the first time, or has changed: read it with `loaded`. */
  get onDidChange(): vscode.Event<SessionKey> {
    return this.#changed.event;
  }

  loaded(key: SessionKey): LoadedSession | undefined {
    return this.#entries.get(entryName(key))?.loaded;
  }

  /** Whatever is here of one service. */
  loadedSessions(serviceKey: string): SessionInfo[] {
    return [...this.#entries].flatMap(([name, { loaded }]) =>
      loaded !== undefined && name.startsWith(`${serviceKey} `) ? [loaded.session] : [],
    );
  }

  /** What is here, else what the service says. Throws what the client throws. */
  async get(key: SessionKey): Promise<LoadedSession> {
    return this.loaded(key) ?? this.refresh(key);
  }

  /** Asks the service, also where the session is here already. */
  refresh(key: SessionKey): Promise<LoadedSession> {
    const entry = this.#touch(key);
    entry.loading ??= this.#fetch(key, entry).finally(() => {
      entry.loading = undefined;
    });
    return entry.loading;
  }

  /** Forgets everything, as when signing out. */
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
    // The very same text is the very same session: nobody has to lay it out anew.
    const same = before !== undefined && before.text === found.text && before.source === found.source;
    const loaded: LoadedSession = {
      session: same ? before.session : found.session,
      text: found.text,
      source: found.source,
      loadedAt: serviceTime.now(),
      environment,
      problems: found.problems.map(problemWords),
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
      if (this.#entries.size <= mostKept) {
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
