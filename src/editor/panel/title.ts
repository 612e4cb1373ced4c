import { sessionFacts } from "../../sessions/call/facts.ts";
import { formatWhen } from "../../sessions/time/format.ts";
import { channelWords } from "../../sessions/labels/labels.ts";
import { visibleText } from "../../sessions/labels/visible-text.ts";
import type { LoadedSession } from "../service/session-store.ts";
import { timeOptions } from "../time-zone.ts";
import { serviceTime } from "../service/service-time.ts";

/**
 * "Voice Nov 21 15:15 · Sunrise Answering": tells tabs apart by channel, time and account.
 * No number and no person's name: titles show up in the window's title, in task bars and in screen sharing.
 */
export function panelTitle({ session, environment }: LoadedSession): string {
  const { startAt, channel } = sessionFacts(session);
  const options = timeOptions();
  const when = startAt === undefined ? session.id : formatWhen(startAt, serviceTime.now(), options);
  const account = session.accountName ?? session.accountId;
  const place =
    environment.kind === "production" ? account : [account, environment.label].filter(Boolean).join(" · ");
  return [`${channelWords(channel)} ${when}`.trim(), place]
    .filter((part): part is string => part !== undefined && part !== "")
    .map((part) => visibleText(part))
    .join(" · ");
}
