import * as vscode from "vscode";
import * as v from "valibot";
import type { Connection } from "../service/connection.ts";
import type { SessionKey } from "../service/session-store.ts";

const Row = v.object({ row: v.pipe(v.number(), v.integer(), v.minValue(0)) });
const Key = v.object({ sessionId: v.string(), serviceKey: v.optional(v.string()) });
const Node = v.object({ kind: v.literal("session"), session: v.object({ id: v.string() }) });

/**
 * The session a command is about: a row of the tree, an id, `{ sessionId }`, else the panel in front, else the person
 * is asked. Undefined where the person gave up.
 */
export async function sessionTarget(
  argument: unknown,
  connection: Connection,
  active: SessionKey | undefined,
): Promise<SessionKey | undefined> {
  const serviceKey = connection.environment.key;
  if (typeof argument === "string" && argument.trim() !== "") {
    return { sessionId: argument.trim(), serviceKey };
  }
  const node = v.safeParse(Node, argument);
  if (node.success) {
    return { sessionId: node.output.session.id, serviceKey };
  }
  const key = v.safeParse(Key, argument);
  if (key.success) {
    return { sessionId: key.output.sessionId, serviceKey: key.output.serviceKey ?? serviceKey };
  }
  if (active !== undefined) {
    return active;
  }
  const sessionId = await askSessionId();
  return sessionId === undefined ? undefined : { sessionId, serviceKey };
}

/** Whether this is a session's row of the tree, not that of a group or an account. */
export function isSessionRow(argument: unknown): boolean {
  return v.is(Node, argument);
}

/** The row of the log that `{ sessionId, row }` names, as links do. */
export function targetRow(argument: unknown): number | undefined {
  const read = v.safeParse(Row, argument);
  return read.success ? read.output.row : undefined;
}

async function askSessionId(): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t("Open session"),
    prompt: vscode.l10n.t("The session’s ID, as the dashboard and the log name it"),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === "" ? vscode.l10n.t("Enter a session ID.") : undefined),
  });
  return typed?.trim();
}
