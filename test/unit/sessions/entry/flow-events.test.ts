import assert from "node:assert/strict";
import { readFlowEvent } from "../../../../src/sessions/entry/flow-events.ts";

describe("what a flow does, by its entries", () => {
  const said = {
    digits: [
      "Caller pressed 3",
      'Gather finished: Digits="1"',
      "DTMF end '2' received on SIP/1",
      "Selected option 2",
    ],
    prompt: ["Playing: Directions", "<Say>Welcome</Say>", "Main menu played", "The caller hears the options"],
    voicemail: [
      "Sending call to voicemail",
      "Voicemail greeting started",
      "Please leave a message after the tone",
    ],
    flow: ["Auto attendant answered: Main menu", "Entered the IVR", "EXECUTE ivr(main_menu)"],
  };
  for (const [kind, messages] of Object.entries(said)) {
    it(`is ${kind}`, () => {
      assert.deepEqual(
        messages.map((message) => readFlowEvent(message)?.kind),
        messages.map(() => kind),
      );
    });
  }

  it("is nothing in conditions, settings, denials and music", () => {
    const messages = [
      "If Bo does not answer, send the call to voicemail",
      "Point set to voicemail",
      "Not sent to voicemail",
      "Playing music on hold",
      "Caller entered the Orders queue",
    ];
    assert.deepEqual(
      messages.map((message) => readFlowEvent(message)),
      messages.map(() => undefined),
    );
  });
});
