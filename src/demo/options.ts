import { zoneModes, type ZoneMode } from "./data/dates.ts";
import { maxSessions } from "./data/session-table.ts";
import { wordingNames, type Wording } from "./data/wordings/wording.ts";
import { defaultAccounts, maxAccounts } from "./data/directory.ts";
import { readFault } from "./faults/faults.ts";

/** How the sample service is started. */
export interface SampleServiceOptions {
  /** 0 takes any free port, and is the default. */
  port?: number;
  /** 127.0.0.1 by default. Only a loopback address is accepted. */
  host?: string;
  /** The number of sessions, including archived ones and children: 0 to 1,000,000, by default 600. */
  sessions?: number;
  /** The number of accounts: 1 to 100, by default 6. */
  accounts?: number;
  /** Selects the generated week; the same seed and `now` give the same responses, byte for byte. */
  seed?: number;
  /** The delay of every response in milliseconds, by default 0. */
  latencyMs?: number;
  /** Gives every log exactly this number of entries, for measuring; 0 leaves logs unchanged, and is the default. */
  logEntries?: number;
  user?: string;
  password?: string;
  /** The end of the sample week, by default the start of the current minute of the service's clock. */
  now?: Date;
  /** The time for live sessions and sign-ins. With `now` it stands still there by default, otherwise it runs. */
  clock?: () => Date;
  /** How many seconds the service's clock is fast; negative where it is slow. By default 0. */
  clockSkew?: number;
  /** The time zones in the dates of sessions: "named" by default, so that every date has one. */
  zone?: ZoneMode;
  /** The wording of the logs: "sample" by default. */
  wording?: Wording;
  /** The faults to inject, each as `KIND[:RATE][@PATH]`; `--help` lists the kinds. By default none. */
  faults?: readonly string[];
}

/** The options with all defaults filled in. */
export type CompleteOptions = Required<SampleServiceOptions>;

/** The login that is used unless another one is given. */
const defaultLogin = { user: "demo@example.com", password: "demo" } as const;

const maxSkewSeconds = 366 * 86_400;

/** Fills in defaults. Throws a RangeError with a message for people where a value is invalid. */
export function completeOptions(options: SampleServiceOptions): CompleteOptions {
  const { clockSkew = 0 } = options;
  wholeNumber("clock skew", clockSkew, { min: -maxSkewSeconds, max: maxSkewSeconds });
  const clock = options.clock ?? standingClock(options.now) ?? (() => new Date());
  const skewed = (): Date => new Date(clock().getTime() + clockSkew * 1000);
  const complete: CompleteOptions = {
    port: options.port ?? 0,
    host: options.host ?? "127.0.0.1",
    sessions: options.sessions ?? 600,
    accounts: options.accounts ?? defaultAccounts,
    seed: options.seed ?? 1,
    latencyMs: options.latencyMs ?? 0,
    logEntries: options.logEntries ?? 0,
    user: options.user ?? defaultLogin.user,
    password: options.password ?? defaultLogin.password,
    now: options.now ?? new Date(Math.floor(skewed().getTime() / 60_000) * 60_000),
    clock: skewed,
    clockSkew,
    zone: options.zone ?? "named",
    wording: options.wording ?? "sample",
    faults: options.faults ?? [],
  };
  oneOf("zone mode", complete.zone, zoneModes);
  oneOf("wording", complete.wording, wordingNames);
  wholeNumber("port", complete.port, { max: 65_535 });
  wholeNumber("sessions", complete.sessions, { max: maxSessions });
  wholeNumber("accounts", complete.accounts, { min: 1, max: maxAccounts });
  wholeNumber("seed", complete.seed, { max: 2_147_483_647 });
  wholeNumber("latency", complete.latencyMs, { max: 600_000 });
  wholeNumber("log entries", complete.logEntries, { max: 1_000_000 });
  if (complete.user === "" || complete.password === "") {
    throw new RangeError("The user name and the password of the sample service cannot be empty");
  }
  for (const fault of complete.faults) {
    readFault(fault);
  }
  if (!["127.0.0.1", "::1", "localhost"].includes(complete.host)) {
    throw new RangeError(`The sample service only listens on this machine, so not on ${complete.host}`);
  }
  return complete;
}

function standingClock(now: Date | undefined): (() => Date) | undefined {
  return now && (() => now);
}

function oneOf(name: string, value: string, values: readonly string[]): void {
  if (!values.includes(value)) {
    throw new RangeError(`There is no ${name} "${value}". Choose one of: ${values.join(", ")}`);
  }
}

function wholeNumber(name: string, value: number, { min = 0, max }: { min?: number; max: number }): void {
  if (!Number.isInteger(value) || value < min || value > max) {
    const limits = [min, max].map((limit) => limit.toLocaleString("en-US")).join(" to ");
    throw new RangeError(`${name} must be a whole number from ${limits}, not ${value}`);
  }
}
