import assert from "node:assert/strict";
import type { SessionPage } from "../../../../src/evovoice/decode/session-page.ts";
import { createResultSet } from "../../../../src/sessions/list/result-set.ts";
import type { ResultSet } from "../../../../src/sessions/list/result-set.ts";
import { aSession } from "../sessions.ts";

/** One request in flight, answered by the test when it likes. */
export interface Asked {
  readonly page: number;
  readonly signal: AbortSignal;
  answer(page: SessionPage): void;
  fail(error: Error): void;
}

/** A service whose answers come when the test says so. */
export class SlowService {
  readonly asked: Asked[] = [];
  readonly fetchPage = (page: number, signal: AbortSignal): Promise<SessionPage> =>
    new Promise((resolve, reject) => {
      this.asked.push({ page, signal, answer: resolve, fail: reject });
    });

  get last(): Asked {
    const last = this.asked.at(-1);
    assert.ok(last !== undefined, "nothing was asked for");
    return last;
  }
}

/** Lets everything that is ready to run, run. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    await Promise.resolve();
  }
}

export const page = (ids: string, rest: Partial<SessionPage> = {}): SessionPage => ({
  items: ids.split("").map((id) => aSession({ id })),
  problems: [],
  ...rest,
});
export const idsOf = (set: ResultSet): string => set.snapshot.sessions.map(({ id }) => id).join("");

export function start(): { service: SlowService; set: ResultSet; clock: { now: number } } {
  const service = new SlowService();
  const clock = { now: 1000 };
  return { service, clock, set: createResultSet({ fetchPage: service.fetchPage, now: () => clock.now }) };
}

export async function loaded(...pages: readonly SessionPage[]): Promise<ReturnType<typeof start>> {
  const started = start();
  for (const [place, each] of pages.entries()) {
    const done = place === 0 ? started.set.load() : started.set.loadMore();
    await settle();
    started.service.last.answer(each);
    await done;
  }
  return started;
}
