import { JsonServiceClient } from "@servicestack/client";
import { Agent, request } from "undici";
import { createEvoVoiceClient } from "../../src/evovoice/client.ts";
import { CookieJar } from "../../src/evovoice/http/cookies.ts";
import { encodeListSessions } from "../../src/evovoice/query-string.ts";
import type { ListResponse, ListSessions, SessionInfo } from "../../src/evovoice/types.ts";
import { createUndiciTransport } from "../../src/evovoice/transport/undici-transport.ts";
import { neverAborted } from "../support/client.ts";

/** Fetches one page and gives its sessions. */
export type FetchPage = (query: ListSessions) => Promise<readonly SessionInfo[]>;

const headers = { accept: "application/json", "user-agent": "EvoVoiceSessions/bench" };

/** Who is measured, by name: each makes a way to fetch pages from an address. */
export const contenders = {
  ours(address: string): FetchPage {
    const serviceUrl = new URL(address);
    const client = createEvoVoiceClient({
      serviceUrl,
      transport: createUndiciTransport(),
      cookies: new CookieJar(serviceUrl),
      userAgent: headers["user-agent"],
    });
    return async (query) => (await client.listSessions(query, neverAborted)).items;
  },
  "undici + JSON.parse"(address: string): FetchPage {
    const dispatcher = new Agent();
    return async (query) => {
      const { body } = await request(`${address}/sessions?${encodeListSessions(query)}`, {
        dispatcher,
        headers,
      });
      return itemsOf(JSON.parse(await body.text()));
    };
  },
  "fetch + json()"(address: string): FetchPage {
    return async (query) => {
      const answer = await fetch(`${address}/sessions?${encodeListSessions(query)}`, { headers });
      return itemsOf(await answer.json());
    };
  },
  "@servicestack/client"(address: string): FetchPage {
    const client = new JsonServiceClient(address);
    return async (query) => itemsOf(await client.get<object>("/sessions", query));
  },
} as const satisfies Readonly<Record<string, (address: string) => FetchPage>>;

export type ContenderName = keyof typeof contenders;

function itemsOf(value: unknown): readonly SessionInfo[] {
  return (value as ListResponse<SessionInfo>).items;
}
