import assert from "node:assert/strict";
import * as vscode from "vscode";
import { startSampleService, type SampleService, type SampleServiceOptions } from "../../src/demo/service.ts";
import type { TestParts as Parts } from "../../src/extension.ts";
import type { ListResponse, ListSessions, SessionInfo } from "../../src/evovoice/types.ts";
import type { TreeNode } from "../../src/editor/tree/nodes.ts";

/** The extension's objects, which it exports to tests only. */
export async function extensionParts(): Promise<Parts> {
  const extension = vscode.extensions.getExtension<Parts | undefined>(
    "evo-voice-sessions.evo-voice-sessions",
  );
  assert.ok(extension, "VS Code does not know the extension");
  const parts = await extension.activate();
  assert.ok(parts, "The extension hands out its parts only to tests");
  return parts;
}

/** The URL of the bundled worker that runs regular expressions. */
export function expressionScript(): URL {
  const extension = vscode.extensions.getExtension("evo-voice-sessions.evo-voice-sessions");
  return new URL(
    `${extension?.extensionUri.with({ scheme: "file" }).toString() ?? ""}/dist/regexp-worker.js`,
  );
}

/** Starts a sample service for the tests of a `describe`, which the extension uses, signed in by default. */
export function useService(options: SampleServiceOptions = {}, signedIn = true): () => SampleService {
  let service: SampleService | undefined;
  before(async () => {
    service = await startSampleService({ sessions: 400, seed: 11, ...options });
    await useAddress(service.address);
    if (signedIn) {
      const { connection } = await extensionParts();
      await connection.signIn(service.user, service.password, AbortSignal.timeout(10_000));
    }
  });
  after(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    const { connection, search } = await extensionParts();
    search.clear();
    await connection.signOut();
    await service?.close();
  });
  return () => {
    assert.ok(service, "The service is there only while tests run");
    return service;
  };
}

/** Makes this the current service, and waits until the extension has switched to it. */
export async function useAddress(address: string): Promise<void> {
  const { connection } = await extensionParts();
  const turned = until(connection.onDidChange, () => connection.environment.url.origin === address);
  await vscode.workspace
    .getConfiguration("evoVoice")
    .update("serviceUrl", address, vscode.ConfigurationTarget.Global);
  await turned;
  await connection.start();
}

/** Resolves when the condition holds: now, or after one of the events. */
export function until<Event>(
  event: vscode.Event<Event>,
  condition: () => boolean | Thenable<boolean>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const check = async (): Promise<void> => {
      try {
        if (await condition()) {
          subscription.dispose();
          resolve();
        }
      } catch (error) {
        subscription.dispose();
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    const subscription = event(() => void check());
    void check();
  });
}

/** A session list from the service itself, without the extension. */
export async function ask(
  service: SampleService,
  request: ListSessions = {},
): Promise<ListResponse<SessionInfo>> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(request)) {
    query.set(name, Array.isArray(value) ? value.join(",") : String(value));
  }
  return (await askJson(service, `/sessions?${query.toString()}`)) as ListResponse<SessionInfo>;
}

/** Requests a route of the service with its demo login. */
export async function askJson(
  service: Pick<SampleService, "address" | "user" | "password">,
  path: string,
): Promise<unknown> {
  const login = Buffer.from(`${service.user}:${service.password}`).toString("base64");
  const answer = await fetch(service.address + path, {
    headers: { Accept: "application/json", Authorization: `Basic ${login}`, "User-Agent": "editor tests" },
  });
  assert.equal(answer.status, 200, `${path} answered ${answer.status}`);
  return answer.json();
}

/** The rows below a row of the tree (the accounts, without one). */
export async function rows(parts: Parts, parent?: TreeNode): Promise<TreeNode[]> {
  return parts.tree.getChildren(parent);
}

/** All sessions shown below a row, in order, in any groups. */
export async function sessionsBelow(parts: Parts, parent: TreeNode): Promise<SessionInfo[]> {
  const below: SessionInfo[] = [];
  for (const node of await rows(parts, parent)) {
    if (node.kind === "session") {
      below.push(node.session);
    } else if (node.kind === "group") {
      below.push(...(await sessionsBelow(parts, node)));
    }
  }
  return below;
}

/** The text of a row of the tree. */
export function rowText(parts: Parts, node: TreeNode): string {
  const { label, description } = parts.tree.getTreeItem(node);
  const text = typeof label === "string" ? label : (label?.label ?? "");
  return typeof description === "string" && description !== "" ? `${text} ${description}` : text;
}
