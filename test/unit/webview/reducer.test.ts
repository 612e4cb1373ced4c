import assert from "node:assert/strict";
import { selectedRows } from "../../../src/webview/state/log/log-position.ts";
import { initialState, isExpanded } from "../../../src/webview/state/panel-state.ts";
import { timeOf } from "../../../src/webview/state/transitions/navigation.ts";
import { restorableViewOf, viewStateOf } from "../../../src/webview/state/view-state.ts";
import { begin, Page, rows, session } from "./page-without-browser.ts";

describe("the state of the panel's page", () => {
  describe("find", () => {
    it("asks the editor, goes to the first match from the position on, and steps around the ends", () => {
      const page = new Page();
      page.on("goToRow", { row: 50 });
      page.on("find", { text: "step" });
      assert.deepEqual(page.take("find"), [
        { version: 1, findId: 1, text: "step", matchCase: false, isRegExp: false },
      ]);
      page.on("found", { version: 1, findId: 1, hits: [3, 60, 80] });
      assert.equal(page.state.position.activeRow, 60);
      assert.deepEqual(page.state.position.reveal, { row: 60, align: "center" });
      page.on("goToMatch", { by: 1 });
      page.on("goToMatch", { by: 1 });
      assert.equal(page.state.position.activeRow, 3);
    });

    it("drops answers to an earlier search and to an earlier version", () => {
      const page = new Page();
      page.on("find", { text: "a" });
      page.on("find", { text: "ab" });
      page.on("found", { version: 1, findId: 1, hits: [5] });
      page.on("found", { version: 0, findId: 2, hits: [6] });
      assert.equal(page.state.find.hits, undefined);
      assert.equal(page.state.position.activeRow, 0);
    });

    it("searches a new version again without moving", () => {
      const page = new Page();
      page.on("find", { text: "x" });
      page.on("found", { version: 1, findId: 1, hits: [7] });
      page.on("goToRow", { row: 20 });
      page.on("session", session(120, 2, 100));
      assert.equal(page.take("find").length, 2);
      page.on("found", { version: 2, findId: 2, hits: [7, 110] });
      assert.equal(page.state.position.activeRow, 20);
      assert.equal(page.state.find.current, 1);
    });
  });

  describe("filter", () => {
    it("keeps the position as near as its entries allow, also when it ends", () => {
      const page = new Page();
      page.on("goToRow", { row: 42 });
      page.on("filter", { text: "failed" });
      assert.equal(page.take("filter").length, 1);
      page.on("filtered", { version: 1, filterId: 1, hits: [9, 19, 49] });
      assert.equal(page.state.position.activeRow, 49);
      page.on("clearFilter", {});
      assert.equal(page.state.filter.shown, undefined);
      assert.equal(page.state.position.activeRow, 49);
    });

    it("is cleared by going to a row that it hides", () => {
      const page = new Page();
      page.on("filter", { text: "failed" });
      page.on("filtered", { version: 1, filterId: 1, hits: [9] });
      page.on("goToRow", { row: 9 });
      assert.deepEqual(page.state.filter.shown, [9]);
      page.on("goToProblem", { by: 1 });
      assert.equal(page.state.position.activeRow, 19);
      assert.equal(page.state.filter.shown, undefined);
    });

    it("counts only matches that it shows, and counts again when it changes", () => {
      const page = new Page();
      page.on("find", { text: "call" });
      page.on("filter", { text: "failed" });
      page.on("filtered", { version: 1, filterId: 1, hits: [9, 19] });
      page.on("found", { version: 1, findId: 2, hits: [3, 9, 50] });
      assert.deepEqual(page.state.find.hits, [9]);
      assert.equal(page.state.position.activeRow, 9);
    });

    it("copies only the entries that it shows", () => {
      const page = new Page();
      page.on("filter", { text: "failed" });
      page.on("filtered", { version: 1, filterId: 1, hits: [9, 19, 29] });
      page.on("selectAll", {});
      page.on("copySelection", {});
      assert.deepEqual(page.take("copyEntries"), [{ version: 1, from: 9, to: 30, only: [9, 19, 29] }]);
    });
  });

  describe("selection", () => {
    it("grows to a row with Shift, and is the active row without", () => {
      const page = new Page();
      page.on("pickRow", { row: 5, extend: false });
      page.on("goToRow", { row: 8, align: "auto", extend: true });
      assert.deepEqual(selectedRows(page.state.position), { from: 5, to: 9 });
      page.on("pickRow", { row: 2, extend: true });
      assert.deepEqual(selectedRows(page.state.position), { from: 2, to: 6 });
      page.on("pickRow", { row: 7, extend: false });
      assert.deepEqual(selectedRows(page.state.position), { from: 7, to: 8 });
    });

    it("is the evidence for a statement, and goes to its first entry", () => {
      const page = new Page();
      page.on("showEvidence", { entries: [40, 7, 40, 500] });
      const { position } = page.state;
      assert.deepEqual([position.activeRow, position.scattered], [7, [7, 40]]);
      assert.deepEqual(position.reveal, { row: 7, align: "center" });
      page.on("copySelection", {});
      const copied = page.sent.find(({ name }) => name === "copyEntries");
      assert.deepEqual(copied?.body, { version: 1, from: 7, to: 41, only: [7, 40] });
      page.on("pickRow", { row: 8, extend: false });
      assert.equal(page.state.position.scattered, undefined);
      page.on("showEvidence", { entries: [500] });
      assert.equal(page.state.position.activeRow, 8);
    });

    it("never leaves the log", () => {
      const page = new Page(10);
      page.on("goToRow", { row: 500 });
      assert.equal(page.state.position.activeRow, 9);
      page.on("goToRow", { row: -3 });
      assert.equal(page.state.position.activeRow, 0);
    });
  });

  describe("the log's context menu", () => {
    it("copies entries and the active one's time, and expands and collapses that", () => {
      const page = new Page();
      const configuration = { locale: "en", timeZone: "UTC", gapMs: 20_000, avatars: false };
      page.on("configure", { ...configuration, target: { sessionId: "s1", serviceOrigin: "x" } });
      page.on("rows", { version: 1, from: 0, rows: rows(0, 100) });
      page.on("pickRow", { row: 2, extend: false });
      page.on("pickRow", { row: 4, extend: true });
      page.on("runInLog", { command: "copyEntries" });
      page.on("runInLog", { command: "copyEntriesAsSent" });
      assert.deepEqual(page.take("copyEntries"), [
        { version: 1, from: 2, to: 5 },
        { version: 1, from: 2, to: 5, raw: true },
      ]);
      page.on("runInLog", { command: "markEntriesLikeThis" });
      assert.deepEqual(page.take("markEntriesLikeThis"), [{ version: 1, index: 4 }]);
      page.on("runInLog", { command: "copyEntryTime" });
      assert.deepEqual(page.take("copy"), [{ text: "2026-11-21 15:00:04.000 UTC", what: "Time" }]);
      for (const [command, open] of [
        ["collapseEntry", []],
        ["expandEntry", [4]],
        ["expandEntry", [4]],
        ["collapseEntry", []],
      ] as const) {
        page.on("runInLog", { command });
        assert.deepEqual([...page.state.openRows], open);
      }
    });
  });

  describe("reveal", () => {
    it("stays until the list has scrolled to exactly that row", () => {
      const page = new Page();
      page.on("revealRow", { index: 30 });
      const first = page.state.position.reveal;
      assert.ok(first);
      page.on("revealRow", { index: 40 });
      page.on("revealed", { reveal: first });
      assert.equal(page.state.position.reveal?.row, 40);
      page.on("revealed", { reveal: page.state.position.reveal });
      assert.equal(page.state.position.reveal, undefined);
    });

    it("goes to the row nearest to a time, and to the latest such time only", () => {
      const page = new Page();
      page.on("goToTime", { at: begin + 5000 });
      page.on("goToTime", { at: begin + 9000 });
      assert.equal(timeOf(page.state), begin + 9000);
      page.on("rowAt", { version: 1, at: begin + 5000, index: 5 });
      assert.equal(page.state.position.activeRow, 0);
      page.on("rowAt", { version: 1, at: begin + 9000, index: 9 });
      assert.equal(page.state.position.activeRow, 9);
      assert.equal(timeOf(page.state), begin + 9000);
    });
  });

  describe("open rows", () => {
    it("request the full message of a cut row, and drop it when closed", () => {
      const page = new Page();
      page.on("rows", { version: 1, from: 0, rows: rows(0, 100, 5000) });
      page.on("toggleRow", { row: 3 });
      assert.deepEqual(page.take("requestFullMessage"), [{ version: 1, index: 3 }]);
      page.on("fullMessage", { version: 1, index: 3, message: "whole" });
      page.on("fullMessage", { version: 1, index: 4, message: "not open" });
      assert.deepEqual([...page.state.fullMessages], [[3, "whole"]]);
      page.on("toggleRow", { row: 3 });
      assert.equal(page.state.fullMessages.size, 0);
    });

    it("are requested again where a new version changed them", () => {
      const page = new Page();
      page.on("toggleRow", { row: 3 });
      page.on("toggleRow", { row: 90 });
      page.on("session", session(100, 2, 50));
      assert.deepEqual(page.take("requestFullMessage"), [{ version: 2, index: 90 }]);
    });
  });

  describe("a live session", () => {
    it("follows the end if that is visible", () => {
      const page = new Page();
      page.on("positionsVisible", { from: 80, to: 100 });
      page.on("session", session(110, 2, 100));
      assert.deepEqual(page.state.position.reveal, { row: 109, align: "auto" });
      assert.equal(page.state.newEntries, 0);
    });

    it("otherwise counts new entries, until the end is visible", () => {
      const page = new Page();
      page.on("positionsVisible", { from: 0, to: 20 });
      page.on("session", session(110, 2, 100));
      page.on("session", session(113, 3, 110));
      assert.equal(page.state.newEntries, 13);
      assert.equal(page.state.position.reveal, undefined);
      page.on("positionsVisible", { from: 95, to: 113 });
      assert.equal(page.state.newEntries, 0);
    });

    it("keeps the rows that did not change", () => {
      const page = new Page();
      page.on("rows", { version: 1, from: 0, rows: rows(0, 100) });
      page.on("session", session(110, 2, 100));
      page.on("positionsVisible", { from: 0, to: 20 });
      assert.deepEqual(page.take("requestRows"), [{ version: 2, from: 100, to: 110 }]);
    });
  });

  it("has what is expanded beside the log collapsed when the page becomes narrow", () => {
    const page = new Page();
    assert.ok(isExpanded(page.state, "members"));
    page.on("layoutChanged", { narrow: true });
    assert.ok(!isExpanded(page.state, "members"));
    page.on("setExpanded", { part: "files", expanded: true });
    page.on("layoutChanged", { narrow: false });
    assert.ok(isExpanded(page.state, "members"));
    assert.ok(!isExpanded(page.state, "files"));
  });

  describe("what is kept", () => {
    it("holds nothing that a person typed where it survives a reload", () => {
      const page = new Page();
      const target = { sessionId: "s1", serviceOrigin: "https://evovoice.example.com" };
      page.on("configure", { locale: "en", gapMs: 10_000, avatars: false, target });
      page.on("find", { text: "Maria Gomez" });
      page.on("filter", { text: "Gomez" });
      assert.deepEqual(viewStateOf(page.state), {
        ...target,
        topRow: 0,
        wrap: false,
        expanded: ["members"],
      });
    });

    it("restores a hidden page where it was", () => {
      const before = new Page();
      before.on("find", { text: "step", matchCase: true });
      before.on("filter", { text: "failed", marks: new Set(["trouble"]) });
      before.on("filtered", { version: 1, filterId: 1, hits: [9, 19, 29, 39, 49, 59] });
      before.on("pickRow", { row: 29, extend: false });
      before.on("pickRow", { row: 39, extend: true });
      before.on("toggleRow", { row: 39 });
      before.on("zoomAxis", { factor: 0.5, fraction: 0.5 });
      before.on("revealed", { reveal: before.state.position.reveal ?? { row: 0, align: "auto" } });
      before.on("positionsVisible", { from: 1, to: 4 });
      const view = restorableViewOf(before.state);

      const after = new Page();
      after.state = initialState({ narrow: false, wrap: false });
      after.on("restoreView", view);
      after.on("session", session(100, 7));
      assert.equal(after.take("filter").length, 1);
      after.on("filtered", { version: 7, filterId: 1, hits: [9, 19, 29, 39, 49, 59] });
      assert.deepEqual(after.state.position.reveal, { row: 19, align: "start" });
      after.on("found", { version: 7, findId: after.state.find.id, hits: [9, 49] });
      assert.deepEqual(restorableViewOf(after.state), view);
    });
  });

  it("never changes an earlier state", () => {
    const page = new Page();
    const before = page.state;
    const kept = structuredClone({ ...before, session: undefined });
    page.on("rows", { version: 1, from: 0, rows: rows(0, 100) });
    page.on("positionsVisible", { from: 0, to: 30 });
    page.on("toggleRow", { row: 1 });
    page.on("find", { text: "x" });
    page.on("filter", { marks: new Set(["trouble"]) });
    page.on("setExpanded", { part: "members", expanded: false });
    assert.deepEqual({ ...before, session: undefined }, kept);
  });
});
