import type { SessionInfo } from "../../evovoice/types.ts";
import { endsOf, type SessionSetup, type Ends } from "./session-setup.ts";
import { entryDateFormat, writeDate } from "./dates.ts";
import { SessionIds, sid } from "./ids.ts";
import { callerNumber, callerOf } from "./people.ts";
import { Random } from "./random.ts";
import { SessionTable, type SessionTableOptions } from "./session-table.ts";
import { firstLegCall, Simulation, type Entry } from "./simulation.ts";
import { buildDirectory, type Account, type Customer, type Endpoint, type Directory } from "./directory.ts";

/** The share of logs with two entries out of order, as in logs that several machines write. */
const disorder = 0.03;
/** Sessions older than this at the end of the sample week, in milliseconds, have ended by then. */
const settled = 86_400_000;

/** The generated sessions, by number. A session is simulated on each request, up to the time of `clock`. */
export class SampleWeek {
  readonly directory: Directory;
  readonly table: SessionTable;
  readonly #ids: SessionIds;
  readonly #clock: () => Date;

  constructor(options: SessionTableOptions, clock: () => Date) {
    this.directory = buildDirectory(options.accounts);
    this.table = new SessionTable(this.directory, options);
    this.#ids = new SessionIds(options.seed);
    this.#clock = clock;
  }

  /** The id of a session. */
  idOf(number: number): string {
    return this.#ids.of(number, this.table.created[number] ?? 0);
  }

  /** The number of the session with this id, or `undefined`. */
  numberOf(id: string): number | undefined {
    const number = this.#ids.numberOf(id);
    return number !== undefined && number < this.table.count && this.idOf(number) === id ? number : undefined;
  }

  /** The account of a session. */
  accountOf(number: number): Account {
    return found(this.directory.accounts[this.table.account[number] ?? -1]);
  }

  /** The customer of a session. */
  customerOf(number: number): Customer {
    return found(this.directory.customers[this.table.customer[number] ?? -1]);
  }

  /** The endpoint and the two addresses of a session, without simulating it. */
  endsOf(number: number): Ends {
    return endsOf(this.table.scenarioOf(number), this.table.parentOf(number) !== undefined, {
      account: this.accountOf(number),
      customer: this.customerOf(number),
      agent: this.#agentOf(number),
      number: callerNumber(this.table.caller[number] ?? 0),
    });
  }

  /** Simulates a session up to the time of the clock. */
  simulate(number: number): Simulation {
    const setup = this.#setupOf(number);
    const simulation = new Simulation(setup, this.#clock().getTime());
    this.table.scenarioOf(number).run(simulation);
    for (const [position, message] of (this.table.featuredOf(number)?.extra ?? []).entries()) {
      const before = simulation.entries[position + 2];
      if (before) {
        simulation.entries.splice(position + 3, 0, { time: before.time, message });
      }
    }
    const { seed, now } = this.table.options;
    const random = new Random(seed, number, 5);
    // The order of recent logs stays, because clients may be watching them: a log only grows.
    if (setup.created < now - settled && random.chance(disorder)) {
      swapNeighbours(simulation.entries, random);
    }
    if (this.table.options.logEntries) {
      fit(simulation.entries, this.table.options.logEntries);
    }
    return simulation;
  }

  /** The live sessions, newest first. */
  live(): Simulation[] {
    const numbers = [...this.table.recent(this.#clock().getTime())];
    const simulations = numbers
      .map((number) => this.simulate(number))
      .filter((simulation) => simulation.ended === undefined);
    return simulations.sort((one, other) => other.setup.created - one.setup.created);
  }

  /** A session as the service sends it; `withLog` false leaves the log empty. */
  session(number: number, withLog = true): SessionInfo {
    const simulation = this.simulate(number);
    const { setup, entries, fields } = simulation;
    const { zone = "named" } = this.table.options;
    const write = (time: number): string => writeDate(time, setup.dates);
    const lastChange = entries.reduce((latest, entry) => Math.max(latest, entry.time), setup.created);
    return {
      ...fields,
      ...(simulation.ended !== undefined && { dateCompleted: write(simulation.ended) }),
      customerBreadcrumb: [...setup.customer.breadcrumb],
      log: withLog
        ? entries.map(({ time, message }, index) => ({
            date: writeDate(time, entryDateFormat(setup.dates, zone, index)),
            message,
          }))
        : [],
      members: simulation.members,
      id: setup.id,
      dateCreated: write(setup.created),
      dateLastModified: write(lastChange),
      lastModifiedBy: "flow",
    };
  }

  #setupOf(number: number): SessionSetup {
    const { table } = this;
    const { seed } = table.options;
    const account = this.accountOf(number);
    const agent = this.#agentOf(number);
    const special = table.featuredOf(number);
    const parent = table.parentOf(number);
    const caller = callerOf(table.caller[number] ?? 0);
    const start = account.agents.indexOf(agent);
    const setup: SessionSetup = {
      number,
      seed,
      id: this.idOf(number),
      scenario: table.scenarioOf(number),
      created: table.created[number] ?? 0,
      account,
      customer: this.customerOf(number),
      caller: special?.callerName === undefined ? caller : { ...caller, name: special.callerName },
      agent,
      colleagues: account.agents
        .map((_, step) => found(account.agents[(start + step) % account.agents.length]))
        .slice(1),
      team: found(account.teams[number % account.teams.length]),
      legs: table.legsOf(number),
      callSid: sid("CA", seed, number, 0),
      durations: special?.durations ?? {},
      dates: special?.dates ?? (table.options.zone === "none" ? "bare" : "exact"),
      wording: table.options.wording ?? "sample",
      random: new Random(seed, number, 4),
    };
    if (parent !== undefined) {
      const position = number - parent - 1;
      const leg = found(table.legsOf(parent)[position]);
      setup.callSid = sid("CA", seed, parent, firstLegCall + position);
      setup.childOf = { leg, callSid: sid("CA", seed, parent, 0) };
      if (table.scenarioOf(parent).name === "conference") {
        setup.childOf.conferenceSid = sid("CF", seed, parent);
      }
    }
    return setup;
  }

  #agentOf(number: number): Endpoint {
    return found(this.accountOf(number).agents[this.table.agent[number] ?? -1]);
  }
}

function found<Item>(item: Item | undefined): Item {
  if (item === undefined) {
    throw new RangeError("Not in the sample week");
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

/** Shortens a log, or fills up its middle, to the given number of entries. */
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
