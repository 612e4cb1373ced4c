import type { SessionInfo } from "../../evovoice/types.ts";

type Named = Partial<
  Pick<
    SessionInfo,
    | "accountName"
    | "customerName"
    | "endpointName"
    | "fromName"
    | "answeredByName"
    | "holdQueueName"
    | "members"
  >
>;

/** What a session calls its parties: words in these names are not the log's own. */
export function sessionNames(session: Named): readonly string[] {
  const { accountName, customerName, endpointName, fromName, answeredByName, holdQueueName, members } =
    session;
  const names = [accountName, customerName, endpointName, fromName, answeredByName, holdQueueName];
  const all = [...names, ...(members ?? []).map(({ displayName }) => displayName)];
  return [...new Set(all.filter((name) => name !== undefined && name !== ""))] as readonly string[];
}
