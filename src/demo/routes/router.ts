import { htmlResponse, type ServiceResponse } from "../http/response.ts";
import { PlainError } from "../http/errors.ts";
import type { Exchange } from "../http/exchange.ts";
import { dashboardPage } from "../http/pages.ts";
import { authRoutes } from "./auth.ts";
import { directoryRoutes } from "./directory.ts";
import { mediaRoutes } from "./media.ts";
import type { Route, ServiceParts } from "./route.ts";
import { sessionRoutes } from "./sessions.ts";

const routes: readonly Route[] = [...authRoutes, ...sessionRoutes, ...mediaRoutes, ...directoryRoutes];
/** The first segments of API paths. Unknown API paths give an empty 404, other paths the dashboard. */
const apiRoots = new Set([
  "auth",
  "sessions",
  "calls",
  "files",
  "customers",
  "endpoints",
  "accounts",
  "media",
  "api",
]);

/** Finds the operation, checks the sign-in and the role, and runs it. */
export async function route(exchange: Exchange, service: ServiceParts): Promise<ServiceResponse> {
  const matches = routes.flatMap((each) => {
    const ids = match(each.path, exchange.segments);
    return ids ? [{ route: each, ids }] : [];
  });
  const found = matches.find((each) => each.route.method === exchange.method);
  if (!found) {
    return unmatched(exchange, matches.length > 0);
  }
  const login = service.authSessions.login(exchange);
  if (found.route.open) {
    return found.route.handle({ exchange, service, ids: found.ids, login });
  }
  if (!login) {
    throw notSignedIn(exchange);
  }
  const { roles } = found.route;
  if (roles && !roles.some((role) => login.roles.includes(role))) {
    throw new PlainError(403, "Invalid Role");
  }
  return found.route.handle({ exchange, service, ids: found.ids, login });
}

/** The response if no operation matches: an empty 404 for API paths, otherwise the dashboard. */
function unmatched({ method, segments }: Exchange, isKnownPath: boolean): ServiceResponse {
  const root = (segments[0] ?? "").split(".")[0] ?? "";
  if (isKnownPath || method !== "GET" || apiRoots.has(root.toLowerCase())) {
    throw new PlainError(404, "");
  }
  return htmlResponse(dashboardPage);
}

/** Redirects requests for HTML to the sign-in page; other requests get an empty 401. */
function notSignedIn({ format, request }: Exchange): PlainError {
  if (format.kind === "html") {
    const address = `http://${request.headers.host ?? "localhost"}${request.url ?? "/"}`;
    return new PlainError(302, "", { location: `/login?redirect=${encodeURIComponent(address)}` });
  }
  return new PlainError(401, "", { "www-authenticate": 'credentials realm="/auth/credentials"' });
}

function match(path: string, segments: readonly string[]): string[] | undefined {
  const parts = path.split("/").filter(Boolean);
  if (parts.length !== segments.length) {
    return undefined;
  }
  const ids: string[] = [];
  for (const [position, part] of parts.entries()) {
    const segment = segments[position] ?? "";
    if (part.startsWith("{")) {
      ids.push(segment.toLowerCase());
    } else if (part !== segment.toLowerCase()) {
      return undefined;
    }
  }
  return ids;
}
