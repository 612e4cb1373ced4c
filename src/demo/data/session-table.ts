import { Ages, archiveAge, isBusinessTime } from "./ages.ts";
import type { ZoneMode } from "./dates.ts";
import { featured, type Featured } from "./featured.ts";
import { callerCount } from "./people.ts";
import { Random } from "./random.ts";
import type { Leg } from "./scenario-traits.ts";
import type { Scenario } from "./scenario.ts";
import { scenarioNumber, scenarios } from "./scenarios/all.ts";
import type { Directory } from "./directory.ts";
import type { Wording } from "./wordings/wording.ts";

/** The maximum number of sessions. Session numbers must fit in 20 bits of a sort key. */
export const maxSessions = 1_000_000;
const keyStep = 2 ** 20;
/** No session begins in this number of milliseconds before the end of the week. */
const freshest = 5_000;
/** Featured sessions younger than this number of seconds are live, and keep their exact age. */
const liveAge = 600;
const hour = 3_600_000;
const noParent = -1;

/** The input of the table. `now` is the end of the sample week in milliseconds since 1970. */
export interface SessionTableOptions {
  seed: number;
  now: number;
  sessions: number;
  /** The number of accounts, by default 6. */
  accounts?: number;
  /** If not 0, every log has exactly this number of entries. */
  logEntries?: number;
  /** The time zones in dates, by default "named". */
  zone?: ZoneMode;
  /** The wording of the logs, by default "sample". */
  wording?: Wording;
}

/**
 * What lists and searches need to know about every session: about 20 bytes each, in typed arrays by session number.
 * Everything else, such as the log, is generated on each request.
 */
export class SessionTable {
  readonly options: SessionTableOptions;
  readonly created: Float64Array;
  readonly scenario: Uint8Array;
  readonly account: Uint8Array;
  readonly customer: Uint16Array;
  readonly caller: Uint16Array;
  readonly agent: Uint8Array;
  readonly parent: Int32Array;
  /** The session numbers, newest session first. */
  readonly order: Uint32Array;
  /** The index in `order` at which the archive begins. */
  readonly archiveStart: number;
  readonly #byAccount = new Map<number, Uint32Array>();
  readonly #featured = new Map<number, Featured>();
  readonly #directory: Directory;

  constructor(directory: Directory, options: SessionTableOptions) {
    const count = options.sessions;
    this.options = options;
    this.#directory = directory;
    this.created = new Float64Array(count);
    this.scenario = new Uint8Array(count);
    this.account = new Uint8Array(count);
    this.customer = new Uint16Array(count);
    this.caller = new Uint16Array(count);
    this.agent = new Uint8Array(count);
    this.parent = new Int32Array(count).fill(noParent);
    this.#fill();
    const keys = Float64Array.from(
      this.created,
      (created, number) => (options.now - created) * keyStep + number,
    );
    keys.sort();
    this.order = Uint32Array.from(keys, (key) => key % keyStep);
    const firstArchived = this.order.findIndex((number) => this.isArchived(number));
    this.archiveStart = firstArchived === -1 ? count : firstArchived;
  }

  /** The number of sessions, including archived ones and children. */
  get count(): number {
    return this.created.length;
  }

  /** The session numbers of one account, newest session first. Created on first use. */
  orderOf(account: number): Uint32Array {
    const known = this.#byAccount.get(account);
    if (known) {
      return known;
    }
    const order = this.order.filter((number) => this.account[number] === account);
    this.#byAccount.set(account, order);
    return order;
  }

  /** Sessions that began before this time, in milliseconds since 1970, are in the archive. */
  get archiveTime(): number {
    return this.options.now - archiveAge;
  }

  /** Whether a session has moved to the archive. */
  isArchived(number: number): boolean {
    return this.options.now - (this.created[number] ?? 0) > archiveAge;
  }

  /** The kind of a session. */
  scenarioOf(number: number): Scenario {
    const scenario = scenarios[this.scenario[number] ?? 0];
    if (!scenario) {
      throw new RangeError(`There is no session ${number}`);
    }
    return scenario;
  }

  /** The parent's number, or `undefined`. */
  parentOf(number: number): number | undefined {
    const parent = this.parent[number] ?? noParent;
    return parent === noParent ? undefined : parent;
  }

  /** The numbers of a session's children, oldest first. They follow the parent's number. */
  childrenOf(number: number): number[] {
    const children: number[] = [];
    for (let next = number + 1; this.parent[next] === number; next += 1) {
      children.push(next);
    }
    return children;
  }

  /** The sessions that can be live at a time: the featured ones, and those of the hour before. */
  *recent(time: number): Iterable<number> {
    yield* this.#featured.keys();
    for (const number of this.order) {
      if ((this.created[number] ?? 0) < time - hour) {
        return;
      }
      if (!this.#featured.has(number)) {
        yield number;
      }
    }
  }

  /** The fixed values of a featured session. */
  featuredOf(number: number): Featured | undefined {
    return this.#featured.get(number);
  }

  /** The child sessions of a session. */
  legsOf(number: number): readonly Leg[] {
    const draw = this.scenarioOf(number).legs;
    if (!draw) {
      return [];
    }
    return this.#featured.get(number)?.legs ?? draw(new Random(this.options.seed, number, 2));
  }

  #fill(): void {
    const { seed, now } = this.options;
    const ages = new Ages(now);
    const pickScenario = picker(scenarios.map((scenario) => scenario.weight));
    const pickAccount = picker(this.#directory.accounts.map((account) => account.share));
    let number = 0;
    for (const each of featured) {
      if (number < this.count) {
        this.#featured.set(number, each);
        const blur = new Random(seed, number, 6).int(0, each.age > liveAge ? liveAge * 1000 : 999);
        number = this.#add(
          number,
          scenarioNumber(each.scenario),
          (each.account ?? 0) % this.#directory.accounts.length,
          each.age * 1000 + blur,
        );
      }
    }
    while (number < this.count) {
      const random = new Random(seed, number, 1);
      const age = Math.max(freshest, ages.at((number + random.next()) / this.count));
      const drawn = pickScenario(random.next());
      const scenario = scenarios[drawn]?.outOfHours && isBusinessTime(now - age) ? 0 : drawn;
      number = this.#add(number, scenario, pickAccount(random.next()), age);
    }
  }

  /** Adds a session with its children. Returns the next free number. */
  #add(number: number, wanted: number, accountNumber: number, age: number): number {
    const random = new Random(this.options.seed, number, 3);
    const account = this.#directory.accounts[accountNumber];
    if (!account) {
      throw new RangeError(`There is no account ${accountNumber}`);
    }
    this.scenario[number] = wanted;
    this.account[number] = accountNumber;
    this.created[number] = this.options.now - age;
    this.customer[number] = random.pick(account.customers).number;
    this.caller[number] = random.int(0, callerCount - 1);
    this.agent[number] = random.int(0, account.agents.length - 1);
    const legs = this.legsOf(number);
    const lastStart = legs.at(-1)?.start ?? 0;
    if (legs.length > 0 && (number + legs.length >= this.count || lastStart + freshest > age)) {
      // The children don't fit, or would begin after the end of the week: make it an answered call.
      this.scenario[number] = 0;
      return number + 1;
    }
    for (const [position, leg] of legs.entries()) {
      const child = number + 1 + position;
      this.scenario[child] = scenarioNumber("leg");
      this.account[child] = accountNumber;
      this.created[child] = this.options.now - age + leg.start;
      this.customer[child] = this.customer[number] ?? 0;
      this.caller[child] = this.caller[number] ?? 0;
      this.agent[child] = ((this.agent[number] ?? 0) + 1 + position) % account.agents.length;
      this.parent[child] = number;
    }
    return number + 1 + legs.length;
  }
}

function picker(weights: readonly number[]): (part: number) => number {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return (part) => {
    let rest = part * sum;
    for (const [number, weight] of weights.entries()) {
      rest -= weight;
      if (rest < 0) {
        return number;
      }
    }
    return 0;
  };
}
