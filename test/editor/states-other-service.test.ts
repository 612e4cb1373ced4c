import assert from "node:assert/strict";
import { startSampleService, type SampleService } from "../../src/demo/service.ts";
import { FakePage } from "./fake-page.ts";
import { ask, extensionParts, until, useAddress, useService } from "./support.ts";

describe("a session of another service", () => {
  const here = useService({ sessions: 20 });
  let there: SampleService;

  before(async () => {
    there = await startSampleService({ sessions: 20, seed: 12 });
    const { connection, chooser } = await extensionParts();
    const home = connection.environment;
    await useAddress(there.address);
    await chooser.choose(connection.environment);
    await connection.signIn(there.user, there.password, AbortSignal.timeout(10_000));
    await chooser.choose(home);
    await connection.signIn(here().user, here().password, AbortSignal.timeout(10_000));
  });
  after(() => there.close());

  it("offers to switch to its service, and loads after that", async () => {
    const { connection } = await extensionParts();
    const [session] = (await ask(there, { countPerPage: 1 })).items;
    assert.ok(session);
    const page = await FakePage.open(session.id, undefined, there.address);
    const failed = page.all("status").at(-1);
    assert.ok(failed?.kind === "failed");
    assert.match(failed.message, /^This session is from http:\/\/127\.0\.0\.1:\d+\. You’re working with /);
    assert.deepEqual(failed.actions, ["switchService"]);
    page.say("act", { action: "switchService" });
    await until(connection.onDidChange, () => connection.environment.key === there.address);
    page.say("ready", {});
    const { head } = await page.next("session");
    assert.ok(head);
    page.close();
  });
});
