import { randomBytes } from "node:crypto";
import type { Exchange } from "../http/exchange.ts";
import { findLogin, type Login } from "./logins.ts";
import { ServiceError } from "../http/errors.ts";

const days = 86_400_000;
const shortLife = 14 * days;
const longLife = 28 * days;
const maxAuthSessions = 10_000;

/** Who is signed in, by the `ss-id` or `ss-pid` cookie. Every client gets both cookies, so having them proves nothing. */
export class AuthSessions {
  readonly #logins: readonly Login[];
  readonly #clock: () => Date;
  readonly #signedIn = new Map<string, { login: Login; until: number }>();

  constructor(logins: readonly Login[], clock: () => Date) {
    this.#logins = logins;
    this.#clock = clock;
  }

  /** Adds the session cookies that the client doesn't have yet. */
  assignCookies(exchange: Exchange): void {
    if (!exchange.cookies.get("ss-id")) {
      exchange.newCookies.push(cookie("ss-id", newToken()));
    }
    if (!exchange.cookies.get("ss-pid")) {
      exchange.newCookies.push(cookie("ss-pid", newToken(), this.#inTwentyYears()));
    }
  }

  /** The client's login: by HTTP Basic, otherwise by cookie. Throws 401 for a wrong Basic password, 400 for credentials that aren't Base64. */
  login(exchange: Exchange): Login | undefined {
    const [scheme, credentials] = (exchange.request.headers.authorization ?? "").split(" ");
    if (scheme?.toLowerCase() === "basic" && credentials) {
      if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(credentials)) {
        throw new ServiceError(400, "FormatException", "The input is not a valid Base-64 string.");
      }
      const text = Buffer.from(credentials, "base64").toString("utf8");
      const colon = text.indexOf(":");
      return this.#check(text.slice(0, colon), text.slice(colon + 1));
    }
    const found = this.#signedIn.get(sessionIdOf(exchange) ?? "");
    return found && found.until > this.#clock().getTime() ? found.login : undefined;
  }

  /** Sets `ss-opt`, as every attempt to sign in does, whether it succeeds or not. */
  remember(exchange: Exchange, remember: boolean): void {
    exchange.newCookies.push(
      remember ? cookie("ss-opt", "perm", this.#inTwentyYears()) : cookie("ss-opt", "temp"),
    );
  }

  /** Signs in with new cookies. Throws 401 for a wrong password. */
  signIn(
    exchange: Exchange,
    credentials: { user: string; password: string; remember: boolean },
  ): { login: Login; sessionId: string } {
    const login = this.#check(credentials.user, credentials.password);
    const id = newToken();
    const permanentId = newToken();
    // The cookies that every client gets are replaced, so that nobody can plant an id and have it signed in (session fixation).
    const others = exchange.newCookies.filter((line) => !/^ss-p?id=/.test(line));
    exchange.newCookies.splice(
      0,
      Infinity,
      cookie("ss-id", id),
      cookie("ss-pid", permanentId, this.#inTwentyYears()),
      ...others,
      cookie("X-UAId", login.id, this.#inTwentyYears()),
    );
    const sessionId = credentials.remember ? permanentId : id;
    const until = this.#clock().getTime() + (credentials.remember ? longLife : shortLife);
    this.#signedIn.set(sessionId, { login, until });
    const oldest = this.#signedIn.size > maxAuthSessions ? this.#signedIn.keys().next().value : undefined;
    if (oldest !== undefined) {
      this.#signedIn.delete(oldest);
    }
    return { login, sessionId };
  }

  /** Ends the client's sign-in. */
  signOut(exchange: Exchange): void {
    this.#signedIn.delete(sessionIdOf(exchange) ?? "");
  }

  #check(user: string, password: string): Login {
    const login = findLogin(this.#logins, user, password);
    if (!login) {
      throw new ServiceError(401, "Unauthorized", "Invalid Username or Password");
    }
    return login;
  }

  #inTwentyYears(): Date {
    const date = new Date(this.#clock());
    date.setUTCFullYear(date.getUTCFullYear() + 20);
    return date;
  }
}

/** With `ss-opt=perm` the sign-in is looked up under `ss-pid`, otherwise under `ss-id`. */
function sessionIdOf({ cookies }: Exchange): string | undefined {
  return cookies.get(cookies.get("ss-opt") === "perm" ? "ss-pid" : "ss-id");
}

function newToken(): string {
  return randomBytes(15).toString("base64url");
}

function cookie(name: string, value: string, expires?: Date): string {
  const until = expires ? `expires=${expires.toUTCString()}; ` : "";
  return `${name}=${value}; ${until}path=/; samesite=lax; httponly`;
}
