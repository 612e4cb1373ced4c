import { accountSpecs, type AccountSpec, type CustomerSpec } from "./accounts.ts";
import { maxMoreAccounts, moreAccounts } from "./more-accounts.ts";
import { entityId, idKinds } from "./ids.ts";

/** The kinds of endpoint, as the vendor's CLI names them. */
export type EndpointType = "PhoneNumber" | "User" | "Team" | "Email" | "Fax" | "SipTrunk";

/** Anything that sends or receives. `address` is a phone number, an email address, a user name or a SIP URI. */
export interface Endpoint {
  id: string;
  type: EndpointType;
  name: string;
  address: string;
  account: number;
  customer?: number;
}

/** A client company inside an account. `number` counts customers over all accounts. */
export interface Customer {
  id: string;
  number: number;
  name: string;
  account: number;
  breadcrumb: readonly { id: string; name: string }[];
  parentId?: string;
  phone: Endpoint;
}

/** A tenant with its customers and endpoints. */
export interface Account {
  id: string;
  number: number;
  name: string;
  share: number;
  domain: string;
  customers: readonly Customer[];
  agents: readonly Endpoint[];
  teams: readonly Endpoint[];
  fax: Endpoint;
  trunk: Endpoint;
  mail: Endpoint;
}

/** All accounts, customers and endpoints. They are the same for every seed. */
export interface Directory {
  accounts: readonly Account[];
  customers: readonly Customer[];
  endpoints: readonly Endpoint[];
}

/** The default number of accounts. */
export const defaultAccounts = accountSpecs.length;
/** The maximum number of accounts. */
export const maxAccounts = accountSpecs.length + maxMoreAccounts;

/** Builds the given number of accounts with their customers and endpoints. */
export function buildDirectory(count = defaultAccounts): Directory {
  const customers: Customer[] = [];
  const endpoints: Endpoint[] = [];
  const specs = [...accountSpecs.slice(0, count), ...moreAccounts(Math.max(0, count - defaultAccounts))];
  const accounts = specs.map((spec, number) => buildAccount(spec, number, customers, endpoints));
  return { accounts, customers, endpoints };
}

function buildAccount(spec: AccountSpec, number: number, all: Customer[], endpoints: Endpoint[]): Account {
  const add = (type: EndpointType, name: string, address: string, customer?: number): Endpoint => {
    const id = entityId(idKinds.endpoint, number, endpoints.length);
    const endpoint: Endpoint = { id, type, name, address, account: number };
    if (customer !== undefined) {
      endpoint.customer = customer;
    }
    endpoints.push(endpoint);
    return endpoint;
  };
  const customers: Customer[] = [];
  const walk = (specs: readonly CustomerSpec[], above: Customer["breadcrumb"]): void => {
    for (const each of specs) {
      const id = entityId(idKinds.customer, number, customers.length);
      const phoneNumber = `+1${spec.areaCode}55501${String(10 + customers.length).padStart(2, "0")}`;
      const phone = add("PhoneNumber", `Main number, ${each.name}`, phoneNumber, all.length);
      const breadcrumb = [...above, { id, name: each.name }];
      const customer: Customer = {
        id,
        number: all.length,
        name: each.name,
        account: number,
        breadcrumb,
        phone,
      };
      const parent = above.at(-1);
      if (parent) {
        customer.parentId = parent.id;
      }
      customers.push(customer);
      all.push(customer);
      walk(each.below ?? [], breadcrumb);
    }
  };
  walk(spec.customers, []);
  return {
    id: entityId(idKinds.account, number),
    number,
    name: spec.name,
    share: spec.share,
    domain: spec.domain,
    customers,
    agents: spec.agents.map((name) => add("User", name, `${mailName(name)}@${spec.domain}`)),
    teams: spec.queues.map((name) => add("Team", name, `team-${mailName(name)}`)),
    fax: add("Fax", "Fax line", `+1${spec.areaCode}5550190`),
    trunk: add("SipTrunk", "Office trunk", `sip:trunk.${spec.domain}`),
    mail: add("Email", "Shared inbox", `desk@${spec.domain}`),
  };
}

function mailName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]+/g, ".");
}
