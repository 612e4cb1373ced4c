import type { SessionInfo } from "../../evovoice/types.ts";
import type { Connection } from "./connection.ts";

/** More children than this of one session are not drawn; the service is not asked for them either. */
const mostChildren = 200;

/**
 * The sessions whose parent is this one. A session does not name its parent, so only the service can tell.
 * The archive is asked as well where the live list has none: old families have moved there.
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
          countPerPage: mostChildren,
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
