import * as vscode from "vscode";
import { EvoVoiceError } from "../../evovoice/errors.ts";
import type {
  AnyEvoVoiceError,
  NetworkError,
  NotTheServiceError,
  RateLimitedError,
  RejectedField,
  RejectedRequestError,
  ServerError,
  TooLargeError,
} from "../../evovoice/errors.ts";
import { failedParty } from "../../evovoice/network/failed-party.ts";
import { gapText } from "../../sessions/time/durations.ts";
import type { PanelAction } from "../../panel-protocol/actions.ts";

/** How much text from the service to show, in characters. */
const maxSentenceLength = 500;
const maxNameLength = 60;
const maxNames = 10;

/** A message about a failure, with actions that may solve it. */
export interface Problem {
  readonly message: string;
  readonly actions: readonly PanelAction[];
  /** The service that "switchService" switches to (`Environment.key`); if undefined, the person is asked. */
  readonly serviceKey?: string;
}

/** An error whose message is written for the person. */
export class UserFacingError extends Error implements Problem {
  readonly actions: readonly PanelAction[];
  declare readonly serviceKey?: string;
  constructor(
    message: string,
    actions: readonly PanelAction[] = [],
    serviceKey?: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "UserFacingError";
    this.actions = actions;
    if (serviceKey !== undefined) {
      this.serviceKey = serviceKey;
    }
  }
}

/** The message and actions for an error. */
export function problemOf(error: unknown): Problem {
  if (error instanceof UserFacingError) {
    const { message, actions, serviceKey } = error;
    return { message, actions, ...(serviceKey === undefined ? {} : { serviceKey }) };
  }
  if (error instanceof EvoVoiceError) {
    const { message, actions } = problemOfService(error as AnyEvoVoiceError);
    return { message: error.pausedUntil === undefined ? message : `${message} ${pauseMessage()}`, actions };
  }
  if (isCancelled(error)) {
    return { message: vscode.l10n.t("Loading was canceled."), actions: ["retry"] };
  }
  return {
    message: vscode.l10n.t("Something went wrong in this extension. The log has the details."),
    actions: ["retry", "showOutput"],
  };
}

/** Whether work was cancelled, by the person or because its owner was disposed: there is nothing to report. */
export function isCancelled(error: unknown): boolean {
  return error instanceof vscode.CancellationError || (error instanceof Error && error.name === "AbortError");
}

function problemOfService(error: AnyEvoVoiceError): Problem {
  switch (error.kind) {
    case "notSignedIn":
      return { message: vscode.l10n.t("Your session has expired. Sign in again."), actions: ["signIn"] };
    case "wrongCredentials":
      return {
        message: vscode.l10n.t(
          "Evo Voice doesn’t know this user name and password. Check both and try again.",
        ),
        actions: ["signIn"],
      };
    case "notAllowed":
      return {
        message: vscode.l10n.t(
          "You don’t have permission to read this. Ask your Evo Voice administrator for access, or sign in as another user.",
        ),
        actions: ["signInAsOther", "retry"],
      };
    case "notFound":
      return {
        message: vscode.l10n.t(
          "Evo Voice found nothing with this ID, among current sessions or in the archive. Check the ID, and that this is the right service.",
        ),
        actions: ["retry", "switchService"],
      };
    case "rejected":
      return { message: rejectedMessage(error), actions: ["showOutput"] };
    case "rateLimited":
      return { message: rateLimitedMessage(error), actions: ["retry"] };
    case "server":
      return { message: serverMessage(error), actions: ["retry", "showOutput"] };
    case "network":
      return {
        message: networkMessage(error),
        actions:
          failedParty(error.code) === "proxyCredentials"
            ? ["openProxySettings", "retry", "testConnection"]
            : ["retry", "testConnection"],
      };
    case "timedOut":
      return {
        message: vscode.l10n.t("Evo Voice took too long to respond. Narrow the search, or try again."),
        actions: ["retry", "showOutput"],
      };
    case "notTheService":
      return { message: notTheServiceMessage(error), actions: ["retry", "testConnection", "switchService"] };
    case "tooLarge":
      return { message: tooLargeMessage(error), actions: ["retry", "showOutput"] };
  }
}

function tooLargeMessage({ limitBytes }: TooLargeError): string {
  return limitBytes === undefined
    ? vscode.l10n.t(
        "The response from Evo Voice is too large to be read safely. Narrow the search, or lower the setting “Page Size”.",
      )
    : vscode.l10n.t(
        "The response is larger than {0} MB. Narrow the search, or lower the setting “Page Size”.",
        String(Math.round(limitBytes / 1_000_000)),
      );
}

/** The names of the fields that the service rejected, without duplicates; empty if there are none. */
function fieldNames(fields: readonly RejectedField[]): string {
  const names = fields.map((field) => field.fieldName.slice(0, maxNameLength)).filter((name) => name !== "");
  return [...new Set(names)].slice(0, maxNames).join(", ");
}

/** The service's own message on one line. It is untrusted text. */
function sentence(text: string): string {
  const line = text.replaceAll(/[\p{C}\p{Z}]+/gu, " ").trim();
  return line.length > maxSentenceLength ? `${line.slice(0, maxSentenceLength)}…` : line;
}

function rejectedMessage(error: RejectedRequestError): string {
  const fields = fieldNames(error.fields);
  return fields !== ""
    ? vscode.l10n.t("Evo Voice couldn’t read this filter: {0}. Change it and search again.", fields)
    : vscode.l10n.t(
        "Evo Voice rejected the request ({0}): {1}",
        error.errorCode || String(error.status),
        sentence(error.serviceMessage),
      );
}

function rateLimitedMessage(error: RateLimitedError): string {
  return error.retryAfterMs === undefined
    ? vscode.l10n.t("Too many requests. Wait a moment, then try again.")
    : vscode.l10n.t(
        "Too many requests. Try again in {0}.",
        gapText(Math.ceil(error.retryAfterMs / 1000) * 1000),
      );
}

/** Nothing was sent, because the service had failed several times in a row. */
function pauseMessage(): string {
  return vscode.l10n.t("It failed several times, so retries are paused for a moment.");
}

function serverMessage(error: ServerError): string {
  const { status, retryAfterMs, errorCode } = error;
  const message = sentence(error.serviceMessage);
  const fields = fieldNames(error.fields);
  if (fields !== "") {
    return message === ""
      ? vscode.l10n.t("Evo Voice didn’t accept these fields: {0}.", fields)
      : vscode.l10n.t("Evo Voice didn’t accept these fields: {0}. Its message: {1}", fields, message);
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
        "Evo Voice returned an error ({0}). Try again in {1}.",
        String(status),
        gapText(Math.ceil(retryAfterMs / 1000) * 1000),
      );
}

/** Names what failed (DNS, proxy, certificate and so on), because each needs a different fix. */
function networkMessage({ code }: NetworkError): string {
  switch (failedParty(code)) {
    case "proxyCredentials":
      return vscode.l10n.t(
        "The proxy requires a user name and password, or doesn’t accept the ones it has. Enter them in the setting “http.proxy”.",
      );
    case "proxy":
      return vscode.l10n.t(
        "The proxy doesn’t let the request through ({0}). Is the setting “http.proxy” correct?",
        code.replace("PROXY_", ""),
      );
    case "name":
      return vscode.l10n.t(
        "The name of the service wasn’t found. Are you online, and is the service address correct?",
      );
    case "certificate":
      return vscode.l10n.t("The certificate of the service isn’t trusted on this computer ({0}).", code);
    case "tls":
      return vscode.l10n.t(
        "No secure connection to the service could be set up ({0}). Is the service address correct, and does the service use https on this port?",
        code,
      );
    case "service":
      return vscode.l10n.t(
        "Evo Voice can’t be reached ({0}). Are you online, and is the service address correct?",
        code,
      );
  }
}

function notTheServiceMessage(error: NotTheServiceError): string {
  return vscode.l10n.t(
    "The response didn’t come from Evo Voice ({0}, {1}). Is it a proxy’s page, or is the service address wrong?",
    String(error.status),
    error.reason,
  );
}
