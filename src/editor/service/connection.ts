import { isDeepStrictEqual } from "node:util";
import * as vscode from "vscode";
import type { EvoVoiceClient } from "../../evovoice/client.ts";
import { NotSignedInError } from "../../evovoice/errors.ts";
import type { AuthStatus } from "../../evovoice/types.ts";
import type { Log } from "../log.ts";
import { OnFirstUse } from "../on-first-use.ts";
import { UserFacingError } from "../problems/problems.ts";
import type { Environment } from "./environment.ts";
import type { LoginStore, StoredLogin } from "./login-store.ts";

/** An account of the login, as `/auth/status` lists it. */
export interface AccountRef {
  readonly id: string;
  readonly name: string;
}

/**
 * The state of the connection to the current service. "signedOut": nobody has signed in, or the person signed out. "expired": the
 * service no longer accepts the saved login; what was loaded with it may stay visible. "failed": the service couldn't be reached.
 * "unusable": the setting contains no usable address.
 */
export type ConnectionState =
  | { readonly kind: "starting" }
  | { readonly kind: "signedOut" }
  | { readonly kind: "expired"; readonly accounts: readonly AccountRef[] }
  | { readonly kind: "signedIn"; readonly status: AuthStatus; readonly accounts: readonly AccountRef[] }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "unusable"; readonly problem: string };

/** A client and the cookies it holds, bound to one service. */
export interface BoundClient {
  readonly client: EvoVoiceClient;
  /** The cookies to save; undefined if there are none. */
  readonly cookies: () => unknown;
}

/** `onCookies` is called after each change that the service makes to its cookies. */
export type BindClient = (
  environment: Environment,
  savedCookies: unknown,
  onCookies: (cookies: unknown) => void,
) => Promise<BoundClient>;

interface Link {
  readonly environment: Environment;
  bound: OnFirstUse<BoundClient>;
  state: ConnectionState;
  login: StoredLogin | undefined;
  starting: Promise<void> | undefined;
  /** Whether `starting` has ended. */
  settled: boolean;
  readonly ended: AbortController;
}

/**
 * The connection to the current service. All requests go through `run`, so that a 401 expires the login once, and responses are
 * dropped after a switch to another service.
 */
export class Connection implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #bind: BindClient;
  readonly #logins: LoginStore;
  readonly #log: Log;
  #link: Link;
  #generation = 0;

  constructor(environment: Environment, bind: BindClient, logins: LoginStore, log: Log) {
    this.#bind = bind;
    this.#logins = logins;
    this.#log = log;
    this.#link = this.#newLink(environment);
  }

  /** Fires after the service, the login or the state changed. */
  get onDidChange(): vscode.Event<void> {
    return this.#changed.event;
  }

  get environment(): Environment {
    return this.#link.environment;
  }

  get state(): ConnectionState {
    return this.#link.state;
  }

  /**
   * A number that increases with each login: data that was loaded under an earlier one belongs to somebody else. It stays the same
   * when the login expires and when the same person signs in again.
   */
  get generation(): number {
    return this.#generation;
  }

  /** The accounts of the login, also after it expired, while its sessions are visible. */
  get accounts(): readonly AccountRef[] {
    const { state } = this.#link;
    return state.kind === "signedIn" || state.kind === "expired" ? state.accounts : [];
  }

  get login(): StoredLogin | undefined {
    return this.#link.login;
  }

  /** Asks the service once whether the saved login is still valid. Further calls wait for the same response. */
  start(): Promise<void> {
    const link = this.#link;
    link.starting ??= this.#start(link);
    return link.starting;
  }

  /** Asks again after a failure; otherwise the same as `start`. Concurrent calls wait for the same response. */
  retry(): Promise<void> {
    const link = this.#link;
    if (link.state.kind === "failed" && link.settled) {
      link.starting = undefined;
      link.settled = false;
    }
    return this.start();
  }

  /** Discards the state of the login and asks again, for example after another window signed in or out. */
  async restart(): Promise<void> {
    this.use(this.#link.environment);
    await this.start();
  }

  /** Adopts the login after another window signed in or out. Does nothing if this window wrote it. */
  async adopt(): Promise<void> {
    const stored = await this.#logins.read(this.#link.environment);
    const { login, state, environment } = this.#link;
    if (stored?.id !== login?.id) {
      await this.restart();
    } else if (state.kind === "expired" && !isDeepStrictEqual(stored?.cookies, login?.cookies)) {
      // The same person signed in again, so the loaded data is still theirs.
      this.#turnTo(environment);
      await this.start();
    }
  }

  /** Switches to this service. Sends no request until `start`. */
  use(environment: Environment): void {
    this.#generation += 1;
    this.#turnTo(environment);
  }

  /** Signs in. Throws the client's errors. The password is sent to the service and stored nowhere. */
  async signIn(userName: string, password: string, signal: AbortSignal): Promise<StoredLogin> {
    const link = this.#link;
    this.#checkUsable(link);
    const bound = this.#newClient(link, undefined);
    const { client, cookies } = await bound.get();
    const status = await client.signIn(userName, password, signal);
    const login = {
      id: status.id ?? userName,
      label: status.emailAddress ?? status.name ?? userName,
      cookies: cookies(),
    };
    await this.#logins.write(link.environment, login);
    if (link.login?.id !== login.id) {
      this.#generation += 1;
    }
    link.bound = bound;
    link.login = login;
    link.starting = Promise.resolve();
    this.#set(link, { kind: "signedIn", status, accounts: accountsOf(status) });
    return login;
  }

  /** Deletes the login, even if the service can't be reached, and drops work in progress, including `start`. */
  async signOut(): Promise<void> {
    const { environment, bound, ended } = this.#link;
    try {
      const { client } = await bound.get();
      await client.signOut(AbortSignal.any([AbortSignal.timeout(5000), ended.signal]));
    } catch (error) {
      this.#log.failure("Sign out", error);
    }
    await this.#logins.remove(environment);
    if (environment === this.#link.environment) {
      this.#link.ended.abort();
      this.#link = {
        ...this.#newLink(environment),
        starting: Promise.resolve(),
        state: { kind: "signedOut" },
      };
      this.#generation += 1;
      this.#changed.fire();
    }
  }

  /**
   * Runs work against the current service. Rejects with an AbortError after a switch to another service, otherwise with the
   * client's errors.
   */
  async run<Result>(
    work: (client: EvoVoiceClient, signal: AbortSignal) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result> {
    const link = this.#link;
    this.#checkUsable(link);
    const both = signal === undefined ? link.ended.signal : AbortSignal.any([signal, link.ended.signal]);
    try {
      const { client } = await link.bound.get();
      return await work(client, both);
    } catch (error) {
      if (error instanceof NotSignedInError && link.state.kind === "signedIn") {
        this.#set(link, { kind: "expired", accounts: link.state.accounts });
      }
      throw error;
    }
  }

  dispose(): void {
    this.#link.ended.abort();
    this.#changed.dispose();
  }

  #turnTo(environment: Environment): void {
    this.#link.ended.abort();
    this.#link = this.#newLink(environment);
    this.#changed.fire();
  }

  #checkUsable({ environment }: Link): void {
    if (environment.problem !== undefined) {
      throw new UserFacingError(environment.problem, ["openSettings", "switchService"]);
    }
  }

  /** Saves renewed cookies while somebody is signed in and the service is current. */
  #newClient(link: Link, savedCookies: unknown): OnFirstUse<BoundClient> {
    const onCookies = (cookies: unknown): void => {
      if (link.login !== undefined && !link.ended.signal.aborted) {
        link.login = { ...link.login, cookies };
        void this.#logins.write(link.environment, link.login);
      }
    };
    return new OnFirstUse(() => this.#bind(link.environment, savedCookies, onCookies));
  }

  #newLink(environment: Environment): Link {
    return {
      environment,
      bound: new OnFirstUse(() => this.#bind(environment, undefined, () => undefined)),
      state: { kind: "starting" },
      login: undefined,
      starting: undefined,
      settled: false,
      ended: new AbortController(),
    };
  }

  async #start(link: Link): Promise<void> {
    if (link.environment.problem !== undefined) {
      this.#set(link, { kind: "unusable", problem: link.environment.problem });
      return;
    }
    try {
      const login = await this.#logins.read(link.environment);
      if (login === undefined) {
        this.#set(link, { kind: "signedOut" });
        return;
      }
      link.login = login;
      link.bound = this.#newClient(link, login.cookies);
      const { client } = await link.bound.get();
      const status = await client.status(link.ended.signal);
      this.#set(
        link,
        status === undefined
          ? { kind: "expired", accounts: [] }
          : { kind: "signedIn", status, accounts: accountsOf(status) },
      );
    } catch (error) {
      if (!link.ended.signal.aborted) {
        this.#log.failure("Connect", error);
        this.#set(link, { kind: "failed", error });
      }
    } finally {
      link.settled = true;
    }
  }

  #set(link: Link, state: ConnectionState): void {
    link.state = state;
    if (link === this.#link) {
      this.#changed.fire();
    }
  }
}

/** `accountIds` and `accountNames` are parallel lists; a missing name falls back to the ID. */
function accountsOf(status: AuthStatus): readonly AccountRef[] {
  const names = status.accountNames ?? [];
  return (status.accountIds ?? []).map((id, index) => ({ id, name: names[index] || id }));
}
