import type { AuthStatus } from "../../evovoice/types.ts";
import { entityId, idKinds } from "../data/ids.ts";
import type { Directory } from "../data/directory.ts";

/** A user of the service. */
export interface Login {
  user: string;
  password: string;
  id: string;
  firstName: string;
  lastName: string;
  roles: readonly string[];
  /** The accounts of this login, by number. */
  accounts: ReadonlySet<number>;
}

/** The user name of the second login. It has the role Customer and the same password as the first. */
export const customerUser = "customer@example.com";

/** The two logins of the sample: a manager of every account, and a customer who sees only the first account. */
export function buildLogins(directory: Directory, user: string, password: string): readonly Login[] {
  const everything = new Set(directory.accounts.map((account) => account.number));
  const manager: Login = {
    user,
    password,
    id: entityId(idKinds.login, 1),
    firstName: "Sample",
    lastName: "User",
    roles: ["User", "Manager"],
    accounts: everything,
  };
  const customer: Login = {
    ...manager,
    user: customerUser,
    id: entityId(idKinds.login, 2),
    lastName: "Customer",
    roles: ["User", "Customer"],
    accounts: new Set([0]),
  };
  return user.toLowerCase() === customerUser ? [manager] : [manager, customer];
}

/** The login with this name (in any case) and password. */
export function findLogin(logins: readonly Login[], user: string, password: string): Login | undefined {
  return logins.find(
    (login) => login.user.toLowerCase() === user.toLowerCase() && login.password === password,
  );
}

/** The response of `GET /auth/status` for a login. */
export function statusOf(login: Login, directory: Directory): AuthStatus & { managerAccess: boolean } {
  const accounts = directory.accounts.filter((account) => login.accounts.has(account.number));
  return {
    isAuthenticated: true,
    id: login.id,
    name: `${login.firstName} ${login.lastName}`,
    firstName: login.firstName,
    lastName: login.lastName,
    emailAddress: login.user,
    roles: [...login.roles],
    accountIds: accounts.map((account) => account.id),
    accountNames: accounts.map((account) => account.name),
    dashboardPermissions: ["Sessions"],
    managerAccess: login.roles.includes("Manager"),
  };
}
