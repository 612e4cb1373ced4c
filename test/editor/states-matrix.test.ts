import assert from "node:assert/strict";
import * as vscode from "vscode";
import { startProxy, type TestProxy, type TestProxyOptions } from "../support/proxies.ts";
import { FakePage } from "./fake-page.ts";
import { Relay, startTlsServer } from "./relay.ts";
import { useNotifications } from "./notifications.ts";
import { states, type Setup } from "./service-states.ts";
import { setHttp, setServiceUrl } from "./set-settings.ts";
import { ask, extensionParts, rows, rowText, until, useAddress, useService } from "./support.ts";
import { followLink, openFile, saidBy, welcomes } from "./surfaces.ts";

/** A name that only the tests’ own proxies resolve. */
const host = "matrix.example.com";
const needsProxy = /certificate|proxy/;

for (const state of states) {
  describe(`a service in the state: ${state.name}`, () => {
    let later = 0;
    const service = useService({ sessions: 60, clock: () => new Date(Date.now() + later) }, false);
    const notifications = useNotifications("showErrorMessage");
    const ends: (() => unknown)[] = [];
    let setup: Setup;
    let ids: string[] = [];
    let page: FakePage;
    let files: vscode.TextDocument[] = [];
    let serviceUrl = "";
    let serviceKey = "";

    before(async () => {
      const parts = await extensionParts();
      const { port } = new URL(service().address);
      const relay = new Relay(Number(port));
      await relay.open();
      ends.push(() => relay.close());
      const proxyOf = async (options: TestProxyOptions = {}): Promise<TestProxy> => {
        const proxy = await startProxy({
          leadTo: await startTlsServer(host, Number(port), ends),
          ...options,
        });
        ends.push(() => proxy.close());
        return proxy;
      };
      if (needsProxy.test(state.name)) {
        serviceUrl = `https://${host}`;
        await setHttp({ proxy: (await proxyOf()).url.href, proxyStrictSSL: false });
      } else {
        serviceUrl = `http://127.0.0.1:${relay.port}`;
      }
      await useAddress(serviceUrl);
      const signIn = async (): Promise<void> => {
        await parts.connection.signIn(service().user, service().password, AbortSignal.timeout(10_000));
      };
      setup = {
        parts,
        service: service(),
        relay,
        signIn,
        proxyOf,
        expire: () => {
          later += 30 * 24 * 3_600_000;
        },
      };
      await signIn();
      serviceKey = parts.connection.environment.key;
      for (const account of await rows(parts)) {
        await rows(parts, account);
      }
      ids = (await ask(service(), { countPerPage: 4 })).items.map(({ id }) => id);
      await state.enter(setup);
      (await parts.network.get()).tryNow();
      notifications();
    });

    after(async () => {
      page.close();
      service().setFaults([]);
      await setServiceUrl(serviceUrl);
      await setHttp({ proxy: undefined, proxyStrictSSL: undefined });
      for (const end of ends) {
        await end();
      }
    });

    it("is explained in the tree, with a next step", async () => {
      const { parts } = setup;
      const [first, ...others] = await rows(parts);
      if (state.row === undefined) {
        assert.equal(first, undefined);
        const [welcome, ...more] = welcomes(parts);
        assert.ok(welcome !== undefined && more.length === 0, "There is one welcome for each state");
        assert.ok(welcome.words.length > 10 && welcome.steps.length > 0);
        assert.equal(parts.view.treeView.message, "", "A message would hide the welcome’s buttons");
      } else {
        assert.ok(first?.kind === "message");
        assert.match(rowText(parts, first), state.row);
        assert.ok(others.length > 0, "What was loaded went away");
      }
    });

    it("is explained in a panel, with its next steps", async () => {
      page = await FakePage.open(ids[1] ?? "", undefined, serviceKey);
      const failed = page.all("status").at(-1);
      assert.ok(failed?.kind === "failed");
      assert.match(failed.message, state.words);
      assert.deepEqual(failed.actions.map(labelOf), state.steps);
    });

    it("is explained in the log, the JSON and the comparison, each with links", async () => {
      files = [
        await openFile({ sessionId: ids[2] ?? "", serviceKey }, "log"),
        await openFile({ sessionId: ids[2] ?? "", serviceKey }, "json"),
        await openFile({ sessionId: ids[3] ?? "", serviceKey }, "compare"),
      ];
      for (const document of files) {
        const { words, steps } = await saidBy(document, state.words);
        assert.match(words, state.words);
        assert.deepEqual(steps, state.steps);
      }
    });

    it("is explained by commands that need the service", async () => {
      const commands: [string, ...unknown[]][] = [
        ...(state.commands === "search and compare" ? [["evoVoice.searchSessions"] as [string]] : []),
        ["evoVoice.compareSessions", { sessionId: ids[3], serviceKey }],
      ];
      for (const [command, ...args] of commands) {
        await vscode.commands.executeCommand(command, ...args);
        const [said, ...more] = notifications();
        assert.equal(more.length, 0);
        assert.match(said?.words ?? "nothing", state.words, command);
        assert.deepEqual(said?.buttons, state.steps, command);
      }
    });

    it("ends everywhere with its next step, once the cause is gone", async () => {
      const { parts } = setup;
      await state.mend?.(setup);
      const [step] = state.steps;
      page.sent.splice(0);
      if (step === "Sign In") {
        await setup.signIn();
        page.say("ready", {});
      } else if (step === "Open Settings") {
        await setServiceUrl(serviceUrl);
        page.say("ready", {});
      } else {
        // One link loads all documents that failed.
        const [document] = files;
        assert.ok(document);
        await followLink(document, "Try Again");
        page.say("act", { action: "retry" });
      }
      await page.next("status", ({ kind }) => kind === "ready");
      for (const document of files) {
        await until(vscode.workspace.onDidChangeTextDocument, () => !state.words.test(document.getText()));
        assert.match(document.getText(), /^(?:\{|Session|[^\n]+\n)/);
      }
      const [first] = await rows(parts);
      if (first?.kind === "message") {
        await vscode.commands.executeCommand("evoVoice.refresh");
      }
      const nodes = await rows(parts);
      assert.ok(nodes.length > 0 && nodes.every(({ kind }) => kind === "account"));
      assert.equal(parts.connection.state.kind, "signedIn");
    });
  });
}

/** The page labels its own buttons. */
function labelOf(action: string): string {
  const labels: Readonly<Record<string, string>> = {
    retry: "Try Again",
    signIn: "Sign In",
    signInAsOther: "Sign In as Another User",
    switchService: "Switch Service",
    openSettings: "Open Settings",
    openProxySettings: "Open Proxy Settings",
    testConnection: "Test Connection",
    showOutput: "Show Log",
  };
  return labels[action] ?? action;
}
