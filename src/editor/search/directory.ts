import { NotAllowedError, NotFoundError } from "../../evovoice/errors.ts";
import type { SessionInfo } from "../../evovoice/types.ts";
import { foldText, type Context, type Named } from "../../sessions/query/context.ts";
import { textOf } from "../../sessions/call/session-head.ts";
import { visibleText } from "../../sessions/labels/visible-text.ts";
import type { Connection } from "../service/connection.ts";
import { serviceTime } from "../service/service-time.ts";
import { displayZone } from "../time-zone.ts";

/** What the service can look up by name. */
export type LookedUpKind = "customer" | "endpoint";

/** A customer or an endpoint, with details to tell apart those with the same name. */
export interface DirectoryEntry extends Named {
  /** A customer's breadcrumb, an endpoint's type and number. */
  readonly detail: string;
}

/** The result of a lookup. */
export interface Lookup {
  readonly entries: readonly DirectoryEntry[];
  /** The role may not list them, so only loaded data was searched. */
  readonly refused: boolean;
  readonly hasMore: boolean;
}

/** How many names a lookup returns. */
const maxNames = 50;
/** How many lookups to cache for one login. */
const maxLookups = 500;

/** The known names of accounts, customers and endpoints of the current login. */
export class SearchDirectory {
  readonly #connection: Connection;
  readonly #loaded: () => readonly SessionInfo[];
  #generation = -1;
  #known: Record<LookedUpKind, Map<string, DirectoryEntry>> = { customer: new Map(), endpoint: new Map() };
  #lists: { customers: readonly Named[]; endpoints: readonly Named[] } | undefined;
  #lookups = new Map<string, Lookup>();

  /** `loaded` returns the loaded sessions, whose names are included. */
  constructor(connection: Connection, loaded: () => readonly SessionInfo[]) {
    this.#connection = connection;
    this.#loaded = loaded;
  }

  /** The context for reading a search. */
  context(): Context {
    this.#forgetOthers();
    this.#lists ??= {
      customers: [...this.#known.customer.values()],
      endpoints: [...this.#known.endpoint.values()],
    };
    return {
      now: serviceTime.now(),
      timeZone: displayZone.name,
      // The system's locale defines the order of day and month; VS Code's display language doesn't.
      locale: new Intl.DateTimeFormat().resolvedOptions().locale,
      directory: { accounts: this.#connection.accounts, ...this.#lists },
    };
  }

  /** Adds the names in the loaded sessions. */
  learnLoaded(): void {
    this.#forgetOthers();
    for (const { customerId, customerName, customerBreadcrumb, endpointId, endpointName } of this.#loaded()) {
      this.#learn("customer", customerId, customerName, () => breadcrumbText(customerBreadcrumb));
      this.#learn("endpoint", endpointId, endpointName, () => "");
    }
  }

  /** The known entries whose name contains a text, without a request. */
  known(kind: LookedUpKind, text: string): readonly DirectoryEntry[] {
    this.#forgetOthers();
    const wanted = foldText(text);
    return [...this.#known[kind].values()]
      .filter(({ name, detail }) => foldText(`${name} ${detail}`).includes(wanted))
      .sort((one, other) => one.name.localeCompare(other.name))
      .slice(0, maxNames);
  }

  /**
   * Asks the service for names that contain a text. Results are cached. Rejects with the client's errors, except if the role may
   * not list them.
   */
  async find(kind: LookedUpKind, text: string, signal: AbortSignal): Promise<Lookup> {
    this.#forgetOthers();
    const key = `${kind} ${text.trim()}`;
    const before = this.#lookups.get(key);
    if (before !== undefined) {
      return before;
    }
    const generation = this.#generation;
    const lookup = await this.#ask(kind, text.trim(), signal);
    if (generation === this.#connection.generation && this.#lookups.size < maxLookups) {
      this.#lookups.set(key, lookup);
    }
    return lookup;
  }

  async #ask(kind: LookedUpKind, text: string, signal: AbortSignal): Promise<Lookup> {
    const request = { nameFilter: text, countPerPage: maxNames };
    try {
      const { hasMore, entries } = await this.#connection.run(async (client, both) => {
        if (kind === "customer") {
          const page = await client.customers(request, both);
          return {
            hasMore: page.hasMore,
            entries: page.items.map(({ id, name, breadcrumb, accountName }) => ({
              id,
              name,
              detail: breadcrumbText(breadcrumb ?? []) || (accountName ?? ""),
            })),
          };
        }
        const page = await client.endpoints(request, both);
        return {
          hasMore: page.hasMore,
          entries: page.items.map(({ id, name, type, address, accountName }) => ({
            id,
            name,
            detail: [type, address, accountName].filter(Boolean).join(" · "),
          })),
        };
      }, signal);
      const learned = entries.map(({ id, name, detail }) => this.#learn(kind, id, name, () => detail));
      return { entries: learned.filter((entry) => entry !== undefined), refused: false, hasMore };
    } catch (error) {
      if (error instanceof NotAllowedError || error instanceof NotFoundError) {
        return { entries: this.known(kind, text), refused: true, hasMore: false };
      }
      throw error;
    }
  }

  #learn(
    kind: LookedUpKind,
    id: string | undefined,
    name: string | undefined,
    detail: () => string,
  ): DirectoryEntry | undefined {
    const entryId = textOf(id);
    const entryName = textOf(name);
    if (entryId === undefined || entryName === undefined) {
      return undefined;
    }
    const before = this.#known[kind].get(entryId);
    if (before?.name === entryName && before.detail !== "") {
      return before;
    }
    const entry = { id: entryId, name: entryName, detail: visibleText(detail()) };
    if (before?.name !== entryName || entry.detail !== before.detail) {
      this.#known[kind].set(entryId, entry);
      this.#lists = undefined;
    }
    return entry;
  }

  /** Clears the names if the login changed. */
  #forgetOthers(): void {
    const { generation } = this.#connection;
    if (generation !== this.#generation) {
      this.#generation = generation;
      this.#known = { customer: new Map(), endpoint: new Map() };
      this.#lookups = new Map();
      this.#lists = undefined;
    }
  }
}

function breadcrumbText(breadcrumb: readonly { readonly name?: string }[]): string {
  return breadcrumb.map(({ name }) => name ?? "").join(" › ");
}
