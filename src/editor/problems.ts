import * as vscode from "vscode";
import { EvoVoiceError } from "../evovoice/errors.ts";
import type {
  AnyEvoVoiceError,
  NetworkError,
  NotTheServiceError,
  RateLimitedError,
  RejectedRequestError,
  ServerError,
} from "../evovoice/errors.ts";
import type { PanelAction } from "../panel-protocol/messages.ts";
import { commandIds } from "./ids.ts";

/** A failure in words for the person, with what can be done about it. */
export interface Problem {
  readonly words: string;
  readonly actions: readonly PanelAction[];
}

/** A failure whose message is already written for the person. */
export class SaidError extends Error {
  readonly actions: readonly PanelAction[];
  constructor(words: string, actions: readonly PanelAction[] = []) {
    super(words);
    this.name = "SaidError";
    this.actions = actions;
  }
}

/** The only place where an error becomes words. */
export function problemOf(error: unknown): Problem {
  if (error instanceof SaidError) {
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
      return { words: vscode.l10n.t("Your sign-in has ended. Sign in again."), actions: ["signIn"] };
    case "wrongCredentials":
      return {
        words: vscode.l10n.t("Evo Voice doesn’t know this user name and password. Check both and try again."),
        actions: ["signIn"],
      };
    case "notAllowed":
      return {
        words: vscode.l10n.t(
          "Your login’s role may not read this. Ask an administrator of Evo Voice for it.",
        ),
        actions: [],
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
      return {
        words: vscode.l10n.t(
          "The answer is larger than {0} MB. Narrow the search, or lower the setting “Page size”.",
          String(Math.round(error.limitBytes / 1_000_000)),
        ),
        actions: ["showOutput"],
      };
  }
}

function rejectedWords(error: RejectedRequestError): string {
  const fields = error.fields.map((field) => field.fieldName).filter((name) => name !== "");
  return fields.length > 0
    ? vscode.l10n.t(
        "Evo Voice could not read this filter: {0}. Change it and search again.",
        fields.join(", "),
      )
    : vscode.l10n.t(
        "Evo Voice rejected the request ({0}): {1}",
        error.errorCode || String(error.status),
        error.serviceMessage,
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

function serverWords({ status, retryAfterMs }: ServerError): string {
  return retryAfterMs === undefined
    ? vscode.l10n.t("Evo Voice has trouble of its own (error {0}). Try again in a moment.", String(status))
    : vscode.l10n.t(
        "Evo Voice has trouble of its own (error {0}). Try again in {1} seconds.",
        String(status),
        String(Math.ceil(retryAfterMs / 1000)),
      );
}

function proxyWords({ code }: NetworkError): string {
  if (code === "PROXY_407") {
    return vscode.l10n.t(
      "The proxy on the way to Evo Voice asks for a user name and password. Put them into the setting “http.proxy”.",
    );
  }
  return vscode.l10n.t(
    "The proxy on the way to Evo Voice doesn’t let this through ({0}). Is the setting “http.proxy” right? “Evo Voice: Test Connection” tells more.",
    code.replace("PROXY_", ""),
  );
}

function networkWords(error: NetworkError): string {
  if (error.code.startsWith("PROXY_")) {
    return proxyWords(error);
  }
  if (error.code === "ENOTFOUND" || error.code === "EAI_AGAIN") {
    return vscode.l10n.t(
      "The service’s name was not found. Are you online, and is the service’s address right?",
    );
  }
  if (/CERT|SELF_SIGNED|UNABLE_TO|TLS|SSL/.test(error.code)) {
    return vscode.l10n.t("The service’s certificate is not trusted here ({0}).", error.code);
  }
  return vscode.l10n.t(
    "Evo Voice can’t be reached ({0}). Are you online, and is the service’s address right?",
    error.code,
  );
}

function notTheServiceWords(error: NotTheServiceError): string {
  return vscode.l10n.t(
    "Something answered, but not as Evo Voice does ({0}, {1}). A proxy’s page, or a wrong address in the setting “Service URL”?",
    String(error.status),
    error.reason,
  );
}

/** The words of an action's button. */
export function actionWords(action: PanelAction): string {
  switch (action) {
    case "retry":
      return vscode.l10n.t("Try again");
    case "signIn":
      return vscode.l10n.t("Sign in");
    case "showOutput":
      return vscode.l10n.t("Show log");
  }
}

/** The command behind an action that needs no more context. "retry" is the caller's own. */
export const actionCommands = {
  signIn: commandIds.signIn,
  showOutput: commandIds.showOutput,
} as const;
