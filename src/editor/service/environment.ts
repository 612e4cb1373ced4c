import * as vscode from "vscode";
import { isLoopback } from "../../evovoice/network/loopback.ts";
import { hostOf } from "../../evovoice/network/proxy-route.ts";
import { addressOf } from "./address.ts";

/** "unusable": the setting holds no address that could be used. */
export type EnvironmentKind = "production" | "staging" | "own" | "sample" | "unusable";

/** The service in use: where it is and what to call it. */
export interface Environment {
  readonly kind: EnvironmentKind;
  readonly url: URL;
  /** Names it across restarts: the URL's origin and path, or "sample", whose port changes. */
  readonly key: string;
  /** For people: "Production", "Staging", "Sample data" or the host. */
  readonly label: string;
  /** Why no request goes there, in a sentence for the person; only with "unusable". */
  readonly problem?: string;
}

export const productionUrl = "https://evovoice.io";
export const stagingUrl = "https://team.evovoice.io";
export const sampleKey = "sample";

/** Why a text can't be the service's address, in words; or the environment it names. */
export type EnvironmentReading = { readonly environment: Environment } | { readonly problem: string };

/**
 * Reads the address of a service: https anywhere, http on this computer only. A bare host name such as `voice.example.com` gets its
 * `https://` (`http://` on this computer).
 */
export function readEnvironment(text: string): EnvironmentReading {
  const trimmed = text.trim();
  if (trimmed === "") {
    return { environment: describe(new URL(productionUrl)) };
  }
  const url = addressOf(trimmed);
  if (url === undefined) {
    return {
      problem: vscode.l10n.t("This isn’t a web address. Enter one such as {0}.", productionUrl),
    };
  }
  if (url.username !== "" || url.password !== "") {
    return {
      problem: vscode.l10n.t("Leave the user name and password out of the address. You sign in afterward."),
    };
  }
  if (url.search !== "" || url.hash !== "") {
    return { problem: vscode.l10n.t("Leave out the “?” or “#” and everything after it.") };
  }
  if (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(hostOf(url)))) {
    return { environment: describe(url) };
  }
  return {
    problem: vscode.l10n.t(
      "Use https://. Plain http:// is allowed on this computer only (127.0.0.1 or localhost), so that no password is sent unencrypted.",
    ),
  };
}

/** Stands for a setting that can't be used. Nothing is ever sent to its address. */
export function unusableEnvironment(problem: string): Environment {
  return {
    kind: "unusable",
    url: new URL("https://unusable.invalid"),
    key: "unusable",
    label: vscode.l10n.t("No service"),
    problem,
  };
}

/** The sample service at the address where it listens. */
export function sampleEnvironment(address: string): Environment {
  return { kind: "sample", url: new URL(address), key: sampleKey, label: vscode.l10n.t("Sample data") };
}

function describe(url: URL): Environment {
  const key = url.origin + url.pathname.replace(/\/+$/, "");
  if (key === productionUrl) {
    return { kind: "production", url, key, label: vscode.l10n.t("Production") };
  }
  if (key === stagingUrl) {
    return { kind: "staging", url, key, label: vscode.l10n.t("Staging") };
  }
  return { kind: "own", url, key, label: url.host };
}
