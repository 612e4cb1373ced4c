import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { TransportLimits } from "../../src/evovoice/transport/transport.ts";
import { FakePage, HandTimer } from "./fake-page.ts";
import { ask, extensionParts, rows, rowText, sessionsBelow, useService } from "./support.ts";

interface FaultCase {
  /** What the row of the account says, with its next step. */
  readonly row: string;
  readonly words: RegExp;
  readonly faults: readonly string[];
  /** The usual limits would take minutes. */
  readonly limits?: Partial<TransportLimits>;
}

const unreachable = {
  row: "Can’t reach the service: Try Again",
  words: /^Evo Voice can’t be reached/,
};
const unexpected = {
  row: "Unexpected response: Try Again",
  words: /^The response didn’t come from Evo Voice/,
};

const cases: Readonly<Record<string, FaultCase>> = {
  slow: {
    row: "No response in time: Try Again",
    words: /^Evo Voice took too long to respond/,
    faults: ["hang", "slow-headers", "dripping"],
    limits: { answerMs: 300, wholeMs: 600 },
  },
  interrupted: { ...unreachable, faults: ["reset", "truncated"] },
  wrong: {
    ...unexpected,
    faults: ["204", "empty", "html", "jsonp", "wrong-charset", "unknown-charset", "redirect-loop"],
  },
  // For HTTP, a response with too small a Content-Length is complete. Only its JSON shows that it was cut.
  broken: { ...unexpected, faults: ["wrong-length", "corrupt-gzip", "header-flood"] },
  hostile: {
    row: "Response too large: Try Again",
    words: /^The response is larger than/,
    faults: ["huge", "endless", "bomb", "bomb-deflate", "bomb-br"],
    limits: { bodyBytes: 100_000 },
  },
};

describe("a service whose responses have faults", () => {
  const service = useService({ sessions: 12, accounts: 1 });
  let limits: Partial<TransportLimits> = {};
  let restore: (() => void) | undefined;
  let id = "";

  before(async () => {
    const { transport } = await (await extensionParts()).network.get();
    const usual = transport.send.bind(transport);
    transport.send = (request, given, signal) => usual(request, { ...given, ...limits }, signal);
    restore = () => {
      transport.send = usual;
    };
    id = (await ask(service())).items[0]?.id ?? "";
  });

  after(() => restore?.());

  for (const [family, { row, words, faults, limits: shorter = {} }] of Object.entries(cases)) {
    for (const fault of faults) {
      it(`is explained in the tree and in a panel, each with a next step: ${family}, ${fault}`, async () => {
        const parts = await extensionParts();
        limits = shorter;
        service().setFaults([fault]);
        (await parts.network.get()).tryNow();
        const [account] = await rows(parts);
        assert.ok(account);
        await vscode.commands.executeCommand("evoVoice.refresh", account);
        const [message, ...more] = await rows(parts, account);
        assert.ok(message?.kind === "message" && more.length === 0);
        assert.equal(rowText(parts, message), row);
        assert.match(message.detail ?? "", words);
        const page = await FakePage.open(id, new HandTimer());
        const failed = page.all("status").at(-1);
        page.close();
        assert.ok(failed?.kind === "failed");
        assert.match(failed.message, words);
        assert.equal(failed.actions[0], "retry");
      });
    }
  }

  it("shows its sessions with the row’s next step, once the fault is gone", async () => {
    const parts = await extensionParts();
    limits = {};
    service().setFaults([]);
    const [account] = await rows(parts);
    assert.ok(account);
    const [message] = await rows(parts, account);
    assert.ok(message);
    const { command } = parts.tree.getTreeItem(message);
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
    assert.ok((await sessionsBelow(parts, account)).length > 0);
  });
});
