import { hash } from "./random.ts";

/** A person who calls, writes or faxes. Made up: the numbers are from 555-0100 to 555-0199. */
export interface Caller {
  name: string;
  number: string;
}

const areaCodes = (
  "201 206 212 213 215 216 303 305 312 313 314 402 404 412 414 415 469 503 504 505 512 513 602 603 " +
  "612 614 615 617 619 702 703 704 713 716 717 719 720 732 804 808"
).split(" ");
const first = (
  "Ada Amir Anna Ben Bianca Carlos Chloe Dana Diego Ellen Emil Farah Felix Grace Hana Henry Ines " +
  "Ivan Jada Jonas Karim Kate Liam Lucia Marta Mei Nadia Noah Olga Omar Petra Quinn Rosa Ravi Sara " +
  "Sven Tara Theo Uma Vera Walter Xenia Yara Zoe José Zoë Łukasz Søren"
).split(" ");
const last = (
  "Abbott Alvarez Baker Bauer Castillo Chen Cole Dubois Eklund Farrow Fischer Gray Haddad Hughes " +
  "Ito Jansen Kaur Keller Larsen Lopez Marsh Meyer Nakamura Novak O'Brien Okafor Park Patel Quist " +
  "Reed Rossi Santos Schmidt Tanaka Usman Vance Weber Wójcik Young Zimmer"
).split(" ");

/** The number of callers. Each has exactly one phone number. */
export const callerCount = areaCodes.length * 100;

function at<Item>(items: readonly Item[], position: number): Item {
  const item = items[position % items.length];
  if (item === undefined) {
    throw new RangeError("There is nothing to pick from");
  }
  return item;
}

const numbers: string[] = [];

/** The phone number of a caller, in E.164. Cached, because a search reads it for up to a million sessions. */
export function callerNumber(caller: number): string {
  return (numbers[caller] ??=
    `+1${at(areaCodes, Math.floor(caller / 100))}55501${String(caller % 100).padStart(2, "0")}`);
}

/** A caller by index, from 0 to `callerCount` - 1. */
export function callerOf(caller: number): Caller {
  return { name: nameFrom(hash(31, caller)), number: callerNumber(caller) };
}

/** The name of an agent, by any integer. */
export function personName(person: number): string {
  return nameFrom(hash(32, person));
}

function nameFrom(mixed: number): string {
  return `${at(first, mixed)} ${at(last, Math.floor(mixed / first.length))}`;
}
