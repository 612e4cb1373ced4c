import assert from "node:assert/strict";
import { Heartbeat } from "../../../src/webview/heartbeat.ts";

describe("the page's heartbeat", () => {
  function beating(): { heartbeat: Heartbeat; asked: () => number; states: boolean[] } {
    let count = 0;
    const states: boolean[] = [];
    const heartbeat = new Heartbeat(
      () => count++,
      (alive) => states.push(alive),
    );
    return { heartbeat, asked: () => count, states };
  }

  it("asks every few ticks while the editor answers", () => {
    const { heartbeat, asked, states } = beating();
    for (let tick = 0; tick < 20; tick++) {
      heartbeat.tick();
      heartbeat.answered();
    }
    assert.deepEqual(states, []);
    for (let tick = 0; tick < 4; tick++) {
      heartbeat.tick();
      if (asked() > 0) {
        heartbeat.answered();
      }
    }
    assert.ok(asked() >= 1);
  });

  it("notices within five ticks that there is no response, reports it once, and goes on asking", () => {
    const { heartbeat, asked, states } = beating();
    for (let tick = 0; tick < 5; tick++) {
      heartbeat.tick();
    }
    assert.deepEqual(states, [false]);
    const before = asked();
    heartbeat.tick();
    assert.ok(asked() > before);
    assert.deepEqual(states, [false]);
    heartbeat.answered();
    assert.deepEqual(states, [false, true]);
  });
});
