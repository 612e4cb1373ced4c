import type { ScenarioTraits } from "./scenario-traits.ts";
import type { Simulation } from "./simulation.ts";

/** One kind of session: its properties, and a function that simulates it. */
export interface Scenario extends ScenarioTraits {
  run: (simulation: Simulation) => void;
}
