import type * as vscode from "vscode";
import type { SessionInfo } from "../../../evovoice/types.ts";
import { sessionFacts } from "../../../sessions/call/facts.ts";
import { channelLabel, outcomeLabel, sessionTitle } from "../../../sessions/labels/labels.ts";
import { visibleText } from "../../../sessions/labels/visible-text.ts";
import { formatDuration } from "../../../sessions/time/durations.ts";
import { formatWhen } from "../../../sessions/time/format.ts";
import { serviceTime } from "../../service/service-time.ts";
import { timeOptions } from "../../time-zone.ts";

/** An item of a quick pick; a separator has no session. */
export type SessionChoice = vscode.QuickPickItem & { readonly sessionId?: string };

/** Longer lists are slow, and nobody reads them to the end. */
export const maxChoices = 1000;

/** The item of a session in a quick pick. `detail` is the line below it. */
export function sessionChoice(session: SessionInfo, detail?: string): SessionChoice {
  const { startAt, durationMs, channel } = sessionFacts(session);
  const description = [
    startAt === undefined ? undefined : formatWhen(startAt, serviceTime.now(), timeOptions()),
    durationMs === undefined ? undefined : formatDuration(durationMs),
    channelLabel(channel),
    outcomeLabel(session),
    session.endpointName === undefined ? undefined : visibleText(session.endpointName),
  ];
  return {
    label: sessionTitle(session),
    description: description.filter((part) => part !== undefined).join(" · "),
    sessionId: session.id,
    ...(detail === undefined ? {} : { detail }),
  };
}
