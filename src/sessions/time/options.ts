/** How times are written for a person. */
export interface TimeOptions {
  /** BCP 47; the runtime's own where absent. */
  readonly locale?: string | undefined;
  /** IANA; the runtime's own where absent. One that does not exist throws a RangeError: ask `isTimeZone` first. */
  readonly timeZone?: string | undefined;
}

export interface ClockOptions extends TimeOptions {
  /** The smallest part shown. Default "second". */
  readonly precision?: "minute" | "second" | "millisecond";
  /** Writes the offset from UTC after the time of day: "01:59:50 UTC−4". For times between which the offset changes. */
  readonly showOffset?: boolean;
}

/** Whether there is a time zone of this name. */
export function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
