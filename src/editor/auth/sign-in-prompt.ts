import * as vscode from "vscode";
import type { Connection } from "../service/connection.ts";
import { problemOf } from "../problems.ts";

/**
 * Asks for user name and password and signs in. A refusal keeps what was typed and says what to do.
 * Resolves to false where the person gave up.
 */
export async function promptSignIn(connection: Connection, knownUser = ""): Promise<boolean> {
  const input = vscode.window.createInputBox();
  const abort = new AbortController();
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const { environment } = connection;
  let userName = knownUser;

  const askUserName = (): void => {
    input.step = 1;
    input.prompt = vscode.l10n.t("User name of your Evo Voice login");
    input.placeholder = vscode.l10n.t("name@example.com");
    input.password = false;
    input.buttons = [];
    input.value = userName;
  };
  const askPassword = (): void => {
    input.step = 2;
    input.prompt = vscode.l10n.t(
      "Password of {0}. It is sent to {1} and not kept.",
      userName,
      environment.url.host,
    );
    input.placeholder = vscode.l10n.t("Password");
    input.password = true;
    input.buttons = [vscode.QuickInputButtons.Back];
    input.value = "";
  };
  const submit = async (): Promise<void> => {
    if (input.value === "") {
      input.validationMessage =
        input.step === 1 ? vscode.l10n.t("Enter your user name.") : vscode.l10n.t("Enter your password.");
      return;
    }
    if (input.step === 1) {
      userName = input.value.trim();
      askPassword();
      return;
    }
    input.busy = true;
    input.enabled = false;
    try {
      await connection.signIn(userName, input.value, abort.signal);
      resolve(true);
    } catch (error) {
      input.validationMessage = problemOf(error).words;
    } finally {
      input.busy = false;
      input.enabled = true;
    }
  };

  input.title = vscode.l10n.t("Sign in to Evo Voice: {0} ({1})", environment.label, environment.url.host);
  input.totalSteps = 2;
  input.ignoreFocusOut = true;
  input.onDidChangeValue(() => {
    input.validationMessage = undefined;
  });
  input.onDidTriggerButton(() => {
    input.validationMessage = undefined;
    askUserName();
  });
  input.onDidAccept(() => void submit());
  input.onDidHide(() => resolve(false));
  askUserName();
  input.show();
  try {
    return await promise;
  } finally {
    abort.abort();
    input.dispose();
  }
}
