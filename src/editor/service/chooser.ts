import * as vscode from "vscode";
import type { Log } from "../log.ts";
import { onSettingChange, settings } from "../settings.ts";
import type { Connection } from "./connection.ts";
import {
  productionUrl,
  readEnvironment,
  sampleEnvironment,
  unusableEnvironment,
  type Environment,
} from "./environment.ts";
import { startSample, type RunningSample } from "./sample.ts";

/**
 * The key in the workspace state (another window may use the real service) for the end of the week of sample data, in milliseconds
 * since the epoch. After a reload, it restores the same sample sessions.
 */
const sampleWeekEnd = "evoVoice.sampleWeekEnd";
/** An older week would no longer look current. Milliseconds. */
const maxWeekAge = 6 * 3_600_000;
const minute = 60_000;
/** The key in the global state for recently used custom addresses, latest first. They contain no credentials. */
const customAddressesKey = "evoVoice.customAddresses";
const maxCustomAddresses = 8;

/** Decides which service is current: that of the setting, or the sample service while it is explored. */
export class ServiceChooser implements vscode.Disposable {
  readonly #state: vscode.Memento;
  readonly #globalState: vscode.Memento;
  readonly #sampleScript: URL;
  readonly #log: Log;
  readonly #attached: RunningSample | undefined;
  readonly #subscription: vscode.Disposable;
  #connection: Connection | undefined;
  #sample: Promise<RunningSample> | undefined;

  /** `attached` is a running sample service to use instead of the bundled one. */
  constructor(
    { workspaceState, globalState }: Pick<vscode.ExtensionContext, "workspaceState" | "globalState">,
    sampleScript: URL,
    attached: RunningSample | undefined,
    log: Log,
  ) {
    this.#state = workspaceState;
    this.#globalState = globalState;
    this.#sampleScript = sampleScript;
    this.#attached = attached;
    this.#log = log;
    this.#subscription = onSettingChange(["serviceUrl"], () => {
      if (this.#connection?.environment.kind !== "sample") {
        this.#connection?.use(this.configured());
        void this.#connection?.start();
      }
    });
  }

  /** The service of the setting. If its address can't be used, the kind is "unusable": no other service replaces it. */
  configured(): Environment {
    const reading = readEnvironment(settings.serviceUrl);
    return "environment" in reading
      ? reading.environment
      : unusableEnvironment(
          vscode.l10n.t("The setting “Evo Voice: Service URL” can’t be used. {0}", reading.problem),
        );
  }

  /** Takes control of the connection, and restores the sample data if the window used it before. */
  async take(connection: Connection): Promise<void> {
    this.#connection = connection;
    if (this.#attached !== undefined || this.#state.get<number>(sampleWeekEnd) !== undefined) {
      await this.exploreSample();
    }
  }

  /** Starts the sample service, unless it runs already, and signs in to it with its own login. */
  async exploreSample(): Promise<void> {
    const connection = this.#connection;
    if (connection === undefined) {
      return;
    }
    const weekEnd = this.#weekEnd();
    const { address, user, password } = await this.#running(weekEnd);
    if (connection.environment.kind !== "sample") {
      connection.use(sampleEnvironment(address));
    }
    await this.#state.update(sampleWeekEnd, weekEnd);
    await connection.signIn(user, password, AbortSignal.timeout(30_000));
    this.#log.info("Exploring sample data");
  }

  /** Switches back to the service of the setting. */
  async leaveSample(): Promise<void> {
    await this.#state.update(sampleWeekEnd, undefined);
    this.#endSample();
    if (this.#connection?.environment.kind === "sample") {
      this.#connection.use(this.configured());
      await this.#connection.start();
    }
  }

  /** Custom addresses that were used before, latest first. */
  get customAddresses(): readonly string[] {
    const kept: unknown = this.#globalState.get(customAddressesKey);
    return Array.isArray(kept)
      ? kept.filter((url): url is string => typeof url === "string" && URL.canParse(url))
      : [];
  }

  /** Switches to this service and saves it as the setting. A custom address is remembered. */
  async choose(environment: Environment): Promise<void> {
    if (environment.kind === "custom") {
      const { href } = environment.url;
      const others = this.customAddresses.filter((url) => url !== href);
      await this.#globalState.update(customAddressesKey, [href, ...others].slice(0, maxCustomAddresses));
    }
    await this.leaveSample();
    const typed = environment.kind === "production" ? productionUrl : environment.url.href;
    await settings.setServiceUrl(typed);
    if (this.#connection?.environment.key !== environment.key) {
      this.#connection?.use(environment);
    }
    await this.#connection?.start();
  }

  /** The one sample service of this window. If starting it fails, the next call tries again. */
  #running(weekEnd: number): Promise<RunningSample> {
    this.#sample ??=
      this.#attached === undefined
        ? startSample(this.#sampleScript, weekEnd)
        : Promise.resolve(this.#attached);
    const running = this.#sample;
    running.catch(() => {
      if (this.#sample === running) {
        this.#sample = undefined;
      }
    });
    return running;
  }

  #endSample(): void {
    void this.#sample?.then((sample) => sample.dispose()).catch(() => undefined);
    this.#sample = undefined;
  }

  #weekEnd(): number {
    const now = Math.floor(Date.now() / minute) * minute;
    const kept = this.#state.get<number>(sampleWeekEnd);
    return kept !== undefined && kept <= now && now - kept < maxWeekAge ? kept : now;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#endSample();
  }
}
