import { runAtOnce, type SlicedWork } from "../time-slices.ts";
import type { DecodeNotes, DecodeReason, FieldReader, LongList } from "./fields.ts";
import {
  isJsonObject,
  noNotes,
  readDictionary,
  readersOf,
  readEnum,
  readFlag,
  readListInSlices,
  readNumber,
  readObjects,
  readText,
  repairFields,
} from "./fields.ts";
import type {
  CustomerBreadcrumb,
  ListResponse,
  SessionInfo,
  SessionLogInfo,
  SessionMemberInfo,
} from "../types.ts";
import { enumNames } from "../types.ts";

/** Something of a page that could not be read. Holds no value of it except the session's id. */
export interface DecodeProblem {
  /** The session's index in the page as the service sent it; -1 where the problem concerns the page itself. */
  readonly index: number;
  readonly id?: string;
  /** The field, such as `members.role`; absent where the whole session is meant. */
  readonly field?: string;
  readonly reason: DecodeReason;
}

/** One page of sessions, and what could not be read of it. */
export interface SessionPage extends ListResponse<SessionInfo> {
  readonly problems: readonly DecodeProblem[];
}

const logFields = readersOf<SessionLogInfo>({ date: readText, message: readText });

const readAnyLog = readObjects(logFields);

/**
 * Nearly all of a page is logs. An entry of exactly two strings, which is what the service sends, takes two type checks and a
 * count; only a list with another kind of entry is read the general way.
 */
const readLog: FieldReader = (value, field, notes) =>
  Array.isArray(value) && (notes.finishedLists?.has(value) === true || value.every(isPlainEntry))
    ? value
    : readAnyLog(value, field, notes);

function isPlainEntry(entry: unknown): boolean {
  if (typeof entry !== "object" || entry === null) {
    return false;
  }
  const { date, message } = entry as SessionLogInfo;
  return typeof date === "string" && typeof message === "string" && Object.keys(entry).length === 2;
}

const breadcrumbFields = readersOf<CustomerBreadcrumb>({ id: readText, name: readText });

const readBreadcrumbs = readObjects(breadcrumbFields);

const memberFields = readersOf<SessionMemberInfo>({
  identity: readText,
  endpointId: readText,
  displayName: readText,
  isOriginalMember: readFlag,
  avatarUrl: readText,
  applicationData: readDictionary,
  callState: readEnum(enumNames.SessionMemberCallState),
  role: readEnum(enumNames.SessionMemberRoles),
  callSid: readText,
  muted: readFlag,
});

const readMembers = readObjects(memberFields);

const sessionFields = readersOf<SessionInfo>({
  id: readText,
  dateCreated: readText,
  dateLastModified: readText,
  createdBy: readText,
  lastModifiedBy: readText,
  dialState: readEnum(enumNames.SessionDialState),
  callState: readEnum(enumNames.SessionCallState),
  queueState: readEnum(enumNames.SessionQueueStates),
  accountId: readText,
  accountName: readText,
  customerId: readText,
  customerBreadcrumb: readBreadcrumbs,
  customerName: readText,
  endpointId: readText,
  endpointName: readText,
  dateCompleted: readText,
  destination: readText,
  toAddress: readText,
  fromAddress: readText,
  fromName: readText,
  answeredByName: readText,
  queueMemberId: readText,
  channel: readEnum(enumNames.FlowChannels),
  ended: readFlag,
  outcome: readText,
  callSid: readText,
  consoleData: readText,
  holdQueueName: readText,
  heldByUserId: readText,
  holdReason: readEnum(enumNames.SessionHoldReasons),
  conferenceSid: readText,
  displayName: readText,
  log: readLog,
  members: readMembers,
  callbackNumber: readText,
  answeredById: readText,
  direction: readEnum(enumNames.SessionDirections),
  fromPhoneNumber: readText,
  mostRecentParticipantCallSid: readText,
  wasMissed: readFlag,
  ringQueueId: readText,
});

/** Lists that may hold most of a session. */
const longLists: readonly LongList[] = [
  { field: "log", reader: readLog, sliceLength: 2000 },
  // A member has a dictionary of any length.
  { field: "members", reader: readMembers, sliceLength: 20 },
  { field: "customerBreadcrumb", reader: readBreadcrumbs, sliceLength: 2000 },
];

/** How many values in unknown fields are looked at for each session. */
const maxUnknownValues = 100_000;

/** Collects the problems of one page; each field of each session is noted once. */
class PageNotes implements DecodeNotes {
  readonly problems: DecodeProblem[] = [];
  readonly finishedLists = new WeakSet<object>();
  unknownValues = maxUnknownValues;
  #index = 0;
  #id = "";
  readonly #noted = new Set<string>();

  begin(index: number, id: string): void {
    this.#index = index;
    this.#id = id;
    this.#noted.clear();
    this.unknownValues = maxUnknownValues;
  }

  note(field: string, reason: DecodeReason): void {
    const key = `${field} ${reason}`;
    if (!this.#noted.has(key)) {
      this.#noted.add(key);
      this.problems.push({ index: this.#index, id: this.#id, field, reason });
    }
  }

  drop(index: number, reason: DecodeReason): void {
    this.problems.push({ index, reason });
  }
}

/**
 * Reads the answer of `GET /sessions`, given as freshly parsed JSON that nobody else holds.
 *
 * Sessions are checked in place and come back as the same objects: unknown fields and unknown enum values are kept, nothing
 * is copied. Repaired, silently: enums as numbers, null for absent, `"true"`, numbers in place of text, missing lists. What
 * can't be repaired is removed and noted in `problems`; a session that is no object or has no id is one problem, and the
 * rest of the page is read. Undefined where the value is no list of the service. Never throws.
 */
export function decodeSessionPage(value: unknown): SessionPage | undefined {
  return runAtOnce(decodeSessionPageInSlices(value));
}

/** The same, interruptible: no step takes more than a few milliseconds, whatever the page holds. */
export function* decodeSessionPageInSlices(value: unknown): SlicedWork<SessionPage | undefined> {
  if (!isJsonObject(value) || !looksLikeList(value)) {
    return undefined;
  }
  const notes = new PageNotes();
  const items = Array.isArray(value["items"]) ? yield* decodeSessions(value["items"], notes) : [];
  const totalCount = readNumber(value["totalCount"] ?? null, "totalCount", noNotes);
  const totalPages = readNumber(value["totalPages"] ?? null, "totalPages", noNotes);
  const hasMorePages = readFlag(value["hasMorePages"] ?? null, "hasMorePages", noNotes);
  return {
    items,
    problems: notes.problems,
    ...(typeof totalCount === "number" && totalCount >= 0 ? { totalCount } : undefined),
    ...(typeof totalPages === "number" && totalPages >= 0 ? { totalPages } : undefined),
    ...(typeof hasMorePages === "boolean" ? { hasMorePages } : undefined),
  };
}

/** A list whose `items` is null or left out still says something about paging; anything else is another kind of answer. */
function looksLikeList(value: Record<string, unknown>): boolean {
  const items = value["items"] ?? undefined;
  return items === undefined
    ? Object.hasOwn(value, "hasMorePages") || Object.hasOwn(value, "totalCount")
    : Array.isArray(items);
}

function* decodeSessions(values: readonly unknown[], notes: PageNotes): SlicedWork<SessionInfo[]> {
  const sessions: SessionInfo[] = [];
  for (const [index, value] of values.entries()) {
    if (index % 16 === 0) {
      yield;
    }
    if (!isJsonObject(value)) {
      notes.drop(index, "not an object");
      continue;
    }
    const id = value["id"];
    if ((typeof id !== "string" || id === "") && typeof id !== "number") {
      notes.drop(index, "no id");
      continue;
    }
    notes.begin(index, String(id));
    for (const list of longLists) {
      const items = value[list.field];
      if (Array.isArray(items) && items.length > list.sliceLength) {
        value[list.field] = yield* readListInSlices(items, list, notes);
      }
    }
    repairFields(value, sessionFields, notes);
    value["log"] ??= [];
    value["members"] ??= [];
    value["customerBreadcrumb"] ??= [];
    sessions.push(value as unknown as SessionInfo);
  }
  return sessions;
}
