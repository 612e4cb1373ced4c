import { generate } from "selfsigned";

/** A private certificate authority and a server's certificate from it, all in PEM. */
export interface Authority {
  /** The authority's common name. */
  readonly name: string;
  readonly authority: string;
  readonly key: string;
  readonly certificate: string;
}

/** Makes an authority that nobody trusts by itself, and a certificate for these DNS names and 127.0.0.1 from it. */
export async function createAuthority(
  hosts: readonly string[],
  name = "Example Test Authority",
): Promise<Authority> {
  const common = { keyType: "ec", algorithm: "sha256" } as const;
  const own = await generate([{ name: "commonName", value: name }], {
    ...common,
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, digitalSignature: true, critical: true },
    ],
  });
  const server = await generate([{ name: "commonName", value: hosts[0] ?? "localhost" }], {
    ...common,
    ca: { key: own.private, cert: own.cert },
    extensions: [
      { name: "basicConstraints", cA: false },
      {
        name: "subjectAltName",
        altNames: [...hosts.map((value) => ({ type: 2 as const, value })), { type: 7, ip: "127.0.0.1" }],
      },
    ],
  });
  return { name, authority: own.cert, key: server.private, certificate: server.cert };
}
