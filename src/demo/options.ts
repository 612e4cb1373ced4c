import { mostSessions } from "./data/register.ts";
import { isWording, wordingNames, type Wording } from "./data/wordings/wording.ts";
import { defaultAccounts, maxAccounts } from "./data/world.ts";
import { readFault } from "./faults/faults.ts";

/** How the sample service is started. */
export interface SampleServiceOptions {
  /** 0 takes any free port, and is what counts where nothing is said. */
  port?: number;
  /** 127.0.0.1 where nothing is said. Only a loopback address is taken. */
  host?: string;
  /** How many sessions there are in all, archive and children included: 0 to 1,000,000, 600 where nothing is said. */
  sessions?: number;
  /** How many accounts there are: 1 to 100, 6 by default. */
  accounts?: number;
  /** Which week is invented; the same seed and `now` give the same answers to the byte. */
  seed?: number;
  /** How long every answer is held back, in milliseconds. */
  latencyMs?: number;
  /** Gives every log exactly so many entries, for measuring; 0, which counts where nothing is said, leaves them be. */
  logEntries?: number;
  user?: string;
  password?: string;
  /** The moment at which the sample week ends; the start of the current minute where nothing is said. */
  now?: Date;
  /** What time it is for live sessions and sign-ins. Where `now` is given it stands still there, otherwise it runs. */
  clock?: () => Date;
  /** In whose words the logs are written: "sample" by default. */
  wording?: Wording;
  /** What goes wrong, each as `KIND[:RATE][@PATH]`; `--help` lists the kinds. Nothing where nothing is said. */
  faults?: readonly string[];
}

/** The options with everything said. */
export type CompleteOptions = Required<SampleServiceOptions>;

/** The login that is there when none is asked for. */
export const defaultLogin = { user: "demo@example.com", password: "demo" } as const;

/** Fills in what was not said. Throws a RangeError with a sentence for a person where a value cannot be. */
export function completeOptions(options: SampleServiceOptions): CompleteOptions {
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
    now: options.now ?? new Date(Math.floor(Date.now() / 60_000) * 60_000),
    clock: options.clock ?? standingClock(options.now) ?? (() => new Date()),
    wording: options.wording ?? "sample",
    faults: options.faults ?? [],
  };
  if (!isWording(complete.wording)) {
    throw new RangeError(
      `There is no wording "${String(complete.wording)}". Wordings: ${wordingNames.join(", ")}`,
    );
  }
  wholeNumber("port", complete.port, 65_535);
  wholeNumber("sessions", complete.sessions, mostSessions);
  wholeNumber("accounts", complete.accounts, maxAccounts, 1);
  wholeNumber("seed", complete.seed, 2_147_483_647);
  wholeNumber("latency", complete.latencyMs, 600_000);
  wholeNumber("log entries", complete.logEntries, 1_000_000);
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

function wholeNumber(name: string, value: number, max: number, min = 0): void {
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new RangeError(
      `${name} must be a whole number from ${min} to ${max.toLocaleString("en-US")}, not ${value}`,
    );
  }
}
