import { l10n } from "vscode";
import type { ExchangeEvent } from "../../evovoice/client.ts";
import { EvoVoiceError, RejectedRequestError, ServerError } from "../../evovoice/errors.ts";
import type { PeerCertificate } from "../../evovoice/network/peer.ts";
import { type NetworkSettings, type Route, withoutCredentials } from "../../evovoice/network/proxy-route.ts";
import type { ZoneSource } from "../../sessions/labels/time-notices.ts";
import { gapText } from "../../sessions/time/durations.ts";
import { problemOf } from "../problems/problems.ts";
import { notableOffsetMs } from "../service/service-time.ts";
import type { Environment } from "../service/environment.ts";
import type { TransportChoice } from "./choose-transport.ts";

/** The results of a connection test. */
export interface Findings {
  readonly environment: Environment;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly settings: NetworkSettings;
  readonly route: Route;
  /** The transport that reached the service; undefined if none did. */
  readonly choice: TransportChoice | undefined;
  readonly exchange: ExchangeEvent | undefined;
  /** How far the service's clock is ahead of this computer's, in milliseconds; undefined without a response that has a date. */
  readonly clockOffsetMs: number | undefined;
  /** The displayed time zone. */
  readonly zone: { readonly name: string; readonly source: ZoneSource };
  /** How many accounts the login has; undefined if nobody is signed in or the service didn't respond. */
  readonly accounts: number | undefined;
  readonly error: unknown;
  /** The certificate, or why it could not be read; undefined for plain HTTP. */
  readonly peer: PeerCertificate | { readonly failed: unknown } | undefined;
  /** Names and versions of the software involved. */
  readonly versions: Readonly<Record<string, string>>;
}

/**
 * Formats results as Markdown to paste into a ticket. Contains no proxy credentials, cookies or names of people, and of the
 * service's own text only the issuer of its certificate.
 */
export function connectionReport(found: Findings): string {
  const { environment, at, versions } = found;
  return [
    `# ${l10n.t("Evo Voice connection test")}`,
    "",
    verdict(found),
    "",
    ...rows([
      [l10n.t("Service"), `${environment.label}, ${environment.url.origin}${environment.url.pathname}`],
      [l10n.t("Time"), new Date(at).toISOString()],
      [l10n.t("Route"), routeText(found)],
      [l10n.t("Proxy"), proxyText(found)],
      [l10n.t("Certificate"), certificateText(found)],
      [l10n.t("Certificate check"), checkText(found.settings)],
      [l10n.t("Sign-in"), signInText(found)],
      [l10n.t("Response"), responseText(found.exchange)],
      [l10n.t("Service clock"), clockLabel(found.clockOffsetMs)],
      [l10n.t("Times shown in"), zoneSourceLabel(found.zone)],
      ...(found.error === undefined ? [] : [[l10n.t("Error"), technical(found.error)] as const]),
      ...Object.entries(versions),
    ]),
    "",
    l10n.t("This report contains no passwords, cookies, or names of people. You can paste it into a ticket."),
    "",
  ].join("\n");
}

function rows(list: readonly (readonly [string, string])[]): string[] {
  return list.map(([name, value]) => `- **${name}:** ${plain(value)}`);
}

function verdict({ error, accounts, exchange }: Findings): string {
  if (error !== undefined) {
    // The service's own message and field names may quote anything.
    const quotes = error instanceof RejectedRequestError || error instanceof ServerError;
    const message = quotes ? "" : ` ${problemOf(error).message}`;
    return exchange?.status === undefined
      ? l10n.t("The service wasn’t reached.{0}", message)
      : l10n.t("The service was reached, but something is wrong.{0}", message);
  }
  return accounts === undefined
    ? l10n.t("The service was reached. Nobody is signed in.")
    : l10n.t("Everything works.");
}

function routeText({ route, choice }: Findings): string {
  if (choice?.transport === "editor") {
    return choice.undiciFailure === undefined
      ? l10n.t(
          "VS Code’s own fetch, because {0} names a proxy that only VS Code supports",
          choice.route.reason,
        )
      : l10n.t(
          "VS Code’s own fetch, because the route from the settings failed with {0}",
          choice.undiciFailure,
        );
  }
  const planned =
    route.kind === "proxy"
      ? l10n.t("undici, through a proxy")
      : route.kind === "direct"
        ? l10n.t("undici, direct")
        : l10n.t("VS Code’s own fetch");
  return choice === undefined ? l10n.t("{0} (failed)", planned) : planned;
}

function proxyText({ route }: Findings): string {
  switch (route.kind) {
    case "proxy": {
      const login =
        route.authorization === undefined ? l10n.t("without a login") : l10n.t("with a login, not shown");
      return l10n.t("{0} from {1}, {2}", withoutCredentials(route.proxy), route.reason, login);
    }
    case "editor":
      return l10n.t("chosen by VS Code ({0})", route.reason);
    case "direct":
      return l10n.t("none ({0})", reasonText(route));
  }
}

function reasonText({ reason }: Route): string {
  switch (reason) {
    case "no proxy set":
      return l10n.t("none in the settings or the environment");
    case "proxySupport off":
      return l10n.t("the setting {0} is off", "http.proxySupport");
    case "this computer":
      return l10n.t("the service is on this computer");
    case "http.noProxy":
    case "NO_PROXY":
      return l10n.t("{0} excludes this service", reason);
    case "http.proxy":
    case "HTTPS_PROXY":
    case "HTTP_PROXY":
      return reason;
  }
}

function certificateText({ environment, peer }: Findings): string {
  if (environment.url.protocol !== "https:") {
    return l10n.t("none: plain http on this computer");
  }
  if (peer === undefined || "failed" in peer) {
    return l10n.t("couldn’t be read ({0})", peer === undefined ? "–" : technical(peer.failed));
  }
  const { issuer, validFrom, validTo, problem, protocol } = peer;
  const trust = problem === undefined ? l10n.t("trusted") : l10n.t("not trusted: {0}", problem);
  const day = (timestamp: number | undefined): string =>
    timestamp === undefined ? "?" : new Date(timestamp).toISOString().slice(0, 10);
  return l10n.t(
    "issued by {0}, valid {1} to {2}, {3}, {4}",
    issuer.slice(0, 200) || "?",
    day(validFrom),
    day(validTo),
    trust,
    protocol,
  );
}

function checkText({ strictSSL, systemCertificates }: NetworkSettings): string {
  if (!strictSSL) {
    return l10n.t(
      "OFF, by the setting {0}: anyone on the network can read and change everything",
      "http.proxyStrictSSL",
    );
  }
  return systemCertificates
    ? l10n.t("on, with the system’s certificate authorities")
    : l10n.t("on, without the system’s certificate authorities ({0} is off)", "http.systemCertificates");
}

function signInText({ accounts, error }: Findings): string {
  if (accounts !== undefined) {
    return l10n.t("signed in; accounts: {0}", String(accounts));
  }
  return error === undefined ? l10n.t("not signed in") : l10n.t("unknown");
}

function responseText(exchange: ExchangeEvent | undefined): string {
  if (exchange === undefined) {
    return l10n.t("none");
  }
  const { method, path, status, bytes, ms } = exchange;
  return `${method} ${path}: ${status ?? l10n.t("no response")}, ${bytes} bytes, ${ms} ms`;
}

function clockLabel(offsetMs: number | undefined): string {
  if (offsetMs === undefined) {
    return l10n.t("unknown");
  }
  if (Math.abs(offsetMs) <= notableOffsetMs) {
    return l10n.t("within a minute of this computer’s");
  }
  const length = gapText(Math.abs(offsetMs));
  return offsetMs > 0
    ? l10n.t("{0} ahead of this computer’s", length)
    : l10n.t("{0} behind this computer’s", length);
}

function zoneSourceLabel({ name, source }: Findings["zone"]): string {
  switch (source) {
    case "setting":
      return l10n.t("{0}, by the setting {1}", name, "evoVoice.timeZone");
    case "window":
      return l10n.t("{0}, the time zone of the computer this window is on", name);
    case "host":
      return l10n.t("{0}, the time zone of the extension host", name);
  }
  return source satisfies never;
}

/** The message of our own errors, which contain no personal data; only class and code of others. */
function technical(error: unknown): string {
  if (error instanceof EvoVoiceError) {
    return error.message;
  }
  if (error instanceof Error) {
    const code = "code" in error && typeof error.code === "string" ? `, ${error.code}` : "";
    return `${error.name}${code}`;
  }
  return typeof error;
}

/** Escapes Markdown and makes hidden characters visible, on one line. */
function plain(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, " ").replace(/[\\`*_[\]<>#|]/g, String.raw`\$&`);
}
