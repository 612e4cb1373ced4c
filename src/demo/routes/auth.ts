import { emptyResponse, htmlResponse, valueResponse } from "../http/response.ts";
import { readBody } from "../http/body.ts";
import { ServiceError, unreadable } from "../http/errors.ts";
import { loginPage } from "../http/pages.ts";
import type { Route } from "./route.ts";
import { statusOf } from "../auth/logins.ts";

const signIn: Route = {
  method: "POST",
  path: "/auth/credentials",
  operation: "Authenticate",
  open: true,
  async handle({ exchange, service }) {
    const body = await readBody(exchange, "Authenticate");
    const user = body.text("userName") ?? "";
    const password = body.text("password") ?? "";
    const missing = [
      ...(user === "" ? [emptyField("UserName", "User Name")] : []),
      ...(password === "" ? [emptyField("Password", "Password")] : []),
    ];
    const remember = body.flag("rememberMe");
    service.authSessions.remember(exchange, remember);
    if (missing.length > 0) {
      const message = ["Validation failed: ", ...missing.map((error) => ` -- ${error.message}`)].join("\r\n");
      throw new ServiceError(500, "ValidationException", message, missing);
    }
    const provider = body.text("provider");
    if (provider !== undefined && provider.toLowerCase() !== "credentials") {
      throw unreadable("Authenticate", "provider", provider);
    }
    const { login, sessionId } = service.authSessions.signIn(exchange, { user, password, remember });
    return valueResponse(exchange.format, {
      userId: login.id,
      sessionId: sessionId,
      userName: login.user,
      displayName: `${login.firstName} ${login.lastName}`,
      roles: login.roles,
      permissions: [],
    });
  },
};

/** 204 when not signed in. The real service can also send `null`; the sample never does. */
const status: Route = {
  method: "GET",
  path: "/auth/status",
  operation: "GetAuthStatus",
  open: true,
  handle: ({ exchange, service, login }) =>
    login
      ? valueResponse(exchange.format, statusOf(login, service.week.directory))
      : emptyResponse(exchange.format),
};

/** Signing out succeeds whether signed in or not. */
const signOut: Route = {
  method: "GET",
  path: "/auth/logout",
  operation: "Authenticate",
  open: true,
  handle({ exchange, service }) {
    service.authSessions.signOut(exchange);
    return valueResponse(exchange.format, {});
  },
};

const login: Route = {
  method: "GET",
  path: "/login",
  operation: "Login",
  open: true,
  handle: () => htmlResponse(loginPage),
};

/** Sign-in, sign-out, and the status. */
export const authRoutes: readonly Route[] = [signIn, status, signOut, login];

function emptyField(
  fieldName: string,
  label: string,
): { errorCode: string; fieldName: string; message: string } {
  return { errorCode: "NotEmpty", fieldName, message: `'${label}' must not be empty.` };
}
