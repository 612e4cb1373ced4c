/** How times are formatted for the user. */
export interface TimeOptions {
  /** BCP 47. Default: the runtime's. */
  readonly locale?: string | undefined;
  /** IANA. Default: the runtime's. An unknown one throws a RangeError: check `isTimeZone` first. */
  readonly timeZone?: string | undefined;
}

export interface ClockOptions extends TimeOptions {
  /** The smallest part shown. Default "second". */
  readonly precision?: "minute" | "second" | "millisecond";
  /** Adds the offset from UTC after the time of day: "01:59:50 UTC−4". For ranges in which the offset changes. */
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
