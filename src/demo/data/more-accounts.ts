import type { AccountSpec, CustomerSpec } from "./accounts.ts";
import { personName } from "./people.ts";
import { Random } from "./random.ts";

/** Area codes, one for each account. Neither callers nor the accounts in accounts.ts use them. */
const areaCodes =
  "205 207 208 209 217 218 219 225 228 229 231 234 239 240 248 251 252 253 254 256 260 262 267 269 270 276 281 301 302 304 307 308 309 310 315 316 317 318 319 320 321 323 325 330 331 334 336 337 339 351 352 360 361 385 386 401 405 406 407 408 409 410 413 417 419 423 424 425 430 432 434 435 440 442 443 458 463 464 470 475 478 479 480 484 501 502 507 508 509 510 515 516 517 518".split(
    " ",
  );
const places =
  "Maple Granite Silver Cedar Amber Canyon Summit Prairie Willow Beacon Stone Orchard Harvest Falcon Meadow Crystal Juniper Lantern River Timber Copper Valley Island Garden Heron".split(
    " ",
  );
const trades = ["Answering", "Care Line", "Service Desk", "Reception", "Dispatch", "Help Line"] as const;
const businesses = [
  "Dental",
  "Plumbing",
  "Law Office",
  "Family Practice",
  "Towing",
  "Veterinary Clinic",
  "Apartments",
  "Roofing",
  "Pharmacy",
  "Catering",
] as const;
const queues = ["Front desk", "Emergencies", "Orders", "Scheduling"] as const;

/** The maximum number of accounts in addition to those in accounts.ts. */
export const maxMoreAccounts = areaCodes.length;

/** Additional accounts, each with its share of the sessions. They are the same for every seed. */
export function moreAccounts(count: number): AccountSpec[] {
  return areaCodes.slice(0, count).map((areaCode, index) => moreAccount(areaCode, index));
}

function moreAccount(areaCode: string, index: number): AccountSpec {
  const random = new Random(41, index);
  const place = places[index % places.length] ?? "";
  const trade = trades[(index + Math.floor(index / places.length)) % trades.length] ?? "";
  return {
    name: `${place} ${trade} ${areaCode} (sample)`,
    share: random.int(1, 9),
    areaCode,
    domain: `${place}${areaCode}.example.net`.toLowerCase(),
    customers: Array.from({ length: random.int(2, 12) }, (_, number) => customer(random, number)),
    agents: Array.from({ length: random.int(2, 9) }, (_, number) => personName(index * 100 + number)),
    queues: queues.slice(0, random.int(1, queues.length)),
  };
}

function customer(random: Random, number: number): CustomerSpec {
  const name = `${random.pick(places)} ${businesses[number % businesses.length] ?? ""}`;
  return random.chance(0.25) ? { name, below: [{ name: `${name} after hours` }] } : { name };
}
