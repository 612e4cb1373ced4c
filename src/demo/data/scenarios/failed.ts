import type { Scenario } from "../scenario.ts";
import type { Simulation } from "../simulation.ts";
import { arrive, chooseFromMenu, greet, ring, talk, webhook, wrapUp } from "./blocks.ts";

function voice(name: string, weight: number, run: (simulation: Simulation) => void): Scenario {
  return { name, channel: "Voice", direction: "Incoming", weight, run };
}

/** A call forwarded to an office phone that is busy. */
export const busy = voice("busy", 2, (simulation) => {
  const caller = arrive(simulation);
  greet(simulation, caller);
  const sip = `sip:reception@${simulation.setup.account.domain}`;
  simulation.log('Forwarding to {sip} over "{trunk}"', { sip, trunk: simulation.setup.account.trunk.name });
  simulation.wait(simulation.random.int(1, 3));
  simulation.log("SIP 100 Trying");
  simulation.log("SIP 486 Busy Here from {sip}", { sip });
  simulation.log("Forward failed: busy. No step for this result, hanging up");
  simulation.end("Busy");
  wrapUp(simulation, 0);
});

/** The SIP trunk is down, and the second attempt fails too. */
export const trunkDown = voice("trunkDown", 1.5, (simulation) => {
  const caller = arrive(simulation);
  greet(simulation, caller);
  const { name: trunk, address: trunkAddress } = simulation.setup.account.trunk;
  for (const attempt of [1, 2]) {
    simulation.log("Dialling {trunkAddress} (attempt {attempt} of 2)", { trunkAddress, attempt });
    simulation.wait(simulation.random.int(2, 6));
    simulation.log("SIP 503 Service Unavailable", { trunkAddress });
  }
  simulation.log('Trunk "{trunk}" marked as unreachable for 60 s', { trunk });
  simulation.log("Error: no route left for this call");
  simulation.end("Failed");
  wrapUp(simulation, 0);
});

/** The carrier rejects the call before the flow starts: the shortest log. */
export const rejected: Scenario = {
  name: "rejected",
  channel: "Voice",
  direction: "Outgoing",
  weight: 1,
  run(simulation) {
    const { agent } = simulation.setup;
    simulation.setFields({ dialState: "Active", callState: "Ringing" });
    simulation.addMember({ ...simulation.agentMember(agent, 0), isOriginalMember: true });
    simulation.log("{agent} dialled {number}");
    simulation.wait(1);
    simulation.log("Carrier rejected the call to {number}: 403 Forbidden, caller ID not allowed");
    simulation.log("Call failed");
    simulation.end("Failed");
  },
};

/** A step of the flow fails with an error. */
export const flowError = voice("flowError", 1.5, (simulation) => {
  const caller = arrive(simulation);
  greet(simulation, caller);
  chooseFromMenu(simulation);
  simulation.log('Step "Find the doctor on call" started');
  simulation.log("Error in step \"Find the doctor on call\": variable 'roster.today' is null");
  simulation.log('No error handler in flow "Main line": playing "Technical trouble"');
  simulation.wait(5);
  simulation.log("Flow ended with an error, hanging up");
  simulation.end("Failed");
  wrapUp(simulation, 0);
});

/** A customer's webhook times out twice, and the flow continues without it. */
export const webhookTimeout = voice("webhookTimeout", 2.5, (simulation) => {
  const caller = arrive(simulation);
  greet(simulation, caller);
  const url = "https://hooks.example.com/route";
  for (const attempt of [1, 2]) {
    simulation.log("Webhook POST {url} started (attempt {attempt} of 2)", { url, attempt });
    simulation.wait(10);
    simulation.log("Webhook POST {url} timed out after 10000 ms", { url });
  }
  simulation.log('Using fallback route "Ring the agent"');
  const agent = ring(simulation, simulation.setup.agent, 1, simulation.random.chance(0.6));
  if (agent.callState === "Connected" || simulation.isPastNow) {
    const since = simulation.time;
    talk(simulation, simulation.duration("talk", 20, 150));
    simulation.log("Caller hung up");
    simulation.end("Answered");
    wrapUp(simulation, (simulation.time - since) / 1000);
    return;
  }
  simulation.log("Caller hung up");
  simulation.end("Missed", true);
  webhook(simulation, "calls/missed", simulation.random.int(80, 500));
});

/** A robocaller that never chooses in the menu and never hangs up: the longest log. */
export const stuckInMenu = voice("stuckInMenu", 0, (simulation) => {
  const caller = arrive(simulation);
  greet(simulation, caller);
  const rounds = simulation.duration("rounds", 40, 120);
  for (let round = 1; round <= rounds && !simulation.isPastNow; round += 1) {
    simulation.log('Menu "Main menu": playing prompt (round {round})', { round });
    simulation.wait(2.2);
    simulation.log('Menu "Main menu": no digits within 5 s');
  }
  simulation.log("Limit of rounds reached, hanging up");
  simulation.end("Failed");
  simulation.log("Call completed after {seconds} s", { seconds: Math.round(simulation.elapsed / 1000) });
});
