import assert from "node:assert/strict";
import * as fc from "fast-check";
import {
  readSessionPath,
  sessionPath,
  type SessionFileTarget,
} from "../../../../src/editor/documents/session-path.ts";

describe("the path of a session's file", () => {
  const kind = fc.constantFrom("session" as const, "log" as const, "json" as const, "compare" as const);
  const serviceKey = fc.oneof(
    fc.constant("sample"),
    fc.webUrl({ withQueryParameters: false, withFragments: false }).map((url) => url.replace(/\/+$/, "")),
    fc.constantFrom(
      "https://localhost",
      "http://127.0.0.1:4000",
      "https://evovoice.io",
      "https://a/b.c",
      "https://a.aa/://a",
    ),
  );

  it("leads back to the session, whatever its id", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1 }),
        serviceKey,
        kind,
        (sessionId, service, each) => {
          const target: SessionFileTarget = {
            key: { sessionId, serviceKey: service },
            kind: each,
          };
          const path = sessionPath(target);
          assert.deepEqual(readSessionPath(path), target);
          assert.equal(path.split("/").length, 4);
          assert.ok(!path.split("/").some((part) => part === "." || part === ".."));
        },
      ),
    );
  });

  it("ends with what a tab shows: the end of the id and nothing else of it", () => {
    const key = { sessionId: "66d01a17bd2e3a49c0ffee12", serviceKey: "https://evovoice.io" };
    assert.equal(
      sessionPath({ key, kind: "session" }),
      "/evovoice.io/66d01a17bd2e3a49c0ffee12/Session ffee12",
    );
    assert.equal(sessionPath({ key, kind: "log" }), "/evovoice.io/66d01a17bd2e3a49c0ffee12/ffee12.log");
    assert.equal(sessionPath({ key, kind: "compare" }).split("/").at(-1), "ffee12.compare.log");
  });

  it("is read only if it is exactly one of these", () => {
    for (const path of [
      "",
      "/",
      "/a/b",
      "/a/b/c",
      "/evovoice.io/id/other.log",
      "/evovoice.io/%zz/zz.log",
      "/a/b/c/d.log",
    ]) {
      assert.equal(readSessionPath(path), undefined, path);
    }
  });
});
