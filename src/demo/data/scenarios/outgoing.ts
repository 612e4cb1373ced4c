import type { SessionMemberInfo } from "../../../evovoice/types.ts";
import type { Scenario } from "../scenario.ts";
import type { Simulation } from "../simulation.ts";
import { talk, wrapUp } from "./blocks.ts";

function dial(simulation: Simulation): [agent: SessionMemberInfo, far: SessionMemberInfo] {
  const { agent, caller } = simulation.setup;
  simulation.setFields({ dialState: "Active", callState: "Ringing" });
  const digits = caller.number;
  simulation.setFields({ destination: `(${digits.slice(2, 5)}) ${digits.slice(5, 8)}-${digits.slice(8)}` });
  const near = simulation.addMember({
    ...simulation.agentMember(agent, 0),
    isOriginalMember: true,
    callState: "Connected",
  });
  simulation.log("{agent} dialled {number}", { number: simulation.fields.destination ?? digits });
  simulation.log('Flow "Outgoing" started, caller ID {phone}');
  const far = simulation.addMember({
    identity: digits,
    displayName: caller.name,
    isOriginalMember: false,
    applicationData: {},
    callState: "Ringing",
    role: "Caller",
    callSid: simulation.callSid(1),
    muted: false,
  });
  simulation.log("Calling {number}");
  simulation.log("Ringing");
  return [near, far];
}

/** An answered outgoing call. */
export const outgoing: Scenario = {
  name: "outgoing",
  channel: "Voice",
  direction: "Outgoing",
  weight: 9,
  run(simulation) {
    const [, far] = dial(simulation);
    simulation.wait(simulation.duration("ring", 4, 18));
    simulation.updateMember(far, { callState: "Connected" });
    simulation.setFields({ callState: "Connected", answeredByName: simulation.setup.caller.name });
    simulation.log("Answered by {number}");
    const since = simulation.time;
    talk(simulation, simulation.duration("talk", 20, 260));
    simulation.log("{agent} hung up", { leg: simulation.callSid(0) });
    simulation.end("Answered");
    wrapUp(simulation, (simulation.time - since) / 1000);
  },
};

/** An outgoing call without an answer. */
export const unanswered: Scenario = {
  name: "unanswered",
  channel: "Voice",
  direction: "Outgoing",
  weight: 3,
  run(simulation) {
    dial(simulation);
    simulation.wait(simulation.duration("ring", 25, 40));
    simulation.log("No answer after 30 s");
    simulation.end("No answer");
    wrapUp(simulation, 0);
  },
};
