import type { Scenario } from "../scenario.ts";
import type { Simulation } from "../simulation.ts";
import {
  arrive,
  chooseFromMenu,
  enterQueue,
  greet,
  hold,
  ringUntilAnswered,
  talk,
  webhook,
  wrapUp,
} from "./blocks.ts";

function hangUp(simulation: Simulation, talkedSince: number): void {
  simulation.log(simulation.random.chance(0.6) ? "Caller hung up" : "{agent} hung up");
  simulation.end("Answered");
  simulation.log("Call completed after {seconds} s", { seconds: Math.round(simulation.elapsed / 1000) });
  wrapUp(simulation, (simulation.time - talkedSince) / 1000);
}

/** A caller chooses in the menu, and an agent answers. */
export const answered: Scenario = {
  name: "answered",
  channel: "Voice",
  direction: "Incoming",
  weight: 30,
  run(simulation) {
    const caller = arrive(simulation);
    greet(simulation, caller);
    chooseFromMenu(simulation);
    ringUntilAnswered(simulation);
    const since = simulation.time;
    talk(simulation, simulation.duration("talk", 25, 240));
    if (simulation.random.chance(0.3) || simulation.setup.durations["hold"] !== undefined) {
      hold(simulation, caller);
      talk(simulation, simulation.duration("talkAfterHold", 10, 90));
    }
    hangUp(simulation, since);
  },
};

/** A caller waits in a queue until an agent answers. */
export const queued: Scenario = {
  name: "queued",
  channel: "Voice",
  direction: "Incoming",
  weight: 16,
  run(simulation) {
    const caller = arrive(simulation);
    greet(simulation, caller);
    chooseFromMenu(simulation);
    enterQueue(simulation);
    ringUntilAnswered(simulation);
    const since = simulation.time;
    talk(simulation, simulation.duration("talk", 30, 300));
    hangUp(simulation, since);
  },
};

/** A caller requests a callback from the queue and gets it. */
export const callback: Scenario = {
  name: "callback",
  channel: "Voice",
  direction: "Incoming",
  weight: 2,
  run(simulation) {
    const caller = arrive(simulation);
    greet(simulation, caller);
    enterQueue(simulation);
    simulation.log("Callback offered");
    simulation.wait(4);
    simulation.log('Gathered digits "{digit}"', { digit: "1" });
    simulation.setFields({ callbackNumber: simulation.setup.caller.number });
    simulation.log("Callback to {number} requested, place in the queue kept");
    webhook(simulation, "queue/callback", simulation.random.int(80, 400));
    simulation.wait(simulation.random.int(30, 200));
    simulation.log("Calling back {number}");
    ringUntilAnswered(simulation);
    const since = simulation.time;
    talk(simulation, simulation.duration("talk", 30, 160));
    hangUp(simulation, since);
  },
};
