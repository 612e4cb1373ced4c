import { completeOptions, type SampleServiceOptions } from "./options.ts";

const text = { type: "string" } as const;

/** The command line options of the sample service, for `parseArgs`. */
export const serviceFlags = {
  port: text,
  sessions: text,
  accounts: text,
  seed: text,
  latency: text,
  "log-entries": text,
  wording: text,
  zone: text,
  "clock-skew": text,
  fault: { ...text, multiple: true },
  user: text,
  password: text,
} as const;

type Flag = keyof typeof serviceFlags;
type FlagValues = Partial<Record<Exclude<Flag, "fault">, string> & { fault: string[] }>;

/** The options that the values of these flags stand for. Throws a RangeError with a message for people. */
export function readServiceOptions(values: FlagValues): SampleServiceOptions {
  const given = {
    port: readNumber("port", values.port),
    sessions: readNumber("sessions", values.sessions),
    accounts: readNumber("accounts", values.accounts),
    seed: readNumber("seed", values.seed),
    latencyMs: readNumber("latency", values.latency),
    logEntries: readNumber("log-entries", values["log-entries"]),
    wording: values.wording,
    zone: values.zone,
    clockSkew: readNumber("clock-skew", values["clock-skew"]),
    faults: values.fault,
    user: values.user,
    password: values.password,
  };
  const options = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as SampleServiceOptions;
  completeOptions(options);
  return options;
}

function readNumber(name: Flag, value: string | undefined): number | undefined {
  if (value !== undefined && !/^-?\d+$/.test(value)) {
    throw new RangeError(`--${name} needs a whole number, not "${value}"`);
  }
  return value === undefined ? undefined : Number(value);
}
