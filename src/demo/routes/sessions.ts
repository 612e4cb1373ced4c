import { chunkedResponse, streamResponse, valueResponse, type ServiceResponse } from "../http/response.ts";
import { notFound } from "../http/errors.ts";
import { Parameters } from "../http/parameters.ts";
import type { SampleWeek } from "../data/week.ts";
import { readCriteria } from "../store/criteria.ts";
import { findSessions } from "../store/find.ts";
import { YieldTimer } from "../store/yield-timer.ts";
import { bounds, maxPerPage, readPaging, totals } from "../store/paging.ts";
import type { Route, SignedInCall } from "./route.ts";

const list: Route = {
  method: "GET",
  path: "/sessions",
  operation: "ListSessions",
  handle: listSessions,
};

/** One session, always with an empty log: in the service, only lists have logs. */
const one: Route = {
  method: "GET",
  path: "/sessions/{id}",
  operation: "GetSession",
  handle: (call) =>
    valueResponse(call.exchange.format, call.service.week.session(visibleSession(call), false)),
};

/** Session operations. */
export const sessionRoutes: readonly Route[] = [list, one];

/** The number of the session in the path. Throws 404 if it doesn't exist, is archived or is in an account of another login. */
export function visibleSession({ ids, login, service: { week } }: SignedInCall): number {
  const id = ids[0] ?? "";
  const number = week.numberOf(id);
  if (
    number === undefined ||
    week.table.isArchived(number) ||
    !login.accounts.has(week.table.account[number] ?? -1)
  ) {
    throw notFound("Session", id);
  }
  return number;
}

async function listSessions({ exchange, service, login }: SignedInCall): Promise<ServiceResponse> {
  const { week } = service;
  const { format, signal, query } = exchange;
  const parameters = new Parameters("ListSessions", query);
  const paging = readPaging(parameters);
  const criteria = readCriteria(parameters, login, week.directory);
  const { from, to } = bounds(paging);
  const needed = paging.simplified ? to + 1 : Infinity;
  const found = await findSessions(week, criteria, { needed, signal });
  const numbers = found.subarray(from, Math.min(to, found.length));
  const foot = `],${JSON.stringify(totals(paging, found.length, found.length > to)).slice(1)}`;
  const pieces = sessionPieces(week, numbers, { foot, signal });
  if (numbers.length > maxPerPage) {
    return streamResponse(format, pieces);
  }
  const collected: string[] = [];
  for await (const piece of pieces) {
    collected.push(piece);
  }
  return chunkedResponse(format, collected);
}

async function* sessionPieces(
  week: SampleWeek,
  numbers: Uint32Array,
  { foot, signal }: { foot: string; signal: AbortSignal },
): AsyncIterable<string> {
  const yieldTimer = new YieldTimer(signal);
  let piece = '{"items":[';
  for (const [index, number] of numbers.entries()) {
    piece += (index === 0 ? "" : ",") + JSON.stringify(week.session(number));
    if (piece.length > 256 * 1024) {
      yield piece;
      piece = "";
    }
    const pause = yieldTimer.tick();
    if (pause) {
      await pause;
    }
  }
  yield piece + foot;
}
