import { createSecureContext, getCACertificates, type SecureContext } from "node:tls";
import { Worker } from "node:worker_threads";
import type { NetworkSettings } from "./proxy-route.ts";

/** Which certificates are taken for good. Without a context Node's own list decides. */
export interface TlsTrust {
  readonly rejectUnauthorized: boolean;
  readonly secureContext?: SecureContext;
}

/** Asks the system for its authorities. On a thread of its own: macOS and Windows can take seconds. */
const program = `
  const { parentPort } = process.getBuiltinModule("node:worker_threads");
  parentPort.postMessage(process.getBuiltinModule("node:tls").getCACertificates("system"));
`;

/**
 * Makes ready what TLS is checked against: the authorities that come with Node, those of NODE_EXTRA_CA_CERTS, and those of
 * the system unless `http.systemCertificates` is off. Never throws: where the system's list can't be had, Node's own decides.
 */
export async function loadTlsTrust(
  settings: Pick<NetworkSettings, "strictSSL" | "systemCertificates">,
): Promise<TlsTrust> {
  const { strictSSL: rejectUnauthorized, systemCertificates } = settings;
  if (!rejectUnauthorized || !systemCertificates) {
    return { rejectUnauthorized };
  }
  const system = await readSystem();
  if (system.length === 0) {
    return { rejectUnauthorized };
  }
  // One context for all connections: reading some hundred certificates anew for each would hold up the thread.
  const ca = [...new Set([...getCACertificates("default"), ...system])];
  return { rejectUnauthorized, secureContext: createSecureContext({ ca }) };
}

async function readSystem(): Promise<readonly string[]> {
  const { promise, resolve } = Promise.withResolvers<readonly string[]>();
  const worker = new Worker(program, { eval: true, execArgv: [] });
  worker.once("message", resolve);
  worker.once("error", () => resolve([]));
  worker.once("exit", () => resolve([]));
  return promise;
}
