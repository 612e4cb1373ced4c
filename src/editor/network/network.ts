import type * as vscode from "vscode";
import { createFetchTransport } from "../../evovoice/transport/fetch-transport.ts";
import {
  createRetryingTransport,
  type RetryingTransport,
} from "../../evovoice/transport/retrying-transport.ts";
import type { PeerCertificate } from "../../evovoice/network/peer.ts";
import {
  type NetworkSettings,
  resolveRoute,
  type Route,
  withoutCredentials,
} from "../../evovoice/network/proxy-route.ts";
import { RequestLimit } from "../../evovoice/transport/request-limit.ts";
import type { Transport } from "../../evovoice/transport/transport.ts";
import type { TlsTrust } from "../../evovoice/network/certificates.ts";
import type { UndiciTransport } from "../../evovoice/transport/undici-transport.ts";
import type { Log } from "../log.ts";
import { type Choice, chooseTransport, type ChoosingTransport } from "./choose-transport.ts";
import { networkSettings, onNetworkSettings } from "./settings.ts";

/** What is built from one state of the settings. */
interface Setup {
  readonly settings: NetworkSettings;
  trust: Promise<TlsTrust> | undefined;
  wire: Promise<UndiciTransport> | undefined;
}

/**
 * The ways to the service: builds the own wire from VS Code's network settings and the environment, and anew when those
 * change; has the editor's own fetch beside it. undici is loaded with the first request that wants it, because most windows
 * never send one.
 */
export class Network implements vscode.Disposable {
  /** For everything the extension asks: asks again where that helps, and leaves a dead service alone for a while. */
  readonly transport: RetryingTransport;
  /** One attempt each, at once. For the connection test. */
  readonly direct: Transport;
  readonly #chooser: ChoosingTransport;
  readonly #log: Log;
  readonly #requestLimit = new RequestLimit();
  readonly #host = createFetchTransport({ fetch: () => globalThis.fetch, requestLimit: this.#requestLimit });
  readonly #listener: vscode.Disposable;
  #setup: Setup = newSetup();

  constructor(log: Log) {
    this.#log = log;
    this.#chooser = chooseTransport({
      own: () => this.#wire(),
      host: this.#host,
      route: (url) => this.route(url),
      onChoice: (url, choice) => log.info(`Network: ${url.origin} is reached ${choiceWords(choice)}`),
    });
    this.direct = this.#chooser;
    this.transport = createRetryingTransport(this.#chooser, {
      onRetry: ({ route, attempt, reason, waitMs }) =>
        log.info(`${route} failed (${reason}, attempt ${attempt}), asking again in ${waitMs} ms`),
    });
    this.#listener = onNetworkSettings(() => this.#rebuild());
  }

  get settings(): NetworkSettings {
    return this.#setup.settings;
  }

  /** The way that settings and environment say. */
  route(url: URL): Route {
    return resolveRoute({ url, settings: this.settings, env: process.env });
  }

  /** The wire that got through to this service last; undefined where none did. */
  choice(url: URL): Choice | undefined {
    return this.#chooser.choice(url);
  }

  /** "Try again": ends the pause that a dead service is given. */
  tryNow(): void {
    this.transport.tryNow();
  }

  /** Who answers at this address, over the own wire's way. Rejects where that does not lead there. */
  async lookAtPeer(url: URL, signal: AbortSignal): Promise<PeerCertificate> {
    const { readPeerCertificate: lookAtPeer } = await import("../../evovoice/network/peer.ts");
    const options = { route: (at: URL) => this.route(at), trust: () => this.#trust(), timeoutMs: 10_000 };
    return lookAtPeer(options, url, signal);
  }

  dispose(): void {
    this.#listener.dispose();
    void this.#host.close();
    void this.#setup.wire?.then((wire) => wire.close());
  }

  #wire(): Promise<UndiciTransport> {
    const setup = this.#setup;
    setup.wire ??= this.#load(setup);
    return setup.wire;
  }

  async #load(setup: Setup): Promise<UndiciTransport> {
    const [{ connectAttemptMs, createUndiciTransport }, { createRouteConnector }] = await Promise.all([
      import("../../evovoice/transport/undici-transport.ts"),
      import("../../evovoice/network/connector.ts"),
    ]);
    const connector = createRouteConnector({
      route: (url) => resolveRoute({ url, settings: setup.settings, env: process.env }),
      trust: () => this.#trust(setup),
      timeoutMs: connectAttemptMs,
    });
    return createUndiciTransport({ connector, requestLimit: this.#requestLimit, name: "undici" });
  }

  async #trust(setup: Setup = this.#setup): Promise<TlsTrust> {
    setup.trust ??= import("../../evovoice/network/certificates.ts").then(({ loadTlsTrust: loadTrust }) =>
      loadTrust(setup.settings),
    );
    return setup.trust;
  }

  #rebuild(): void {
    const old = this.#setup;
    this.#setup = newSetup();
    this.#chooser.forget();
    this.transport.tryNow();
    this.#log.info("Network: the settings changed, the ways are found anew");
    // What is under way ends in peace.
    void old.wire?.then((wire) => wire.retire());
  }
}

function newSetup(): Setup {
  return { settings: networkSettings(), trust: undefined, wire: undefined };
}

/** For the log: no login, no value. */
function choiceWords({ wire, route, ownFailed }: Choice): string {
  if (wire === "host") {
    return `with the editor’s fetch, because ${ownFailed ?? `${route.reason} names a proxy that only it knows`}`;
  }
  return route.kind === "proxy"
    ? `through ${withoutCredentials(route.proxy)} (${route.reason})`
    : `directly (${route.reason})`;
}
