import type { Cookie } from "set-cookie-parser";
import { parseSetCookie } from "set-cookie-parser";
import * as v from "valibot";

const cookieSchema = v.object({
  name: v.pipe(v.string(), v.regex(/^[\w!#$%&'*+.^`|~-]{1,256}$/)),
  value: v.pipe(v.string(), v.maxLength(4096), v.regex(/^[\x21\x23-\x2B\x2D-\x3A\x3C-\x5B\x5D-\x7E "]*$/)),
  path: v.optional(v.string(), "/"),
  /** Milliseconds since 1970; without it the cookie does not expire by itself. */
  expiresMs: v.optional(v.number()),
});

/** One cookie as the jar keeps it. */
export type StoredCookie = v.InferOutput<typeof cookieSchema>;

/** A jar in the form stored in SecretStorage. It names its origin, so that it can't be used for another. */
export interface StoredCookies {
  readonly origin: string;
  readonly cookies: readonly StoredCookie[];
}

const storedSchema = v.object({ origin: v.string(), cookies: v.array(v.unknown()) });

/** Cookies beyond this number are not stored. */
const maxCookies = 50;

/**
 * The cookies of one origin. They are sent to and accepted from that origin only, whatever their Domain says. Session cookies
 * are kept like the rest: with `ss-opt=perm` the service needs all of them. `Secure` can be ignored: the origin, and with it
 * the scheme, never changes.
 */
export class CookieJar {
  readonly origin: string;
  /** Called after each change, so that the jar can be stored. */
  onChange: (() => void) | undefined;
  readonly #now: () => number;
  #cookies = new Map<string, StoredCookie>();

  constructor(origin: URL, now: () => number = Date.now) {
    this.origin = origin.origin;
    this.#now = now;
  }

  /** Restores a stored jar without what is unreadable, expired, or of another origin. Never throws. */
  static from(stored: unknown, origin: URL, now: () => number = Date.now): CookieJar {
    const jar = new CookieJar(origin, now);
    const read = v.safeParse(storedSchema, stored);
    if (read.success && read.output.origin === jar.origin) {
      for (const item of read.output.cookies) {
        const cookie = v.safeParse(cookieSchema, item);
        if (cookie.success) {
          jar.#put(cookie.output);
        }
      }
    }
    return jar;
  }

  get isEmpty(): boolean {
    return this.toJSON().cookies.length === 0;
  }

  /** The Cookie header for a request; undefined where there is nothing to send, and for any other origin. */
  header(url: URL): string | undefined {
    if (url.origin !== this.origin) {
      return undefined;
    }
    const fitting = this.#alive().filter((cookie) => pathFits(url.pathname, cookie.path));
    return fitting.length === 0
      ? undefined
      : fitting.map((cookie) => `${cookie.name}=${cookie.value}`).join("; ");
  }

  /** Stores the Set-Cookie headers of an answer from `url`; those of another origin are ignored. */
  store(url: URL, setCookies: readonly string[]): void {
    if (url.origin !== this.origin || setCookies.length === 0) {
      return;
    }
    const before = JSON.stringify(this);
    for (const parsed of parseSetCookie([...setCookies], {
      decodeValues: false,
      split: false,
      silent: true,
    })) {
      const cookie = v.safeParse(cookieSchema, this.#toStored(parsed));
      if (cookie.success && domainFits(url.hostname, parsed.domain)) {
        this.#put(cookie.output);
      }
    }
    if (JSON.stringify(this) !== before) {
      this.onChange?.();
    }
  }

  /** Replaces its cookies with those of another jar of the same origin. */
  replaceWith(other: CookieJar): void {
    if (other.origin !== this.origin) {
      return;
    }
    this.#cookies = new Map(other.#cookies);
    this.onChange?.();
  }

  clear(): void {
    this.#cookies.clear();
    this.onChange?.();
  }

  toJSON(): StoredCookies {
    return { origin: this.origin, cookies: this.#alive() };
  }

  #alive(): StoredCookie[] {
    const now = this.#now();
    return [...this.#cookies.values()].filter(({ expiresMs }) => expiresMs === undefined || expiresMs > now);
  }

  #put(cookie: StoredCookie): void {
    const key = `${cookie.name} ${cookie.path}`;
    this.#cookies.delete(key);
    if (cookie.expiresMs !== undefined && cookie.expiresMs <= this.#now()) {
      return;
    }
    if (this.#cookies.size < maxCookies) {
      this.#cookies.set(key, cookie);
    }
  }

  #toStored(cookie: Cookie): StoredCookie {
    const expiresMs = this.#expiry(cookie);
    return {
      name: cookie.name,
      value: cookie.value,
      path: cookie.path?.startsWith("/") === true ? cookie.path : "/",
      ...(expiresMs === undefined ? undefined : { expiresMs }),
    };
  }

  /** Max-Age wins over Expires. An unreadable value of either is ignored. */
  #expiry({ maxAge, expires }: Cookie): number | undefined {
    if (maxAge !== undefined && Number.isFinite(maxAge)) {
      return maxAge <= 0 ? 0 : this.#now() + maxAge * 1000;
    }
    const expiry = expires?.getTime();
    return expiry === undefined || Number.isNaN(expiry) ? undefined : expiry;
  }
}

function pathFits(pathname: string, path: string): boolean {
  return pathname === path || pathname.startsWith(path.endsWith("/") ? path : `${path}/`);
}

/** A cookie for a domain that this host does not belong to is a mistake or an attack. */
function domainFits(hostname: string, domain: string | undefined): boolean {
  const named = domain?.replace(/^\./, "").toLowerCase() ?? "";
  return named === "" || hostname === named || hostname.endsWith(`.${named}`);
}
