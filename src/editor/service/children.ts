import type { SessionInfo } from "../../evovoice/types.ts";
import type { Connection } from "./connection.ts";

/** How many children of one session to fetch and show. */
const maxChildren = 200;

/**
 * The sessions whose parent is this one. Asks the service, because sessions don't list their children: the live list first, or the
 * archive if `archiveFirst`, and the other one only if the first has none.
 */
export async function fetchChildren(
  connection: Connection,
  session: SessionInfo,
  archiveFirst: boolean | undefined,
  cancelled?: AbortSignal,
): Promise<SessionInfo[]> {
  return connection.run(async (client, signal) => {
    for (const searchArchive of archiveFirst === true ? [true, false] : [false, true]) {
      const { items } = await client.listSessions(
        {
          parentSessionId: session.id,
          countPerPage: maxChildren,
          simplifiedPaging: true,
          ...(session.accountId === undefined ? {} : { accountIds: [session.accountId] }),
          ...(searchArchive ? { searchArchive } : {}),
        },
        signal,
      );
      if (items.length > 0) {
        return items;
      }
    }
    return [];
  }, cancelled);
}
