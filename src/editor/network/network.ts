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
import { type TransportChoice, chooseTransport, type ChoosingTransport } from "./choose-transport.ts";
import { networkSettings, onNetworkSettings } from "./settings.ts";

/** What is built from the current settings. */
interface Setup {
  readonly settings: NetworkSettings;
  trust: Promise<TlsTrust> | undefined;
  undici: Promise<UndiciTransport> | undefined;
}

/**
 * The transports to the service: undici, which is rebuilt when VS Code's network settings change, and the editor's fetch. undici is
 * loaded on the first request that needs it, because most windows never send one.
 */
export class Network implements vscode.Disposable {
  /** For all requests: retries if that may help, and pauses after repeated failures. */
  readonly transport: RetryingTransport;
  /** A single attempt for each request, without pauses. For the connection test. */
  readonly direct: Transport;
  readonly #chooser: ChoosingTransport;
  readonly #log: Log;
  readonly #requestLimit = new RequestLimit();
  readonly #editorTransport = createFetchTransport({
    fetch: () => globalThis.fetch,
    requestLimit: this.#requestLimit,
  });
  readonly #listener: vscode.Disposable;
  #setup: Setup = newSetup();

  constructor(log: Log) {
    this.#log = log;
    this.#chooser = chooseTransport({
      undici: () => this.#undici(),
      editor: this.#editorTransport,
      route: (url) => this.route(url),
      onChoice: (url, choice) => log.info(`Network: ${url.origin} is reached ${choiceLabel(choice)}`),
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

  /** The route to a URL, from the settings and the environment variables. */
  route(url: URL): Route {
    return resolveRoute({ url, settings: this.settings, env: process.env });
  }

  /** The transport that last reached this service; undefined if none did. */
  choice(url: URL): TransportChoice | undefined {
    return this.#chooser.choice(url);
  }

  /** For "Try Again": ends the pause after repeated failures. */
  tryNow(): void {
    this.transport.tryNow();
  }

  /** The certificate of the server at this URL, over undici's route. Rejects if that doesn't reach the server. */
  async lookAtPeer(url: URL, signal: AbortSignal): Promise<PeerCertificate> {
    const { readPeerCertificate: lookAtPeer } = await import("../../evovoice/network/peer.ts");
    const options = { route: (at: URL) => this.route(at), trust: () => this.#trust(), timeoutMs: 10_000 };
    return lookAtPeer(options, url, signal);
  }

  dispose(): void {
    this.#listener.dispose();
    void this.#editorTransport.close();
    void this.#setup.undici?.then((transport) => transport.close());
  }

  #undici(): Promise<UndiciTransport> {
    const setup = this.#setup;
    setup.undici ??= this.#load(setup).catch((error: unknown) => {
      // The next request tries to load it again.
      setup.undici = undefined;
      throw error;
    });
    return setup.undici;
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
    this.#log.info("Network: the settings changed, so the routes are resolved again");
    // Requests in flight are not interrupted.
    void old.undici?.then((transport) => transport.retire());
  }
}

function newSetup(): Setup {
  return { settings: networkSettings(), trust: undefined, undici: undefined };
}

/** A description for the log, without credentials. */
function choiceLabel({ transport, route, undiciFailure }: TransportChoice): string {
  if (transport === "editor") {
    const reason = undiciFailure ?? `${route.reason} names a proxy that only the editor supports`;
    return `with the editor’s fetch, because of ${reason}`;
  }
  return route.kind === "proxy"
    ? `through ${withoutCredentials(route.proxy)} (${route.reason})`
    : `directly (${route.reason})`;
}
