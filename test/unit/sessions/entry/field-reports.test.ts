import assert from "node:assert/strict";
import { readEntry } from "../../../../src/sessions/entry/read-entry.ts";

/** Messages that other tools were reported to read wrongly, or this one did, each with its marks. */
const reports: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  "denials are no answers": [
    ["Call wasn't answered", "trouble"],
    ["No agent answered", "trouble"],
    ["Nobody picked up", "trouble"],
    ["The call has not been accepted by Ada", "trouble"],
  ],
  "conditions, what is yet to come and lists are no events": [
    ["Hung up before anyone answered", "end"],
    ["Waiting to be answered by Support", ""],
    ["Answered elsewhere", ""],
    ["Subscribed to events initiated, ringing, answered", ""],
  ],
  "a key means what its value says": [
    ['{"answered":false,"hold":false,"error":null,"errors":[]}', ""],
    ["failed: 0", ""],
    ["0 packets lost", ""],
    ["error=none", ""],
    ["error: none, failed: true", "trouble"],
    ['"sip_status":503', "trouble"],
  ],
  "a number is a status only where something says so": [
    ["Verification code 512 entered", ""],
    ["SIP/500-00000012 answered SIP/trunk-1", "answer"],
  ],
  "words are read however a program joins them": [
    ["cause: NO_ANSWER", "trouble"],
    ["NORMAL_TEMPORARY_FAILURE", "trouble"],
    ["agent_no_answer", "trouble"],
    ["NoAnswer", "trouble"],
    ["|RINGNOANSWER|15000", "trouble"],
    ["|CONNECT|12", "answer"],
    ["|ABANDON|1|1|22", "trouble"],
    ["\u001B[1;31mERROR\u001B[0m[2112]: pbx.c: no such extension", "trouble"],
    ["\u001B[1;31mERROR", "trouble"],
  ],
  "a word without its subject has no mark": [
    ["Transfer completed", "transfer"],
    ["[completed][200]", "answer"],
    ["Recording completed", ""],
    ["WebSocket closed", ""],
    ['Queue "Support" is closed', ""],
    ["Connection closed", ""],
    ["Action set(transfer_ringback=local_stream://moh)", ""],
    ["transfer_ringback=local_stream://moh", ""],
  ],
  "other things connect, accept and answer too": [
    ["WebSocket connected to wss://media.example.com/a", ""],
    ["Webhook returned 202 Accepted", ""],
    ["returned 202 Accepted", ""],
    ["SMS accepted for delivery", ""],
    ["Caller's answers saved", ""],
  ],
  "names, quotations and addresses are not the log's own words": [
    ['Endpoint "Busy Bee Cleaning" belongs to customer Busy Bee Cleaning', ""],
    ['Body: "Did my fax fail?"', ""],
    ['Transcript: "please transfer me"', ""],
    ["Webhook POST https://x.example/calls/missed", ""],
  ],
  "trouble that is over is none": [
    ["Registration failure resolved", ""],
    ["Trunk no longer unreachable", ""],
    ["Error cleared", ""],
  ],
  "trouble has many words": [
    ["No agents available", "trouble"],
    ["Call to +18145550177 cancelled", "trouble"],
    ["Fax not sent: number not in service", "trouble"],
    ["Webhook POST https://x.example/a answered 503 in 31 ms", "trouble"],
    ["not authorized", "trouble"],
  ],
  "answers and ends do too": [
    ["CallStatus=in-progress", "answer"],
    ["Caller and agent joined", "answer"],
    ["Agent connected", "answer"],
    ["hanging up", "end"],
    ["Hungup 'DAHDI/1-1'", "end"],
  ],
  "a test that fails by design is no trouble": [
    ["Dialplan: sofia/internal/101@pbx.example Regex (FAIL) [busy] destination_number(9) =~ /^busy$/", ""],
  ],
};

describe("log entries that were reported to be read wrongly", () => {
  for (const [rule, messages] of Object.entries(reports)) {
    it(`are right: ${rule}`, () => {
      for (const [message, marks] of messages) {
        assert.equal(readEntry(message).marks.join(", "), marks, message);
      }
    });
  }

  it("are shown without a terminal's colors", () => {
    assert.equal(readEntry("\u001B[1;31mERROR\u001B[0m: no route").text, "ERROR: no route");
  });

  it("name the other party of a transfer and of a hold", () => {
    const parties = (message: string): readonly (string | undefined)[] =>
      readEntry(message).events.flatMap(({ subject, other }) => [subject, other]);
    assert.deepEqual(parties("Rosa was put on hold by Ben"), ["Rosa", "Ben"]);
    assert.deepEqual(parties("Ben put Rosa on hold"), ["Rosa", undefined]);
    assert.deepEqual(parties("Rosa was transferred to Kim"), ["Rosa", "Kim"]);
    assert.deepEqual(parties("Transferring Rosa to Kim"), ["Rosa", "Kim"]);
    assert.deepEqual(parties("Call transferred to Kim by Ben"), [undefined, "Kim"]);
  });

  it("leave the session's own names alone", () => {
    const names = ["Lost & Found", "Hold the Door Rentals", "Busy Bee"];
    assert.deepEqual(readEntry("Menu of Hold the Door Rentals opened", { names }).events, []);
    const [ringing] = readEntry("Ringing Lost & Found", { names }).events;
    assert.deepEqual([ringing?.kind, ringing?.subject], ["ringing", "Lost & Found"]);
    assert.equal(readEntry("Busy Bee answered", { names }).marks.join(), "answer");
  });
});
