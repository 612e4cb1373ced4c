/** One contender in a process of its own: does a task as often as it is told to, and tells what it took. Started by contender.ts. */

import type { SessionInfo } from "../../src/evovoice/types.ts";
import { usedHeap } from "../support/memory.ts";
import type { Assignment, Measured } from "./contender.ts";
import { contenders, type FetchPage } from "./contenders.ts";
import { tasks, type Task } from "./tasks.ts";

const fetchers = new Map<string, FetchPage>();

process.on("message", (assignment: Assignment) => {
  void work(assignment);
});
process.once("disconnect", () => process.exit(0));

async function work({ name, task, addresses, watched }: Assignment): Promise<void> {
  const plan: Task = tasks[task];
  const address = addresses[plan.service];
  const fetchPage = fetchers.get(address) ?? contenders[name](address);
  fetchers.set(address, fetchPage);
  // What is allocated before is the same for all.
  const heapBefore = watched ? usedHeap() : 0;
  const start = performance.now();
  const held: number[] = [];
  for (let time = 0; time < plan.times; time += 1) {
    let sessions = 0;
    for (const query of plan.pages) {
      const items = await fetchPage(query);
      sessions += countOf(items);
      if (watched) {
        held.push(usedHeap() - heapBefore);
      }
    }
    if (sessions !== plan.sessionsInAll) {
      throw new Error(`${name} got ${sessions} sessions instead of ${plan.sessionsInAll}`);
    }
  }
  const ms = (performance.now() - start) / plan.times;
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  process.send?.({ ms, peakBytes, heldBytes: held } satisfies Measured);
}

/** Reads something of each session, as whoever fetches them will. */
function countOf(items: readonly SessionInfo[]): number {
  return items.reduce((count, { id, log }) => count + (id !== "" && log.length > 0 ? 1 : 0), 0);
}
