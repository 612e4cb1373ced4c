import * as vscode from "vscode";
import type { SampleService } from "../../src/demo/service.ts";
import type { TestParts } from "../../src/extension.ts";
import type { TestProxy, TestProxyOptions } from "../support/proxies.ts";
import type { Relay } from "./relay.ts";
import { setHttp, setServiceUrl } from "./set-settings.ts";
import { until } from "./support.ts";

/** What a state uses to begin and to end. */
export interface Setup {
  readonly parts: TestParts;
  readonly service: SampleService;
  readonly relay: Relay;
  readonly signIn: () => Promise<void>;
  /** Moves the service’s clock past the four weeks that a login lasts. */
  readonly expire: () => void;
  readonly proxyOf: (options?: TestProxyOptions) => Promise<TestProxy>;
}

export interface State {
  readonly name: string;
  /** Begins signed in, with the first page of each account loaded. */
  enter(setup: Setup): Promise<void>;
  /** Removes the cause, without taking any of the steps. */
  mend?(setup: Setup): Promise<void> | void;
  readonly words: RegExp;
  /** The labels of what the person can do. The first must work. */
  readonly steps: readonly string[];
  /** What the tree shows above the rows that were loaded, with its next step. Without it, the tree shows a welcome. */
  readonly row?: RegExp;
  /** The commands that show the message, too. */
  readonly commands: "search and compare" | "compare";
}

export const states: readonly State[] = [
  {
    name: "signed out",
    enter: ({ parts }) => parts.connection.signOut(),
    words: /^You’re signed out\. Sign in to see this\./,
    steps: ["Sign In", "Switch Service"],
    commands: "search and compare",
  },
  {
    name: "expired",
    enter: async (setup) => {
      setup.expire();
      await vscode.commands.executeCommand("evoVoice.refresh");
    },
    words: /^Your session has expired\. Sign in again\./,
    steps: ["Sign In"],
    row: /^Session expired: Sign In/,
    commands: "search and compare",
  },
  {
    name: "expired at start",
    enter: async (setup) => {
      setup.expire();
      await setup.parts.connection.restart();
    },
    words: /^Your session has expired\. Sign in again\./,
    steps: ["Sign In"],
    commands: "search and compare",
  },
  {
    name: "offline at start",
    enter: async ({ parts, relay }) => {
      await relay.close();
      await parts.connection.restart();
    },
    mend: ({ relay }) => relay.open(),
    words: /^Evo Voice can’t be reached \(ECONN\w+\)\./,
    steps: ["Try Again", "Test Connection"],
    commands: "search and compare",
  },
  {
    name: "offline later",
    enter: async ({ relay }) => {
      await relay.close();
      await vscode.commands.executeCommand("evoVoice.refresh");
    },
    mend: ({ relay }) => relay.open(),
    words: /^Evo Voice can’t be reached \(ECONN\w+\)\./,
    steps: ["Try Again", "Test Connection"],
    row: /^Not updated since .+: Try Again/,
    commands: "compare",
  },
  ...(
    [
      ["403", /^You don’t have permission to read this\./, ["Sign In as Another User", "Try Again"]],
      ["404", /^Evo Voice found nothing with this ID/, ["Try Again", "Switch Service"]],
      ["429-long", /^Too many requests\. Try again in 1 h 0 min\./, ["Try Again"]],
      ["500", /^Evo Voice returned an error/, ["Try Again", "Show Log"]],
      ["503", /^Evo Voice returned an error \(503\)\./, ["Try Again", "Show Log"]],
    ] as const
  ).map(([fault, words, steps]): State => ({
    name: `answered with ${fault}`,
    enter: async ({ service }) => {
      service.setFaults([`${fault}@/sessions`]);
      await vscode.commands.executeCommand("evoVoice.refresh");
    },
    mend: ({ service }) => service.setFaults([]),
    words,
    steps,
    row: new RegExp(`^Not updated since .+: ${steps[0]}`),
    commands: "compare",
  })),
  ...(
    [
      ["403", /^You don’t have permission/, ["Sign In as Another User", "Try Again"]],
      ["429-long", /^Too many requests\./, ["Try Again"]],
      ["503", /^Evo Voice returned an error/, ["Try Again", "Show Log"]],
      [
        "html",
        /^The response didn’t come from Evo Voice/,
        ["Try Again", "Test Connection", "Switch Service"],
      ],
    ] as const
  ).map(([fault, words, steps]): State => ({
    name: `answered with ${fault} at start`,
    enter: async ({ service, parts }) => {
      service.setFaults([fault, `${fault}@/auth/status`]);
      await parts.connection.restart();
    },
    mend: ({ service }) => service.setFaults([]),
    words,
    steps,
    commands: "search and compare",
  })),
  {
    name: "a certificate that isn’t trusted",
    enter: async ({ parts, proxyOf }) => {
      const { url } = await proxyOf();
      await setHttp({ proxy: url.href, proxyStrictSSL: true });
      await parts.connection.restart();
    },
    mend: () => setHttp({ proxyStrictSSL: false }),
    words: /^The certificate of the service isn’t trusted on this computer/,
    steps: ["Try Again", "Test Connection"],
    commands: "search and compare",
  },
  {
    name: "a proxy that asks for credentials",
    enter: async ({ parts, proxyOf }) => {
      const { url } = await proxyOf({ login: "user:password" });
      await setHttp({ proxy: `http://${url.host}` });
      await parts.connection.restart();
    },
    mend: async ({ proxyOf }) => setHttp({ proxy: (await proxyOf()).url.href }),
    words: /^The proxy requires a user name and password/,
    steps: ["Open Proxy Settings", "Try Again", "Test Connection"],
    commands: "search and compare",
  },
  {
    name: "a setting that can’t be used",
    enter: async ({ parts }) => {
      await setServiceUrl("http://voice.example.com");
      await until(parts.connection.onDidChange, () => parts.connection.state.kind === "unusable");
    },
    words: /^The setting “Evo Voice: Service URL” can’t be used\. Use https:/,
    steps: ["Open Settings", "Switch Service"],
    commands: "search and compare",
  },
];
