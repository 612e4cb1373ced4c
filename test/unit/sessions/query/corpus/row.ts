import type { SessionQueryInput } from "../../../../../src/sessions/query/query.ts";

/** One thing that people type, and what it must mean. */
export interface Row {
  readonly text: string;
  readonly query: SessionQueryInput;
  /** The parts of the text that problems point at, in order. */
  readonly problems: readonly string[];
  /** BCP 47. Default "en-US". */
  readonly locale: string;
  /** IANA. Default "America/New_York". */
  readonly timeZone: string;
  /** Milliseconds since the epoch. Default `now`. */
  readonly now: number;
  readonly directory: boolean;
}

export type RowOptions = Partial<Pick<Row, "problems" | "locale" | "timeZone" | "now" | "directory">>;

/** Wednesday, November 25, 2026, 13:10 in New York. */
export const now = Date.parse("2026-11-25T13:10:00-05:00");

/** An account, a customer and an endpoint for each kind of name. */
export const directory = {
  accounts: [
    { id: "acc1", name: "Northwind" },
    { id: "acc2", name: "Harbor Group" },
  ],
  customers: [
    { id: "cus1", name: "Acme" },
    { id: "cus2", name: "Juniper Physiotherapy" },
    { id: "cus3", name: "Café Zoë, Inc." },
    { id: "cus4", name: "Twins" },
    { id: "cus5", name: "Twins" },
  ],
  endpoints: [
    { id: "end1", name: "Main line" },
    { id: "end2", name: "Front desk" },
  ],
} as const;

export function row(text: string, query: SessionQueryInput, options: RowOptions = {}): Row {
  return {
    text,
    query,
    problems: options.problems ?? [],
    locale: options.locale ?? "en-US",
    timeZone: options.timeZone ?? "America/New_York",
    now: options.now ?? now,
    directory: options.directory ?? false,
  };
}

/** Whole days, both inclusive. */
export function days(startDate: string, endDate = startDate): SessionQueryInput {
  return { startDate, endDate };
}

/** Whole days that follow the calendar. */
export function relative(when: string, startDate: string, endDate = startDate): SessionQueryInput {
  return { when, startDate, endDate };
}

/** Two times, the second exclusive, as ISO texts; without an offset they are New York's standard time. */
export function times(start: string | undefined, end: string | undefined, when?: string): SessionQueryInput {
  return {
    ...(when === undefined ? {} : { when }),
    ...(start === undefined ? {} : { startAt: ms(start) }),
    ...(end === undefined ? {} : { endAt: ms(end) }),
  };
}

function ms(iso: string): number {
  return Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(iso) ? iso : `${iso}-05:00`);
}
