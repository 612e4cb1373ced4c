import * as vscode from "vscode";
import { EvoVoiceError } from "../evovoice/errors.ts";
import type {
  AnyEvoVoiceError,
  NetworkError,
  NotTheServiceError,
  RateLimitedError,
  RejectedField,
  RejectedRequestError,
  ServerError,
  TooLargeError,
} from "../evovoice/errors.ts";
import { failedParty } from "../evovoice/network/failed-party.ts";
import type { PanelAction } from "../panel-protocol/actions.ts";
import { commandIds, signInAsOther } from "./ids.ts";

/** How much of a stranger's text a person is shown, in characters. */
const maxSentenceLength = 500;
const maxNameLength = 60;
const maxNames = 10;

/** A failure in words for the person, with what can be done about it. */
export interface Problem {
  readonly words: string;
  readonly actions: readonly PanelAction[];
}

/** A failure whose message is already written for the person. */
export class UserFacingError extends Error {
  readonly actions: readonly PanelAction[];
  constructor(words: string, actions: readonly PanelAction[] = []) {
    super(words);
    this.name = "UserFacingError";
    this.actions = actions;
  }
}

/** What a person reads about an error, and what they can do. */
export function problemOf(error: unknown): Problem {
  if (error instanceof UserFacingError) {
    return { words: error.message, actions: error.actions };
  }
  if (error instanceof EvoVoiceError) {
    const { words, actions } = problemOfService(error as AnyEvoVoiceError);
    return { words: error.pausedUntil === undefined ? words : `${words} ${pauseWords()}`, actions };
  }
  return {
    words: vscode.l10n.t("Something went wrong in this extension. The output log tells more."),
    actions: ["retry", "showOutput"],
  };
}

/** Whether the work was cancelled, by a person or because its owner went away: nothing to tell anybody. */
export function isCancelled(error: unknown): boolean {
  return error instanceof vscode.CancellationError || (error instanceof Error && error.name === "AbortError");
}

function problemOfService(error: AnyEvoVoiceError): Problem {
  switch (error.kind) {
    case "notSignedIn":
      return { words: vscode.l10n.t("Your session has expired. Sign in again."), actions: ["signIn"] };
    case "wrongCredentials":
      return {
        words: vscode.l10n.t("Evo Voice doesn’t know this user name and password. Check both and try again."),
        actions: ["signIn"],
      };
    case "notAllowed":
      return {
        words: vscode.l10n.t(
          "You don’t have permission to read this. Ask your Evo Voice administrator for access, or sign in as another user.",
        ),
        actions: ["signInAsOther", "retry"],
      };
    case "notFound":
      return {
        words: vscode.l10n.t(
          "Evo Voice has nothing under this id, neither live nor in the archive. Check the id, and that this is the right service.",
        ),
        actions: ["retry"],
      };
    case "rejected":
      return { words: rejectedWords(error), actions: ["showOutput"] };
    case "rateLimited":
      return { words: rateLimitedWords(error), actions: ["retry"] };
    case "server":
      return { words: serverWords(error), actions: ["retry", "showOutput"] };
    case "network":
      return { words: networkWords(error), actions: ["retry", "showOutput"] };
    case "timedOut":
      return {
        words: vscode.l10n.t("Evo Voice took too long to answer. Ask for less, or try again."),
        actions: ["retry", "showOutput"],
      };
    case "notTheService":
      return { words: notTheServiceWords(error), actions: ["retry", "showOutput"] };
    case "tooLarge":
      return { words: tooLargeWords(error), actions: ["retry", "showOutput"] };
  }
}

function tooLargeWords({ limitBytes }: TooLargeError): string {
  return limitBytes === undefined
    ? vscode.l10n.t(
        "The answer from Evo Voice holds too much to be read safely. Narrow the search, or lower the setting “Page size”.",
      )
    : vscode.l10n.t(
        "The answer is larger than {0} MB. Narrow the search, or lower the setting “Page size”.",
        String(Math.round(limitBytes / 1_000_000)),
      );
}

/** The names of the fields that the service refused, once each; empty for none. */
function fieldNames(fields: readonly RejectedField[]): string {
  const names = fields.map((field) => field.fieldName.slice(0, maxNameLength)).filter((name) => name !== "");
  return [...new Set(names)].slice(0, maxNames).join(", ");
}

/** The service's own sentence on one line. It is a stranger's text. */
function sentence(text: string): string {
  const line = text.replaceAll(/[\p{C}\p{Z}]+/gu, " ").trim();
  return line.length > maxSentenceLength ? `${line.slice(0, maxSentenceLength)}…` : line;
}

function rejectedWords(error: RejectedRequestError): string {
  const fields = fieldNames(error.fields);
  return fields !== ""
    ? vscode.l10n.t("Evo Voice could not read this filter: {0}. Change it and search again.", fields)
    : vscode.l10n.t(
        "Evo Voice rejected the request ({0}): {1}",
        error.errorCode || String(error.status),
        sentence(error.serviceMessage),
      );
}

function rateLimitedWords(error: RateLimitedError): string {
  return error.retryAfterMs === undefined
    ? vscode.l10n.t("Evo Voice asks for fewer requests. Wait a moment, then try again.")
    : vscode.l10n.t(
        "Evo Voice asks for fewer requests. Try again in {0} seconds.",
        String(Math.ceil(error.retryAfterMs / 1000)),
      );
}

/** Nothing was sent: the service had failed several times in a row. */
function pauseWords(): string {
  return vscode.l10n.t("It failed several times in a row, so it is left alone for a moment.");
}

function serverWords(error: ServerError): string {
  const { status, retryAfterMs, errorCode } = error;
  const message = sentence(error.serviceMessage);
  const fields = fieldNames(error.fields);
  if (fields !== "") {
    return message === ""
      ? vscode.l10n.t("Evo Voice did not accept these fields: {0}.", fields)
      : vscode.l10n.t("Evo Voice did not accept these fields: {0}. It says: {1}", fields, message);
  }
  if (message !== "" || errorCode !== "") {
    return vscode.l10n.t(
      "Evo Voice returned an error ({0}): {1}",
      errorCode || String(status),
      message || String(status),
    );
  }
  return retryAfterMs === undefined
    ? vscode.l10n.t("Evo Voice returned an error ({0}). Try again in a moment.", String(status))
    : vscode.l10n.t(
        "Evo Voice returned an error ({0}). Try again in {1} seconds.",
        String(status),
        String(Math.ceil(retryAfterMs / 1000)),
      );
}

/** Names the party that failed, because each needs something else from the person. */
function networkWords({ code }: NetworkError): string {
  switch (failedParty(code)) {
    case "proxyCredentials":
      return vscode.l10n.t(
        "The proxy requires a user name and password, or doesn’t accept the ones it got. Enter them in the setting “http.proxy”.",
      );
    case "proxy":
      return vscode.l10n.t(
        "The proxy between here and Evo Voice doesn’t let this through ({0}). Is the setting “http.proxy” right? “Evo Voice: Test Connection” shows details.",
        code.replace("PROXY_", ""),
      );
    case "name":
      return vscode.l10n.t(
        "The service’s name was not found. Are you online, and is the service’s address right?",
      );
    case "certificate":
      return vscode.l10n.t("The service’s certificate is not trusted here ({0}).", code);
    case "tls":
      return vscode.l10n.t(
        "No encrypted connection to the service could be set up ({0}). Does something else than the service answer on this port, or plain HTTP?",
        code,
      );
    case "service":
      return vscode.l10n.t(
        "Evo Voice can’t be reached ({0}). Are you online, and is the service’s address right?",
        code,
      );
  }
}

function notTheServiceWords(error: NotTheServiceError): string {
  return vscode.l10n.t(
    "Something answered, but not as Evo Voice does ({0}, {1}). A proxy’s page, or a wrong address in the setting “Service URL”?",
    String(error.status),
    error.reason,
  );
}

/** The label of an action's button. */
export function actionLabel(action: PanelAction): string {
  switch (action) {
    case "retry":
      return vscode.l10n.t("Try Again");
    case "signIn":
      return vscode.l10n.t("Sign In");
    case "signInAsOther":
      return vscode.l10n.t("Sign In as Another User");
    case "switchService":
      return vscode.l10n.t("Switch Service");
    case "openSettings":
      return vscode.l10n.t("Open Settings");
    case "showOutput":
      return vscode.l10n.t("Show Log");
  }
}

/** Runs the command behind an action. "retry" is the caller's own. */
export async function runAction(action: Exclude<PanelAction, "retry">): Promise<void> {
  const [command, ...args] = actionCommands[action];
  await vscode.commands.executeCommand(command, ...args);
}

/** The command behind an action, with its arguments. */
export const actionCommands = {
  signIn: [commandIds.signIn],
  signInAsOther: [commandIds.signIn, signInAsOther],
  switchService: [commandIds.switchService],
  openSettings: ["workbench.action.openSettings", "evoVoice.serviceUrl"],
  showOutput: [commandIds.showOutput],
} as const satisfies Readonly<
  Record<Exclude<PanelAction, "retry">, readonly [command: string, ...args: string[]]>
>;
