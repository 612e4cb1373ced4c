import { NetworkError, TimedOutError } from "../../evovoice/errors.ts";
import type { Route } from "../../evovoice/network/proxy-route.ts";
import type {
  Transport,
  TransportLimits,
  TransportRequest,
  TransportResponse,
} from "../../evovoice/transport/transport.ts";

/** "undici" is configured from the settings; "editor" is VS Code's patched fetch, which also supports PAC files and Kerberos. */
export type TransportKind = "undici" | "editor";

/** The connect timeout of undici until it first reaches the service, if the editor's fetch can be tried instead. Milliseconds. */
const firstConnectMs = 5000;

/** Which transport reaches a service, and why the other one isn't used. */
export interface TransportChoice {
  readonly transport: TransportKind;
  readonly route: Route;
  /** The error code of undici, if the editor's fetch is used for that reason; undefined if the route requires it. */
  readonly undiciFailure?: string;
}

export interface TransportCandidates {
  /** Loads undici on the first request that needs it. The caller closes it. */
  undici(): Promise<Transport>;
  readonly editor: Transport;
  route(url: URL): Route;
  readonly onChoice?: (url: URL, choice: TransportChoice) => void;
}

/** The error code if undici can't run on this computer, for example on a processor without SIMD. */
const undiciNotLoaded = "UNDICI_NOT_LOADED";

/** A transport that finds out which of two transports reaches each service. */
export interface ChoosingTransport extends Transport {
  /** The transport that reached this service; undefined until one did. */
  choice(url: URL): TransportChoice | undefined;
  /** Forgets every choice, for example after the settings changed. */
  forget(): void;
}

/**
 * Sends requests with undici or, if that can't connect, with the editor's fetch. Keeps using the one that reached the service until
 * it fails. No request is sent twice: the other one is tried only if nothing was sent.
 */
export function chooseTransport(candidates: TransportCandidates): ChoosingTransport {
  const choices = new Map<string, TransportChoice>();

  async function sendOver(
    kind: TransportKind,
    request: TransportRequest,
    limits: TransportLimits,
    signal: AbortSignal,
  ): Promise<TransportResponse> {
    if (kind === "editor") {
      return candidates.editor.send(request, limits, signal);
    }
    const undici = await candidates.undici().catch((cause: unknown) => {
      throw new NetworkError(request.route, undiciNotLoaded, { cause, connecting: true });
    });
    signal.throwIfAborted();
    return undici.send(request, limits, signal);
  }

  function keep(url: URL, choice: TransportChoice): void {
    const before = choices.get(url.origin);
    choices.set(url.origin, choice);
    if (before?.transport !== choice.transport || before.undiciFailure !== choice.undiciFailure) {
      candidates.onChoice?.(url, choice);
    }
  }

  return {
    name: "undici or the editor’s fetch",
    choice: ({ origin }) => choices.get(origin),
    forget: () => choices.clear(),
    async send(request, limits, signal) {
      const { url } = request;
      const route = candidates.route(url);
      const kept = choices.get(url.origin);
      const first = kept?.transport ?? (route.kind === "editor" ? "editor" : "undici");
      const start = performance.now();
      const connectMs =
        kept === undefined && route.reason !== "this computer"
          ? Math.min(limits.connectMs, firstConnectMs)
          : limits.connectMs;
      let failure: unknown;
      try {
        const response = await sendOver(first, request, { ...limits, connectMs }, signal);
        keep(url, kept ?? { transport: first, route });
        return response;
      } catch (error) {
        if (!isNothingSent(error)) {
          throw error;
        }
        choices.delete(url.origin);
        // There is only one way to reach this computer.
        const noOther = route.reason === "this computer" && codeOf(error) !== undiciNotLoaded;
        if (signal.aborted || noOther || (first === "editor" && route.kind === "editor")) {
          throw error;
        }
        failure = error;
      }
      const second = first === "undici" ? "editor" : "undici";
      const left = { ...limits, wholeMs: limits.wholeMs - (performance.now() - start) };
      const choice: TransportChoice =
        second === "undici"
          ? { transport: second, route }
          : { transport: second, route, undiciFailure: codeOf(failure) };
      try {
        const response = await sendOver(second, request, left, signal);
        keep(url, choice);
        return response;
      } catch (error) {
        if (!isNothingSent(error)) {
          throw error;
        }
        // Neither reaches the service. undici's error is more precise.
        throw first === "undici" ? failure : error;
      }
    },
    close: () => candidates.editor.close(),
  };
}

function isNothingSent(error: unknown): error is NetworkError | TimedOutError {
  return (
    (error instanceof NetworkError && error.connecting) ||
    (error instanceof TimedOutError && error.phase === "connect")
  );
}

function codeOf(error: unknown): string {
  return error instanceof NetworkError ? error.code : "ETIMEDOUT";
}
