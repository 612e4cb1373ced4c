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
 * In the window's own state, as another window may work with the real service meanwhile: when the explored week ends, in
 * milliseconds since the epoch. With it the sample comes back after a reload with the sessions it had.
 */
const sampleWeekEnd = "evoVoice.sampleWeekEnd";
/** An older week would no longer be this week. */
const maxWeekAge = 6 * 3_600_000;
const minute = 60_000;
/** In the global state: the latest custom addresses that were used, latest first. They hold no login. */
const customAddressesKey = "evoVoice.customAddresses";
const maxCustomAddresses = 8;

/** Decides which service is in use: the setting's, or the sample service while it is explored. */
export class ServiceChooser implements vscode.Disposable {
  readonly #state: vscode.Memento;
  readonly #globalState: vscode.Memento;
  readonly #sampleScript: URL;
  readonly #log: Log;
  readonly #attached: RunningSample | undefined;
  readonly #subscription: vscode.Disposable;
  #connection: Connection | undefined;
  #sample: Promise<RunningSample> | undefined;

  /** `attached` is a sample service that runs already and is then used in place of the bundled one. */
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

  /** The service that the setting names. An address that can't be used stands for no service: nothing else takes its place. */
  configured(): Environment {
    const reading = readEnvironment(settings.serviceUrl);
    return "environment" in reading
      ? reading.environment
      : unusableEnvironment(
          vscode.l10n.t("The setting “Evo Voice: Service URL” can’t be used. {0}", reading.problem),
        );
  }

  /** Takes charge of the connection, and goes back to the sample data where the window had it open before. */
  async take(connection: Connection): Promise<void> {
    this.#connection = connection;
    if (this.#attached !== undefined || this.#state.get<number>(sampleWeekEnd) !== undefined) {
      await this.exploreSample();
    }
  }

  /** Starts the sample service, or the one that runs already, and signs in to it with its own login. */
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

  /** Back to the setting's service. */
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

  /** Turns to the service at this address, keeps it as the setting, and remembers a custom one for the next time. */
  async choose(environment: Environment): Promise<void> {
    if (environment.kind === "own") {
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

  /** One service for this window, however often it is asked for; a start that failed is tried anew. */
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
