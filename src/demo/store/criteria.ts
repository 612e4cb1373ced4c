import type { Login } from "../auth/logins.ts";
import type { Directory } from "../data/directory.ts";
import type { Parameters } from "../http/parameters.ts";

const day = 86_400_000;
/** The fields that the sample can sort by; other names are ignored. The real service's fields aren't known. */
const sortFields = [
  "dateCreated",
  "fromAddress",
  "toAddress",
  "accountName",
  "customerName",
  "endpointName",
  "channel",
  "direction",
] as const;

/** A field to sort by. */
export type SortField = (typeof sortFields)[number];

/** The filters and the order of `GET /sessions`. Texts are lowercase. */
export interface Criteria {
  archive: boolean;
  /** The requested accounts that the login has access to, by number. */
  accounts: ReadonlySet<number>;
  customers?: ReadonlySet<number>;
  endpointIds?: ReadonlySet<string>;
  specificIds?: readonly string[];
  parentSessionId?: string;
  /** The first millisecond, and the first one after the end. Days are in UTC. */
  from?: number;
  before?: number;
  fromAddress?: string;
  toAddress?: string;
  log?: string;
  sortField: SortField;
  descending: boolean;
}

/** Reads the parameters of ListSessions. */
export function readCriteria(parameters: Parameters, login: Login, directory: Directory): Criteria {
  const accountIds = lowerCase(parameters.list("accountIds"));
  const customerIds = lowerCase(parameters.list("customerIds"));
  const endpointIds = lowerCase(parameters.list("endpointIds"));
  const specificIds = lowerCase(parameters.list("specificIds"));
  const parentSessionId = parameters.text("parentSessionId")?.toLowerCase();
  const from = parameters.day("startDate");
  const last = parameters.day("endDate");
  const fromAddress = parameters.text("from")?.toLowerCase();
  const toAddress = parameters.text("to")?.toLowerCase();
  const log = parameters.text("log")?.toLowerCase();
  const accounts = directory.accounts.filter(
    (account) => login.accounts.has(account.number) && (accountIds?.includes(account.id) ?? true),
  );
  return {
    archive: parameters.flag("searchArchive"),
    accounts: new Set(accounts.map((account) => account.number)),
    ...(customerIds && {
      customers: new Set(
        directory.customers.filter(({ id }) => customerIds.includes(id)).map(({ number }) => number),
      ),
    }),
    ...(endpointIds && { endpointIds: new Set(endpointIds) }),
    ...(specificIds && { specificIds }),
    ...(parentSessionId !== undefined && { parentSessionId }),
    ...(from !== undefined && { from }),
    ...(last !== undefined && { before: last + day }),
    ...(fromAddress !== undefined && { fromAddress }),
    ...(toAddress !== undefined && { toAddress }),
    ...(log !== undefined && { log }),
    ...readSort(parameters),
  };
}

/** By default newest first. With a field but without an order, ascending, because that is the enum's first value. */
function readSort(parameters: Parameters): Pick<Criteria, "sortField" | "descending"> {
  const order = parameters.oneOf("sortOrder", ["Ascend", "Descend"]);
  const asked = parameters.text("sortField")?.toLowerCase();
  const field = sortFields.find((each) => each.toLowerCase() === asked);
  return {
    sortField: field ?? "dateCreated",
    descending: order === undefined ? field === undefined : order === "Descend",
  };
}

function lowerCase(ids: readonly string[] | undefined): string[] | undefined {
  return ids?.map((id) => id.toLowerCase());
}
