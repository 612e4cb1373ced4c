import assert from "node:assert/strict";
import type { RestorableView } from "../../src/panel-protocol/restorable-view.ts";
import type { RelatedDataKind } from "../../src/panel-protocol/related-data.ts";
import { PanelRelatedData, type RelatedDataSources } from "../../src/editor/panel/related/related-data.ts";
import { customerUser } from "../../src/demo/auth/logins.ts";
import { FakePage } from "./fake-page.ts";
import { ask, extensionParts, useService } from "./support.ts";

/** The view of a person who had searched for a name. */
const searched: RestorableView = {
  activeRow: 1,
  anchorRow: 1,
  topRow: 0,
  openRows: [],
  find: { text: "Gomez", matchCase: false, isRegExp: false },
  filter: { text: "", matchCase: false, isRegExp: false, marks: [], open: false },
  axis: { from: 0, to: 1 },
};

describe("what a panel keeps of a login", () => {
  let later = 0;
  const service = useService({ sessions: 40, clock: () => new Date(Date.now() + later) });
  let page: FakePage;
  before(async () => {
    page = await FakePage.open((await ask(service(), { countPerPage: 1 })).items[0]?.id ?? "");
  });
  after(() => page.close());

  const views = (): RestorableView[] => page.all("restoreView");
  const signIn = async (): Promise<void> => {
    const { connection } = await extensionParts();
    await connection.signIn(service().user, service().password, AbortSignal.timeout(10_000));
  };
  /** Replaces the page, as VS Code does after the tab was hidden. */
  async function nextPage(): Promise<void> {
    const sessions = page.all("session").length;
    page.say("ready", {});
    await page.next("session", () => page.all("session").length > sessions);
  }

  it("is passed to its next page, also after the login expired and the same person signed in again", async () => {
    page.say("rememberView", searched);
    await nextPage();
    assert.deepEqual(views(), [searched]);
    // Past the four weeks that a login lasts.
    later = 30 * 24 * 3_600_000;
    page.say("refresh", {});
    await page.next("status", ({ kind }) => kind === "failed");
    await signIn();
    await nextPage();
    assert.deepEqual(views(), [searched, searched]);
  });

  it("is deleted when the person signs out, including what a closing page sends", async () => {
    const { connection } = await extensionParts();
    page.say("rememberView", searched);
    await connection.signOut();
    page.say("rememberView", searched);
    await signIn();
    await nextPage();
    assert.equal(views().length, 2);
  });

  it("is deleted when somebody else signs in", async () => {
    const { connection } = await extensionParts();
    page.say("rememberView", searched);
    await connection.signIn(customerUser, service().password, AbortSignal.timeout(10_000));
    await signIn();
    await nextPage();
    assert.equal(views().length, 2);
  });

  describe("of related data", () => {
    const parts: readonly RelatedDataKind[] = ["children", "files", "transcript"];
    const asked = (): number =>
      service().requests.entries.filter(({ path, query }) =>
        `${path}?${query}`.match(/\/(?:files|transcript)|parentSessionId/),
      ).length;
    async function requestAll(): Promise<void> {
      for (const part of parts) {
        const before = page.all("relatedData").length;
        page.say("requestRelatedData", { part });
        await page.next(
          "relatedData",
          (told) => page.all("relatedData").indexOf(told) >= before && told.state.kind !== "loading",
        );
      }
    }

    it("is fetched once, however often the page is hidden, and again on Refresh", async () => {
      await requestAll();
      const once = asked();
      await nextPage();
      await requestAll();
      assert.equal(asked(), once);
      page.say("refresh", {});
      await requestAll();
      assert.ok(asked() > once);
    });

    it("is no longer waited for when the panel closes", async () => {
      let signal: AbortSignal | undefined;
      const connection = {
        run: (_work: unknown, cancelled: AbortSignal) =>
          new Promise((_resolve, reject) => {
            signal = cancelled;
            cancelled.addEventListener("abort", () => reject(cancelled.reason));
          }),
      };
      const told: string[] = [];
      const data = new PanelRelatedData({ connection } as unknown as RelatedDataSources, {
        tell: ({ state }) => told.push(state.kind),
        takeChildren: () => {},
      });
      const { store, connection: real } = await extensionParts();
      const key = { sessionId: page.session.head.id, serviceKey: real.environment.key };
      const wanted = data.want("files", await store.get(key));
      data.dispose();
      await wanted;
      assert.ok(signal?.aborted);
      assert.deepEqual(told, ["loading"]);
    });
  });
});
