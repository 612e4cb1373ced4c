import assert from "node:assert/strict";
import { Slots } from "../../../../src/evovoice/transport/request-limit.ts";

const patient = new AbortController().signal;

describe("the slots for requests", () => {
  it("let the next in only when one is given back, in order", async () => {
    const slots = new Slots(1);
    const order: string[] = [];
    const giveBack = await slots.take(patient);
    const second = slots.take(patient).then((give) => (order.push("second"), give));
    const third = slots.take(patient).then((give) => (order.push("third"), give));
    await Promise.resolve();
    assert.deepEqual(order, []);
    giveBack();
    giveBack();
    const giveSecond = await second;
    assert.deepEqual(order, ["second"]);
    giveSecond();
    await third;
    assert.deepEqual(order, ["second", "third"]);
  });

  it("let one leave the queue without losing a place", async () => {
    const slots = new Slots(1);
    const giveBack = await slots.take(patient);
    const impatient = new AbortController();
    const leaving = slots.take(impatient.signal);
    const staying = slots.take(patient);
    impatient.abort(new Error("enough"));
    await assert.rejects(leaving, /enough/);
    giveBack();
    (await staying)();
    await slots.take(patient);
  });
});
