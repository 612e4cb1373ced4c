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

/** The names of a session's parties, whose words have no meaning of their own. */
export function sessionNames(session: Named): readonly string[] {
  const { accountName, customerName, endpointName, fromName, answeredByName, holdQueueName, members } =
    session;
  const names = [accountName, customerName, endpointName, fromName, answeredByName, holdQueueName];
  const all = [...names, ...(members ?? []).map(({ displayName }) => displayName)];
  return [...new Set(all.filter((name) => name !== undefined && name !== ""))] as readonly string[];
}
