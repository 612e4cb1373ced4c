import * as vscode from "vscode";
import type { ListSessions, SessionInfo } from "../../../evovoice/types.ts";
import { textOf } from "../../../sessions/call/session-head.ts";
import { formatWhen } from "../../../sessions/time/format.ts";
import { timestampMs } from "../../../sessions/time/read-timestamp.ts";
import { planQuery } from "../../../sessions/query/plan.ts";
import { sessionQuery } from "../../../sessions/query/query.ts";
import { similarQuery } from "../../../sessions/query/similar.ts";
import { isCancelled, problemOf } from "../../problems/problems.ts";
import type { Connection } from "../../service/connection.ts";
import { serviceTime } from "../../service/service-time.ts";
import { settings } from "../../settings.ts";
import { displayZone, timeOptions } from "../../time-zone.ts";

/** How far from a session's start to look for sessions of the same party. Milliseconds. */
export const relatedMs = 24 * 60 * 60_000;

/** Sessions per request; more are of no use. */
const maxPerRequest = 50;

/** Sessions that may be related, and a description of what was searched. */
export interface RelatedSearch {
  readonly sessions: readonly SessionInfo[];
  readonly description: string;
}

/**
 * Searches for sessions of the same party within a day, and for logs that mention the same conference or call. Never rejects: the
 * description says what could not be searched.
 */
export async function searchRelated(
  session: SessionInfo,
  connection: Connection,
  signal: AbortSignal,
): Promise<RelatedSearch> {
  const requests = relatedRequests(session);
  if (requests.length === 0) {
    return {
      sessions: [],
      description: vscode.l10n.t("The service has nothing to look for: neither a party nor a call."),
    };
  }
  const accountIds = session.accountId === undefined ? {} : { accountIds: [session.accountId] };
  const answers = await Promise.allSettled(
    requests.map((request) =>
      connection.run(
        (client, both) =>
          client.listSessions({ ...accountIds, ...request, countPerPage: maxPerRequest }, both),
        signal,
      ),
    ),
  );
  const sessions = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value.items : []));
  const failed = answers.find((answer) => answer.status === "rejected");
  if (failed !== undefined && !isCancelled(failed.reason)) {
    return {
      sessions,
      description: vscode.l10n.t("Not everything could be asked for: {0}", problemOf(failed.reason).message),
    };
  }
  return { sessions, description: searchedDescription(session) };
}

function relatedRequests(session: SessionInfo): readonly ListSessions[] {
  const start = timestampMs(session.dateCreated);
  const range = start === undefined ? {} : { startAt: start - relatedMs, endAt: start + relatedMs };
  const party = similarQuery(session, "caller");
  const { number } = party ?? {};
  const call = textOf(session.conferenceSid) ?? textOf(session.callSid);
  const queries = [
    ...(number === undefined ? [] : [sessionQuery({ number, ...range })]),
    ...(call === undefined ? [] : [sessionQuery({ log: call, ...range })]),
  ];
  const context = {
    now: serviceTime.now(),
    timeZone: displayZone.name,
    liveDays: settings.liveDays,
  };
  return queries.flatMap((query) => planQuery(query, context).requests.map(({ request }) => request));
}

function searchedDescription(session: SessionInfo): string {
  const start = timestampMs(session.dateCreated);
  if (start === undefined) {
    return vscode.l10n.t("The service was asked for the same number, and for logs that name this call.");
  }
  const when = (ms: number): string => formatWhen(ms, serviceTime.now(), timeOptions());
  return vscode.l10n.t(
    "The service was asked for the same number from {0} to {1}, and for logs that name this call.",
    when(start - relatedMs),
    when(start + relatedMs),
  );
}
