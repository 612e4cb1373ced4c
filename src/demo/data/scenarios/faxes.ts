import type { Scenario } from "../scenario.ts";
import type { Simulation } from "../simulation.ts";

function pages(simulation: Simulation, message: "Page {page} received" | "Page {page} sent"): number {
  const count = Math.round(simulation.duration("pages", 1, 9));
  for (let page = 1; page <= count && !simulation.isPastNow; page += 1) {
    simulation.wait(simulation.random.int(18, 45));
    simulation.log(message, { page });
  }
  return count;
}

function begin(
  simulation: Simulation,
  first: "Incoming fax from {caller} to {faxNumber}" | "Fax to {caller} queued by {agent}",
): void {
  const { account, caller } = simulation.setup;
  simulation.setFields({ dialState: "Active", callState: "Ringing" });
  simulation.addMember({
    identity: caller.number,
    displayName: caller.name,
    isOriginalMember: simulation.fields.direction === "Incoming",
    applicationData: {},
    callState: "Connected",
    role: "Caller",
    muted: false,
  });
  simulation.log(first, { faxNumber: account.fax.address });
  simulation.log('Endpoint "{fax}" ready, T.38 offered', { fax: account.fax.name });
  simulation.wait(simulation.random.int(3, 8));
}

/** An incoming fax. */
export const faxReceived: Scenario = {
  name: "faxReceived",
  channel: "Fax",
  direction: "Incoming",
  weight: 3,
  run(simulation) {
    begin(simulation, "Incoming fax from {caller} to {faxNumber}");
    simulation.setFields({ callState: "Connected" });
    simulation.log("Connected at {rate} bit/s", { rate: simulation.random.pick([9600, 14_400, 33_600]) });
    const count = pages(simulation, "Page {page} received");
    simulation.log("Fax complete, {count} pages", { count });
    simulation.end("Received");
    simulation.addFile("Fax", { pages: count });
    simulation.log("Fax forwarded to {mail}");
  },
};

/** An outgoing fax. */
export const faxSent: Scenario = {
  name: "faxSent",
  channel: "Fax",
  direction: "Outgoing",
  weight: 2,
  run(simulation) {
    begin(simulation, "Fax to {caller} queued by {agent}");
    simulation.setFields({ callState: "Connected" });
    simulation.log("Connected at {rate} bit/s", { rate: 14_400 });
    const count = pages(simulation, "Page {page} sent");
    simulation.log("Fax sent, {count} pages confirmed", { count });
    simulation.end("Sent");
    simulation.addFile("Fax", { pages: count });
  },
};

/** An outgoing fax that fails. */
export const faxFailed: Scenario = {
  name: "faxFailed",
  channel: "Fax",
  direction: "Outgoing",
  weight: 1,
  run(simulation) {
    begin(simulation, "Fax to {caller} queued by {agent}");
    for (const attempt of [1, 2, 3]) {
      simulation.log("Attempt {attempt} of 3", { attempt });
      simulation.wait(simulation.random.int(20, 40));
      simulation.log(simulation.random.pick(["No fax answer tone", "T.38 negotiation failed", "Line busy"]));
    }
    simulation.log("Fax failed after 3 attempts");
    simulation.end("Failed");
  },
};
