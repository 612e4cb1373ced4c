/** Loaded with the first panel to keep activation fast. */
import type { SessionInfo } from "../../evovoice/types.ts";
import { panelCall, type PanelCall } from "../../panel-protocol/panel-call.ts";
import type { EventsOfEntries } from "../../sessions/call/events/call-entries.ts";
import { readCallSteps } from "../../sessions/call/read-call.ts";
import { serviceTime } from "../service/service-time.ts";
import { runChunked } from "../yield-timer.ts";
import type { Snapshot } from "./snapshot.ts";

/** What happened in a session, as far as a page can show it. `events` are those that people's rules give. Rejects with the signal's reason. */
export async function readPanelCall(
  { version, loaded }: Pick<Snapshot, "version" | "loaded">,
  children: readonly SessionInfo[],
  events: EventsOfEntries | undefined,
  signal: AbortSignal,
): Promise<PanelCall> {
  const steps = readCallSteps(loaded.session, { children, events, now: serviceTime.now() });
  return panelCall(version, await runChunked(steps, signal));
}
