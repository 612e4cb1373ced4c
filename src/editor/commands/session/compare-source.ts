import type { AccountLists } from "../../lists/account-lists.ts";
import type { Connection } from "../../service/connection.ts";
import type { SessionStore } from "../../service/session-store.ts";

/** Where the sessions to compare come from. */
export interface CompareSource {
  readonly connection: Connection;
  readonly lists: AccountLists;
  readonly store: SessionStore;
}
