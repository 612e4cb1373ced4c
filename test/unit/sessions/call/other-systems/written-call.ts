/** Calls written down as text: what their entries say, and the legs that follow. */
export interface WrittenCall {
  readonly name: string;
  readonly outgoing: boolean;
  /** Seconds; undefined while it goes on. */
  readonly end?: number;
  readonly members: readonly string[];
  readonly fields: Readonly<Record<string, string | boolean>>;
  /** `at` is undefined for an entry without a date. */
  readonly entries: readonly {
    readonly at: number | undefined;
    readonly message: string;
    readonly events: string;
  }[];
  readonly legs: readonly string[];
  /** Who hung up, where the log says so. */
  readonly hungUp?: string;
}

/**
 * Reads calls, one a paragraph: a head `# name | in or out, end | members | fields`, entries `5 message → kind:subject>other`,
 * the legs expected, each after `=`, and who hung up after `!`. Times in seconds; "-" for the end of a call that goes on, and for an
 * entry without a date.
 */
export function readWrittenCalls(text: string): readonly WrittenCall[] {
  return text.trim().split(/\n\n+/).map(readWrittenCall);
}

function readWrittenCall(text: string): WrittenCall {
  const [head = "", ...lines] = text.split("\n");
  const [name = "", way = "", members = "", fields = ""] = head
    .slice(1)
    .split("|")
    .map((part) => part.trim());
  const [direction, end] = way.split(" ");
  const hungUp = lines.find((line) => line.startsWith("! "))?.slice(2);
  return {
    name,
    outgoing: direction === "out",
    ...(end === undefined || end === "-" ? {} : { end: Number(end) }),
    members: members.split(", "),
    fields: Object.fromEntries(
      fields
        .split(", ")
        .filter((field) => field !== "")
        .map((field) => {
          const [key = "", value] = field.split("=");
          return [key, value ?? true];
        }),
    ),
    entries: lines
      .filter((line) => !/^[=!] /.test(line))
      .map((line) => {
        const [said = "", events = ""] = line.split(" → ");
        const blank = said.indexOf(" ");
        const date = said.slice(0, blank);
        return { at: date === "-" ? undefined : Number(date), message: said.slice(blank + 1), events };
      }),
    legs: lines.filter((line) => line.startsWith("= ")).map((line) => line.slice(2)),
    ...(hungUp === undefined ? {} : { hungUp }),
  };
}
