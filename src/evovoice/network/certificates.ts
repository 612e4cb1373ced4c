import { createSecureContext, getCACertificates, type SecureContext } from "node:tls";
import { Worker } from "node:worker_threads";
import type { NetworkSettings } from "./proxy-route.ts";

/** Which certificates are trusted. Without a context Node's own list decides. */
export interface TlsTrust {
  readonly rejectUnauthorized: boolean;
  readonly secureContext?: SecureContext;
}

/** Reads the system's certificate authorities, in a worker, because macOS and Windows can take seconds. */
const program = `
  const { parentPort } = process.getBuiltinModule("node:worker_threads");
  parentPort.postMessage(process.getBuiltinModule("node:tls").getCACertificates("system"));
`;

/**
 * Collects the trusted authorities: those that come with Node, those of NODE_EXTRA_CA_CERTS, and those of the system unless
 * `http.systemCertificates` is off. Never throws: where the system's list can't be read, Node's own decides.
 */
export async function loadTlsTrust(
  settings: Pick<NetworkSettings, "strictSSL" | "systemCertificates">,
): Promise<TlsTrust> {
  const { strictSSL: rejectUnauthorized, systemCertificates } = settings;
  if (!rejectUnauthorized || !systemCertificates) {
    return { rejectUnauthorized };
  }
  const system = await readSystemCertificates();
  if (system.length === 0) {
    return { rejectUnauthorized };
  }
  try {
    // One context for all connections: reading hundreds of certificates for each would block the thread.
    const ca = [...new Set([...getCACertificates("default"), ...system])];
    return { rejectUnauthorized, secureContext: createSecureContext({ ca }) };
  } catch {
    // The system holds a certificate that OpenSSL can't read.
    return { rejectUnauthorized };
  }
}

async function readSystemCertificates(): Promise<readonly string[]> {
  const { promise, resolve } = Promise.withResolvers<readonly string[]>();
  const worker = new Worker(program, { eval: true, execArgv: [] });
  worker.once("message", resolve);
  worker.once("error", () => resolve([]));
  worker.once("exit", () => resolve([]));
  return promise;
}
