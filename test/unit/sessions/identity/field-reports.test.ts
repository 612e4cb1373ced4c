import assert from "node:assert/strict";
import type { SessionInfo } from "../../../../src/evovoice/types.ts";
import { readCall } from "../../../../src/sessions/call/read-call.ts";
import { sessionFacts } from "../../../../src/sessions/call/facts.ts";
import { compareLines } from "../../../../src/sessions/compare/lines.ts";
import { sameAddress } from "../../../../src/sessions/identity/same-address.ts";
import { isWithheld } from "../../../../src/sessions/identity/withheld.ts";
import {
  directionLabel,
  fullPartyText,
  outcomeLabel,
  partyText,
  sessionTitle,
  statusLabel,
  usableAddress,
} from "../../../../src/sessions/labels/labels.ts";
import { relatedSessions } from "../../../../src/sessions/list/related.ts";
import { headerLines } from "../../../../src/sessions/log/document-header.ts";
import { memberName } from "../../../../src/webview/elements/member-name.ts";
import { headline } from "../../../../src/webview/head/headline.ts";
import { transcriptMessage } from "../../../../src/editor/panel/related/related-rows.ts";
import { aSession, without } from "../sessions.ts";

/** The value of a line of the document's header. */
function headerValue(session: SessionInfo, label: string): string | undefined {
  const line = headerLines(session, { timeZone: "UTC" }).find((each) => each.startsWith(`${label}  `));
  return line?.slice(label.length).trim();
}

function compareText(session: SessionInfo): string {
  return [...compareLines(session)].map(({ text }) => text).join("\n");
}

/** The parties besides the caller of whom the log says something. */
function activeParties(session: Partial<SessionInfo>): unknown[] {
  const { parties } = readCall(aSession(session));
  return parties.slice(1).filter(({ segments }) => segments.length > 0);
}

describe("who it was, everywhere the same", () => {
  it("names From and To of an outgoing call the way they are (C1)", () => {
    const session = aSession({
      direction: "Outgoing",
      fromName: "",
      fromAddress: "+18145550101",
      toAddress: "+18145550177",
      endpointName: "Ada Agent",
    });
    const { from, to } = sessionFacts(session);
    assert.equal(fullPartyText(from), "Ada Agent (+18145550101)");
    assert.equal(fullPartyText(to), "+18145550177");
    assert.equal(headerValue(session, "From"), "Ada Agent (+18145550101)");
    assert.equal(headerValue(session, "To"), "+18145550177");
    assert.equal(headline(sessionFacts(session)), "Ada Agent called +18145550177");
    assert.equal(sessionTitle(session), "+18145550177");
  });

  it("names From of a chat by the number it came from", () => {
    const session = aSession({
      channel: "Chat",
      fromPhoneNumber: "+18145550144",
      fromAddress: "+18145550101",
    });
    assert.equal(headerValue(session, "From"), "Ada Example (+18145550144)");
    assert.equal(fullPartyText(sessionFacts(session).from), "Ada Example (+18145550144)");
  });

  it("shows From and To of an unknown direction as sent, under the service's own word (C2)", () => {
    const session = aSession({ direction: "Internal" });
    assert.equal(directionLabel(sessionFacts(session).direction), "Internal");
    assert.equal(headerValue(session, "From"), "Ada Example (+18145550100)");
    assert.equal(headerValue(session, "To"), "+18145550101");
    assert.equal(headline(sessionFacts(session)), "Ada Example to +18145550101");
    assert.equal(sessionTitle(session), "Ada Example");
    assert.match(headerLines(session, {})[0] ?? "", /^Internal · Voice/);
    assert.match(compareText(session), /Direction +Internal/);
  });

  it("knows a direction in another case (C2)", () => {
    const session = aSession({ direction: "incoming" });
    assert.deepEqual(sessionFacts(session), sessionFacts(aSession()));
    assert.equal(directionLabel("incoming"), "Incoming");
    assert.equal(sessionTitle(session), "Ada Example");
  });

  it("says in words that a call was missed, and that its fields contradict each other (C3)", () => {
    const session = aSession({ wasMissed: true, outcome: "Answered" });
    for (const words of [
      outcomeLabel(session),
      statusLabel(session),
      headerValue(session, "Outcome") ?? "",
      compareText(session),
    ]) {
      assert.match(words, /Answered, but marked as missed/);
    }
    assert.equal(outcomeLabel(aSession({ wasMissed: true, outcome: "Missed" })), "Missed");
    const live = without(aSession({ ended: false, callState: "Ringing", wasMissed: true }), "dateCompleted");
    assert.equal(statusLabel(live), "Ringing, but marked as missed");
  });

  it("shows the same answerer everywhere", () => {
    const members = [{ endpointId: "e2", displayName: "Di" }];
    const session = aSession({ answeredById: "e2", members });
    assert.equal(sessionFacts(session).answeredBy, "Di");
    assert.equal(headerValue(session, "Answered by"), "Di");
  });

  it("does not take a generic word for a party (C4)", () => {
    for (const fromAddress of ["Restricted", "+7378742833", "sip:anonymous@anonymous.invalid", "+2562533"]) {
      const session = without(aSession({ id: "a", fromAddress }), "fromName");
      const other = { ...session, id: "b", dateCreated: "2026-11-21T15:05:00Z" };
      assert.deepEqual(relatedSessions(session, [other]), []);
      assert.equal(isWithheld(fromAddress), true);
      const { from } = sessionFacts(session);
      assert.equal(partyText(from), "Withheld number");
      assert.equal(usableAddress(from), undefined);
      assert.equal(sessionTitle(session), "Withheld number");
      assert.equal(headerValue(session, "From"), "Withheld number");
      assert.match(headline(sessionFacts(session)), /^Withheld number called/);
      assert.equal(memberName({ identity: fromAddress }), "Withheld number");
    }
  });

  it("knows one number in every form: lanes, related sessions and sides of a chat (C5)", () => {
    const forms = [
      "(814) 555-0133",
      "sip:+18145550133@pbx.example",
      "whatsapp:+18145550133",
      "814-555-0133 x123",
      "001 814 555 0133",
    ];
    for (const form of forms) {
      const log = [{ date: "2026-11-21T15:00:01Z", message: `Ringing ${form}` }];
      assert.equal(activeParties({ members: [{ identity: "+18145550133" }], log }).length, 1, form);
      assert.equal(activeParties({ members: [{ identity: form }], log }).length, 1, form);
      const session = aSession({ id: "a", fromAddress: "+18145550133" });
      const other = aSession({ id: "b", fromAddress: form, dateCreated: "2026-11-21T15:05:00Z" });
      assert.equal(relatedSessions(session, [other]).length, 1, form);
      assert.equal(sameAddress("+18145550133", form), true, form);
      const chat = aSession({ channel: "Chat", fromPhoneNumber: "+18145550133" });
      assert.equal(
        transcriptMessage({ from: form, body: "Hi" }, chat, new URL("https://evovoice.io")).ours,
        false,
        form,
      );
    }
    const log = [{ date: "2026-11-21T15:00:01Z", message: "SIP/1001-00000003 answered" }];
    assert.equal(activeParties({ members: [{ identity: "sip:1001@192.0.2.4" }], log }).length, 1);
  });

  it("takes no word and no other number for a member (C7, C8)", () => {
    const messages = ["This call will be recorded", "Set telephone-event payload to 101@8000", "Bob left"];
    const log = messages.map((message) => ({ date: "2026-11-21T15:00:01Z", message }));
    const members = ["Will", "May", "Mark", "101", "Bo"].map((displayName) => ({ displayName }));
    assert.deepEqual(activeParties({ members, log }), []);
  });

  it("has the same text everywhere for a call that no one answered", () => {
    const session = aSession({ outcome: "NO_ANSWER", wasMissed: true });
    const words = "NO_ANSWER (missed)";
    assert.equal(outcomeLabel(session), words);
    assert.equal(statusLabel(session), words);
    assert.equal(headerValue(session, "Outcome"), words);
    assert.match(compareText(session), /Outcome +NO_ANSWER \(missed\)/);
    assert.equal(sessionFacts(session).hasProblem, true);
  });
});
