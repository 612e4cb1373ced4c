import * as vscode from "vscode";
import type { Connection } from "../../service/connection.ts";

/** How long the status bar says so. Milliseconds. */
const messageMs = 5000;

/** Signs out of the service in use and forgets its login, also while the service can't be reached. */
export async function signOut(connection: Connection): Promise<void> {
  const { label } = connection.environment;
  await connection.signOut();
  const message = vscode.window.setStatusBarMessage(
    vscode.l10n.t("Signed out of Evo Voice ({0})", label),
    messageMs,
  );
  // Whoever signs in again right away is not signed out.
  const subscription = connection.onDidChange(() => {
    message.dispose();
    subscription.dispose();
  });
}
