import type { ListResponse, SessionInfo } from "../../evovoice/types.ts";
import { enumNames } from "../../evovoice/types.ts";
import { hash } from "../data/random.ts";
import type { ServiceResponse } from "../http/response.ts";
import type { Exchange } from "../http/exchange.ts";
import { rewriteText, textOf, type FaultKind, type FaultKinds, type OriginalResponse } from "./fault.ts";
import { oddDates } from "./odd-dates.ts";

type List = ListResponse<SessionInfo>;

const enumFields = {
  dialState: enumNames.SessionDialState,
  callState: enumNames.SessionCallState,
  queueState: enumNames.SessionQueueStates,
  channel: enumNames.FlowChannels,
  direction: enumNames.SessionDirections,
  holdReason: enumNames.SessionHoldReasons,
} as const satisfies Partial<Record<keyof SessionInfo, readonly string[]>>;

/** Lists with well-formed JSON and wrong content. */
export const listFaults: FaultKinds = {
  "wrong-types": onLists("fields of the wrong type, and items that are not sessions", (list) => ({
    ...list,
    items: [null, 7, ...list.items.flatMap((session, index) => [mistyped(session, index), "session"])],
  })),
  "numeric-enums": onLists("enums as numbers", (list) => ({
    ...list,
    items: list.items.map((session) => numbered(session)),
  })),
  "odd-dates": onLists("dates in all formats, including unreadable and missing ones", (list) => ({
    ...list,
    items: list.items.map((session, index) => oddDates(session, index)),
  })),
  "odd-ids": {
    description: "ids with slashes, emoji and control characters, which requests can use",
    async apply(exchange, original) {
      plainIds(exchange.query);
      return relisted(await original(), (list) => ({
        ...list,
        items: list.items.map((session) => ({ ...session, id: oddId(session.id ?? "") })),
      }));
    },
  },
  "lying-totals": onLists("totals that are far too high, and hasMorePages always true", (list) => ({
    ...list,
    totalCount: 987_654_321,
    totalPages: 12_345_678,
    hasMorePages: true,
  })),
  "repeat-page": {
    description: "the first page for every page number, and hasMorePages always true",
    async apply({ query }, original) {
      setPage(query, 0);
      return relisted(await original(), (list) => ({ ...list, hasMorePages: true }));
    },
  },
  "moving-items": {
    description:
      "a session arrives while pages are fetched: each page begins with the last item of the previous one",
    apply: moveItems,
  },
};

function onLists(description: string, change: (list: List) => object): FaultKind {
  return rewriteText(description, (text, response) => rewritten(text, response, change));
}

async function relisted(response: ServiceResponse, change: (list: List) => object): Promise<ServiceResponse> {
  return response.status === 200 ? rewritten(await textOf(response), response, change) : response;
}

function rewritten(text: string, response: ServiceResponse, change: (list: List) => object): ServiceResponse {
  const list = readList(text);
  return { ...response, body: list ? JSON.stringify(change(list)) : text };
}

function readList(text: string): List | undefined {
  const value = text.startsWith("{") ? (JSON.parse(text) as Partial<List>) : {};
  return Array.isArray(value.items) ? (value as List) : undefined;
}

function mistyped(session: SessionInfo, index: number): object {
  const wrong = [
    { log: "see above", ended: "perhaps" },
    { members: { first: "nobody" }, fromName: ["two", "names"] },
    { dateCreated: { year: 2026 }, channel: [] },
    { customerBreadcrumb: 5, wasMissed: {} },
  ];
  return { ...session, ...wrong[index % wrong.length] };
}

function numbered(session: SessionInfo): object {
  const numbers = Object.entries(enumFields).flatMap(([field, names]) => {
    const number = (names as readonly string[]).indexOf(String(session[field as keyof typeof enumFields]));
    return number === -1 ? [] : [[field, number]];
  });
  return { ...session, ...(Object.fromEntries(numbers) as object) };
}

/** The unusual forms of ids. An id always gets the same one. */
const oddities: readonly ((id: string) => string)[] = [
  (id) => `../${id}/..`,
  (id) => `${id}/📞 ☎️`,
  (id) => `${id}\u0000\u0007\u001b[31m`,
  (id) => `a?b=${id}#c&d=%20+e`,
  (id) => `\u202e${id}, "twice"`,
];

function oddId(id: string): string {
  const odd = oddities[hash(Number.parseInt(id.slice(-6), 16)) % oddities.length];
  return odd ? odd(id) : id;
}

/** Replaces unusual ids in a query by the original ones. */
function plainIds(query: URLSearchParams): void {
  const asked = Array.from(query);
  for (const [name, value] of asked) {
    if (/^(?:specificIds|parentSessionId)$/i.test(name)) {
      query.set(name, (value.match(/[0-9a-f]{24}/g) ?? [value]).join(","));
    }
  }
}

function setPage(query: URLSearchParams, page: number): void {
  const written = Array.from(query.keys()).filter((name) => name.toLowerCase() === "page");
  for (const name of written) {
    query.delete(name);
  }
  query.set("page", String(page));
}

async function moveItems({ query }: Exchange, original: OriginalResponse): Promise<ServiceResponse> {
  const asked = [...query].find(([name]) => name.toLowerCase() === "page")?.[1];
  const page = Number(asked ?? 0);
  const response = await original();
  if (!(page > 0) || response.status !== 200) {
    return response;
  }
  setPage(query, page - 1);
  const before = readList(await textOf(await original()))?.items.at(-1);
  return relisted(response, (list) => {
    const more = list.hasMorePages === true || page + 1 < (list.totalPages ?? 0);
    const items = more ? list.items.slice(0, -1) : list.items;
    return { ...list, items: before && list.items.length > 0 ? [before, ...items] : items };
  });
}
