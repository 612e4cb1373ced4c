import { CookieJar } from "./http/cookies.ts";
import { decodeAccount } from "./decode/account.ts";
import {
  decodeCustomers,
  decodeEndpoints,
  type CustomerInfo,
  type EndpointInfo,
  type NamePage,
} from "./decode/directory.ts";
import { decodeFiles, type SessionFileInfo } from "./decode/files.ts";
import { decodeStatus } from "./decode/auth-status.ts";
import { decodeTranscript, type ChatMessageInfo } from "./decode/transcript.ts";
import type { SessionPage } from "./decode/session-page.ts";
import { decodeSessionPageInSlices } from "./decode/session-page.ts";
import { NotFoundError, NotSignedInError, NotTheServiceError } from "./errors.ts";
import { walkPages } from "./pages.ts";
import { fetchInParts } from "./smaller-pages.ts";
import { runInSlices } from "./time-slices.ts";
import { encodeListNames, encodeListSessions, splitSpecificIds, type ListNames } from "./query-string.ts";
import type { JsonAnswer } from "./exchange/read-answer.ts";
import type { ExchangeEvent } from "./exchange/service-exchange.ts";
import { ServiceExchange } from "./exchange/service-exchange.ts";
import type { Transport, TransportLimits } from "./transport/transport.ts";
import type { AccountInfo, AuthStatus, ListSessions, SessionInfo } from "./types.ts";

export type { ExchangeEvent } from "./exchange/service-exchange.ts";

/** Deadlines and size of one exchange where the caller says nothing else. A log of 400,000 entries has about 60 MB. */
const defaultLimits: TransportLimits = {
  connectMs: 10_000,
  answerMs: 30_000,
  wholeMs: 120_000,
  bodyBytes: 96 * 1024 * 1024,
};

/** The longest query string in characters; common servers in front of .NET refuse more than 2,048. */
const maxQueryLength = 2000;

export interface EvoVoiceClientOptions {
  /** May have a path prefix, which is kept. Its user name, password, query and hash are not used. */
  readonly serviceUrl: URL;
  readonly transport: Transport;
  /** Must be of the service's origin; a jar of another origin sends and stores nothing. */
  readonly cookies: CookieJar;
  /** A specific one: the service refuses those of common tools. */
  readonly userAgent: string;
  readonly limits?: Partial<TransportLimits>;
  readonly onExchange?: (event: ExchangeEvent) => void;
}

/** A session, where it was found, and its JSON exactly as the service sent it. */
export interface FoundSession {
  readonly session: SessionInfo;
  readonly source: "live" | "archive";
  readonly text: string;
  /** The parts of this session that could not be read; the text still contains them. */
  readonly problems: SessionPage["problems"];
}

/** How to look for one session. */
export interface FindSession {
  /** Where to look first; in the live list by default. */
  readonly first?: "live" | "archive";
  readonly accountIds?: readonly string[];
}

/**
 * Reads from the service. Sends nothing but GET requests and the one POST that signs in. Every method throws the errors of
 * errors.ts or, when cancelled, the signal's own reason.
 */
export interface EvoVoiceClient {
  /**
   * `POST /auth/credentials`, then `/auth/status` decides. The cookies of an earlier sign-in stay until this one succeeded.
   * WrongCredentialsError; RejectedRequestError for an empty name or password; NotSignedInError if it had no effect.
   */
  signIn(userName: string, password: string, signal: AbortSignal): Promise<AuthStatus>;
  /** `GET /auth/logout`. The cookies are gone afterwards even if the service could not be reached. */
  signOut(signal: AbortSignal): Promise<void>;
  /** `GET /auth/status`: who is signed in; undefined for nobody. */
  status(signal: AbortSignal): Promise<AuthStatus | undefined>;
  /**
   * `GET /sessions`: one page. More `specificIds` than fit into a URL are sent in several requests and come back as one page with
   * all of them; order and paging then hold within each request only. A page that is too large is fetched in smaller parts.
   */
  listSessions(request: ListSessions, signal: AbortSignal): Promise<SessionPage>;
  /** All pages from `request.page` on; see walkPages for how it ends. */
  pages(request: ListSessions, signal: AbortSignal): AsyncGenerator<SessionPage, void, undefined>;
  /** One session with its log, from the live list or the archive. NotFoundError if neither has it. */
  session(id: string, options: FindSession, signal: AbortSignal): Promise<FoundSession>;
  /** `GET /accounts/{id}`. NotAllowedError where the role may not read it. */
  account(id: string, signal: AbortSignal): Promise<AccountInfo>;
  /** `GET /sessions/{id}/transcript`: the messages of a chat. NotAllowedError, or NotFoundError once it is in the archive. */
  transcript(sessionId: string, signal: AbortSignal): Promise<ChatMessageInfo[]>;
  /** `GET /files`: recordings, voicemail and faxes of a session, at most 200. NotAllowedError where the role may not read them. */
  files(sessionId: string, signal: AbortSignal): Promise<SessionFileInfo[]>;
  /** `GET /customers`: one page, sorted by name as the service sorts. NotAllowedError where the role may not list them. */
  customers(request: ListNames, signal: AbortSignal): Promise<NamePage<CustomerInfo>>;
  /** `GET /endpoints`: one page. NotAllowedError where the role may not list them. */
  endpoints(request: ListNames, signal: AbortSignal): Promise<NamePage<EndpointInfo>>;
}

const sessionsRoute = "/sessions";
const statusRoute = "/auth/status";
const signInRoute = "/auth/credentials";
const accountRoute = "/accounts/{id}";
const transcriptRoute = "/sessions/{id}/transcript";
const filesRoute = "/files";
const customersRoute = "/customers";
const endpointsRoute = "/endpoints";
const maxFiles = 200;

/** Everything but sessions, chats and lists of names is short. Bytes. */
const smallBytes = 1024 * 1024;
const chatBytes = 4 * 1024 * 1024;

/** Makes a client for one service. */
export function createEvoVoiceClient(options: EvoVoiceClientOptions): EvoVoiceClient {
  const limits = { ...defaultLimits, ...options.limits };
  const exchange = new ServiceExchange({ ...options, limits });

  async function readStatus(signal: AbortSignal, cookies: CookieJar): Promise<AuthStatus | undefined> {
    try {
      const answer = await exchange.json({ route: statusRoute, cookies, maxBytes: smallBytes }, signal);
      return decodeStatus(answer?.value);
    } catch (error) {
      if (error instanceof NotSignedInError) {
        return undefined;
      }
      throw error;
    }
  }

  async function fetchPage(request: ListSessions, signal: AbortSignal): Promise<[SessionPage, JsonAnswer]> {
    const answer = await exchange.json({ route: sessionsRoute, query: encodeListSessions(request) }, signal);
    const page = await runInSlices(decodeSessionPageInSlices(answer?.value), signal);
    if (answer === undefined || page === undefined) {
      throw notAnAnswer(sessionsRoute, "not a list");
    }
    return [page, answer];
  }

  const fetchWhole = (request: ListSessions, signal: AbortSignal): Promise<SessionPage> =>
    fetchInParts(request, async (part) => (await fetchPage(part, signal))[0]);

  async function listSessions(request: ListSessions, signal: AbortSignal): Promise<SessionPage> {
    const parts = splitSpecificIds(request, maxQueryLength);
    if (parts.length === 1) {
      return fetchWhole(request, signal);
    }
    const items: SessionInfo[] = [];
    const problems: SessionPage["problems"][number][] = [];
    for (const part of (request.page ?? 0) > 0 ? [] : parts) {
      const whole = { ...part, page: 0, countPerPage: part.specificIds?.length ?? 0 };
      for await (const page of walkPages(whole, (turn) => fetchWhole(turn, signal))) {
        for (const problem of page.problems) {
          problems.push({ ...problem, index: problem.index + items.length });
        }
        for (const item of page.items) {
          items.push(item);
        }
      }
    }
    return { items, problems, totalCount: items.length, totalPages: 1, hasMorePages: false };
  }

  async function find(
    id: string,
    source: "live" | "archive",
    accountIds: readonly string[] | undefined,
    signal: AbortSignal,
  ): Promise<FoundSession | undefined> {
    const request: ListSessions = {
      specificIds: [id],
      countPerPage: 1,
      simplifiedPaging: true,
      ...(source === "archive" ? { searchArchive: true } : undefined),
      ...(accountIds === undefined ? undefined : { accountIds }),
    };
    const [page, answer] = await fetchPage(request, signal);
    // A service that does not understand specificIds sends its newest session instead.
    const session = page.items.find((item) => item.id === id);
    if (session === undefined) {
      return undefined;
    }
    const index = (answer.value as { items: unknown[] }).items.indexOf(session);
    const text = await answer.itemText(index, signal);
    const problems = page.problems.filter((problem) => problem.index === index);
    return text === undefined ? undefined : { session, source, text, problems };
  }

  async function names<Item>(
    route: string,
    request: ListNames,
    decode: (value: unknown) => NamePage<Item> | undefined,
    signal: AbortSignal,
  ): Promise<NamePage<Item>> {
    const answer = await exchange.json(
      { route, query: encodeListNames(request), maxBytes: chatBytes },
      signal,
    );
    const page = decode(answer?.value);
    if (page === undefined) {
      throw notAnAnswer(route, "not a list");
    }
    return page;
  }

  return {
    customers: (request, signal) => names(customersRoute, request, decodeCustomers, signal),
    endpoints: (request, signal) => names(endpointsRoute, request, decodeEndpoints, signal),
    async signIn(userName, password, signal) {
      const fresh = new CookieJar(options.serviceUrl);
      const post = { provider: "credentials", userName, password, rememberMe: true };
      await exchange.json(
        { route: signInRoute, post, signingIn: true, cookies: fresh, maxBytes: smallBytes },
        signal,
      );
      const status = await readStatus(signal, fresh);
      if (status === undefined) {
        throw new NotSignedInError(statusRoute, "signing in changed nothing");
      }
      options.cookies.replaceWith(fresh);
      return status;
    },
    async signOut(signal) {
      try {
        await exchange.acknowledge({ route: "/auth/logout", maxBytes: smallBytes }, signal);
      } finally {
        options.cookies.clear();
      }
    },
    status: (signal) => readStatus(signal, options.cookies),
    listSessions,
    pages: (request, signal) => walkPages(request, (page) => listSessions(page, signal)),
    async session(id, { first = "live", accountIds }, signal) {
      const second = first === "live" ? "archive" : "live";
      // An empty id would be left out of the query, which then asks for every session.
      const found =
        id === ""
          ? undefined
          : ((await find(id, first, accountIds, signal)) ?? (await find(id, second, accountIds, signal)));
      if (found === undefined) {
        throw new NotFoundError(sessionsRoute, "neither the live list nor the archive has this session");
      }
      return found;
    },
    async account(id, signal) {
      const path = pathOf(accountRoute, id);
      const answer = await exchange.json({ route: accountRoute, path, maxBytes: smallBytes }, signal);
      const account = decodeAccount(answer?.value);
      if (account === undefined) {
        throw notAnAnswer(accountRoute, "not an account");
      }
      return account;
    },
    async transcript(sessionId, signal) {
      const path = pathOf(transcriptRoute, sessionId);
      const answer = await exchange.json({ route: transcriptRoute, path, maxBytes: chatBytes }, signal);
      const messages = decodeTranscript(answer?.value);
      if (messages === undefined) {
        throw notAnAnswer(transcriptRoute, "not a transcript");
      }
      return messages;
    },
    async files(sessionId, signal) {
      if (sessionId === "") {
        // An empty parameter counts as absent: this would ask for everybody's files.
        throw new NotFoundError(filesRoute, "no such session");
      }
      const query = `sessionId=${encodeURIComponent(sessionId)}&countPerPage=${maxFiles}&simplifiedPaging=true`;
      const answer = await exchange.json({ route: filesRoute, query, maxBytes: smallBytes }, signal);
      const files = decodeFiles(answer?.value);
      if (files === undefined) {
        throw notAnAnswer(filesRoute, "not a list");
      }
      return files;
    },
  };
}

/** A route's path for one id. A URL drops an empty id and dots, and would then address something else. */
function pathOf(route: string, id: string): string {
  if (id === "" || id === "." || id === "..") {
    throw new NotFoundError(route, "there is no such id");
  }
  return route.replace("{id}", () => encodeURIComponent(id));
}

function notAnAnswer(route: string, reason: string): NotTheServiceError {
  return new NotTheServiceError(route, 200, "application/json", reason);
}
