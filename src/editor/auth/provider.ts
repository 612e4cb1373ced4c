import * as vscode from "vscode";
import { authenticationProviderId } from "../ids.ts";
import type { Connection } from "../service/connection.ts";
import { promptSignIn } from "./sign-in-prompt.ts";

/**
 * Shows the login of the current service in VS Code's Accounts menu. The access token of the authentication session is the login's
 * name, not a secret: cookies never leave the client.
 */
export class EvoVoiceAuthenticationProvider implements vscode.AuthenticationProvider, vscode.Disposable {
  readonly #changed =
    new vscode.EventEmitter<vscode.AuthenticationProviderAuthenticationSessionsChangeEvent>();
  readonly #connection: Connection;
  readonly #subscription: vscode.Disposable;
  #known: vscode.AuthenticationSession | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#subscription = connection.onDidChange(() => this.#tellChange());
  }

  get onDidChangeSessions(): vscode.Event<vscode.AuthenticationProviderAuthenticationSessionsChangeEvent> {
    return this.#changed.event;
  }

  async getSessions(): Promise<vscode.AuthenticationSession[]> {
    await this.#connection.start();
    const session = this.#current();
    return session === undefined ? [] : [session];
  }

  async createSession(): Promise<vscode.AuthenticationSession> {
    await promptSignIn(this.#connection);
    const session = this.#current();
    if (session === undefined) {
      throw new vscode.CancellationError();
    }
    return session;
  }

  async removeSession(sessionId: string): Promise<void> {
    if (this.#current()?.id === sessionId) {
      await this.#connection.signOut();
    }
  }

  register(): vscode.Disposable {
    return vscode.authentication.registerAuthenticationProvider(authenticationProviderId, "Evo Voice", this, {
      supportsMultipleAccounts: false,
    });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #current(): vscode.AuthenticationSession | undefined {
    const { login, state, environment } = this.#connection;
    if (login === undefined || state.kind !== "signedIn") {
      return undefined;
    }
    return {
      id: `${environment.key}#${login.id}`,
      accessToken: `${environment.key}#${login.id}`,
      account: { id: login.id, label: `${login.label} (${environment.label})` },
      scopes: [],
    };
  }

  #tellChange(): void {
    const before = this.#known;
    const after = this.#current();
    this.#known = after;
    if (before?.id === after?.id) {
      return;
    }
    this.#changed.fire({
      added: after === undefined ? [] : [after],
      removed: before === undefined ? [] : [before],
      changed: [],
    });
  }
}
