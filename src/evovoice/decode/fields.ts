import type { SlicedWork } from "../time-slices.ts";

/** Why a part of an object could not be read. Contains no value of it. */
export type DecodeReason =
  | "not an object"
  | "no id"
  | "wrong type"
  | "inexact number"
  | "nested too deep"
  | "too large"
  | "repeated page";

export type JsonObject = Record<string, unknown>;

/** Collects the fields that could not be read. */
export interface DecodeNotes {
  note(field: string, reason: DecodeReason): void;
  /** Lists that are read already, slice by slice. */
  readonly finishedLists?: WeakSet<object>;
  /** How many more values in fields without a reader are looked at before such fields are dropped. */
  unknownValues?: number;
}

/**
 * Reads one field. Returns the same value where it is well-formed, a repaired one where it can be repaired,
 * undefined where the field counts as absent.
 */
export type FieldReader = (value: unknown, field: string, notes: DecodeNotes) => unknown;

export type FieldReaders = ReadonlyMap<string, FieldReader>;

/** For answers where a field that can't be read is simply absent. */
export const noNotes: DecodeNotes = { note: () => undefined };

/** One reader for each field of a type: a compile error means that one was forgotten or is not the service's. */
export function readersOf<Type>(readers: Record<keyof Required<Type>, FieldReader>): FieldReaders {
  return new Map(Object.entries<FieldReader>(readers));
}

/** How deep a field that this version does not know may nest before it is dropped: deeper ones break whoever walks them. */
const maxDepth = 64;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Checks a freshly parsed object in place. Fields without a reader survive untouched, but for `__proto__`
 * (harmless where it is, dangerous once someone copies it with Object.assign) and for bottomless nesting.
 */
export function repairFields(
  object: JsonObject,
  readers: FieldReaders,
  notes: DecodeNotes,
  prefix = "",
): void {
  for (const name in object) {
    const value = object[name];
    const reader = readers.get(name);
    if (reader === undefined) {
      checkUnknown(object, name, value, notes, prefix);
      continue;
    }
    const read = reader(value, prefix === "" ? name : `${prefix}.${name}`, notes);
    if (read === undefined) {
      delete object[name];
    } else if (read !== value) {
      object[name] = read;
    }
  }
}

function checkUnknown(
  object: JsonObject,
  name: string,
  value: unknown,
  notes: DecodeNotes,
  prefix: string,
): void {
  if (name === "__proto__") {
    delete object[name];
    return;
  }
  const reason = typeof value === "object" && value !== null ? reasonToDrop(value, notes) : undefined;
  if (reason !== undefined) {
    delete object[name];
    // The name of an unknown field is the sender's text, so it is not repeated.
    notes.note(prefix === "" ? "unknown field" : `${prefix}.unknown field`, reason);
  }
}

/** Walks an unknown value once, and counts it against what the notes allow. */
function reasonToDrop(value: object, notes: DecodeNotes): DecodeReason | undefined {
  let left = notes.unknownValues ?? Number.POSITIVE_INFINITY;
  const walk = (container: object, levels: number): DecodeReason | undefined => {
    if (levels === 0) {
      return "nested too deep";
    }
    const inner = Object.values(container) as unknown[];
    left -= inner.length;
    if (left < 0) {
      return "too large";
    }
    for (const item of inner) {
      const reason = typeof item === "object" && item !== null ? walk(item, levels - 1) : undefined;
      if (reason !== undefined) {
        return reason;
      }
    }
    return undefined;
  };
  const reason = walk(value, maxDepth);
  if (notes.unknownValues !== undefined) {
    notes.unknownValues = Math.max(0, left);
  }
  return reason;
}

/** A string; numbers and booleans become text. */
export const readText: FieldReader = (value, field, notes) => {
  if (typeof value === "string") {
    return value;
  }
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value) && Number.isInteger(value)) {
      notes.note(field, "inexact number");
    }
    return String(value);
  }
  return typeof value === "boolean" ? String(value) : unreadable(value, field, notes);
};

/** A boolean; `"true"`, `"false"`, 1 and 0 are taken too. */
export const readFlag: FieldReader = (value, field, notes) => {
  if (typeof value === "boolean") {
    return value;
  }
  const word = typeof value === "string" ? value.trim().toLowerCase() : value;
  if (word === "true" || word === 1) {
    return true;
  }
  return word === "false" || word === 0 ? false : unreadable(value, field, notes);
};

/** A number; digits in quotes are taken too. */
export const readNumber: FieldReader = (value, field, notes) => {
  if (typeof value === "number" && Number.isFinite(value)) {
    return value;
  }
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : unreadable(value, field, notes);
};

/** An enum's name. Its number becomes its name; a name or number this version does not know stays, as text. */
export function readEnum(names: readonly string[]): FieldReader {
  return (value, field, notes) => {
    if (typeof value === "string") {
      return /^\d{1,3}$/.test(value) ? (names[Number(value)] ?? value) : value;
    }
    return typeof value === "number" ? (names[value] ?? String(value)) : unreadable(value, field, notes);
  };
}

/** A list of strings that keeps its length and order, because some lists of the service are parallel. Null: an empty list. */
export const readTexts: FieldReader = (value, field, notes) => {
  if (!Array.isArray(value)) {
    return value === null ? [] : (unreadable(value, field, notes) ?? []);
  }
  for (const [index, item] of value.entries()) {
    if (typeof item !== "string") {
      value[index] = readText(item, field, notes) ?? "";
    }
  }
  return value;
};

/** An object with known fields. */
export function readObject(readers: FieldReaders): FieldReader {
  return (value, field, notes) => {
    if (!isJsonObject(value)) {
      return unreadable(value, field, notes);
    }
    repairFields(value, readers, notes, field);
    return value;
  };
}

/** A list of objects with known fields. What is no object is dropped and noted. Null: an empty list. */
export function readObjects(readers: FieldReaders): FieldReader {
  return (value, field, notes) => {
    if (!Array.isArray(value)) {
      return value === null ? [] : (unreadable(value, field, notes) ?? []);
    }
    if (notes.finishedLists?.has(value) === true) {
      return value;
    }
    let dropped = false;
    for (const item of value as unknown[]) {
      if (isJsonObject(item)) {
        repairFields(item, readers, notes, field);
      } else {
        dropped = true;
      }
    }
    if (!dropped) {
      return value;
    }
    notes.note(field, "not an object");
    return value.filter(isJsonObject);
  };
}

/**
 * Reads a long list slice by slice, so that it can be interrupted. Its reader is a readObjects, or one like it; where the
 * whole list is read later it counts as read. Gives the list itself where nothing of it was dropped.
 */
export function* readListInSlices(
  list: unknown[],
  { reader, field, sliceLength }: LongList,
  notes: DecodeNotes & { readonly finishedLists: WeakSet<object> },
): SlicedWork<unknown[]> {
  let kept: unknown[] | undefined;
  for (let start = 0; start < list.length; start += sliceLength) {
    const slice = list.slice(start, start + sliceLength);
    const read = reader(slice, field, notes) as unknown[];
    if (read !== slice && kept === undefined) {
      kept = list.slice(0, start);
    }
    for (const item of kept === undefined ? [] : read) {
      kept?.push(item);
    }
    yield;
  }
  const result = kept ?? list;
  notes.finishedLists.add(result);
  return result;
}

/** How a list is read that may be long. */
export interface LongList {
  readonly reader: FieldReader;
  readonly field: string;
  /** How many items are read in one step. */
  readonly sliceLength: number;
}

/** A dictionary of strings; its keys are data and stay as they are. */
export const readDictionary: FieldReader = (value, field, notes) => {
  if (!isJsonObject(value)) {
    return unreadable(value, field, notes);
  }
  for (const name in value) {
    const item = value[name];
    const read = name === "__proto__" ? undefined : readText(item, field, notes);
    if (read === undefined) {
      delete value[name];
    } else if (read !== item) {
      value[name] = read;
    }
  }
  return value;
};

/** Some serializers write null for an absent field; anything else is noted. */
function unreadable(value: unknown, field: string, notes: DecodeNotes): undefined {
  if (value !== null) {
    notes.note(field, "wrong type");
  }
  return undefined;
}
