import * as vscode from "vscode";
import * as v from "valibot";
import { readSessionUri } from "../../documents/uris.ts";
import type { AccountLists } from "../../lists/account-lists.ts";
import type { Connection } from "../../service/connection.ts";
import type { SessionKey } from "../../service/session-store.ts";
import { askSessionId } from "./ask-session-id.ts";

const Row = v.object({ row: v.pipe(v.number(), v.integer(), v.minValue(0)) });
const Key = v.object({ sessionId: v.string(), serviceKey: v.optional(v.string()) });
const Node = v.object({ kind: v.literal("session"), session: v.object({ id: v.string() }) });

/** Where a command without arguments looks for a session. */
export interface TargetSources {
  readonly connection: Connection;
  /** The sessions to choose from. */
  readonly lists: AccountLists;
  /** The selected rows of the tree. */
  readonly selection: () => readonly unknown[];
}

/**
 * The sessions that a command acts on: those in its arguments (rows of the tree, an ID, `{ sessionId }`), else the active panel or
 * document, else the selected rows, else the one that the person enters. Empty if the person cancels.
 */
export async function sessionTargets(
  argument: unknown,
  selected: unknown,
  sources: TargetSources,
): Promise<readonly SessionKey[]> {
  const { connection, selection } = sources;
  const named = namedSession(argument, connection);
  if (named !== undefined) {
    // A context menu of the tree passes the row it was opened on, then all selected rows.
    const rows = chosenSessions(Array.isArray(selected) ? selected : [], connection);
    return rows.length > 1 ? rows : [named];
  }
  const inFront = sessionInFront();
  if (inFront !== undefined) {
    return [inFront];
  }
  const chosen = chosenSessions(selection(), connection);
  if (chosen.length > 0) {
    return chosen;
  }
  const asked = await askSession(sources);
  return asked === undefined ? [] : [asked];
}

/** The session in an argument: a row of the tree, a text that contains an ID, or `{ sessionId }`. */
export function namedSession(argument: unknown, { environment }: Connection): SessionKey | undefined {
  const serviceKey = environment.key;
  if (typeof argument === "string" && argument.trim() !== "") {
    return { sessionId: argument.trim(), serviceKey };
  }
  if (v.is(Node, argument)) {
    return { sessionId: argument.session.id, serviceKey };
  }
  if (v.is(Key, argument)) {
    return { sessionId: argument.sessionId, serviceKey: argument.serviceKey ?? serviceKey };
  }
  return undefined;
}

/** Asks for a session. Undefined if the person cancels. */
export async function askSession({
  connection,
  lists,
}: Pick<TargetSources, "connection" | "lists">): Promise<SessionKey | undefined> {
  const sessionId = await askSessionId(connection, lists);
  return sessionId === undefined ? undefined : { sessionId, serviceKey: connection.environment.key };
}

/** The row of the log in `{ sessionId, row }`, the argument of links. */
export function targetRow(argument: unknown): number | undefined {
  const read = v.safeParse(Row, argument);
  return read.success ? read.output.row : undefined;
}

function chosenSessions(rows: readonly unknown[], { environment }: Connection): SessionKey[] {
  const ids = rows.flatMap((row) => (v.is(Node, row) ? [row.session.id] : []));
  return [...new Set(ids)].map((sessionId) => ({ sessionId, serviceKey: environment.key }));
}

/** The session of the active tab: a panel, a log, JSON, or the focused side of a comparison. */
function sessionInFront(): SessionKey | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const uri =
    input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText
      ? input.uri
      : input instanceof vscode.TabInputTextDiff
        ? vscode.window.activeTextEditor?.document.uri
        : undefined;
  return uri === undefined ? undefined : readSessionUri(uri)?.key;
}
