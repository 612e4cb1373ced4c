/** Numbers that are a status, and what they say: SIP (RFC 3261), HTTP, causes of ITU-T Q.850. */
import type { EventKind } from "../events.ts";

const sipCodes: Readonly<Record<number, EventKind | undefined>> = {
  180: "ringing",
  408: "failed",
  486: "busy",
  487: "cancelled",
  600: "busy",
  603: "declined",
  // What a phone or a proxy asks for in the normal course of things.
  401: undefined,
  407: undefined,
  423: undefined,
  491: undefined,
  494: undefined,
};

/** What a final or ringing response of SIP says. */
export function sipStatus(code: number): EventKind | undefined {
  return code in sipCodes ? sipCodes[code] : code >= 400 && code < 700 ? "failed" : undefined;
}

/** What a response of HTTP says. */
export function httpStatus(code: number): EventKind | undefined {
  return code >= 400 && code < 600 ? "problem" : undefined;
}

/** Codes that only SIP has: a bare "code 486" can be nothing else. */
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
/** 16 is normal clearing, 31 normal and unspecified; 30 answers a status enquiry. */
const normalCauses: ReadonlySet<number> = new Set([0, 7, 13, 16, 30, 31, 200]);

/** What a cause of Q.850 says. */
export function causeOf(code: number): EventKind | undefined {
  return code in causes ? causes[code] : code > 127 || normalCauses.has(code) ? undefined : "failed";
}
