import type { Login } from "../auth/logins.ts";
import type { AuthSessions } from "../auth/auth-sessions.ts";
import type { SampleWeek } from "../data/week.ts";
import type { ServiceResponse } from "../http/response.ts";
import type { Exchange } from "../http/exchange.ts";

/** The state of the service. */
export interface ServiceParts {
  week: SampleWeek;
  authSessions: AuthSessions;
}

/** A request to an operation. */
export interface Call {
  exchange: Exchange;
  service: ServiceParts;
  /** The values of the path's `{parameters}`, in order. */
  ids: readonly string[];
  login: Login | undefined;
}

/** A request of a signed-in client. */
export interface SignedInCall extends Call {
  login: Login;
}

interface RouteBase {
  method: "GET" | "POST";
  /** The path; `{name}` matches any segment. */
  path: string;
  /** The name of the service's request type. */
  operation: string;
}

/** An operation that needs no sign-in. */
interface OpenRoute extends RouteBase {
  open: true;
  handle: (call: Call) => ServiceResponse | Promise<ServiceResponse>;
}

/** An operation that needs a sign-in, and one of `roles` if present. */
interface GuardedRoute extends RouteBase {
  open?: false;
  roles?: readonly string[];
  handle: (call: SignedInCall) => ServiceResponse | Promise<ServiceResponse>;
}

/** One operation of the service. */
export type Route = OpenRoute | GuardedRoute;
