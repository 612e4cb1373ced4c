import * as vscode from "vscode";
import { EvoVoiceError, type AnyEvoVoiceError } from "../../evovoice/errors.ts";
import { failedParty, type FailedParty } from "../../evovoice/network/failed-party.ts";
import { UserFacingError } from "./problems.ts";

/** The kinds of problem that titles and welcome views distinguish. The names are values of the context key `evoVoice.problem`. */
export const problemKinds = [
  "unreachable",
  "nameNotFound",
  "certificate",
  "tls",
  "proxy",
  "proxyLogin",
  "timedOut",
  "serverError",
  "rateLimited",
  "unexpectedResponse",
  "noPermission",
  "rejected",
  "notFound",
  "tooLarge",
  "expired",
  "wrongCredentials",
  "other",
] as const;
export type ProblemKind = (typeof problemKinds)[number];

export function problemKind(error: unknown): ProblemKind {
  if (!(error instanceof EvoVoiceError)) {
    return "other";
  }
  const known = error as AnyEvoVoiceError;
  switch (known.kind) {
    case "notSignedIn":
      return "expired";
    case "notAllowed":
      return "noPermission";
    case "server":
      return "serverError";
    case "notTheService":
      return "unexpectedResponse";
    case "network":
      return kindOfParty[failedParty(known.code)];
    case "wrongCredentials":
    case "notFound":
    case "rejected":
    case "rateLimited":
    case "timedOut":
    case "tooLarge":
      return known.kind;
  }
}

const kindOfParty = {
  proxyCredentials: "proxyLogin",
  proxy: "proxy",
  name: "nameNotFound",
  certificate: "certificate",
  tls: "tls",
  service: "unreachable",
} as const satisfies Readonly<Record<FailedParty, ProblemKind>>;

/** A title of two or three words, for rows that are too narrow for the message of `problemOf`. */
export function problemTitle(error: unknown): string {
  switch (problemKind(error)) {
    case "unreachable":
      return vscode.l10n.t("Can’t reach the service");
    case "nameNotFound":
      return vscode.l10n.t("Service name not found");
    case "certificate":
      return vscode.l10n.t("Certificate not trusted");
    case "tls":
      return vscode.l10n.t("No secure connection");
    case "proxy":
      return vscode.l10n.t("Proxy error");
    case "proxyLogin":
      return vscode.l10n.t("Proxy requires a login");
    case "timedOut":
      return vscode.l10n.t("No response in time");
    case "serverError":
      return vscode.l10n.t("Service error");
    case "rateLimited":
      return vscode.l10n.t("Too many requests");
    case "unexpectedResponse":
      return vscode.l10n.t("Unexpected response");
    case "noPermission":
      return vscode.l10n.t("No permission");
    case "rejected":
      return vscode.l10n.t("Request rejected");
    case "notFound":
      return vscode.l10n.t("Not found");
    case "tooLarge":
      return vscode.l10n.t("Response too large");
    case "expired":
      return vscode.l10n.t("Session expired");
    case "wrongCredentials":
      return vscode.l10n.t("Wrong user name or password");
    case "other":
      return error instanceof UserFacingError ? error.message : vscode.l10n.t("Something went wrong");
  }
}
