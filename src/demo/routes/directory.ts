import type { AccountInfo } from "../../evovoice/types.ts";
import { hash } from "../data/random.ts";
import { idKinds, sid } from "../data/ids.ts";
import { writeDate } from "../data/dates.ts";
import type { Account } from "../data/directory.ts";
import { valueResponse, type ServiceResponse } from "../http/response.ts";
import { notFound } from "../http/errors.ts";
import { Parameters } from "../http/parameters.ts";
import { bounds, readPaging, totals } from "../store/paging.ts";
import type { Route, SignedInCall } from "./route.ts";

const everybody = ["Manager", "SystemAdministrator", "Customer"];
const beginning = Date.UTC(2024, 2, 1, 9);

interface Named {
  id: string;
  name: string;
  account: number;
}

const customers: Route = {
  method: "GET",
  path: "/customers",
  operation: "ListCustomers",
  roles: everybody,
  handle: (call) =>
    listNamed(call, "ListCustomers", call.service.week.directory.customers, (customer, account) => ({
      id: customer.id,
      name: customer.name,
      accountId: account.id,
      accountName: account.name,
      ...(customer.parentId !== undefined && { parentId: customer.parentId }),
      breadcrumb: customer.breadcrumb,
      dateCreated: writeDate(beginning),
    })),
};

const endpoints: Route = {
  method: "GET",
  path: "/endpoints",
  operation: "ListEndpoints",
  roles: everybody,
  handle: (call) =>
    listNamed(call, "ListEndpoints", call.service.week.directory.endpoints, (endpoint, account) => {
      const owner = call.service.week.directory.customers[endpoint.customer ?? -1];
      return {
        id: endpoint.id,
        name: endpoint.name,
        type: endpoint.type,
        address: endpoint.address,
        accountId: account.id,
        accountName: account.name,
        ...(owner && { customerId: owner.id, customerName: owner.name }),
        dateCreated: writeDate(beginning),
      };
    }),
};

/** All accounts, for administrators only. `GET /auth/status` has the accounts of a login. */
const accounts: Route = {
  method: "GET",
  path: "/accounts",
  operation: "ListAccounts",
  roles: ["SystemAdministrator"],
  handle: (call) =>
    listNamed(call, "ListAccounts", call.service.week.directory.accounts.map(named), (_, account) =>
      describe(account),
    ),
};

const oneAccount: Route = {
  method: "GET",
  path: "/accounts/{id}",
  operation: "GetAccount",
  roles: ["Manager", "SystemAdministrator"],
  handle({ exchange, service, login, ids }) {
    const account = service.week.directory.accounts.find(({ id }) => id === ids[0]);
    if (!account || !login.accounts.has(account.number)) {
      throw notFound("Account", ids[0] ?? "");
    }
    return valueResponse(exchange.format, describe(account));
  },
};

/** Customers and endpoints with their names, and accounts. */
export const directoryRoutes: readonly Route[] = [customers, endpoints, accounts, oneAccount];

function named({ id, name, number }: Account): Named {
  return { id, name, account: number };
}

/** Lists items of the requested accounts, sorted by name, with the parameters that all lists have. */
function listNamed<Item extends Named>(
  { exchange, service, login }: SignedInCall,
  operation: string,
  all: readonly Item[],
  write: (item: Item, account: Account) => object,
): ServiceResponse {
  const parameters = new Parameters(operation, exchange.query);
  const paging = readPaging(parameters);
  const filter = parameters.text("nameFilter")?.toLowerCase() ?? "";
  const lower = (name: string): string[] | undefined => parameters.list(name)?.map((id) => id.toLowerCase());
  const accountIds = lower("accountIds");
  const specificIds = lower("specificIds");
  const descending = parameters.oneOf("sortOrder", ["Ascend", "Descend"]) === "Descend";
  const items = all.flatMap((item) => {
    const account = service.week.directory.accounts[item.account];
    const wanted =
      account &&
      login.accounts.has(account.number) &&
      (accountIds?.includes(account.id) ?? true) &&
      (specificIds?.includes(item.id) ?? true) &&
      item.name.toLowerCase().includes(filter);
    return wanted ? [{ item, account }] : [];
  });
  items.sort((one, other) => one.item.name.localeCompare(other.item.name, "en") * (descending ? -1 : 1));
  const { from, to } = bounds(paging);
  return valueResponse(exchange.format, {
    items: items.slice(from, to).map(({ item, account }) => write(item, account)),
    ...totals(paging, items.length, items.length > to),
  });
}

function describe(account: Account): AccountInfo {
  const item = (baseCost: number, unitCost: number, allowance: number): object => ({
    baseCost,
    rawUnitMultiplier: 1,
    unitCost,
    allowance,
  });
  const size = 1 + (hash(account.number) % 4);
  return {
    name: account.name,
    twilioAccountSid: sid("AC", idKinds.twilioAccount, account.number),
    ancestorIds: [],
    maxPhoneNumbers: 25 * size,
    isBYOA: account.number === 1,
    billingSettings: {
      base: item(49 * size, 0, 0),
      localNumbers: item(0, 1.5, 5 * size),
      tollFreeNumbers: item(0, 2.5, 1),
      inboundVoiceCalls: item(0, 0.015, 1000 * size),
      outboundVoiceCalls: item(0, 0.02, 500 * size),
      inboundFaxes: item(0, 0.05, 20),
      outboundFaxes: item(0, 0.07, 20),
      inboundSmsMessages: item(0, 0.008, 250),
      outboundSmsMessages: item(0, 0.01, 250),
    },
    id: account.id,
    dateCreated: writeDate(beginning),
    dateLastModified: writeDate(beginning + account.number * 86_400_000),
  };
}
