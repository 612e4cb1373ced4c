/** What the words of a search are read with. */

import { fold } from "../identity/fold-text.ts";

/** Something that has an ID and a name. */
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
  /** BCP 47: decides whether a day or a month comes first, and with which day a week begins. */
  readonly locale: string;
  readonly directory?: Directory | undefined;
}

/** The kinds of things that have both IDs and names. */
export const namedKinds = ["account", "customer", "endpoint"] as const;
export type NamedKind = (typeof namedKinds)[number];

const lists = { account: "accounts", customer: "customers", endpoint: "endpoints" } as const;

/** Letters without case and accents, so that "cafe zoe" finds "Café Zoë". */
export function foldText(text: string): string {
  return fold(text).replaceAll(/\p{M}/gu, "").replaceAll(/\s+/g, " ").trim();
}

/** A list both ways. It is made once for each list: a customer list may have thousands. */
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

/** What the directory has under a name or an ID: the IDs, none where it knows neither. */
export function idsOf(kind: NamedKind, text: string, directory: Directory | undefined): readonly string[] {
  if (directory === undefined) {
    return [];
  }
  const { names, ids } = indexOf(directory[lists[kind]]);
  return names.has(text) ? [text] : (ids.get(foldText(text)) ?? []);
}

/** The name behind an ID, where the directory knows it. */
export function nameOf(kind: NamedKind, id: string, directory: Directory | undefined): string | undefined {
  return directory === undefined ? undefined : indexOf(directory[lists[kind]]).names.get(id);
}
