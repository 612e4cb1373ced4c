import * as vscode from "vscode";
import type { Log } from "../log.ts";
import { UserFacingError } from "../problems.ts";
import { onSettingChange, settings } from "../settings.ts";
import type { Connection } from "./connection.ts";
import { productionUrl, readEnvironment, sampleEnvironment, type Environment } from "./environment.ts";
import { startSample, type RunningSample } from "./sample.ts";

/**
 * In the window's own state, as another window may work with the real service meanwhile: when the explored week ends, in
 * milliseconds since the epoch. With it the sample comes back after a reload with the sessions it had.
 */
const sampleWeekEnd = "evoVoice.sampleWeekEnd";
/** An older week would no longer be this week. */
const longestWeekAge = 6 * 3_600_000;
const minute = 60_000;

/** Decides which service is in use: the setting's, or the sample service while it is explored. */
export class ServiceChooser implements vscode.Disposable {
  readonly #state: vscode.Memento;
  readonly #sampleScript: URL;
  readonly #log: Log;
  readonly #attached: RunningSample | undefined;
  readonly #subscription: vscode.Disposable;
  #connection: Connection | undefined;
  #sample: Promise<RunningSample> | undefined;

  /** `attached` is a sample service that runs already and is then used in place of the bundled one. */
  constructor(state: vscode.Memento, sampleScript: URL, attached: RunningSample | undefined, log: Log) {
    this.#state = state;
    this.#sampleScript = sampleScript;
    this.#attached = attached;
    this.#log = log;
    this.#subscription = onSettingChange(["serviceUrl"], () => {
      if (this.#connection?.environment.kind !== "sample") {
        this.#connection?.use(this.configured());
      }
    });
  }

  /** The setting's service. An address that can't be used is told, and the production service is named in its place. */
  configured(): Environment {
    const reading = readEnvironment(settings.serviceUrl);
    if ("environment" in reading) {
      return reading.environment;
    }
    void vscode.window.showErrorMessage(
      vscode.l10n.t("The setting “Service URL” can’t be used: {0}", reading.problem),
    );
    const fallback = readEnvironment(productionUrl);
    if ("problem" in fallback) {
      throw new UserFacingError(fallback.problem);
    }
    return fallback.environment;
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

  /** Turns to the service at this address and keeps it as the setting. */
  async choose(environment: Environment): Promise<void> {
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
    return kept !== undefined && kept <= now && now - kept < longestWeekAge ? kept : now;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#endSample();
  }
}
