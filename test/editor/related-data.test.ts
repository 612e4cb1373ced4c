import assert from "node:assert/strict";
import { customerUser } from "../../src/demo/auth/logins.ts";
import type { SessionInfo } from "../../src/evovoice/types.ts";
import { PanelRelatedData, type RelatedDataSources } from "../../src/editor/panel/related/related-data.ts";
import type { LoadedSession } from "../../src/editor/service/session-store.ts";
import type {
  RelatedData,
  RelatedDataKind,
  RelatedSession,
  RelatedDataState,
  SessionFile,
  TranscriptMessage,
} from "../../src/panel-protocol/related-data.ts";
import { FakePage } from "./fake-page.ts";
import { ask, extensionParts, rows, useService } from "./support.ts";

type StateOf<Part extends RelatedDataKind> = RelatedDataState<
  Part extends "transcript" ? TranscriptMessage : Part extends "files" ? SessionFile : RelatedSession
>;

describe("related data", () => {
  const service = useService({ sessions: 600 });
  let page: FakePage;
  afterEach(() => page.close());

  async function find(fits: (session: SessionInfo) => boolean, searchArchive = false): Promise<SessionInfo> {
    const { items } = await ask(service(), { countPerPage: 600, searchArchive });
    const session = items.find(fits);
    assert.ok(session);
    return session;
  }

  /** Opens a session, requests a part, and resolves to its final state. */
  async function around<Part extends RelatedDataKind>(
    session: SessionInfo,
    part: Part,
  ): Promise<StateOf<Part>> {
    page = await FakePage.open(session.id);
    page.say("requestRelatedData", { part });
    const first = await page.next("relatedData", (told) => told.part === part);
    assert.deepEqual(first, { sessionId: session.id, part, state: { kind: "loading" } });
    const { state } = await page.next(
      "relatedData",
      (told) => told.part === part && told.state.kind !== "loading",
    );
    return state as StateOf<Part>;
  }

  it("has the children, as the service has them", async () => {
    for (const session of (await ask(service(), { countPerPage: 400 })).items) {
      const { items } = await ask(service(), { parentSessionId: session.id });
      if (items.length > 0) {
        const state = await around(session, "children");
        assert.ok(state.kind === "ready");
        assert.deepEqual(
          state.items.map(({ sessionId }) => sessionId).sort(),
          items.map(({ id }) => id).sort(),
        );
        assert.ok(state.items.every(({ title, outcome }) => title !== "" && outcome !== ""));
        return;
      }
    }
    assert.fail("The sample has no session with children");
  });

  it("has the loaded sessions that share a call, with the reason, and says that only those were searched", async () => {
    const parts = await extensionParts();
    const parent = await find(({ conferenceSid }) => conferenceSid !== undefined);
    const account = (await rows(parts)).find(
      (node) => node.kind === "account" && node.account.id === parent.accountId,
    );
    assert.ok(account);
    await rows(parts, account);
    const state = await around(parent, "related");
    assert.ok(state.kind === "ready");
    assert.match(state.note ?? "", /\d+ other loaded sessions/);
    assert.ok(state.items.every(({ why, sessionId }) => why && sessionId !== parent.id));
    assert.ok(state.items.some(({ why }) => /conference|call/i.test(why ?? "")));
  });

  it("has a chat's messages, each with its side", async () => {
    const chat = await find(
      ({ channel, ended, direction }) => channel === "Chat" && !!ended && direction === "Incoming",
    );
    const state = await around(chat, "transcript");
    assert.ok(state.kind === "ready" && state.items.length > 1);
    assert.ok(state.items.every(({ at, body }) => at !== undefined && body !== ""));
    assert.ok(state.items.some(({ ours }) => ours === false));
    assert.ok(state.items.some(({ ours }) => ours === true));
  });

  it("says that neither calls nor archived chats have a transcript", async () => {
    const call = await find(({ channel }) => channel === "Voice");
    assert.deepEqual(await around(call, "transcript"), {
      kind: "unavailable",
      message: "Only chats have a transcript.",
    });
    page.close();
    const archived = await find(({ channel }) => channel === "Chat", true);
    const state = await around(archived, "transcript");
    assert.ok(state.kind === "unavailable" && state.message.includes("archive"));
  });

  it("has files with addresses that can be opened", async () => {
    const state = await around(await find(({ channel, ended }) => channel === "Fax" && !!ended), "files");
    assert.ok(state.kind === "ready" && state.items.length > 0);
    assert.ok(state.items.every(({ uri }) => uri?.startsWith(`${service().address}/media/`)));
    assert.ok(
      state.items.some(
        ({ contentType, contentLength }) => contentType === "application/pdf" && contentLength,
      ),
    );
  });

  it("shows a problem with actions if the service fails", async () => {
    const fax = await find(({ channel }) => channel === "Fax");
    page = await FakePage.open(fax.id);
    await service().close();
    page.say("requestRelatedData", { part: "files" });
    const { state } = await page.next("relatedData", (told) => told.state.kind === "failed");
    assert.ok(state.kind === "failed" && state.actions.includes("retry"));
  });
});

describe("related data without permission", () => {
  const service = useService({ sessions: 400, faults: ["403@/files", "403@/sessions/"] });

  it("is a message, not a failure", async () => {
    const { connection } = await extensionParts();
    await connection.signIn(customerUser, service().password, AbortSignal.timeout(10_000));
    const [account] = connection.accounts;
    const { items } = await ask(service(), { accountIds: [account?.id ?? ""], countPerPage: 200 });
    const chat = items.find(({ channel }) => channel === "Chat");
    assert.ok(chat);
    const page = await FakePage.open(chat.id);
    assert.equal(page.all("status").at(-1)?.kind, "ready");
    const words = { files: "see the files of sessions", transcript: "read chat transcripts" } as const;
    for (const part of ["files", "transcript"] as const) {
      page.say("requestRelatedData", { part });
      const { state } = await page.next(
        "relatedData",
        (told) => told.part === part && told.state.kind !== "loading",
      );
      assert.deepEqual(state, {
        kind: "unavailable",
        message: `You don’t have permission to ${words[part]}.`,
      });
    }
    assert.equal(connection.state.kind, "signedIn");
    page.close();
  });
});

describe("the addresses a panel opens", () => {
  const loaded: LoadedSession = {
    session: { id: "s1", channel: "Chat", customerBreadcrumb: [], log: [], members: [] },
    text: "{}",
    source: "live",
    loadedAt: 0,
    environment: { kind: "custom", url: new URL("https://example.com"), key: "k", label: "l" },
    problems: [],
  };

  it("are only those that it offered, which are https", async () => {
    const uris = [
      "https://files.example.com/a.mp3",
      "http://files.example.com/b.mp3",
      "javascript:alert(1)",
      "command:workbench.action.quit",
      "file:///etc/passwd",
      "vscode://x",
      "",
    ];
    const client = {
      files: () => Promise.resolve(uris.map((uri) => ({ uri }))),
      transcript: () => Promise.resolve(uris.map((mediaUri) => ({ body: "", mediaUri }))),
    };
    const connection = { run: (work: (asked: typeof client) => unknown) => work(client) };
    const told: RelatedData[] = [];
    const around = new PanelRelatedData({ connection } as unknown as RelatedDataSources, {
      tell: (part) => told.push(part),
      takeChildren: () => {},
    });
    const offered = (): string[] =>
      [...uris, "https://files.example.com/c.mp3"].filter((uri) => around.offers(uri));
    assert.deepEqual(offered(), []);
    await around.want("files", loaded);
    assert.deepEqual(offered(), ["https://files.example.com/a.mp3"]);
    await around.want("transcript", loaded);
    assert.deepEqual(offered(), ["https://files.example.com/a.mp3"]);
    const counts = told.map(({ state }) => (state.kind === "ready" ? state.items.length : 0));
    assert.deepEqual(counts, [0, uris.length, 0, uris.length]);
    assert.doesNotMatch(JSON.stringify(told), /javascript:|http:|command:|file:/);
  });
});
