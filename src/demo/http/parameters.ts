import { readDay } from "../data/dates.ts";
import { ServiceError, unreadable } from "./errors.ts";
import { readList } from "./list.ts";

const yes = new Set(["true", "1", "t", "y", "on"]);
const no = new Set(["false", "0", "f", "n", "off"]);
const maxInteger = 2_147_483_647;

/**
 * The parameters of one request. Names are read in any case, unknown ones are ignored, and an empty value counts as
 * absent. Values that can't be read throw a 400 that names the field as it was sent.
 */
export class Parameters {
  readonly #operation: string;
  readonly #values = new Map<string, { sent: string; values: string[] }>();

  constructor(operation: string, pairs: Iterable<readonly [string, string]>) {
    this.#operation = operation;
    for (const [sent, value] of pairs) {
      const known = this.#values.get(sent.toLowerCase());
      if (value === "") {
        continue;
      }
      if (known) {
        known.values.push(value);
      } else {
        this.#values.set(sent.toLowerCase(), { sent, values: [value] });
      }
    }
  }

  /** Text as it was sent. If the key is repeated, its values are joined by commas. */
  text(name: string): string | undefined {
    return this.#values.get(name.toLowerCase())?.values.join(",");
  }

  /** The items of a list in any of its formats; `undefined` if it is empty. */
  list(name: string): string[] | undefined {
    const found = this.#values.get(name.toLowerCase());
    if (!found) {
      return undefined;
    }
    const items = found.values.flatMap(readList);
    return items.length > 0 ? items : undefined;
  }

  /** true/false, 1/0, t/f, y/n, on/off in any case, with or without spaces around it; false if absent. */
  flag(name: string): boolean {
    const value = this.text(name);
    if (value === undefined) {
      return false;
    }
    const lower = value.trim().toLowerCase();
    return yes.has(lower) || (no.has(lower) ? false : this.#refuse(name, value));
  }

  /** A non-negative 32-bit integer; 0 if absent, like in the service's types. */
  count(name: string): number {
    const value = this.text(name);
    if (value === undefined) {
      return 0;
    }
    const number = /^\s*-?\d+\s*$/.test(value) ? Number(value) : Number.NaN;
    if (Number.isNaN(number) || Math.abs(number) > maxInteger) {
      return this.#refuse(name, value);
    }
    if (number < 0) {
      const message = `'${name}' must be greater than or equal to '0'.`;
      const errorCode = "GreaterThanOrEqual";
      throw new ServiceError(400, errorCode, message, [{ errorCode, fieldName: name, message }]);
    }
    return number;
  }

  /** The name of an enum value in any case, or its number. A number without a name is accepted and gives `undefined`. */
  oneOf<Name extends string>(name: string, names: readonly Name[]): Name | undefined {
    const value = this.text(name);
    if (value === undefined) {
      return undefined;
    }
    if (/^\d+$/.test(value)) {
      return names[Number(value)];
    }
    return names.find((each) => each.toLowerCase() === value.toLowerCase()) ?? this.#refuse(name, value);
  }

  /** A day (`YYYY-MM-DD`) as its first millisecond in UTC. */
  day(name: string): number | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : (readDay(value) ?? this.#refuse(name, value));
  }

  #refuse(name: string, value: string): never {
    throw unreadable(this.#operation, this.#values.get(name.toLowerCase())?.sent ?? name, value);
  }
}
