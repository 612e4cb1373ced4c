import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as vscode from "vscode";
import type { Asks } from "../../src/editor/commands/log/asks.ts";
import { exportLogRules } from "../../src/editor/commands/log/export-log-rules.ts";
import { importLogRules } from "../../src/editor/commands/log/import-log-rules.ts";
import { manageLogRules } from "../../src/editor/commands/log/manage-log-rules.ts";
import { markEntriesLikeThis } from "../../src/editor/commands/log/mark-entries-like-this.ts";
import { FakePage } from "./fake-page.ts";
import { ask, extensionParts, useService } from "./support.ts";

/** What was asked, in order, each with the labels that were offered. */
interface Asked {
  readonly title: string;
  readonly labels: readonly string[];
  readonly items: readonly vscode.QuickPickItem[];
}

/** Answers each question with the row whose label contains the next of `answers`; gives up where there is none left. */
function answering(answers: readonly string[], file?: vscode.Uri): Asks & { readonly asked: Asked[] } {
  const asked: Asked[] = [];
  const left = [...answers];
  const choose = (items: readonly vscode.QuickPickItem[], title: string): string | undefined => {
    asked.push({ title, labels: items.map(({ label }) => label), items });
    return left.shift();
  };
  return {
    asked,
    pick: async (items, { title = "" }) => {
      const answer = choose(items, title);
      return answer === undefined ? undefined : items.find(({ label }) => label.includes(answer));
    },
    pickMany: async (items, { title = "" }) => {
      const answer = choose(items, title);
      return answer === undefined ? undefined : items.filter(({ picked }) => picked);
    },
    confirm: async (message, detail) => {
      const answer = choose([{ label: detail }], message);
      return answer !== undefined;
    },
    fileToOpen: async () => file,
    fileToSave: async () => file,
  };
}

describe("log rules made by pointing", () => {
  const service = useService({ sessions: 60, logEntries: 40 });
  const written = (): unknown =>
    vscode.workspace.getConfiguration("evoVoice").inspect("logRules")?.globalValue;
  const writeRules = (rules: unknown): Thenable<void> =>
    vscode.workspace
      .getConfiguration("evoVoice")
      .update("logRules", rules, vscode.ConfigurationTarget.Global);
  let page: FakePage;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "rules-"));
    const { items } = await ask(service(), { countPerPage: 30 });
    const session = items.find(({ ended, channel }) => ended && channel === "Voice");
    assert.ok(session);
    page = await FakePage.open(session.id);
  });
  after(async () => {
    await writeRules(undefined);
    page.close();
    await rm(folder, { recursive: true });
  });

  it("are previewed, saved, followed at once, exported, removed and imported", async () => {
    const parts = await extensionParts();
    const key = { sessionId: page.session.head.id, serviceKey: parts.connection.environment.key };
    const { session } = await parts.store.get(key);
    const row = session.log.findIndex(({ message }) => /heartbeat/i.test(message ?? ""));
    assert.notEqual(row, -1);

    const unsure = answering(["Somebody is put on hold", "The caller"]);
    await markEntriesLikeThis(key, row, parts, unsure);
    assert.equal(written(), undefined, "Nothing is saved before the person says so");
    const [, , preview] = unsure.asked;
    assert.ok(preview);
    assert.ok(preview.labels.includes(session.log[row]?.message ?? ""), preview.labels.join("\n"));
    assert.ok(preview.labels.some((label) => /^Entries of this session: [1-9]/.test(label)));

    const before = page.session.version;
    await markEntriesLikeThis(key, row, parts, answering(["put on hold", "The caller", "Save"]));
    const [rule] = written() as { event: string; party: string; pattern: string }[];
    assert.deepEqual([rule?.event, rule?.party], ["held", "caller"]);
    const { version } = await page.next("session", (shown) => shown.version > before);
    page.say("requestRows", { version, from: row, to: row + 1 });
    const { rows } = await page.next("rows", (answer) => answer.version === version);
    assert.ok(rows[0]?.marks.includes("hold"), "The row follows at once");
    const { call } = await page.next("call", (read) => read.version === version);
    assert.ok(
      call.parties.some(({ segments }) => segments.some(({ state }) => state === "hold")),
      "The picture follows at once",
    );

    const file = vscode.Uri.file(join(folder, "a.evovoice-rules.json"));
    await exportLogRules(answering(["all"], file));
    await manageLogRules(answering(["put on hold", "yes"]));
    assert.equal(written(), undefined);

    const unconfirmed = answering(["all"], file);
    await importLogRules(parts, unconfirmed);
    assert.equal(written(), undefined);
    assert.ok(unconfirmed.asked.at(-1)?.labels[0]?.includes(rule?.pattern ?? "-"));
    await importLogRules(parts, answering(["all", "yes"], file));
    assert.deepEqual(written(), [rule]);
  });

  it("of a file are tried in the worker, and those that can't be used are left out", async () => {
    const parts = await extensionParts();
    const file = vscode.Uri.file(join(folder, "b.evovoice-rules.json"));
    const pattern = (source: string): unknown => ({ event: "answered", pattern: source });
    const rules = [pattern("("), pattern("$(alert) heartbeat")];
    await writeFile(file.fsPath, JSON.stringify({ version: 1, rules }));
    const asks = answering([], file);
    await importLogRules(parts, asks);
    assert.equal(asks.asked[0]?.items[0]?.detail, String.raw`\$(alert) heartbeat`);
    assert.deepEqual(asks.asked[0]?.labels.slice(1), ["Rules that can’t be used: 1"]);
    await writeFile(file.fsPath, JSON.stringify({ version: 1, rules: [pattern("a"), { mark: "x" }] }));
    await assert.rejects(importLogRules(parts, asks), /nothing was imported: 2/);
  });
});
