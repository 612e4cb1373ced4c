import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { FlowChannels } from "../../../../src/evovoice/types.ts";
import { readCall } from "../../../../src/sessions/call/read-call.ts";
import { describeCall } from "../../../../src/sessions/labels/describe-call.ts";
import { sentenceText } from "../../../../src/sessions/labels/sentence.ts";
import { aSession, without } from "../sessions.ts";

describe("the first sentence about a session that doesn’t say whom it was for", () => {
  const cases: readonly (readonly [channel: FlowChannels, sentence: string])[] = [
    ["Voice", "Ada Example called at 15:00:00."],
    ["Fax", "Ada Example sent a fax at 15:00:00."],
    ["Chat", "Ada Example started this session at 15:00:00."],
  ];
  for (const [channel, sentence] of cases) {
    it(`uses the verb of its channel: ${channel}`, () => {
      const session = without(aSession({ channel }), "toAddress", "endpointName");
      const [first] = describeCall(readCall(session), { locale: "en", timeZone: "UTC" });
      assert.equal(first === undefined ? undefined : sentenceText(first), sentence);
    });
  }
});
