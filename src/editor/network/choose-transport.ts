import { NetworkError, TimedOutError } from "../../evovoice/errors.ts";
import type { Route } from "../../evovoice/network/proxy-route.ts";
import type {
  Transport,
  TransportLimits,
  TransportRequest,
  TransportResponse,
} from "../../evovoice/transport/transport.ts";

/** "own": undici, set up from the settings. "host": the editor's fetch, which knows PAC files, Kerberos and more. */
export type Wire = "own" | "host";

/** How long the own wire may take to connect while it is not known to lead there, and another may. Milliseconds. */
const firstConnectMs = 5000;

/** Which wire leads to a service, and why not the other. */
export interface Choice {
  readonly wire: Wire;
  readonly route: Route;
  /** The code that the own wire failed with, where the host's is used instead; undefined where the route asks for it. */
  readonly ownFailed?: string;
}

export interface Wires {
  /** Loads the own wire with the first request that wants it. Whoever loaded it closes it. */
  own(): Promise<Transport>;
  readonly host: Transport;
  route(url: URL): Route;
  readonly onChoice?: (url: URL, choice: Choice) => void;
}

/** The code where the own wire can't work at all on this computer, as on a processor without SIMD. */
const wireNotLoaded = "WIRE_NOT_LOADED";

/** A wire that finds out for each service which of two leads there. */
export interface ChoosingTransport extends Transport {
  /** What is known of the way to this service; undefined before anything got through. */
  choice(url: URL): Choice | undefined;
  /** Finds out anew, as after the settings changed. */
  forget(): void;
}

/**
 * Sends with the own wire, and where that reaches nothing, with the host's. The one that got through is kept for its service
 * until it reaches nothing any more. No request is sent twice: the other wire is tried only when nothing had been sent.
 */
export function chooseTransport(wires: Wires): ChoosingTransport {
  const choices = new Map<string, Choice>();

  async function sendOver(
    wire: Wire,
    request: TransportRequest,
    limits: TransportLimits,
    signal: AbortSignal,
  ): Promise<TransportResponse> {
    if (wire === "host") {
      return wires.host.send(request, limits, signal);
    }
    const own = await wires.own().catch((cause: unknown) => {
      throw new NetworkError(request.route, wireNotLoaded, { cause, connecting: true });
    });
    signal.throwIfAborted();
    return own.send(request, limits, signal);
  }

  function keep(url: URL, choice: Choice): void {
    const before = choices.get(url.origin);
    choices.set(url.origin, choice);
    if (before?.wire !== choice.wire || before.ownFailed !== choice.ownFailed) {
      wires.onChoice?.(url, choice);
    }
  }

  return {
    name: "the own wire or the editor’s fetch",
    choice: ({ origin }) => choices.get(origin),
    forget: () => choices.clear(),
    async send(request, limits, signal) {
      const { url } = request;
      const route = wires.route(url);
      const kept = choices.get(url.origin);
      const first = kept?.wire ?? (route.kind === "host" ? "host" : "own");
      const start = performance.now();
      const connectMs =
        kept === undefined && route.reason !== "this computer"
          ? Math.min(limits.connectMs, firstConnectMs)
          : limits.connectMs;
      let failure: unknown;
      try {
        const response = await sendOver(first, request, { ...limits, connectMs }, signal);
        keep(url, kept ?? { wire: first, route });
        return response;
      } catch (error) {
        if (!hasSentNothing(error)) {
          throw error;
        }
        choices.delete(url.origin);
        // No other way leads to this computer.
        const nobodyElse = route.reason === "this computer" && codeOf(error) !== wireNotLoaded;
        if (signal.aborted || nobodyElse || (first === "host" && route.kind === "host")) {
          throw error;
        }
        failure = error;
      }
      const second = first === "own" ? "host" : "own";
      const left = { ...limits, wholeMs: limits.wholeMs - (performance.now() - start) };
      const choice: Choice =
        second === "own" ? { wire: second, route } : { wire: second, route, ownFailed: codeOf(failure) };
      try {
        const response = await sendOver(second, request, left, signal);
        keep(url, choice);
        return response;
      } catch (error) {
        if (!hasSentNothing(error)) {
          throw error;
        }
        // Neither leads there: the own wire tells better what is wrong.
        throw first === "own" ? failure : error;
      }
    },
    close: () => wires.host.close(),
  };
}

function hasSentNothing(error: unknown): error is NetworkError | TimedOutError {
  return (
    (error instanceof NetworkError && error.connecting) ||
    (error instanceof TimedOutError && error.phase === "connect")
  );
}

function codeOf(error: unknown): string {
  return error instanceof NetworkError ? error.code : "ETIMEDOUT";
}
