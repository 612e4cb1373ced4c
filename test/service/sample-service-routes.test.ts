import assert from "node:assert/strict";
import type { AccountInfo, AuthStatus, ListResponse, SessionInfo } from "../../src/evovoice/types.ts";
import { Caller, startCaller } from "./sample-service-caller.ts";

interface Named {
  id: string;
  name: string;
  accountId: string;
  type?: string;
}

describe("what else the sample service has", () => {
  let caller: Caller;
  let live: SessionInfo[];
  before(async () => {
    caller = await startCaller({ sessions: 200 });
    live = (await caller.list("all=true")).items;
  });
  after(async () => caller.service.close());

  const find = (fits: (session: SessionInfo) => boolean): SessionInfo => {
    const session = live.find(fits);
    assert.ok(session);
    return session;
  };

  it("gives one session by id, always with an empty log", async () => {
    const whole = find((session) => session.log.length > 10);
    const { body } = await caller.get<SessionInfo>(`/sessions/${whole.id}`);
    assert.deepEqual(body, { ...whole, log: [] });
  });

  it("gives the transcript of a chat, and no messages for a call", async () => {
    interface Transcript {
      messages: { date: string; from: string; body: string; mediaUri?: string; mediaContentType?: string }[];
    }
    const chat = find(({ channel, outcome }) => channel === "Chat" && outcome === "Closed");
    const { body } = await caller.get<Transcript>(`/sessions/${chat.id}/transcript?includeHistorical=true`);
    assert.ok(body.messages.length >= 3);
    assert.equal(body.messages[0]?.from, chat.fromAddress);
    assert.ok(body.messages.some(({ from }) => from === chat.answeredByName));
    assert.ok(body.messages.every(({ date, body: text }) => date.endsWith("Z") && text !== ""));
    const call = find(({ channel }) => channel === "Voice");
    assert.deepEqual((await caller.get<Transcript>(`/sessions/${call.id}/transcript`)).body, {
      messages: [],
    });
    assert.equal((await caller.get(`/sessions/${chat.id}/transcript?includeHistorical=maybe`)).status, 400);
  });

  it("gives the files of a session: recordings, voicemail with its text, faxes", async () => {
    interface File {
      type: string;
      contentType: string;
      recordingDuration: number;
      transcription?: string;
      sessionId: string;
    }
    const filesOf = async (id: string): Promise<File[]> =>
      (await caller.get<ListResponse<File>>(`/files?sessionId=${id}`)).body.items;
    const voicemail = find(({ outcome }) => outcome === "Voicemail");
    const [message] = await filesOf(voicemail.id);
    assert.equal(message?.type, "Voicemail");
    assert.equal(message.sessionId, voicemail.id);
    assert.ok(message.recordingDuration > 0 && message.transcription);
    assert.equal(
      (await filesOf(find(({ outcome }) => outcome === "Received").id))[0]?.contentType,
      "application/pdf",
    );
    assert.equal((await filesOf(find(({ outcome }) => outcome === "Transferred").id))[0]?.type, "Recording");
    assert.deepEqual(await filesOf(find(({ outcome }) => outcome === "Busy").id), []);
    assert.deepEqual(await filesOf("nothing"), []);
  });

  it("gives the calls that are going on, joined with sessions by Call SID", async () => {
    interface Active {
      calls: { callSid: string; status: string; from: string }[];
    }
    const { body } = await caller.get<Active>("/calls/active");
    const running = live.filter(({ ended, channel }) => ended === false && channel === "Voice");
    assert.deepEqual(
      new Set(body.calls.map(({ callSid }) => callSid)),
      new Set(running.map(({ callSid }) => callSid)),
    );
    assert.deepEqual(new Set(body.calls.map(({ status }) => status)), new Set(["ringing", "in-progress"]));
    const accountId = running[0]?.accountId ?? "";
    const some = (await caller.get<Active>(`/calls/active?accountId=${accountId}`)).body.calls;
    assert.equal(some.length, running.filter((session) => session.accountId === accountId).length);
    assert.ok(some.length > 0 && some.length < body.calls.length);
  });

  for (const path of ["/customers", "/endpoints"]) {
    it(`lists ${path} with accountIds, nameFilter and the list parameters`, async () => {
      const list = async (query: string): Promise<ListResponse<Named>> =>
        (await caller.get<ListResponse<Named>>(`${path}?${query}`)).body;
      const all = await list("all=true");
      assert.equal(all.items.length, all.totalCount);
      const names = all.items.map(({ name }) => name);
      assert.deepEqual(
        names,
        names.toSorted((one, other) => one.localeCompare(other, "en")),
      );
      const [first, second] = all.items;
      assert.deepEqual((await list("countPerPage=1&page=1")).items, [second]);
      assert.deepEqual((await list(`specificIds=${first?.id ?? ""}`)).items, [first]);
      const last = (await list("sortOrder=Descend&countPerPage=1&simplifiedPaging=1")).items;
      assert.equal(last[0]?.name, names.at(-1));
      const ofOne = (await list(`all=1&accountIds=${first?.accountId ?? ""}`)).items;
      assert.deepEqual(
        ofOne,
        all.items.filter(({ accountId }) => accountId === first?.accountId),
      );
      const filtered = (await list(`all=1&nameFilter=${(first?.name ?? "").slice(1, 6).toUpperCase()}`))
        .items;
      assert.ok(filtered.some(({ id }) => id === first?.id) && filtered.length < all.items.length);
    });
  }

  it("has customers in a tree and endpoints of every type", async () => {
    interface Customer extends Named {
      parentId?: string;
      breadcrumb: { id: string }[];
    }
    const { items: customers } = (await caller.get<ListResponse<Customer>>("/customers?all=1")).body;
    assert.ok(customers.some(({ breadcrumb }) => breadcrumb.length === 3));
    for (const { id, parentId, breadcrumb } of customers) {
      assert.equal(breadcrumb.at(-1)?.id, id);
      assert.equal(breadcrumb.at(-2)?.id, parentId);
    }
    const { items: endpoints } = (await caller.get<ListResponse<Named>>("/endpoints?all=1")).body;
    assert.deepEqual(
      new Set(endpoints.map(({ type }) => type)),
      new Set(["PhoneNumber", "User", "Team", "Email", "Fax", "SipTrunk"]),
    );
    for (const { endpointId, customerId } of live) {
      assert.ok(endpoints.some(({ id }) => id === endpointId));
      assert.ok(customers.some(({ id }) => id === customerId));
    }
  });

  it("has as many accounts as it is asked to, with customers and endpoints to page through by name", async () => {
    const large = await startCaller({ sessions: 3000, accounts: 29 });
    try {
      const { accountIds, accountNames } = (await large.get<AuthStatus>("/auth/status")).body;
      assert.equal(accountIds?.length, 29);
      assert.equal(new Set(accountNames).size, 29);
      assert.ok(accountNames?.every((name) => name.endsWith("(sample)")));
      const used = new Set((await large.list("all=1")).items.map(({ accountId }) => accountId));
      assert.equal(used.size, 28, "one account has no session");
      for (const path of ["/customers", "/endpoints"]) {
        const names: string[] = [];
        let more = true;
        for (let page = 0; more; page += 1) {
          const query = `nameFilter=e&simplifiedPaging=true&countPerPage=10&page=${page}`;
          const { items, hasMorePages } = (await large.get<ListResponse<Named>>(`${path}?${query}`)).body;
          names.push(...items.map(({ id, name }) => `${name} ${id}`));
          more = hasMorePages === true;
        }
        assert.ok(names.length > 20 && new Set(names).size === names.length);
        assert.ok(names.every((name) => name.toLowerCase().includes("e")));
      }
      const { items: endpoints } = (
        await large.get<ListResponse<Named & { address: string }>>("/endpoints?all=1")
      ).body;
      assert.equal(
        new Set(endpoints.map(({ accountId, address }) => accountId + address)).size,
        endpoints.length,
      );
    } finally {
      await large.service.close();
    }
  });

  it("keeps what is in other accounts from a login", async () => {
    const customer = new Caller(caller.service, "customer@example.com");
    const { accountIds } = (await customer.get<AuthStatus>("/auth/status")).body;
    for (const path of ["/customers?all=1", "/endpoints?all=1"]) {
      const { items } = (await customer.get<ListResponse<Named>>(path)).body;
      assert.deepEqual(new Set(items.map(({ accountId }) => accountId)), new Set(accountIds));
    }
    const fax = find(({ outcome, accountId }) => outcome === "Received" && accountId !== accountIds?.[0]);
    assert.equal((await caller.get<ListResponse<Named>>(`/files?sessionId=${fax.id}`)).body.totalCount, 1);
    assert.equal((await customer.get<ListResponse<Named>>(`/files?sessionId=${fax.id}`)).body.totalCount, 0);
    const chat = find(({ channel, accountId }) => channel === "Chat" && accountId !== accountIds?.[0]);
    assert.equal((await customer.get(`/sessions/${chat.id}/transcript`)).status, 404);
  });

  it("gives an account with its billing settings to a manager", async () => {
    const { accountIds, accountNames } = (await caller.get<AuthStatus>("/auth/status")).body;
    const { body } = await caller.get<AccountInfo>(`/accounts/${accountIds?.[1] ?? ""}`);
    assert.equal(body.name, accountNames?.[1]);
    assert.equal(typeof body.isBYOA, "boolean");
    assert.match(body.twilioAccountSid ?? "", /^AC[0-9a-f]{32}$/);
    assert.deepEqual(body.ancestorIds, []);
    assert.equal(Object.keys(body.billingSettings ?? {}).length, 9);
    assert.equal(typeof body.billingSettings?.inboundVoiceCalls?.unitCost, "number");
  });
});
