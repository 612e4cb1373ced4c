import assert from "node:assert/strict";
import { asteriskCalls } from "./asterisk-calls.ts";
import { contactCenterCalls } from "./contact-center-calls.ts";
import { freeswitchCalls } from "./freeswitch-calls.ts";
import { scoreCall } from "./score-call.ts";
import { fourthCalls } from "./fourth-calls.ts";
import { thirdCalls } from "./third-calls.ts";
import { secondCalls } from "./second-calls.ts";
import { sipCalls } from "./sip-calls.ts";
import { spokenCalls } from "./spoken-calls.ts";
import { twilioCalls } from "./twilio-calls.ts";

/** Half seconds between a step that nobody could read and one that shows it. */
const tolerated = 2;

const calls = {
  twilioCalls,
  sipCalls,
  asteriskCalls,
  freeswitchCalls,
  contactCenterCalls,
  spokenCalls,
  secondCalls,
  thirdCalls,
  fourthCalls,
};

describe("calls written down before they were read", () => {
  for (const [system, written] of Object.entries(calls)) {
    it(`say nothing wrong: ${system}`, () => {
      const wrong = written
        .map((call) => scoreCall(call))
        .filter((score) => score.wrong > tolerated || score.wrongClaims.length > 0)
        .map(({ name, wrong: halves, wrongClaims, legs }) => ({ name, halves, wrongClaims, legs }));
      assert.deepEqual(wrong, []);
    });
  }

  it("say what happened in most of the seconds, and how most of it ended", () => {
    const scores = Object.values(calls)
      .flat()
      .map((call) => scoreCall(call));
    const sum = (key: "right" | "unknown" | "endingsRight" | "endingsMissed"): number =>
      scores.reduce((total, score) => total + score[key], 0);
    const share = sum("right") / (sum("right") + sum("unknown"));
    const endings = sum("endingsRight") / (sum("endingsRight") + sum("endingsMissed"));
    assert.ok(share >= 0.85, `seconds: ${share}`);
    assert.ok(endings >= 0.8, `endings: ${endings}`);
  });
});
