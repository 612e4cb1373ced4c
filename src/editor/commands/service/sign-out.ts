import * as vscode from "vscode";
import type { Connection } from "../../service/connection.ts";

/** Signs out of the service in use and forgets its login, also while the service can't be reached. */
export async function signOut(connection: Connection): Promise<void> {
  const { label } = connection.environment;
  await connection.signOut();
  vscode.window.setStatusBarMessage(vscode.l10n.t("Signed out of Evo Voice ({0})", label), 5000);
}
