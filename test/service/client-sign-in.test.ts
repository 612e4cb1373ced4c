import assert from "node:assert/strict";
import type { SampleService } from "../../src/demo/service.ts";
import { startSampleService } from "../../src/demo/service.ts";
import { createEvoVoiceClient } from "../../src/evovoice/client.ts";
import { CookieJar } from "../../src/evovoice/http/cookies.ts";
import {
  NotAllowedError,
  NotFoundError,
  NotSignedInError,
  RejectedRequestError,
  ServerError,
  WrongCredentialsError,
} from "../../src/evovoice/errors.ts";
import type { ClientAtWork } from "./client-fixture.ts";
import { closeAll, startClient } from "./client-fixture.ts";

const { signal } = new AbortController();

describe("the client and the sample service", () => {
  let service: SampleService;
  let atWork: ClientAtWork;

  before(async () => {
    service = await startSampleService({
      port: 0,
      sessions: 120,
      seed: 3,
      now: new Date("2026-11-23T12:00:00Z"),
    });
  });
  after(() => service.close());
  beforeEach(() => {
    atWork = startClient(new URL(service.address));
  });
  afterEach(closeAll);

  async function signIn(): Promise<void> {
    await atWork.client.signIn(service.user, service.password, signal);
  }

  it("is nobody before signing in, somebody after, and nobody again after signing out", async () => {
    const { client } = atWork;
    assert.equal(await client.status(signal), undefined);
    await assert.rejects(client.listSessions({}, signal), NotSignedInError);
    const status = await client.signIn(service.user, service.password, signal);
    assert.equal(status.emailAddress, service.user);
    assert.ok((status.accountIds?.length ?? 0) > 1);
    assert.equal(status.accountIds?.length, status.accountNames?.length);
    assert.deepEqual(await client.status(signal), status);
    await client.signOut(signal);
    assert.equal(await client.status(signal), undefined);
  });

  it("is told apart: a wrong password, an empty one, and a parameter that makes no sense", async () => {
    const { client } = atWork;
    await assert.rejects(client.signIn(service.user, "wrong", signal), WrongCredentialsError);
    await assert.rejects(
      client.signIn(service.user, "", signal),
      (error) =>
        error instanceof ServerError && error.fields.some(({ fieldName }) => /password/i.test(fieldName)),
    );
    await signIn();
    await assert.rejects(
      client.listSessions({ page: "first" as unknown as number }, signal),
      (error) => error instanceof RejectedRequestError && error.fields[0]?.fieldName === "page",
    );
  });

  it("stays signed in with cookies that were stored and opened again", async () => {
    await signIn();
    const serviceUrl = new URL(service.address);
    const cookies = CookieJar.from(JSON.parse(JSON.stringify(atWork.cookies)), serviceUrl);
    const again = createEvoVoiceClient({
      serviceUrl,
      transport: atWork.transport,
      cookies,
      userAgent: "test",
    });
    assert.equal((await again.status(signal))?.emailAddress, service.user);
  });

  it("finds a session with its whole log in the live list and in the archive", async () => {
    const { client } = atWork;
    await signIn();
    for (const [searchArchive, source] of [
      [false, "live"],
      [true, "archive"],
    ] as const) {
      const { items } = await client.listSessions({ searchArchive, countPerPage: 1 }, signal);
      const [wanted] = items;
      assert.ok(wanted !== undefined && wanted.log.length > 0);
      const found = await client.session(wanted.id, {}, signal);
      assert.equal(found.source, source);
      assert.deepEqual(found.session, wanted);
      assert.equal((JSON.parse(found.text) as { id: string }).id, wanted.id);
      assert.deepEqual(found.problems, []);
    }
  });

  it("says not found for an id that neither list has, and for no id", async () => {
    await signIn();
    const before = atWork.events.length;
    await assert.rejects(atWork.client.session("0".repeat(24), {}, signal), NotFoundError);
    assert.equal(atWork.events.length - before, 2);
    await assert.rejects(atWork.client.session("", {}, signal), NotFoundError);
  });

  it("reads an account with its billing, and says where the role may not", async () => {
    const { client } = atWork;
    await signIn();
    const [id = ""] = (await client.status(signal))?.accountIds ?? [];
    const account = await client.account(id, signal);
    assert.equal(account.id, id);
    assert.equal(typeof account.billingSettings?.base?.baseCost, "number");
    await assert.rejects(client.account("0".repeat(24), signal), NotFoundError);

    await client.signIn("customer@example.com", service.password, signal);
    await assert.rejects(client.account(id, signal), NotAllowedError);
  });
});
