import type { CustomerBreadcrumb } from "../types.ts";
import { isJsonObject, noNotes, readersOf, readFlag, readObjects, readText, repairFields } from "./fields.ts";

/** A customer, as `GET /customers` lists it. The service has more fields; only these are read. */
export interface CustomerInfo {
  id?: string;
  name?: string;
  accountId?: string;
  accountName?: string;
  parentId?: string;
  /** From the uppermost customer down to this one. */
  breadcrumb?: CustomerBreadcrumb[];
}

/** An endpoint, as `GET /endpoints` lists it. The service has more fields; only these are read. */
export interface EndpointInfo {
  id?: string;
  name?: string;
  /** No list of types is public. The vendor's own client knows PhoneNumber, User, Team, Email, Fax and SipTrunk. */
  type?: string;
  /** A number, a mail address or a SIP URI. */
  address?: string;
  accountId?: string;
  accountName?: string;
  customerName?: string;
}

/** The first page of a list of names. */
export interface NamePage<Item> {
  readonly items: readonly Item[];
  /** Whether the service has more of them. */
  readonly hasMore: boolean;
}

interface NameList<Item> {
  items: Item[];
  hasMorePages?: boolean;
}

const customerFields = readersOf<NameList<CustomerInfo>>({
  items: readObjects(
    readersOf<CustomerInfo>({
      id: readText,
      name: readText,
      accountId: readText,
      accountName: readText,
      parentId: readText,
      breadcrumb: readObjects(readersOf<CustomerBreadcrumb>({ id: readText, name: readText })),
    }),
  ),
  hasMorePages: readFlag,
});

const endpointFields = readersOf<NameList<EndpointInfo>>({
  items: readObjects(
    readersOf<EndpointInfo>({
      id: readText,
      name: readText,
      type: readText,
      address: readText,
      accountId: readText,
      accountName: readText,
      customerName: readText,
    }),
  ),
  hasMorePages: readFlag,
});

/** Reads the answer of `GET /customers`, freshly parsed. Undefined where it is no list. Never throws. */
export function decodeCustomers(value: unknown): NamePage<CustomerInfo> | undefined {
  return decodeNames<CustomerInfo>(value, customerFields);
}

/** Reads the answer of `GET /endpoints`, freshly parsed. Undefined where it is no list. Never throws. */
export function decodeEndpoints(value: unknown): NamePage<EndpointInfo> | undefined {
  return decodeNames<EndpointInfo>(value, endpointFields);
}

function decodeNames<Item>(
  value: unknown,
  readers: ReturnType<typeof readersOf<NameList<Item>>>,
): NamePage<Item> | undefined {
  if (!isJsonObject(value)) {
    return undefined;
  }
  repairFields(value, readers, noNotes);
  const { items, hasMorePages } = value as Partial<NameList<Item>>;
  return Array.isArray(items) ? { items, hasMore: hasMorePages === true } : undefined;
}
