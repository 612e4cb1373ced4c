import { readDay } from "../data/dates.ts";
import { ServiceError, unreadable } from "./errors.ts";
import { readList } from "./list.ts";

const yes = new Set(["true", "1", "t", "y", "on"]);
const no = new Set(["false", "0", "f", "n", "off"]);
const maxInteger = 2_147_483_647;

/**
 * The parameters of one request. Names are read in any case, unknown ones are ignored, and an empty value counts as
 * absent. What cannot be read ends the request with 400, naming the field as it was sent.
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

  /** Text as it was sent. A key that is repeated gives all its values, separated by commas. */
  text(name: string): string | undefined {
    return this.#values.get(name.toLowerCase())?.values.join(",");
  }

  /** Items of a list in any of its forms; `undefined` where there is no item. */
  list(name: string): string[] | undefined {
    const found = this.#values.get(name.toLowerCase());
    if (!found) {
      return undefined;
    }
    const items = found.values.flatMap(readList);
    return items.length > 0 ? items : undefined;
  }

  /** true/false, 1/0, t/f, y/n, on/off in any case, blanks around it or not; false where absent. */
  flag(name: string): boolean {
    const value = this.text(name);
    if (value === undefined) {
      return false;
    }
    const lower = value.trim().toLowerCase();
    return yes.has(lower) || (no.has(lower) ? false : this.#refuse(name, value));
  }

  /** A whole number of 32 bits that is not negative; 0 where absent, as the service's own types have it. */
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

  /** A name of an enum in any case, or its number. A number that has no name is read too, and then means none of them. */
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
