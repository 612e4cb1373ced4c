import assert from "node:assert/strict";
import { sessionIdIn } from "../../../../src/editor/commands/session/session-id-in.ts";

describe("a text with a session id in it", () => {
  const id = "66d01a17bd2e3a49c0ffee12";

  it("is a link, a line of a log, JSON, or the id itself", () => {
    for (const text of [
      id,
      `  ${id}\n`,
      `https://evovoice.io/#/sessions/${id}?tab=log`,
      `Session ${id}: the call failed`,
      `{"id":"${id}","fromAddress":"+15550100"}`,
      `“${id}”`,
    ]) {
      assert.equal(sessionIdIn(text), id, text);
    }
  });

  it("may hold an id of another kind, alone", () => {
    assert.equal(sessionIdIn("CA0123456789abcdef0123456789abcdef"), "CA0123456789abcdef0123456789abcdef");
    assert.equal(sessionIdIn("my-session.7"), "my-session.7");
  });

  it("is not in several words without an ID, nor in an empty text", () => {
    assert.equal(sessionIdIn("the call of this morning"), undefined);
    assert.equal(sessionIdIn("  "), undefined);
  });
});
