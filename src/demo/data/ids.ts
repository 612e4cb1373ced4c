import { hash } from "./random.ts";

/** The kind of object that an id belongs to. It is part of the hash, so that no two kinds share an id. */
export const idKinds = {
  account: 1,
  customer: 2,
  endpoint: 3,
  login: 4,
  file: 5,
  queue: 6,
  twilioAccount: 7,
} as const;

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, "0").slice(-digits);
}

/** A MongoDB object id (24 lowercase hex digits) of an object that is the same for every seed, such as an account. */
export function entityId(kind: number, ...parts: readonly number[]): string {
  return `64${hex(hash(kind, 11, ...parts), 6)}${hex(hash(kind, 12, ...parts), 8)}${hex(hash(kind, 13, ...parts), 8)}`;
}

/** A Twilio SID: two letters (CA call, CF conference, RE recording, AC account) and 32 hex digits. */
export function sid(letters: string, ...parts: readonly number[]): string {
  let digits = "";
  for (let word = 0; word < 4; word += 1) {
    digits += hex(hash(letters.charCodeAt(0), letters.charCodeAt(1), word, ...parts), 8);
  }
  return letters + digits;
}

const counterMask = 0xff_ffff;
const scramble = 0x9e_3779;

/** Session ids: object ids that contain the session's number, so that a million ids need no lookup table. */
export class SessionIds {
  readonly #middle: string;
  readonly #unscramble: number;

  constructor(seed: number) {
    this.#middle = hex(hash(seed, 21), 8) + hex(hash(seed, 22), 2);
    this.#unscramble = inverse(scramble);
  }

  /** The id of a session; `created` in milliseconds. */
  of(number: number, created: number): string {
    return (
      hex(Math.floor(created / 1000), 8) + this.#middle + hex(Math.imul(number, scramble) & counterMask, 6)
    );
  }

  /** The session number in an id; `undefined` if the id can't belong to this seed. */
  numberOf(id: string): number | undefined {
    if (!/^[0-9a-f]{24}$/.test(id) || id.slice(8, 18) !== this.#middle) {
      return undefined;
    }
    return Math.imul(Number.parseInt(id.slice(18), 16), this.#unscramble) & counterMask;
  }
}

/** The multiplicative inverse of an odd number modulo 2^24, by Newton's method. */
function inverse(odd: number): number {
  let guess = odd;
  for (let step = 0; step < 5; step += 1) {
    guess = Math.imul(guess, 2 - Math.imul(odd, guess));
  }
  return guess & counterMask;
}
