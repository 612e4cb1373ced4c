import { readDay } from "../data/dates.ts";
import { ServiceError, unreadable } from "./errors.ts";
import { readList } from "./list.ts";

const yes = new Set(["true", "1", "t", "y", "on"]);
const no = new Set(["false", "0", "f", "n", "off"]);
const mostInteger = 2_147_483_647;

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

  /** Text, taken as it is; the last one where the key is repeated. */
  text(name: string): string | undefined {
    return this.#values.get(name.toLowerCase())?.values.at(-1);
  }

  /** Items of a list in any of its forms; `undefined` where there is no item. */
  list(name: string): string[] | undefined {
    const found = this.#values.get(name.toLowerCase());
    if (!found) {
      return undefined;
    }
    const items = found.values.flatMap((value) => readList(value) ?? this.#refuse(name, value));
    return items.length > 0 ? items : undefined;
  }

  /** true/false, 1/0, t/f, y/n, on/off in any case; false where absent. */
  flag(name: string): boolean {
    const value = this.text(name);
    if (value === undefined) {
      return false;
    }
    const lower = value.toLowerCase();
    return yes.has(lower) || (no.has(lower) ? false : this.#refuse(name, value));
  }

  /** A whole number of 32 bits that is not negative; 0 where absent, as the service's own types have it. */
  count(name: string): number {
    const value = this.text(name);
    if (value === undefined) {
      return 0;
    }
    const number = /^[+-]?\d+$/.test(value) ? Number(value) : Number.NaN;
    if (Number.isNaN(number) || Math.abs(number) > mostInteger) {
      return this.#refuse(name, value);
    }
    if (number < 0) {
      const message = `'${name}' must be greater than or equal to '0'.`;
      const errorCode = "GreaterThanOrEqual";
      throw new ServiceError(400, errorCode, message, [{ errorCode, fieldName: name, message }]);
    }
    return number;
  }

  /** A name of an enum in any case, or its number. */
  oneOf<Name extends string>(name: string, names: readonly Name[]): Name | undefined {
    const value = this.text(name);
    if (value === undefined) {
      return undefined;
    }
    const byName = names.find((each) => each.toLowerCase() === value.toLowerCase());
    return byName ?? (/^\d+$/.test(value) ? names[Number(value)] : undefined) ?? this.#refuse(name, value);
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
