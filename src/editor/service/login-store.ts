import type * as vscode from "vscode";
import * as v from "valibot";
import type { Environment } from "./environment.ts";

/** A saved login: the user and the service's cookies. Never the password. */
export interface StoredLogin {
  readonly id: string;
  readonly label: string;
  readonly cookies: unknown;
}

const StoredLoginSchema = v.object({ id: v.string(), label: v.string(), cookies: v.unknown() });

/**
 * Saves one login per service in SecretStorage. The service's key is part of the name, so that cookies are never sent to another
 * address. The login of the sample service, whose port changes with every start, is kept in memory only.
 */
export class LoginStore {
  readonly #secrets: vscode.SecretStorage;
  #sample: StoredLogin | undefined;

  constructor(secrets: vscode.SecretStorage) {
    this.#secrets = secrets;
  }

  async read(environment: Environment): Promise<StoredLogin | undefined> {
    if (environment.kind === "sample") {
      return this.#sample;
    }
    const text = await this.#secrets.get(secretKey(environment.key));
    const parsed = v.safeParse(StoredLoginSchema, parseJson(text));
    return parsed.success ? parsed.output : undefined;
  }

  async write(environment: Environment, login: StoredLogin): Promise<void> {
    if (environment.kind === "sample") {
      this.#sample = login;
      return;
    }
    await this.#secrets.store(secretKey(environment.key), JSON.stringify(login));
  }

  async remove(environment: Environment): Promise<void> {
    if (environment.kind === "sample") {
      this.#sample = undefined;
      return;
    }
    await this.#secrets.delete(secretKey(environment.key));
  }

  /** Calls back when another window signed in or out of this service. */
  onChange(isCurrent: (secret: string) => boolean, changed: () => void): vscode.Disposable {
    return this.#secrets.onDidChange((event) => {
      if (isCurrent(event.key)) {
        changed();
      }
    });
  }
}

export function secretKey(environmentKey: string): string {
  return `evoVoice.login:${environmentKey}`;
}

function parseJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
