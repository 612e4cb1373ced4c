import assert from "node:assert/strict";
import { SampleWeek } from "../../../src/demo/data/week.ts";
import { formatMessage, wordingNames, type Wording } from "../../../src/demo/data/wordings/wording.ts";
import { readCall } from "../../../src/sessions/call/read-call.ts";
import { readSample } from "./script-reader.ts";
import { compareLegs } from "./leg-comparison.ts";

const now = Date.UTC(2026, 10, 24, 15);
const sessions = 240;

/**
 * Shares of all seconds of all parties. The wordings were written before anybody looked at the rules, and are not to be changed to
 * suit them. The aim is that nothing is wrong; a share that got smaller is to be entered here.
 */
const limits: Readonly<Record<Wording, { same: number; wrong: number }>> = {
  sample: { same: 0.99, wrong: 0.003 },
  plain: { same: 0.88, wrong: 0.01 },
  twilio: { same: 0.85, wrong: 0.01 },
  asterisk: { same: 0.91, wrong: 0.015 },
};

function weekIn(wording: Wording): SampleWeek {
  return new SampleWeek({ seed: 1, now, sessions, wording }, () => new Date(now));
}

describe("the wordings of the sample service", () => {
  const sample = weekIn("sample");
  const calls = Array.from({ length: sessions }, (_, number) => number).filter(
    (number) => sample.table.scenarioOf(number).channel === "Voice",
  );

  for (const wording of wordingNames) {
    it(`have the same sessions with the same entries at the same times: ${wording}`, () => {
      const week = weekIn(wording);
      for (let number = 0; number < sessions; number += 1) {
        const { log, ...rest } = week.session(number);
        const { log: sampleLog, ...sampleRest } = sample.session(number);
        assert.deepEqual(rest, sampleRest);
        assert.deepEqual(
          log.map(({ date }) => date),
          sampleLog.map(({ date }) => date),
        );
      }
    });

    it(`give the legs of the script, or say that they are unknown: ${wording}`, () => {
      const week = weekIn(wording);
      const sum = { same: 0, unknown: 0, wrong: 0 };
      const mistakes: string[] = [];
      for (const number of calls) {
        const session = week.session(number);
        const script = readCall(sample.session(number), { now, read: readSample });
        const compared = compareLegs(session, script, readCall(session, { now }), now);
        sum.same += compared.same;
        sum.unknown += compared.unknown;
        sum.wrong += compared.wrong;
        const { name } = week.table.scenarioOf(number);
        mistakes.push(...compared.mistakes.map((each) => `${name} ${number}, ${each}`));
      }
      const all = sum.same + sum.unknown + sum.wrong;
      const [same, wrong] = [sum.same / all, sum.wrong / all];
      const figures = `same ${same.toFixed(4)}, wrong ${wrong.toFixed(4)}`;
      assert.ok(wrong <= limits[wording].wrong, `${figures}:\n${mistakes.join("\n")}`);
      assert.ok(same >= limits[wording].same, `${figures}: too little is known`);
    });
  }

  it("refuse a message without its values", () => {
    assert.throws(() => formatMessage("plain", "Answered by {agent}", {}), RangeError);
  });
});
