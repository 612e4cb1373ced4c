import type { ListResponse, SessionInfo } from "../../src/evovoice/types.ts";
import { startSampleService, type SampleService, type SampleServiceOptions } from "../../src/demo/service.ts";

/** The moment at which every sample week of these tests ends. */
export const now = new Date("2026-11-23T15:00:00Z");

/** What an answer held. `body` is undefined where it is no JSON. */
export interface Reply<Body> {
  status: number;
  headers: Headers;
  text: string;
  body: Body;
}

/** Calls the sample service over a socket with nothing but Node's own fetch. */
export class Caller {
  readonly service: SampleService;
  readonly authorization: string;

  constructor(service: SampleService, user = service.user) {
    this.service = service;
    this.authorization = `Basic ${Buffer.from(`${user}:${service.password}`).toString("base64")}`;
  }

  /** Sends a request without any sign-in, for JSON unless `init` has an Accept; redirects are not followed. */
  async send<Body>(path: string, init: RequestInit = {}): Promise<Reply<Body>> {
    const headers = new Headers(init.headers);
    if (!headers.has("accept")) {
      headers.set("accept", "application/json");
    }
    const response = await fetch(this.service.address + path, { redirect: "manual", ...init, headers });
    const text = await response.text();
    const json = (response.headers.get("content-type") ?? "").includes("json") && text !== "";
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: (json ? JSON.parse(text) : undefined) as Body,
    };
  }

  /** GET with HTTP Basic. */
  async get<Body>(path: string, headers: Record<string, string> = {}): Promise<Reply<Body>> {
    return this.send<Body>(path, { headers: { authorization: this.authorization, ...headers } });
  }

  /** `GET /sessions` with the parameters written as they are. */
  async list(query = ""): Promise<ListResponse<SessionInfo>> {
    return (await this.get<ListResponse<SessionInfo>>(`/sessions${query === "" ? "" : `?${query}`}`)).body;
  }

  /** Signs in and gives the lines of Set-Cookie back. */
  async signIn(body: object): Promise<Reply<Record<string, unknown>> & { cookies: string[] }> {
    const reply = await this.send<Record<string, unknown>>("/auth/credentials", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return { ...reply, cookies: reply.headers.getSetCookie() };
  }
}

/** Starts a sample service whose week always ends at the same moment. */
export async function startCaller(options: SampleServiceOptions = {}): Promise<Caller> {
  return new Caller(await startSampleService({ now, ...options }));
}

/** The value of a cookie among lines of Set-Cookie. */
export function cookieValue(lines: readonly string[], name: string): string | undefined {
  const line = lines.find((each) => each.startsWith(`${name}=`));
  return line?.slice(name.length + 1, line.indexOf(";"));
}
