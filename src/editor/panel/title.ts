import * as vscode from "vscode";
import { sessionFacts } from "../../sessions/call/facts.ts";
import { formatWhen } from "../../sessions/time/format.ts";
import { channelLabel } from "../../sessions/labels/labels.ts";
import { shortId } from "../documents/session-path.ts";
import type { LoadedSession, SessionKey } from "../service/session-store.ts";
import { serviceTime } from "../service/service-time.ts";
import { timeOptions } from "../time-zone.ts";

/**
 * "Voice Nov 21 15:15 · 4e5f6a": channel, time, and the end of the ID to tell apart two calls in the same minute. No numbers or
 * names, because VS Code stores titles, and they show in taskbars and shared screens.
 */
export function panelTitle({ session, environment }: LoadedSession): string {
  const { startAt, channel } = sessionFacts(session);
  const when = startAt === undefined ? "" : formatWhen(startAt, serviceTime.now(), timeOptions());
  const parts = [`${channelLabel(channel)} ${when}`.trim(), shortId(session.id)];
  return [...parts, environment.kind === "production" ? "" : environment.label]
    .filter((part) => part !== "")
    .join(" · ");
}

/** The title of a session before it is loaded: the name of its file. */
export function defaultTitle({ sessionId }: SessionKey): string {
  return vscode.l10n.t("Session {0}", shortId(sessionId));
}
