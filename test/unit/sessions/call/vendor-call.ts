/** Calls written down as text: what their entries say, and the legs that follow. */
export interface VendorCall {
  readonly name: string;
  readonly outgoing: boolean;
  /** Seconds; undefined while it goes on. */
  readonly end?: number;
  readonly members: readonly string[];
  readonly fields: Readonly<Record<string, string | boolean>>;
  readonly entries: readonly { readonly at: number; readonly message: string; readonly events: string }[];
  readonly legs: readonly string[];
}

/**
 * Reads calls, one a paragraph: a head `# name | in or out, end | members | fields`, entries `5 message → kind:subject>other`, and
 * the legs expected, each after `=`. Times in seconds; "-" for the end of a call that goes on.
 */
export function readVendorCalls(text: string): readonly VendorCall[] {
  return text.trim().split(/\n\n+/).map(readVendorCall);
}

function readVendorCall(text: string): VendorCall {
  const [head = "", ...lines] = text.split("\n");
  const [name = "", way = "", members = "", fields = ""] = head
    .slice(1)
    .split("|")
    .map((part) => part.trim());
  const [direction, end] = way.split(" ");
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
      .filter((line) => !line.startsWith("= "))
      .map((line) => {
        const [said = "", events = ""] = line.split(" → ");
        const blank = said.indexOf(" ");
        return { at: Number(said.slice(0, blank)), message: said.slice(blank + 1), events };
      }),
    legs: lines.filter((line) => line.startsWith("= ")).map((line) => line.slice(2)),
  };
}
