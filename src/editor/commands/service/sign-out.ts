import * as vscode from "vscode";
import type { Connection } from "../../service/connection.ts";

/** How long the status bar shows the message. Milliseconds. */
const messageMs = 5000;

/** Signs out of the current service and deletes its login, even if the service can't be reached. */
export async function signOut(connection: Connection): Promise<void> {
  const { label } = connection.environment;
  await connection.signOut();
  const message = vscode.window.setStatusBarMessage(
    vscode.l10n.t("Signed out of Evo Voice ({0})", label),
    messageMs,
  );
  // Remove the message as soon as the person signs in again.
  const subscription = connection.onDidChange(() => {
    message.dispose();
    subscription.dispose();
  });
}
