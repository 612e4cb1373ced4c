import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { SessionInfo } from "../../src/evovoice/types.ts";
import { FakePage } from "./fake-page.ts";
import { ask, until, useService } from "./support.ts";

describe("times in a window", () => {
  const service = useService();
  const hostZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

  async function someSession(): Promise<SessionInfo> {
    const { items } = await ask(service(), { countPerPage: 1 });
    const [session] = items;
    assert.ok(session);
    return session;
  }

  const setZone = (zone: string | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration("evoVoice").update("timeZone", zone, vscode.ConfigurationTarget.Global);

  it("are in the zone that a page reports, unless the setting has another", async () => {
    const session = await someSession();
    const page = await FakePage.open(session.id);
    const other = await FakePage.open(session.id);
    try {
      page.say("ready", { timeZone: "Asia/Kathmandu" });
      for (const each of [page, other]) {
        const { zoneSource } = await each.next("configure", ({ timeZone }) => timeZone === "Asia/Kathmandu");
        assert.equal(zoneSource, "window");
      }
      await vscode.commands.executeCommand("evoVoice.openSessionLog", session.id);
      const document = vscode.window.activeTextEditor?.document;
      await until(vscode.workspace.onDidChangeTextDocument, () =>
        /^Times in +Asia\/Kathmandu \(UTC\+5:45\)$/m.test(document?.getText() ?? ""),
      );

      await setZone("Asia/Tokyo");
      const { zoneSource } = await page.next("configure", ({ timeZone }) => timeZone === "Asia/Tokyo");
      assert.equal(zoneSource, "setting");
      await until(vscode.workspace.onDidChangeTextDocument, () =>
        /^Times in +Asia\/Tokyo \(UTC\+9\), by the setting evoVoice\.timeZone$/m.test(
          document?.getText() ?? "",
        ),
      );
    } finally {
      await setZone(undefined);
      page.say("ready", { timeZone: hostZone });
      page.close();
      other.close();
    }
  });

  it("come with the service's current time, before the session", async () => {
    const page = await FakePage.open((await someSession()).id);
    const names = page.sent.map(({ name }) => name);
    assert.ok(names.indexOf("clock") >= 0 && names.indexOf("clock") < names.indexOf("session"));
    assert.ok(Math.abs((page.all("clock").at(-1)?.now ?? 0) - Date.now()) < 60_000);
    page.close();
  });
});
