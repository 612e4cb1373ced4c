/** The meaning of status codes: SIP (RFC 3261), HTTP, ITU-T Q.850 causes. */
import type { EventKind } from "../events.ts";

const sipCodes: Readonly<Record<number, EventKind | undefined>> = {
  180: "ringing",
  408: "failed",
  486: "busy",
  487: "cancelled",
  600: "busy",
  603: "declined",
  // Challenges and requests to retry, which are part of normal signaling.
  401: undefined,
  407: undefined,
  423: undefined,
  491: undefined,
  494: undefined,
};

/** The event of a SIP response code, final or ringing. */
export function sipStatus(code: number): EventKind | undefined {
  return code in sipCodes ? sipCodes[code] : code >= 400 && code < 700 ? "failed" : undefined;
}

/** The event of an HTTP status code. */
export function httpStatus(code: number): EventKind | undefined {
  return code >= 400 && code < 600 ? "problem" : undefined;
}

/** Codes that only SIP has, so that a bare "code 486" is unambiguous. */
export function isSipOnly(code: number): boolean {
  return (code >= 480 && code <= 489) || (code >= 600 && code <= 699) || code === 180;
}

const causes: Readonly<Record<number, EventKind | undefined>> = {
  17: "busy",
  18: "not answered",
  19: "not answered",
  20: "failed",
  21: "declined",
  26: "ring stopped",
};
/** 16 is normal call clearing, 31 normal, unspecified; 30 is a response to STATUS ENQUIRY. */
const normalCauses: ReadonlySet<number> = new Set([0, 7, 13, 16, 30, 31, 200]);

/** The event of a Q.850 cause. */
export function causeOf(code: number): EventKind | undefined {
  return code in causes ? causes[code] : code > 127 || normalCauses.has(code) ? undefined : "failed";
}
