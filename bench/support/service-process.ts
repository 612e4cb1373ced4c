/** Runs sample services in a process of their own, so that they take no time of the one that is measured. Started by service.ts. */

import { startSampleService } from "../../src/demo/service.ts";
import { startReplay } from "./replay.ts";
import type { ServicePlan, StartedService } from "./service.ts";

process.once("message", (plan: ServicePlan) => {
  void start(plan);
});
// Whoever started this process has gone.
process.once("disconnect", () => process.exit(0));

async function start({ services, speed = 1, replayed = false }: ServicePlan): Promise<void> {
  const begin = Date.now();
  const now = new Date(Math.floor(begin / 60_000) * 60_000);
  const clock = (): Date => new Date(begin + (Date.now() - begin) * speed);
  const started: StartedService[] = [];
  for (const options of services) {
    const { address, user, password } = await startSampleService({ ...options, now, clock });
    const login = { user, password };
    started.push({ address: replayed ? await startReplay({ address, ...login }) : address, ...login });
  }
  process.send?.(started);
}
