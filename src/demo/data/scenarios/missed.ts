import { isBusinessTime } from "../ages.ts";
import type { Scenario } from "../scenario.ts";
import type { Simulation } from "../simulation.ts";
import { arrive, chooseFromMenu, enterQueue, greet, ring, wrapUp } from "./blocks.ts";

const voicemails = [
  "Hi, this is about tomorrow's appointment, please call me back.",
  "The heating is off again in the whole building. It is rather urgent.",
  "Just returning your call. I am reachable until six.",
  "I would like to speak to someone about my bill, thank you.",
] as const;

function ringEverybody(simulation: Simulation): void {
  const everybody = [simulation.setup.agent, ...simulation.setup.colleagues].slice(0, 3);
  for (const [position, agent] of everybody.entries()) {
    ring(simulation, agent, position + 1, false);
  }
}

/** Three phones ring, nobody answers, and the caller hangs up. */
export const missed: Scenario = {
  name: "missed",
  channel: "Voice",
  direction: "Incoming",
  weight: 7,
  run(simulation) {
    const caller = arrive(simulation);
    greet(simulation, caller);
    ringEverybody(simulation);
    simulation.log("Nobody answered");
    simulation.wait(simulation.duration("giveUp", 1, 8));
    simulation.log("Caller hung up");
    simulation.end("Missed", true);
    simulation.log("Missed call notice sent to Shared inbox");
  },
};

/** The caller hangs up while waiting in the queue. */
export const abandoned: Scenario = {
  name: "abandoned",
  channel: "Voice",
  direction: "Incoming",
  weight: 4,
  run(simulation) {
    const caller = arrive(simulation);
    greet(simulation, caller);
    chooseFromMenu(simulation);
    enterQueue(simulation);
    simulation.log('Caller hung up while waiting in queue "{queue}"', { queue: simulation.setup.team.name });
    simulation.end("Abandoned", true);
    wrapUp(simulation, 0);
  },
};

/** Outside business hours, or nobody answers: the caller leaves a voicemail. */
export const voicemail: Scenario = {
  name: "voicemail",
  channel: "Voice",
  direction: "Incoming",
  weight: 8,
  run(simulation) {
    const open = isBusinessTime(simulation.setup.created);
    const caller = arrive(simulation);
    greet(simulation, caller, open);
    if (open) {
      ringEverybody(simulation);
    }
    simulation.log('Transferring to voicemail box "{customer}"');
    simulation.wait(3);
    simulation.log("Voicemail recording started");
    const seconds = Math.round(simulation.duration("voicemail", 4, 60));
    simulation.wait(seconds);
    simulation.log("Caller hung up");
    simulation.end("Voicemail");
    const text = simulation.random.pick(voicemails);
    simulation.wait(simulation.random.int(2, 9));
    simulation.addFile("Voicemail", { seconds, text });
    simulation.log("Voicemail stored ({seconds} s)", { seconds });
    simulation.log('Voicemail transcribed: "{text}"', { text });
    simulation.log("E-mail sent to {mail}");
  },
};
