import type { ScenarioTraits } from "./scenario-traits.ts";
import type { Simulation } from "./simulation.ts";

/** One kind of session: how it looks from outside and how its simulation goes. */
export interface Scenario extends ScenarioTraits {
  play: (simulation: Simulation) => void;
}
