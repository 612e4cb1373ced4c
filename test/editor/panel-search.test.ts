import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { RowsAnswer } from "../../src/panel-protocol/messages.ts";
import { FakePage } from "./fake-page.ts";
import { ask, useService } from "./support.ts";

describe("finding in a panel", () => {
  const service = useService({ sessions: 60, logEntries: 3000 });
  let page: FakePage;
  let count = 0;

  before(async () => {
    const { items } = await ask(service(), { countPerPage: 30 });
    const session = items.find(({ ended, channel }) => ended && channel === "Voice");
    assert.ok(session);
    page = await FakePage.open(session.id);
  });
  after(() => page.close());

  async function find(
    text: string,
    options: { matchCase?: boolean; isRegExp?: boolean } = {},
  ): Promise<RowsAnswer> {
    const findId = ++count;
    const { version } = page.session;
    page.say("find", { version, findId, text, matchCase: false, isRegExp: false, ...options });
    return page.next("found", (answer) => answer.findId === findId);
  }

  async function filter(text: string, marks: readonly "trouble"[], isRegExp = false): Promise<RowsAnswer> {
    const filterId = ++count;
    const { version } = page.session;
    page.say("filter", { version, filterId, text, matchCase: false, isRegExp, marks });
    return page.next("filtered", (answer) => answer.filterId === filterId);
  }

  it("gives the same rows for a text and for an equivalent expression", async () => {
    const plain = await find("heartbeat 12");
    assert.ok(plain.hits.length > 10);
    assert.deepEqual((await find("heart[b]eat 12", { isRegExp: true })).hits, plain.hits);
    assert.deepEqual((await find("heartbeat 12", { matchCase: true })).hits, []);
    assert.deepEqual((await find("HEART[b]eat", { matchCase: true, isRegExp: true })).hits, []);
    assert.deepEqual((await find("")).hits, []);
  });

  it("says what is wrong with an invalid expression", async () => {
    const { hits, problem } = await find("(a", { isRegExp: true });
    assert.deepEqual(hits, []);
    assert.equal(problem, "This isn’t a valid regular expression: Unterminated group.");
  });

  it("stops an expression that would never end, while the editor stays responsive, and still finds afterwards", async () => {
    let turns = 0;
    const counting = setInterval(() => turns++, 20);
    const { problem } = await find(String.raw`(?=([\w\s:,.-]+)+\($)\w`, { isRegExp: true });
    clearInterval(counting);
    assert.equal(problem, "This regular expression takes too long. Make it simpler.");
    assert.ok(turns > 0, "The editor got no turn while the expression ran");
    assert.ok((await find("Heartbeat \\d+", { isRegExp: true })).hits.length > 100);
  });

  it("quickly answers a pattern whose backtracking would never end, and gives its matches", async () => {
    const { hits, problem } = await find(String.raw`(\w+\s?)+!`, { isRegExp: true });
    assert.deepEqual({ hits, problem }, { hits: [], problem: undefined });
    const findId = count + 1;
    const found = await find("heart(b)eat", { isRegExp: true });
    const rows = found.hits.slice(0, 3);
    page.say("requestMatches", { version: page.session.version, findId, rows });
    const matches = await page.next("matches");
    assert.deepEqual(
      matches.rows.map(({ row }) => row),
      rows,
    );
    page.say("requestRows", { version: page.session.version, from: rows[0] ?? 0, to: (rows[0] ?? 0) + 1 });
    const {
      rows: [first],
    } = await page.next("rows");
    const [range] = matches.rows[0]?.ranges ?? [];
    assert.equal(first?.message.slice(range?.from, range?.to).toLowerCase(), "heartbeat");
  });

  it("answers only the last of several searches", async () => {
    const { version } = page.session;
    const first = ++count;
    page.say("find", { version, findId: first, text: "beat", matchCase: false, isRegExp: true });
    const { hits } = await find("beat");
    assert.ok(hits.length > 0);
    assert.ok(!page.all("found").some(({ findId }) => findId === first));
  });

  it("shows only rows with a mark and a text, or all", async () => {
    const { problemRows, rowCount } = page.session.timeline;
    assert.deepEqual((await filter("", ["trouble"])).hits, problemRows);
    assert.deepEqual((await filter("", [])).hits.length, rowCount);
    assert.deepEqual((await filter("heartbeat", ["trouble"])).hits, []);
    assert.deepEqual((await filter("[", [], true)).hits, []);
  });

  it("finds the row nearest to a time", async () => {
    const { version, timeline } = page.session;
    page.say("requestRows", { version, from: 100, to: 102 });
    const { rows } = await page.next("rows", ({ from }) => from === 100);
    const at = rows[0]?.at ?? 0;
    page.say("requestRowAt", { version, at });
    assert.equal((await page.next("rowAt")).index, 100);
    assert.equal(timeline.rowCount, 3000);
  });

  it("marks entries by a person’s rules as soon as they are set, and as before without them", async () => {
    const settings = vscode.workspace.getConfiguration("evoVoice");
    const before = page.session;
    await settings.update(
      "logRules",
      [{ mark: "trouble", words: ["heartbeat"] }, { mark: "trouble", pattern: "(" }, { mark: "x" }],
      vscode.ConfigurationTarget.Global,
    );
    const after = await page.next("session", ({ version }) => version > before.version);
    assert.ok(after.timeline.problemRows.length > 2000);
    assert.equal(after.unchangedRows, 0);
    await settings.update("logRules", undefined, vscode.ConfigurationTarget.Global);
    const last = await page.next("session", ({ version }) => version > after.version);
    assert.deepEqual(last.timeline.problemRows, before.timeline.problemRows);
  });

  it("loads pictures from other hosts only if the setting allows it", async () => {
    const settings = vscode.workspace.getConfiguration("evoVoice");
    assert.doesNotMatch(page.panel.webview.html, /img-src[^;]*https:/);
    const asked = page.all("configure").length;
    await settings.update("avatars", true, vscode.ConfigurationTarget.Global);
    assert.match(page.panel.webview.html, /img-src [^;]*https:;/);
    assert.doesNotMatch(page.panel.webview.html, /unsafe/);
    assert.equal(page.all("configure").length, asked, "The page is made anew and asks by itself");
    page.say("ready", {});
    assert.equal((await page.next("configure", ({ avatars }) => avatars)).avatars, true);
    await settings.update("avatars", undefined, vscode.ConfigurationTarget.Global);
    assert.doesNotMatch(page.panel.webview.html, /img-src[^;]*https:/);
  });
});
