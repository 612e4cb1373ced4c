import { isLoopback } from "./loopback.ts";
import { matchesNoProxy } from "./no-proxy.ts";

/** The network settings of VS Code, by their names below `http.`. */
export interface NetworkSettings {
  /** `http.proxy`, as typed; it may hold a user name and password. */
  readonly proxy: string;
  /** `http.proxyAuthorization`: the whole header for the proxy, in place of the user name and password in its address. */
  readonly proxyAuthorization: string;
  /** Whether `http.proxySupport` is anything but "off". */
  readonly proxySupport: boolean;
  readonly noProxy: readonly string[];
  /** Whether certificates are checked at all. */
  readonly strictSSL: boolean;
  readonly systemCertificates: boolean;
}

export const defaultNetworkSettings: NetworkSettings = {
  proxy: "",
  proxyAuthorization: "",
  proxySupport: true,
  noProxy: [],
  strictSSL: true,
  systemCertificates: true,
};

/** The setting or variable that decided a route. */
export type RouteReason =
  | "no proxy set"
  | "proxySupport off"
  | "this computer"
  | "http.noProxy"
  | "NO_PROXY"
  | "http.proxy"
  | "HTTPS_PROXY"
  | "HTTP_PROXY";

/**
 * How a service is reached. "direct": without a proxy, as far as settings and environment say. "proxy": through a tunnel of
 * an HTTP proxy. "editor": through a proxy that only the editor's own fetch supports, such as SOCKS.
 */
export type Route =
  | { readonly kind: "direct"; readonly reason: RouteReason }
  | {
      readonly kind: "proxy";
      /** With its user name and password, where it has them: never show it. */
      readonly proxy: URL;
      /** The Proxy-Authorization header; undefined for none. */
      readonly authorization: string | undefined;
      readonly reason: RouteReason;
    }
  | { readonly kind: "editor"; readonly reason: RouteReason };

export interface RouteRequest {
  readonly url: URL;
  readonly settings: NetworkSettings;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Finds the route to a service as VS Code does for settings and environment: this computer never through a proxy (unless the
 * exceptions contain `<-loopback>`), then the exceptions, then the setting, then the environment. What the system or a PAC
 * file says is known to the editor's fetch only.
 */
export function resolveRoute({ url, settings, env }: RouteRequest): Route {
  if (!settings.proxySupport) {
    return { kind: "direct", reason: "proxySupport off" };
  }
  const fromSettings = settings.noProxy.length > 0;
  const exceptions = fromSettings ? settings.noProxy : (read(env, "NO_PROXY")?.split(",") ?? []);
  const host = hostOf(url);
  if (isLoopback(host)) {
    if (!exceptions.some((entry) => entry.trim() === "<-loopback>")) {
      return { kind: "direct", reason: "this computer" };
    }
  } else if (matchesNoProxy(exceptions, host, portOf(url))) {
    return { kind: "direct", reason: fromSettings ? "http.noProxy" : "NO_PROXY" };
  }
  if (settings.proxy.trim() !== "") {
    return through(settings.proxy, "http.proxy", settings);
  }
  // VS Code takes HTTP_PROXY for https too where HTTPS_PROXY is not set.
  for (const name of url.protocol === "https:"
    ? (["HTTPS_PROXY", "HTTP_PROXY"] as const)
    : (["HTTP_PROXY"] as const)) {
    const value = read(env, name);
    if (value !== undefined) {
      return through(value, name, settings);
    }
  }
  return { kind: "direct", reason: "no proxy set" };
}

/** A proxy's address for people and the log: without user name, password and everything after the host. */
export function withoutCredentials(proxy: URL): string {
  return `${proxy.protocol}//${proxy.host}`;
}

/** The host alone, without the brackets of IPv6 and in lower case. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "").toLowerCase();
}

export function portOf(url: URL): string {
  return url.port || (url.protocol === "https:" ? "443" : "80");
}

/** A variable in lower or upper case; lower case wins, as for curl. */
function read(env: RouteRequest["env"], name: string): string | undefined {
  const value = env[name.toLowerCase()]?.trim() || env[name]?.trim();
  return value === "" ? undefined : value;
}

function through(address: string, reason: RouteReason, settings: NetworkSettings): Route {
  const text = address.trim();
  const withScheme = text.includes("://") ? text : `http://${text}`;
  const proxy = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
  if (proxy === undefined || !/^https?:$/.test(proxy.protocol)) {
    return { kind: "editor", reason };
  }
  return { kind: "proxy", proxy, reason, authorization: settings.proxyAuthorization || basic(proxy) };
}

function basic({ username, password }: URL): string | undefined {
  return username === ""
    ? undefined
    : `Basic ${Buffer.from(`${decoded(username)}:${decoded(password)}`).toString("base64")}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
