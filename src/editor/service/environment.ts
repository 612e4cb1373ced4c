import * as vscode from "vscode";
import { isLoopback } from "../../evovoice/network/loopback.ts";
import { hostOf } from "../../evovoice/network/proxy-route.ts";
import { addressOf } from "./address.ts";

/** "unusable": the setting contains no usable address. */
export type EnvironmentKind = "production" | "staging" | "custom" | "sample" | "unusable";

/** A service: its address and its name. */
export interface Environment {
  readonly kind: EnvironmentKind;
  readonly url: URL;
  /** Identifies the service across restarts: the URL's origin and path, or "sample", because its port changes. */
  readonly key: string;
  /** The displayed name: "Production", "Staging", "Sample data" or the host. */
  readonly label: string;
  /** With "unusable": why no request can be sent, as a message. */
  readonly problem?: string;
}

export const productionUrl = "https://evovoice.io";
export const stagingUrl = "https://team.evovoice.io";
export const sampleKey = "sample";

/** The environment at an address, or a message about why the address can't be used. */
export type EnvironmentReading = { readonly environment: Environment } | { readonly problem: string };

/**
 * Reads the address of a service: https, or http on this computer only. A host name without a scheme, such as `voice.example.com`,
 * gets `https://` (`http://` on this computer).
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

/** The environment for a setting that can't be used. Nothing is ever sent to its URL. */
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
  return { kind: "custom", url, key, label: url.host };
}
