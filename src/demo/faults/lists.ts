import type { ListResponse, SessionInfo } from "../../evovoice/types.ts";
import { enumNames } from "../../evovoice/types.ts";
import { hash } from "../data/random.ts";
import type { ServiceResponse } from "../http/response.ts";
import type { Exchange } from "../http/exchange.ts";
import { rewriteText, textOf, type FaultKind, type FaultKinds, type OriginalHandler } from "./fault.ts";
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

/** Lists whose JSON is well-formed and whose contents are not what was promised. */
export const listFaults: FaultKinds = {
  "wrong-types": onLists(
    "fields of the wrong type, and things between the sessions that are none",
    (list) => ({
      ...list,
      items: [null, 7, ...list.items.flatMap((session, place) => [mistyped(session, place), "session"])],
    }),
  ),
  "numeric-enums": onLists("enums as numbers", (list) => ({
    ...list,
    items: list.items.map((session) => numbered(session)),
  })),
  "odd-dates": onLists("dates in every form, unreadable and missing ones too", (list) => ({
    ...list,
    items: list.items.map((session, place) => oddDates(session, place)),
  })),
  "odd-ids": {
    words: "ids with slashes, emoji and control characters, that can be asked for",
    async apply(exchange, original) {
      plainIds(exchange.query);
      return relisted(await original(), (list) => ({
        ...list,
        items: list.items.map((session) => ({ ...session, id: oddId(session.id ?? "") })),
      }));
    },
  },
  "lying-totals": onLists("totals far too high, and always more pages promised", (list) => ({
    ...list,
    totalCount: 987_654_321,
    totalPages: 12_345_678,
    hasMorePages: true,
  })),
  "repeat-page": {
    words: "the first page again, whichever is asked for, and always more promised",
    async apply({ query }, original) {
      setPage(query, 0);
      return relisted(await original(), (list) => ({ ...list, hasMorePages: true }));
    },
  },
  "moving-items": {
    words: "a session arrives while pages are fetched: each page begins with the last of the one before",
    apply: moveItems,
  },
};

function onLists(words: string, change: (list: List) => object): FaultKind {
  return rewriteText(words, (text, answer) => rewritten(text, answer, change));
}

async function relisted(answer: ServiceResponse, change: (list: List) => object): Promise<ServiceResponse> {
  return answer.status === 200 ? rewritten(await textOf(answer), answer, change) : answer;
}

function rewritten(text: string, answer: ServiceResponse, change: (list: List) => object): ServiceResponse {
  const list = readList(text);
  return { ...answer, body: list ? JSON.stringify(change(list)) : text };
}

function readList(text: string): List | undefined {
  const value = text.startsWith("{") ? (JSON.parse(text) as Partial<List>) : {};
  return Array.isArray(value.items) ? (value as List) : undefined;
}

function mistyped(session: SessionInfo, place: number): object {
  const wrong = [
    { log: "see above", ended: "perhaps" },
    { members: { first: "nobody" }, fromName: ["two", "names"] },
    { dateCreated: { year: 2026 }, channel: [] },
    { customerBreadcrumb: 5, wasMissed: {} },
  ];
  return { ...session, ...wrong[place % wrong.length] };
}

function numbered(session: SessionInfo): object {
  const numbers = Object.entries(enumFields).flatMap(([field, names]) => {
    const number = (names as readonly string[]).indexOf(String(session[field as keyof typeof enumFields]));
    return number === -1 ? [] : [[field, number]];
  });
  return { ...session, ...(Object.fromEntries(numbers) as object) };
}

/** Every id gets one of these around it, always the same. */
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

/** Finds the sample's own ids in what is asked for by odd ones. */
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

async function moveItems({ query }: Exchange, original: OriginalHandler): Promise<ServiceResponse> {
  const asked = [...query].find(([name]) => name.toLowerCase() === "page")?.[1];
  const page = Number(asked ?? 0);
  const answer = await original();
  if (!(page > 0) || answer.status !== 200) {
    return answer;
  }
  setPage(query, page - 1);
  const before = readList(await textOf(await original()))?.items.at(-1);
  return relisted(answer, (list) => {
    const more = list.hasMorePages === true || page + 1 < (list.totalPages ?? 0);
    const items = more ? list.items.slice(0, -1) : list.items;
    return { ...list, items: before && list.items.length > 0 ? [before, ...items] : items };
  });
}
