import * as vscode from "vscode";
import { UserFacingError } from "../problems/problems.ts";
import type { Connection } from "./connection.ts";
import { sampleKey } from "./environment.ts";

/** Rejects with a UserFacingError unless somebody is signed in to the current service. */
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
      // The service was switched meanwhile. The connection's event notifies the caller.
      throw new vscode.CancellationError();
  }
}

/** Like `checkSignedIn`, and rejects for a session of another service: its ID is unknown to the current one. */
export async function checkService(serviceKey: string, connection: Connection): Promise<void> {
  const { environment } = connection;
  // Without a usable service, the setting has to be fixed.
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
