import * as vscode from "vscode";
import { UserFacingError } from "../problems.ts";
import type { Connection } from "./connection.ts";
import { sampleKey } from "./environment.ts";

/** Rejects unless somebody is signed in to the service in use, with a sentence and a next step for each state. */
export async function checkSignedIn(connection: Connection): Promise<void> {
  await connection.retry();
  const { state } = connection;
  switch (state.kind) {
    case "signedIn":
      return;
    case "signedOut":
      throw new UserFacingError(vscode.l10n.t("You’re signed out. Sign in to see this."), [
        "signIn",
        "switchService",
      ]);
    case "expired":
      throw new UserFacingError(vscode.l10n.t("Your session has expired. Sign in again."), ["signIn"]);
    case "failed":
      throw state.error;
    case "unusable":
      throw new UserFacingError(state.problem, ["openSettings", "switchService"]);
    case "starting":
      // The service was switched meanwhile: whoever asked is told by the connection's own event.
      throw new vscode.CancellationError();
  }
}

/** The same, and rejects for a session of another service: its ID means nothing to the one in use. */
export async function checkService(serviceKey: string, connection: Connection): Promise<void> {
  const { environment } = connection;
  // Without a service in use, what to mend is the setting.
  if (serviceKey !== environment.key && environment.kind !== "unusable") {
    throw new UserFacingError(
      vscode.l10n.t(
        "This session is from {0}. You’re working with {1}. Switch to its service to see it.",
        serviceName(serviceKey),
        environment.label,
      ),
      ["switchService"],
      serviceKey,
    );
  }
  await checkSignedIn(connection);
}

function serviceName(serviceKey: string): string {
  return serviceKey === sampleKey ? vscode.l10n.t("the sample data") : serviceKey;
}
