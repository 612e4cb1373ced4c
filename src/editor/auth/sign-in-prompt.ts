import * as vscode from "vscode";
import { WrongCredentialsError } from "../../evovoice/errors.ts";
import type { Connection } from "../service/connection.ts";
import { problemOf } from "../problems/problems.ts";

/**
 * Prompts for user name and password, and signs in. After a rejected sign-in the user name stays filled in. Resolves to false if
 * the person closes the prompt.
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
      "Password for {0}. It’s sent to {1} and not stored.",
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
      // Otherwise, what is typed next would be appended to the rejected password.
      input.value = "";
      input.validationMessage = refusal(error, userName);
    } finally {
      input.busy = false;
      input.enabled = true;
    }
  };

  input.title =
    environment.kind === "custom"
      ? vscode.l10n.t("Sign In to Evo Voice: {0}", environment.label)
      : vscode.l10n.t("Sign In to Evo Voice: {0} ({1})", environment.label, environment.url.host);
  input.totalSteps = 2;
  input.ignoreFocusOut = true;
  input.onDidChangeValue((value) => {
    if (value !== "") {
      input.validationMessage = undefined;
    }
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

function refusal(error: unknown, userName: string): string {
  return error instanceof WrongCredentialsError
    ? vscode.l10n.t(
        "Evo Voice doesn’t accept this password for {0}. Enter it again, or go back to change the user name.",
        userName,
      )
    : problemOf(error).message;
}
