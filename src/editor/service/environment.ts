import * as vscode from "vscode";
import { isLoopback } from "../../evovoice/network/loopback.ts";
import { hostOf } from "../../evovoice/network/proxy-route.ts";

export type EnvironmentKind = "production" | "staging" | "own" | "sample";

/** The service in use: where it is and what to call it. */
export interface Environment {
  readonly kind: EnvironmentKind;
  readonly url: URL;
  /** Names it across restarts: the URL's origin and path, or "sample", whose port changes. */
  readonly key: string;
  /** For people: "Production", "Staging", "Sample data" or the host. */
  readonly label: string;
}

export const productionUrl = "https://evovoice.io";
export const stagingUrl = "https://team.evovoice.io";
export const sampleKey = "sample";

/** Why a text can't be the service's address, in words; or the environment it names. */
export type EnvironmentReading = { readonly environment: Environment } | { readonly problem: string };

/** Reads the address of a service: https anywhere, http on this computer only. */
export function readEnvironment(text: string): EnvironmentReading {
  const trimmed = text.trim();
  if (trimmed === "") {
    return { environment: describe(new URL(productionUrl)) };
  }
  let url: URL;
  try {
    url = new URL(trimmed);
  } catch {
    return {
      problem: vscode.l10n.t("This is not a web address. Write it like {0}.", productionUrl),
    };
  }
  if (url.username !== "" || url.password !== "") {
    return {
      problem: vscode.l10n.t("Leave user name and password out of the address. You sign in after this."),
    };
  }
  if (url.search !== "" || url.hash !== "") {
    return { problem: vscode.l10n.t("Leave out everything from “?” or “#” on.") };
  }
  if (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(hostOf(url)))) {
    return { environment: describe(url) };
  }
  return {
    problem: vscode.l10n.t(
      "Use https://. Plain http:// is taken for this computer only (127.0.0.1 or localhost), so that no password travels unprotected.",
    ),
  };
}

/** The bundled sample service at the address it told. */
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
