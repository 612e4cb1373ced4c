/** The context that a search is read in. */

import { fold } from "../identity/fold-text.ts";

/** An item with an ID and a name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** The accounts, customers and endpoints that are known by name. */
export interface Directory {
  readonly accounts: readonly Named[];
  readonly customers: readonly Named[];
  readonly endpoints: readonly Named[];
}

export interface Context {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** IANA. */
  readonly timeZone: string;
  /** BCP 47. Decides whether the day or the month comes first, and which day starts the week. */
  readonly locale: string;
  readonly directory?: Directory | undefined;
}

/** The kinds of items that have both IDs and names. */
export const namedKinds = ["account", "customer", "endpoint"] as const;
export type NamedKind = (typeof namedKinds)[number];

const lists = { account: "accounts", customer: "customers", endpoint: "endpoints" } as const;

/** Removes case and accents, so that "cafe zoe" finds "Café Zoë". */
export function foldText(text: string): string {
  return fold(text).replaceAll(/\p{M}/gu, "").replaceAll(/\s+/g, " ").trim();
}

/** Indexes a list by name and by ID. Cached for each list, since a customer list may have thousands of items. */
interface Index {
  readonly names: ReadonlyMap<string, string>;
  readonly ids: ReadonlyMap<string, readonly string[]>;
}

const indexes = new WeakMap<readonly Named[], Index>();

function indexOf(known: readonly Named[]): Index {
  let index = indexes.get(known);
  if (index === undefined) {
    const ids = Map.groupBy(known, ({ name }) => foldText(name));
    index = {
      names: new Map(known.map(({ id, name }) => [id, name])),
      ids: new Map([...ids].map(([name, all]) => [name, all.map(({ id }) => id)])),
    };
    indexes.set(known, index);
  }
  return index;
}

/** The IDs in the directory for a name or an ID; empty if it has neither. */
export function idsOf(kind: NamedKind, text: string, directory: Directory | undefined): readonly string[] {
  if (directory === undefined) {
    return [];
  }
  const { names, ids } = indexOf(directory[lists[kind]]);
  return names.has(text) ? [text] : (ids.get(foldText(text)) ?? []);
}

/** The name for an ID, if the directory has it. */
export function nameOf(kind: NamedKind, id: string, directory: Directory | undefined): string | undefined {
  return directory === undefined ? undefined : indexOf(directory[lists[kind]]).names.get(id);
}
