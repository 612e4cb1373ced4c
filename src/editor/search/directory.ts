import { NotAllowedError, NotFoundError } from "../../evovoice/errors.ts";
import type { SessionInfo } from "../../evovoice/types.ts";
import { foldText, type Context, type Named } from "../../sessions/query/context.ts";
import { textOf } from "../../sessions/call/session-head.ts";
import { visibleText } from "../../sessions/labels/visible-text.ts";
import type { Connection } from "../service/connection.ts";
import { serviceTime } from "../service/service-time.ts";
import { displayZone } from "../time-zone.ts";

/** What can be looked up by name at the service. */
export type LookedUpKind = "customer" | "endpoint";

/** A customer or an endpoint, with what tells it from others of its name. */
export interface DirectoryEntry extends Named {
  /** A customer's breadcrumb, an endpoint's type and number. */
  readonly detail: string;
}

/** What a lookup found, and where. */
export interface Lookup {
  readonly entries: readonly DirectoryEntry[];
  /** The role may not list them: only what is loaded was looked through. */
  readonly refused: boolean;
  readonly hasMore: boolean;
}

/** So many names are worth a look. */
const mostNames = 50;
/** So many lookups are kept while a login lasts. */
const mostLookups = 500;

/** The names of accounts, customers and endpoints that are known, for one login at a time. */
export class SearchDirectory {
  readonly #connection: Connection;
  readonly #loaded: () => readonly SessionInfo[];
  #generation = -1;
  #known: Record<LookedUpKind, Map<string, DirectoryEntry>> = { customer: new Map(), endpoint: new Map() };
  #lists: { customers: readonly Named[]; endpoints: readonly Named[] } | undefined;
  #lookups = new Map<string, Lookup>();

  /** `loaded` gives the sessions that are loaded, whose names are known as well. */
  constructor(connection: Connection, loaded: () => readonly SessionInfo[]) {
    this.#connection = connection;
    this.#loaded = loaded;
  }

  /** What a search is read with now. */
  context(): Context {
    this.#forgetOthers();
    this.#lists ??= {
      customers: [...this.#known.customer.values()],
      endpoints: [...this.#known.endpoint.values()],
    };
    return {
      now: serviceTime.now(),
      timeZone: displayZone.name,
      // The order of day and month is the system's; VS Code's language says nothing of it.
      locale: new Intl.DateTimeFormat().resolvedOptions().locale,
      directory: { accounts: this.#connection.accounts, ...this.#lists },
    };
  }

  /** Takes the names in what is loaded. */
  learnLoaded(): void {
    this.#forgetOthers();
    for (const { customerId, customerName, customerBreadcrumb, endpointId, endpointName } of this.#loaded()) {
      this.#learn("customer", customerId, customerName, () => breadcrumbWords(customerBreadcrumb));
      this.#learn("endpoint", endpointId, endpointName, () => "");
    }
  }

  /** What is known under a part of a name, without asking anybody. */
  known(kind: LookedUpKind, text: string): readonly DirectoryEntry[] {
    this.#forgetOthers();
    const wanted = foldText(text);
    return [...this.#known[kind].values()]
      .filter(({ name, detail }) => foldText(`${name} ${detail}`).includes(wanted))
      .sort((one, other) => one.name.localeCompare(other.name))
      .slice(0, mostNames);
  }

  /**
   * Asks the service for names that contain a text; a text that was asked for before is answered at once. Rejects with
   * what the client throws, except where the role may not list them.
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
    if (generation === this.#connection.generation && this.#lookups.size < mostLookups) {
      this.#lookups.set(key, lookup);
    }
    return lookup;
  }

  async #ask(kind: LookedUpKind, text: string, signal: AbortSignal): Promise<Lookup> {
    const request = { nameFilter: text, countPerPage: mostNames };
    try {
      const { hasMore, entries } = await this.#connection.run(async (client, both) => {
        if (kind === "customer") {
          const page = await client.customers(request, both);
          return {
            hasMore: page.hasMore,
            entries: page.items.map(({ id, name, breadcrumb, accountName }) => ({
              id,
              name,
              detail: breadcrumbWords(breadcrumb ?? []) || (accountName ?? ""),
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
    const ownId = textOf(id);
    const ownName = textOf(name);
    if (ownId === undefined || ownName === undefined) {
      return undefined;
    }
    const before = this.#known[kind].get(ownId);
    if (before?.name === ownName && before.detail !== "") {
      return before;
    }
    const entry = { id: ownId, name: ownName, detail: visibleText(detail()) };
    if (before?.name !== ownName || entry.detail !== before.detail) {
      this.#known[kind].set(ownId, entry);
      this.#lists = undefined;
    }
    return entry;
  }

  /** Names belong to a login. */
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

function breadcrumbWords(breadcrumb: readonly { readonly name?: string }[]): string {
  return breadcrumb.map(({ name }) => name ?? "").join(" › ");
}
