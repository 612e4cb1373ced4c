import * as vscode from "vscode";
import * as v from "valibot";
import { readSessionUri } from "../../documents/uris.ts";
import type { AccountLists } from "../../service/account-lists.ts";
import type { Connection } from "../../service/connection.ts";
import type { SessionKey } from "../../service/session-store.ts";
import { askSessionId } from "./ask-session-id.ts";

const Row = v.object({ row: v.pipe(v.number(), v.integer(), v.minValue(0)) });
const Key = v.object({ sessionId: v.string(), serviceKey: v.optional(v.string()) });
const Node = v.object({ kind: v.literal("session"), session: v.object({ id: v.string() }) });

/** Where a command that names no session looks for one. */
export interface TargetSources {
  readonly connection: Connection;
  /** The sessions that the person can choose from. */
  readonly lists: AccountLists;
  /** The rows chosen in the tree. */
  readonly selection: () => readonly unknown[];
}

/**
 * The sessions that a command is about: what its arguments name (rows of the tree, an id, `{ sessionId }`), else the panel or
 * document in front, else the chosen rows, else the one that the person is asked for. Empty where the person gave up.
 */
export async function sessionTargets(
  argument: unknown,
  selected: unknown,
  sources: TargetSources,
): Promise<readonly SessionKey[]> {
  const { connection, selection } = sources;
  const named = namedSession(argument, connection);
  if (named !== undefined) {
    // A menu of the tree names the row it was opened on, then all that are chosen.
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

/** The session that an argument names: a row of the tree, a text with an id in it, or `{ sessionId }`. */
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

/** Asks for a session. Undefined where the person gave up. */
export async function askSession({
  connection,
  lists,
}: Pick<TargetSources, "connection" | "lists">): Promise<SessionKey | undefined> {
  const sessionId = await askSessionId(connection, lists);
  return sessionId === undefined ? undefined : { sessionId, serviceKey: connection.environment.key };
}

/** The row of the log that `{ sessionId, row }` names, as links do. */
export function targetRow(argument: unknown): number | undefined {
  const read = v.safeParse(Row, argument);
  return read.success ? read.output.row : undefined;
}

function chosenSessions(rows: readonly unknown[], { environment }: Connection): SessionKey[] {
  const ids = rows.flatMap((row) => (v.is(Node, row) ? [row.session.id] : []));
  return [...new Set(ids)].map((sessionId) => ({ sessionId, serviceKey: environment.key }));
}

/** The session of the tab in front: its panel, its log, its JSON, or the side of a comparison that has the focus. */
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
