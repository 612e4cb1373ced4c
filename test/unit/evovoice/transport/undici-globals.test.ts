import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { promisify } from "node:util";

/**
 * A process that loads the transport and asks something with it. It gets node:http without an import, because importing
 * that makes Node itself load its own undici. With "fetch first" Node's own dispatcher is there before.
 */
const program = `
  const [, transportModule, order] = process.argv;
  const { createServer } = process.getBuiltinModule("node:http");
  const server = createServer((request, response) => response.end("{}"));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL("http://127.0.0.1:" + server.address().port);
  if (order === "fetch first") {
    await (await fetch(url)).text();
  }
  const look = () => {
    const dispatchers = [1, 2].map((version) => globalThis[Symbol.for("undici.globalDispatcher." + version)]);
    return [...dispatchers, fetch, ...Reflect.ownKeys(globalThis)];
  };
  const before = look();
  const { createUndiciTransport } = await import(transportModule);
  const transport = createUndiciTransport();
  const limits = { connectMs: 9e3, answerMs: 9e3, wholeMs: 9e3, bodyBytes: 9 };
  const request = { method: "GET", url, route: "/", headers: {} };
  const { status } = await transport.send(request, limits, new AbortController().signal);
  await transport.close();
  const after = look();
  server.close();
  server.closeAllConnections();
  console.log(JSON.stringify({
    status,
    hadDispatcher: before[0] !== undefined || before[1] !== undefined,
    unchanged: before.length === after.length && before.every((value, index) => value === after[index]),
  }));
`;

async function run(order: string): Promise<unknown> {
  const transport = new URL("../../../../src/evovoice/transport/undici-transport.ts", import.meta.url).href;
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--input-type=module",
    "-e",
    program,
    transport,
    order,
  ]);
  return JSON.parse(stdout);
}

describe("the undici transport", () => {
  it("installs no dispatcher and adds no global", async () => {
    assert.deepEqual(await run("transport only"), { status: 200, hadDispatcher: false, unchanged: true });
  });

  it("leaves a dispatcher that is already there in its place", async () => {
    assert.deepEqual(await run("fetch first"), { status: 200, hadDispatcher: true, unchanged: true });
  });
});
