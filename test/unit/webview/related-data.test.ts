import assert from "node:assert/strict";
import type { PanelSession } from "../../../src/panel-protocol/messages.ts";
import type { RelatedData, RelatedSession } from "../../../src/panel-protocol/related-data.ts";
import { shownPart } from "../../../src/webview/state/related-data.ts";
import { initialState } from "../../../src/webview/state/panel-state.ts";
import { Page, session } from "./page-without-browser.ts";

describe("the page's related data", () => {
  it("is requested once, a conversation with each new entry, and all that may have changed at the end", () => {
    const page = new Page();
    page.state = initialState({ narrow: false, wrap: false });
    const requested = (): string[] =>
      page.take("requestRelatedData").map((body) => (body as { part: string }).part);
    const chat = (entries: number, version: number, ended = false): PanelSession => {
      const shown = session(entries, version);
      return { ...shown, head: { ...shown.head, channel: "Chat", ended } };
    };
    page.on("session", chat(5, 1));
    assert.deepEqual(requested(), ["transcript", "children", "related", "files"]);
    page.on("relatedData", { sessionId: "s1", part: "transcript", state: { kind: "ready", items: [] } });
    page.on("relatedData", { sessionId: "other", part: "files", state: { kind: "ready", items: [] } });
    page.on("session", chat(5, 2));
    assert.deepEqual(requested(), []);
    page.on("session", chat(6, 3));
    assert.deepEqual(requested(), ["transcript"]);
    page.on("session", chat(7, 4, true));
    assert.deepEqual(requested(), ["transcript", "children", "files"]);
    page.on("session", chat(7, 5, true));
    assert.deepEqual(requested(), []);
    page.on("refreshAll", {});
    assert.equal(page.take("refresh").length, 1);
    assert.deepEqual(requested(), ["transcript", "children", "related", "files"]);
    page.on("relatedData", { sessionId: "s1", part: "transcript", state: { kind: "loading" } });
    assert.equal(page.state.related.get("transcript")?.state.kind, "ready");
    assert.equal(page.state.related.get("files")?.state.kind, "loading");
  });

  it("lists a child of the session once, not as related too", () => {
    const row = (sessionId: string): RelatedSession => ({
      sessionId,
      title: sessionId,
      channel: "Voice",
      direction: "Outgoing",
      startAt: undefined,
      durationMs: undefined,
      outcome: "Completed",
      trouble: false,
    });
    const part = (kind: "children" | "related", ids: readonly string[]): RelatedData => ({
      part: kind,
      state: { kind: "ready", items: ids.map((id) => row(id)) },
    });
    const idsOf = (parts: readonly RelatedData[]): readonly string[] => {
      const shown = shownPart(new Map(parts.map((each) => [each.part, each])), "related");
      return shown?.part === "related" && shown.state.kind === "ready"
        ? shown.state.items.map(({ sessionId }) => sessionId)
        : [];
    };
    assert.deepEqual(idsOf([part("related", ["a", "b"])]), ["a", "b"]);
    assert.deepEqual(idsOf([part("related", ["a", "b", "c"]), part("children", ["b"])]), ["a", "c"]);
  });
});
