import type { Login } from "../auth/logins.ts";
import type { AuthSessions } from "../auth/auth-sessions.ts";
import type { SampleWeek } from "../data/week.ts";
import type { ServiceResponse } from "../http/response.ts";
import type { Exchange } from "../http/exchange.ts";

/** What the operations work on. */
export interface ServiceParts {
  week: SampleWeek;
  authSessions: AuthSessions;
}

/** A request on its way to an operation. */
export interface Call {
  exchange: Exchange;
  service: ServiceParts;
  /** The values of the path's `{names}`, in their order. */
  ids: readonly string[];
  login: Login | undefined;
}

/** A call whose sign-in has been checked. */
export interface SignedInCall extends Call {
  login: Login;
}

interface RouteBase {
  method: "GET" | "POST";
  /** Parts between slashes; `{name}` takes any part. */
  path: string;
  /** The name of the service's request type. */
  operation: string;
}

/** An operation that anybody may call. */
interface OpenRoute extends RouteBase {
  open: true;
  handle: (call: Call) => ServiceResponse | Promise<ServiceResponse>;
}

/** An operation for those signed in; with `roles`, for those who have one of them. */
interface GuardedRoute extends RouteBase {
  open?: false;
  roles?: readonly string[];
  handle: (call: SignedInCall) => ServiceResponse | Promise<ServiceResponse>;
}

/** One operation of the service. */
export type Route = OpenRoute | GuardedRoute;
