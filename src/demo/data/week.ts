import type { SessionInfo } from "../../evovoice/types.ts";
import { endsOf, type Cast, type Ends } from "./cast.ts";
import { entryDateForm, writeDate } from "./dates.ts";
import { SessionIds, sid } from "./ids.ts";
import { callerNumber, callerOf } from "./people.ts";
import { Random } from "./random.ts";
import { Register, type RegisterOptions } from "./register.ts";
import { firstLegCall, Story, type Entry } from "./story.ts";
import { buildWorld, type Account, type Customer, type Endpoint, type World } from "./world.ts";

/** How often two neighbours in a log have changed places, as they do in logs that several machines write. */
const disorder = 0.03;
/** Sessions older than this at the end of the sample week, in milliseconds, were over by then. */
const settled = 86_400_000;

/** The invented sessions, by number. A session is told again each time it is asked for; `clock` cuts live ones. */
export class SampleWeek {
  readonly world: World;
  readonly register: Register;
  readonly #ids: SessionIds;
  readonly #clock: () => Date;

  constructor(options: RegisterOptions, clock: () => Date) {
    this.world = buildWorld(options.accounts);
    this.register = new Register(this.world, options);
    this.#ids = new SessionIds(options.seed);
    this.#clock = clock;
  }

  /** The id of a session. */
  idOf(number: number): string {
    return this.#ids.of(number, this.register.created[number] ?? 0);
  }

  /** The number of the session with this id, or `undefined`. */
  numberOf(id: string): number | undefined {
    const number = this.#ids.numberOf(id);
    return number !== undefined && number < this.register.count && this.idOf(number) === id
      ? number
      : undefined;
  }

  /** The account of a session. */
  accountOf(number: number): Account {
    return found(this.world.accounts[this.register.account[number] ?? -1]);
  }

  /** The customer of a session. */
  customerOf(number: number): Customer {
    return found(this.world.customers[this.register.customer[number] ?? -1]);
  }

  /** The endpoint and the two addresses of a session, without telling it. */
  endsOf(number: number): Ends {
    return endsOf(this.register.sceneOf(number), this.register.parentOf(number) !== undefined, {
      account: this.accountOf(number),
      customer: this.customerOf(number),
      agent: this.#agentOf(number),
      number: callerNumber(this.register.caller[number] ?? 0),
    });
  }

  /** Tells a session as far as it has come. */
  tell(number: number): Story {
    const cast = this.#castOf(number);
    const story = new Story(cast, this.#clock().getTime());
    this.register.sceneOf(number).play(story);
    for (const [position, message] of (this.register.featuredOf(number)?.extra ?? []).entries()) {
      const before = story.entries[position + 2];
      if (before) {
        story.entries.splice(position + 3, 0, { time: before.time, message });
      }
    }
    const { seed, now } = this.register.options;
    const random = new Random(seed, number, 5);
    // What somebody may have watched live keeps its order: a log only grows.
    if (cast.created < now - settled && random.chance(disorder)) {
      swapNeighbours(story.entries, random);
    }
    if (this.register.options.logEntries) {
      fit(story.entries, this.register.options.logEntries);
    }
    return story;
  }

  /** The sessions that are going on, newest first. */
  live(): Story[] {
    const numbers = [...this.register.recent(this.#clock().getTime())];
    const stories = numbers.map((number) => this.tell(number)).filter((story) => story.ended === undefined);
    return stories.sort((one, other) => other.cast.created - one.cast.created);
  }

  /** A session as the service sends it; `withLog` false leaves the log empty. */
  session(number: number, withLog = true): SessionInfo {
    const story = this.tell(number);
    const { cast, entries, facts } = story;
    const { zone = "named" } = this.register.options;
    const write = (time: number): string => writeDate(time, cast.dates);
    const lastChange = entries.reduce((latest, entry) => Math.max(latest, entry.time), cast.created);
    return {
      ...facts,
      ...(story.ended !== undefined && { dateCompleted: write(story.ended) }),
      customerBreadcrumb: [...cast.customer.breadcrumb],
      log: withLog
        ? entries.map(({ time, message }, index) => ({
            date: writeDate(time, entryDateForm(cast.dates, zone, index)),
            message,
          }))
        : [],
      members: story.members,
      id: cast.id,
      dateCreated: write(cast.created),
      dateLastModified: write(lastChange),
      lastModifiedBy: "flow",
    };
  }

  #castOf(number: number): Cast {
    const { register } = this;
    const { seed } = register.options;
    const account = this.accountOf(number);
    const agent = this.#agentOf(number);
    const special = register.featuredOf(number);
    const parent = register.parentOf(number);
    const caller = callerOf(register.caller[number] ?? 0);
    const start = account.agents.indexOf(agent);
    const cast: Cast = {
      number,
      seed,
      id: this.idOf(number),
      scene: register.sceneOf(number),
      created: register.created[number] ?? 0,
      account,
      customer: this.customerOf(number),
      caller: special?.callerName === undefined ? caller : { ...caller, name: special.callerName },
      agent,
      colleagues: account.agents
        .map((_, step) => found(account.agents[(start + step) % account.agents.length]))
        .slice(1),
      team: found(account.teams[number % account.teams.length]),
      legs: register.legsOf(number),
      callSid: sid("CA", seed, number, 0),
      spans: special?.spans ?? {},
      dates: special?.dates ?? (register.options.zone === "none" ? "bare" : "exact"),
      wording: register.options.wording ?? "sample",
      random: new Random(seed, number, 4),
    };
    if (parent !== undefined) {
      const position = number - parent - 1;
      const leg = found(register.legsOf(parent)[position]);
      cast.callSid = sid("CA", seed, parent, firstLegCall + position);
      cast.childOf = { leg, callSid: sid("CA", seed, parent, 0) };
      if (register.sceneOf(parent).name === "conference") {
        cast.childOf.conferenceSid = sid("CF", seed, parent);
      }
    }
    return cast;
  }

  #agentOf(number: number): Endpoint {
    return found(this.accountOf(number).agents[this.register.agent[number] ?? -1]);
  }
}

function found<Item>(item: Item | undefined): Item {
  if (item === undefined) {
    throw new RangeError("The sample week holds no such thing");
  }
  return item;
}

function swapNeighbours(entries: Entry[], random: Random): void {
  const at = random.int(1, Math.max(1, entries.length - 2));
  const [one, other] = entries.slice(at, at + 2);
  if (one && other) {
    entries.splice(at, 2, other, one);
  }
}

/** Shortens a log, or fills its middle up, to so many entries. */
function fit(entries: Entry[], count: number): void {
  const middle = Math.ceil(entries.length / 2);
  const from = entries[middle - 1]?.time ?? 0;
  const to = entries[middle]?.time ?? from;
  const missing = count - entries.length;
  const filling = Array.from({ length: Math.max(0, missing) }, (_, step) => ({
    time: Math.floor(from + ((to - from) * (step + 1)) / (missing + 1)),
    message: `Heartbeat ${step + 1}: line open, jitter ${step % 13} ms`,
  }));
  const after = entries.splice(middle);
  for (const entry of [...filling, ...after]) {
    entries.push(entry);
  }
  entries.length = count;
}
