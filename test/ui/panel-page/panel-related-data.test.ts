import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { related } from "./support/related-data.ts";
import { PanelBench } from "./support/panel.ts";
import type { Panel, PanelOptions } from "./support/panel.ts";
import type { RelatedData } from "../../../src/panel-protocol/related-data.ts";
import type { SessionInfo } from "../../../src/evovoice/types.ts";
import { chat, fax, transferred } from "./support/sessions.ts";

describe("related data of a session", () => {
  let bench: PanelBench;
  let panel: Panel;
  before(async () => {
    bench = await PanelBench.start();
  });
  after(() => bench.close());
  afterEach(() => panel.page.close());

  async function open(session: SessionInfo, options: PanelOptions = { related }): Promise<void> {
    panel = await bench.open(session, options);
  }
  const fold = (name: string): Locator => panel.page.getByRole("button", { name });
  const asked = (): string[] => panel.editor.saidOf("requestRelatedData").map(({ part }) => part);

  it("is requested once, so that its headings show counts before they are expanded", async () => {
    await open(transferred);
    await fold("Child sessions 2").waitFor();
    assert.deepEqual(asked(), ["children", "related", "files"]);
    await fold("Child sessions").click();
    await panel.page.getByRole("button", { name: /Dr\. Okafor/ }).waitFor();
    await fold("Child sessions").click();
    await fold("Child sessions").click();
    await panel.page.getByRole("button", { name: /Dr\. Okafor/ }).waitFor();
    assert.deepEqual(asked(), ["children", "related", "files"]);
  });

  it("opens another session, and says why it is related and what was not searched", async () => {
    await open(transferred);
    await fold("Related sessions").click();
    const relatedSession = panel.page.getByRole("button", { name: /Maria Gomez.*Same parties, 9 min later/ });
    await relatedSession.click();
    await panel.page.getByText("Only sessions loaded in this window were looked through.").waitFor();
    assert.deepEqual(panel.editor.saidOf("openSession"), [{ sessionId: "665f0c1ab7d2e94410a7c0d1" }]);
  });

  it("shows a chat as a conversation at once, and opens its images in the browser", async () => {
    await open(chat);
    await panel.page.locator(".bubble").last().waitFor();
    assert.equal(await panel.page.locator(".transcript .day").count(), 2);
    const ours = await panel.page.locator(".bubble.ours").allInnerTexts();
    assert.equal(ours.length, 1);
    assert.match(ours[0] ?? "", /Priya Nair[^]*Thank you, Maria!/);
    assert.equal(await panel.page.locator(".bubble.theirs").count(), 3);
    await panel.page.getByRole("button", { name: "Open Image" }).click();
    assert.equal(await panel.page.locator("main img").count(), 0);
    assert.deepEqual(panel.editor.saidOf("openFile"), [{ uri: "https://media.example.com/card.jpg" }]);
  });

  it("asks again for a chat's conversation when its log has gone on, and keeps it visible meanwhile", async () => {
    await open({ ...chat, ended: false });
    await panel.page.locator(".bubble").last().waitFor();
    await panel.editor.sendSession({ outcome: "Still open" });
    await panel.editor.sendSession({ log: [...chat.log, { message: "Message sent by Priya Nair" }] });
    await panel.page.waitForFunction(() => true);
    assert.deepEqual(asked(), ["transcript", "children", "related", "files", "transcript"]);
    assert.equal(await panel.page.locator(".bubble").count(), 5);
  });

  it("shows a fax's files immediately: type, length, size, text, and a button that opens them in the browser", async () => {
    await open(fax);
    await panel.page.locator(".file").last().waitFor();
    const files = await panel.page.locator(".file").allInnerTexts();
    assert.match(
      files[0] ?? "",
      /voicemail-1\.mp3\s+Voicemail · 0:23 · 184 kB · audio\/mpeg\s+Hello, this is Maria/,
    );
    assert.match(files[1] ?? "", /Fax\s+1\.2 MB · application\/pdf/);
    assert.equal(await panel.page.getByRole("button", { name: "Open in Browser" }).count(), 1);
    await panel.page.getByRole("button", { name: "Open in Browser" }).click();
    assert.deepEqual(panel.editor.saidOf("openFile"), [{ uri: "https://files.example.com/voicemail-1.mp3" }]);
  });

  it("says what isn't permitted, what failed, and what doesn't exist", async () => {
    const parts: readonly RelatedData[] = [
      { part: "children", state: { kind: "ready", items: [] } },
      {
        part: "related",
        state: { kind: "failed", message: "The service did not answer.", actions: ["retry"] },
      },
      { part: "files", state: { kind: "unavailable", message: "Your role may not see recordings." } },
    ];
    await open(transferred, { related: parts });
    for (const name of ["Child sessions", "Related sessions", "Files"]) {
      await fold(name).click();
    }
    await panel.page.getByText("No child sessions.").waitFor();
    await panel.page.getByText("Your role may not see recordings.").waitFor();
    const failed = panel.page.getByRole("alert");
    await failed.getByText("The service did not answer.").waitFor();
    await failed.getByRole("button", { name: "Try Again" }).click();
    await panel.page.waitForFunction(() => true);
    assert.deepEqual(asked(), ["children", "related", "files", "related"]);
    assert.deepEqual(panel.editor.saidOf("act"), []);
  });

  describe("members' pictures", () => {
    const pictured = {
      ...transferred,
      members: [
        { displayName: "Dana Whitfield", avatarUrl: "https://avatars.example.com/dana.png" },
        { displayName: "Maria Gomez", avatarUrl: "http://avatars.example.com/maria.png" },
      ],
    };

    it("are not fetched unless the setting allows it: initials are shown instead", async () => {
      await open(pictured);
      assert.deepEqual(await panel.page.locator(".avatar").allInnerTexts(), ["DW", "MG"]);
      assert.equal(await panel.page.locator(".avatar img").count(), 0);
    });

    it("come from https only, and without a referrer", async () => {
      await open(pictured, { avatars: true });
      const pictures = panel.page.locator(".avatar img");
      assert.equal(await pictures.count(), 1);
      assert.equal(await pictures.getAttribute("src"), "https://avatars.example.com/dana.png");
      assert.equal(await pictures.getAttribute("referrerpolicy"), "no-referrer");
    });
  });
});
