import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Authority, createAuthority } from "../support/authority.ts";

/** A process that asks the service with the trust that settings and environment give; prints the status or the code. */
const program = `
  const [, base, address, settings] = process.argv;
  const { createRouteConnector } = await import(base + "network/connector.ts");
  const { createUndiciTransport } = await import(base + "transport/undici-transport.ts");
  const { loadTlsTrust } = await import(base + "network/certificates.ts");
  const connector = createRouteConnector({
    route: () => ({ kind: "direct", reason: "no proxy set" }),
    trust: () => loadTlsTrust(JSON.parse(settings)),
    timeoutMs: 9000,
  });
  const transport = createUndiciTransport({ connector });
  const limits = { connectMs: 9000, answerMs: 9000, wholeMs: 9000, bodyBytes: 9000 };
  const request = { method: "GET", url: new URL(address), route: "/", headers: {} };
  const outcome = await transport.send(request, limits, new AbortController().signal).then(
    ({ status }) => status,
    (error) => error.code ?? String(error),
  );
  await transport.close();
  console.log(outcome);
`;

describe("which certificates are trusted", () => {
  let authority: Authority;
  let server: Server;
  let folder: string;
  let file: string;

  before(async () => {
    authority = await createAuthority(["localhost"]);
    folder = await mkdtemp(join(tmpdir(), "evovoice-trust-"));
    file = join(folder, "authority.pem");
    await writeFile(file, authority.authority);
    server = createServer({ key: authority.key, cert: authority.certificate }, (_request, response) =>
      response.end("{}"),
    );
    server.on("tlsClientError", () => undefined).listen(0, "127.0.0.1");
    await once(server, "listening");
  });

  after(async () => {
    server.close();
    server.closeAllConnections();
    await rm(folder, { recursive: true });
  });

  async function ask(
    settings: { strictSSL?: boolean; systemCertificates?: boolean },
    env: Record<string, string> = {},
  ): Promise<string> {
    const base = new URL("../../src/evovoice/", import.meta.url).href;
    const { NODE_EXTRA_CA_CERTS: _extra, SSL_CERT_FILE: _file, SSL_CERT_DIR: _dir, ...rest } = process.env;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        "--input-type=module",
        "-e",
        program,
        base,
        `https://127.0.0.1:${(server.address() as AddressInfo).port}/`,
        JSON.stringify({ strictSSL: true, systemCertificates: true, ...settings }),
      ],
      { env: { ...rest, ...env } },
    );
    return stdout.trim();
  }

  it("an authority that nobody knows is not", async () => {
    assert.equal(await ask({}), "UNABLE_TO_VERIFY_LEAF_SIGNATURE");
  });

  it("one of NODE_EXTRA_CA_CERTS is, with the system's certificates and without", async () => {
    for (const systemCertificates of [true, false]) {
      assert.equal(await ask({ systemCertificates }, { NODE_EXTRA_CA_CERTS: file }), "200");
    }
  });

  it("one of the system is, unless http.systemCertificates is off", async function () {
    if (process.platform !== "linux") {
      // Elsewhere no variable names the system's file.
      this.skip();
    }
    const env = { SSL_CERT_FILE: file, SSL_CERT_DIR: folder };
    assert.equal(await ask({}, env), "200");
    assert.equal(await ask({ systemCertificates: false }, env), "UNABLE_TO_VERIFY_LEAF_SIGNATURE");
  });

  it("any is, where http.proxyStrictSSL is off", async () => {
    assert.equal(await ask({ strictSSL: false }), "200");
  });
});
