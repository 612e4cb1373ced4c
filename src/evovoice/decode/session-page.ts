import type { DecodeNotes, DecodeReason, FieldReader } from "./fields.ts";
import {
  isJsonObject,
  noNotes,
  readDictionary,
  readersOf,
  readEnum,
  readFlag,
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

/** Something of a page that could not be read. Holds no value of it but the session's id. */
export interface DecodeProblem {
  /** The place in the page as the service sent it; -1 where the problem is the page's own. */
  readonly index: number;
  readonly id?: string;
  /** The field, such as `members.role`; absent where the whole session is meant. */
  readonly field?: string;
  readonly reason: DecodeReason;
}

/** One page of sessions, with what could not be read of it. */
export interface SessionPage extends ListResponse<SessionInfo> {
  readonly problems: readonly DecodeProblem[];
}

const logFields = readersOf<SessionLogInfo>({ date: readText, message: readText });

const readAnyLog = readObjects(logFields);

/**
 * The log is where nearly all of a page is. An entry of exactly two texts, which is what the service sends, is passed
 * by two type checks and a count; only a list with another kind of entry takes the general way.
 */
const readLog: FieldReader = (value, field, notes) =>
  Array.isArray(value) && value.every(isPlainEntry) ? value : readAnyLog(value, field, notes);

function isPlainEntry(entry: unknown): boolean {
  if (typeof entry !== "object" || entry === null) {
    return false;
  }
  const { date, message } = entry as SessionLogInfo;
  return typeof date === "string" && typeof message === "string" && Object.keys(entry).length === 2;
}

const breadcrumbFields = readersOf<CustomerBreadcrumb>({ id: readText, name: readText });

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
  customerBreadcrumb: readObjects(breadcrumbFields),
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
  members: readObjects(memberFields),
  callbackNumber: readText,
  answeredById: readText,
  direction: readEnum(enumNames.SessionDirections),
  fromPhoneNumber: readText,
  mostRecentParticipantCallSid: readText,
  wasMissed: readFlag,
  ringQueueId: readText,
});

/** Collects the problems of one page; each field of each session is told once. */
class PageNotes implements DecodeNotes {
  readonly problems: DecodeProblem[] = [];
  #index = 0;
  #id = "";
  readonly #told = new Set<string>();

  begin(index: number, id: string): void {
    this.#index = index;
    this.#id = id;
    this.#told.clear();
  }

  note(field: string, reason: DecodeReason): void {
    const key = `${field} ${reason}`;
    if (!this.#told.has(key)) {
      this.#told.add(key);
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
 * Sessions are checked in place and come back as the same objects: unknown fields and unknown enum values survive by
 * themselves, nothing is copied. Repaired, silently: enums as numbers, null for absent, `"true"`, numbers where text is
 * due, missing lists. What can't be repaired is taken out and noted in `problems`; a session that is no object or has no
 * id is one problem and the page goes on. Undefined where the value is no list of the service at all. Never throws.
 */
export function decodeSessionPage(value: unknown): SessionPage | undefined {
  if (!isJsonObject(value) || !looksLikeList(value)) {
    return undefined;
  }
  const notes = new PageNotes();
  const items = Array.isArray(value["items"]) ? decodeSessions(value["items"], notes) : [];
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

/** A list whose `items` is null or left out still tells of its paging; anything else is another answer altogether. */
function looksLikeList(value: Record<string, unknown>): boolean {
  const items = value["items"] ?? undefined;
  return items === undefined
    ? Object.hasOwn(value, "hasMorePages") || Object.hasOwn(value, "totalCount")
    : Array.isArray(items);
}

function decodeSessions(values: readonly unknown[], notes: PageNotes): SessionInfo[] {
  const sessions: SessionInfo[] = [];
  for (const [index, value] of values.entries()) {
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
    repairFields(value, sessionFields, notes);
    value["log"] ??= [];
    value["members"] ??= [];
    value["customerBreadcrumb"] ??= [];
    sessions.push(value as unknown as SessionInfo);
  }
  return sessions;
}
