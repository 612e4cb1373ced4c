import type { ListSessions } from "../../src/evovoice/types.ts";

/** What every contender has to fetch. */
export interface Task {
  readonly what: string;
  /** Which of the two services: with logs of 40 entries, or of 100,000. */
  readonly service: "many" | "long";
  readonly pages: readonly ListSessions[];
  readonly sessionsInAll: number;
  /** How often it is done in one round, so that a round is long enough for the clock. */
  readonly times: number;
}

const page = (number: number, countPerPage: number): ListSessions => ({
  page: number,
  countPerPage,
  simplifiedPaging: true,
});

const pageOfThousand = 1000;

/** The sizes of the table. */
export const tasks = {
  one: {
    what: "1 session of 40 entries",
    service: "many",
    pages: [page(0, 1)],
    sessionsInAll: 1,
    times: 200,
  },
  hundred: {
    what: "100 sessions of 40 entries",
    service: "many",
    pages: [page(0, 100)],
    sessionsInAll: 100,
    times: 20,
  },
  tenThousand: {
    what: "10,000 sessions of 40 entries, pages of 1,000",
    service: "many",
    pages: Array.from({ length: 10 }, (_, number) => page(number, pageOfThousand)),
    sessionsInAll: 10_000,
    times: 1,
  },
  long: {
    what: "1 session of 100,000 entries",
    service: "long",
    pages: [page(0, 1)],
    sessionsInAll: 1,
    times: 2,
  },
} as const satisfies Readonly<Record<string, Task>>;

export type TaskName = keyof typeof tasks;
