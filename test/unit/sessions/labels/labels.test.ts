import assert from "node:assert/strict";
import * as words from "../../../../src/sessions/labels/labels.ts";
import { aSession, without } from "../sessions.ts";

describe("labels of sessions", () => {
  it("titles a session by the other party, else by its display name, else by its ID", () => {
    assert.equal(words.sessionTitle(aSession()), "Ada Example");
    assert.equal(words.sessionTitle(aSession({ fromName: "  " })), "+18145550100");
    const nobody = without(aSession({ displayName: "Night line" }), "fromName", "fromAddress");
    assert.equal(words.sessionTitle(nobody), "Night line");
    assert.equal(words.sessionTitle(without(nobody, "displayName")), "Session s1");
  });

  it("gives the outcome as sent and that it was missed, else the state", () => {
    assert.equal(words.outcomeLabel(aSession({ outcome: "NoAnswer", wasMissed: true })), "NoAnswer (missed)");
    assert.equal(words.outcomeLabel(aSession({ wasMissed: true })), "Missed");
    assert.equal(words.outcomeLabel(aSession()), "Ended");
    assert.equal(words.outcomeLabel(aSession({ ended: false, callState: "Hold" })), "On hold");
  });

  it("shows names the service adds later as sent, but never raw", () => {
    assert.equal(words.channelLabel("Video"), "Video");
    assert.equal(words.directionLabel("Internal"), "Internal");
    assert.equal(words.memberRoleLabel("Supervisor"), "Supervisor");
    assert.equal(words.memberStateLabel("Par\u202Eked"), "Par⟨U+202E⟩ked");
    assert.equal(words.channelLabel(undefined), "No channel");
    assert.equal(words.memberRoleLabel("None"), words.memberRoleLabel(undefined));
  });
});
