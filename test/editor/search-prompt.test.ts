import assert from "node:assert/strict";
import * as vscode from "vscode";
import { ask, extensionParts, until, useService } from "./support.ts";

type QuickPick = vscode.QuickPick<vscode.QuickPickItem>;

/** The prompts that the extension shows. */
class ShownPrompts implements vscode.Disposable {
  readonly #window: { createQuickPick: () => QuickPick };
  readonly #create: () => QuickPick;
  readonly #shown = new vscode.EventEmitter<void>();
  readonly #all: QuickPick[] = [];

  constructor(window: typeof vscode.window) {
    this.#window = window;
    this.#create = window.createQuickPick;
    this.#window.createQuickPick = () => {
      const input = this.#create();
      this.#all.push(input);
      setImmediate(() => this.#shown.fire());
      return input;
    };
  }

  /** The prompt with this title, once it is shown. */
  async next(title: string): Promise<QuickPick> {
    const find = (): QuickPick | undefined => this.#all.findLast((input) => input.title === title);
    await until(this.#shown.event, () => find() !== undefined);
    const input = find();
    assert.ok(input);
    this.#all.length = 0;
    return input;
  }

  dispose(): void {
    this.#window.createQuickPick = this.#create;
    this.#shown.dispose();
  }
}

async function typed(input: QuickPick, text: string): Promise<void> {
  const changed = new Promise<void>((resolve) => {
    const subscription = input.onDidChangeValue(() => {
      subscription.dispose();
      resolve();
    });
  });
  input.value = text;
  await changed;
}

/** Resolves when the window shows the latest rows. */
async function listed(): Promise<void> {
  for (let trips = 0; trips < 3; trips += 1) {
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    await vscode.commands.executeCommand("setContext", "evoVoice.test", true);
  }
}

async function accept(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
}

function labels(input: QuickPick): string[] {
  return input.items.map(({ label }) => label);
}

describe("the search prompt in VS Code", () => {
  const service = useService();
  let prompts: ShownPrompts;
  beforeEach(async () => {
    prompts = new ShownPrompts((await extensionParts()).window);
  });
  afterEach(() => prompts.dispose());

  /** Starts a search and resolves to its prompt; `done` resolves when the command has ended. */
  async function start(): Promise<{ readonly input: QuickPick; readonly done: Thenable<unknown> }> {
    const done = vscode.commands.executeCommand("evoVoice.searchSessions");
    return { input: await prompts.next("Search sessions"), done };
  }

  it("searches for what is typed with one Enter", async () => {
    const parts = await extensionParts();
    const { input, done } = await start();
    await typed(input, "log:voicemail -fax");
    assert.equal(input.items[0]?.label, "log:voicemail -fax");
    assert.deepEqual(input.activeItems, [input.items[0]]);
    await accept();
    await done;
    assert.deepEqual(parts.lists.query, { log: "voicemail", exclude: { channel: "Fax" } });
    assert.match(parts.view.treeView.message ?? "", /log contains “voicemail”/i);
  });

  it("starts empty with the search in force to edit, and forgets what was typed when it is closed", async () => {
    const parts = await extensionParts();
    await vscode.commands.executeCommand("evoVoice.searchSessions", "from=814");
    const { query } = parts.lists;
    const { input, done } = await start();
    assert.equal(input.value, "");
    assert.equal(input.items[0]?.label, "from:814");
    await typed(input, "yesterday");
    await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
    await done;
    assert.equal(parts.lists.query, query);
    const again = await start();
    assert.equal(again.input.value, "");
    await listed();
    await accept();
    assert.equal(again.input.value, "from:814");
    await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
    await again.done;
  });

  it("stays where the text has a problem, and shows its place", async () => {
    const { input, done } = await start();
    await typed(input, "missed nov 31");
    assert.ok(input.items.some(({ description }) => description === "“nov 31”, character 8"));
    await accept();
    await typed(input, "missed");
    await accept();
    await done;
    const parts = await extensionParts();
    assert.deepEqual(parts.lists.query, { local: { missed: true } });
  });

  it("opens the session whose ID is typed", async () => {
    const { items } = await ask(service(), { countPerPage: 1 });
    const id = items[0]?.id ?? "";
    const { input, done } = await start();
    await typed(input, id);
    assert.equal(input.items[1]?.label, `Open session ${id}`);
    await listed();
    await vscode.commands.executeCommand("workbench.action.quickOpenSelectNext");
    await accept();
    await done;
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(tab instanceof vscode.TabInputCustom && tab.uri.toString().includes(id));
  });

  it("finds customers at the service as their name is typed, and comes back with Back", async () => {
    const parts = await extensionParts();
    const { input, done } = await start();
    await typed(input, "Customer");
    assert.equal(input.items[1]?.label, "Customer");
    await listed();
    await vscode.commands.executeCommand("workbench.action.quickOpenSelectNext");
    await accept();
    const picker = await prompts.next("Customer");
    await typed(picker, "juniper");
    const offered = new Promise<void>((resolve) => {
      const check = setInterval(() => {
        if (labels(picker).some((label) => label.startsWith("Juniper"))) {
          clearInterval(check);
          resolve();
        }
      }, 20);
    });
    await offered;
    const [first] = picker.items;
    await listed();
    await accept();
    const back = await prompts.next("Search sessions");
    assert.match(back.value, /customer:/);
    assert.ok(back.value.includes(first?.label ?? "?"));
    await accept();
    await done;
    assert.equal(parts.lists.query.customerIds?.length, 1);
    assert.match(parts.view.treeView.message ?? "", /customer Juniper/i);
  });
});
