import { fork } from "node:child_process";
import { once } from "node:events";
import type { SampleServiceOptions } from "../../src/demo/service.ts";
import { inProject } from "../../scripts/support/paths.ts";

/** Services to start together: they tell the same week by the same clock. */
export interface ServicePlan {
  readonly services: readonly Omit<SampleServiceOptions, "now" | "clock">[];
  /** How many times faster than ours the clock of the services runs; 1 where nothing is said. */
  readonly speed?: number;
  /** Whether answers are kept in memory and given again; see startReplay. */
  readonly replayed?: boolean;
}

/** A service that is there, and how to sign in. */
export interface StartedService {
  readonly address: string;
  readonly user: string;
  readonly password: string;
}

/** Starts sample services in one process of their own, that ends when the stack is disposed. */
export async function startServices(plan: ServicePlan, owned: DisposableStack): Promise<StartedService[]> {
  const child = fork(inProject("bench", "support", "service-process.ts"), { stdio: "inherit" });
  owned.defer(() => child.kill());
  child.send(plan);
  const ended = once(child, "exit").then(() => {
    throw new Error("The process of the sample services ended early");
  });
  // Nobody listens any more once the services are there.
  ended.catch(() => undefined);
  const [started] = (await Promise.race([once(child, "message"), ended])) as [StartedService[]];
  return started;
}
