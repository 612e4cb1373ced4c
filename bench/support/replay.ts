import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { StartedService } from "./service.ts";

/**
 * Puts a server before a service that gives each answer again from memory, so that nobody's time holds the service's own. It asks
 * for what it has not got yet with HTTP Basic, and asks nobody to sign in. Gives its address.
 */
export async function startReplay({ address, user, password }: StartedService): Promise<string> {
  const kept = new Map<string, Promise<Buffer>>();
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
  const ask = async (path: string): Promise<Buffer> => {
    const answer = await fetch(address + path, {
      headers: { authorization, accept: "application/json", "user-agent": "EvoVoiceSessions/bench" },
    });
    if (answer.status !== 200) {
      throw new Error(`The service answered ${answer.status} to ${path}`);
    }
    return Buffer.from(await answer.arrayBuffer());
  };
  const server = createServer((request, response) => {
    // The order of parameters differs between clients; the answer does not.
    const { pathname, searchParams } = new URL(request.url ?? "/", address);
    searchParams.sort();
    const path = `${pathname}?${searchParams.toString()}`;
    const answer = kept.get(path) ?? ask(path);
    kept.set(path, answer);
    answer.then(
      (body) =>
        response
          .writeHead(200, {
            "content-type": "application/json; charset=utf-8",
            "content-length": body.length,
          })
          .end(body),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
