import { isJsonObject, noNotes, readersOf, readFlag, readText, readTexts, repairFields } from "./fields.ts";
import type { AuthStatus } from "../types.ts";

const statusFields = readersOf<AuthStatus>({
  isAuthenticated: readFlag,
  id: readText,
  name: readText,
  firstName: readText,
  lastName: readText,
  emailAddress: readText,
  avatarUrl: readText,
  roles: readTexts,
  accountIds: readTexts,
  accountNames: readTexts,
  dashboardPermissions: readTexts,
});

/**
 * Reads the answer of `GET /auth/status`, freshly parsed. Undefined unless it says explicitly that someone is signed in:
 * the service sends its cookies to every caller, so they prove nothing. Unknown fields survive. Never throws.
 */
export function decodeStatus(value: unknown): AuthStatus | undefined {
  if (!isJsonObject(value)) {
    return undefined;
  }
  repairFields(value, statusFields, noNotes);
  return value["isAuthenticated"] === true ? value : undefined;
}
