import * as vscode from "vscode";
import type { SampleService } from "../../src/demo/service.ts";
import type { TestParts } from "../../src/extension.ts";
import type { TestProxy, TestProxyOptions } from "../support/proxies.ts";
import type { Front } from "./front.ts";
import { setHttp, setServiceUrl } from "./set-settings.ts";
import { until } from "./support.ts";

/** Where a state comes from and how it ends. */
export interface Stage {
  readonly parts: TestParts;
  readonly service: SampleService;
  readonly front: Front;
  readonly signIn: () => Promise<void>;
  /** Lets the login expire: past the four weeks that it lasts. */
  readonly expire: () => void;
  readonly proxyOf: (options?: TestProxyOptions) => Promise<TestProxy>;
}

export interface State {
  readonly name: string;
  /** From signed in, with a page loaded in each account. */
  enter(stage: Stage): Promise<void>;
  /** Takes the cause away, and does no step that the surfaces offer. */
  mend?(stage: Stage): Promise<void> | void;
  readonly words: RegExp;
  /** The first of them has to work. */
  readonly steps: readonly string[];
  /** What the tree shows above what was loaded, with its next step; without it, a welcome. */
  readonly row?: RegExp;
  /** Searching and comparing say it, too. */
  readonly asked?: "search and compare" | "compare";
}

export const states: readonly State[] = [
  {
    name: "signed out",
    enter: ({ parts }) => parts.connection.signOut(),
    words: /^You’re signed out\. Sign in to see this\./,
    steps: ["Sign In", "Switch Service"],
    asked: "search and compare",
  },
  {
    name: "expired",
    enter: async (stage) => {
      stage.expire();
      await vscode.commands.executeCommand("evoVoice.refresh");
    },
    words: /^Your session has expired\. Sign in again\./,
    steps: ["Sign In"],
    row: /^Session expired: Sign In/,
    asked: "search and compare",
  },
  {
    name: "expired at start",
    enter: async (stage) => {
      stage.expire();
      await stage.parts.connection.restart();
    },
    words: /^Your session has expired\. Sign in again\./,
    steps: ["Sign In"],
    asked: "search and compare",
  },
  {
    name: "offline at start",
    enter: async ({ parts, front }) => {
      await front.close();
      await parts.connection.restart();
    },
    mend: ({ front }) => front.open(),
    words: /^Evo Voice can’t be reached \(ECONN\w+\)\./,
    steps: ["Try Again", "Test Connection"],
    asked: "search and compare",
  },
  {
    name: "offline later",
    enter: async ({ front }) => {
      await front.close();
      await vscode.commands.executeCommand("evoVoice.refresh");
    },
    mend: ({ front }) => front.open(),
    words: /^Evo Voice can’t be reached \(ECONN\w+\)\./,
    steps: ["Try Again", "Test Connection"],
    row: /^Not updated since .+: Try Again/,
    asked: "compare",
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
    asked: "compare",
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
    asked: "search and compare",
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
    asked: "search and compare",
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
    asked: "search and compare",
  },
  {
    name: "a setting that can’t be used",
    enter: async ({ parts }) => {
      await setServiceUrl("http://voice.example.com");
      await until(parts.connection.onDidChange, () => parts.connection.state.kind === "unusable");
    },
    words: /^The setting “Evo Voice: Service URL” can’t be used\. Use https:/,
    steps: ["Open Settings", "Switch Service"],
    asked: "search and compare",
  },
];
