import { spreadOf, type Spread } from "./stats.ts";

/** One line of the table: what was measured, beside what, against which bar. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  readonly beside?: string;
  readonly ratio?: Spread;
  readonly bar?: string;
  /** Absent where there is no bar. */
  readonly met?: boolean;
}

/** A row for a value that must not be over its bar. */
export function limited(
  what: string,
  values: readonly number[],
  { most, unit, digits = 1 }: { readonly most: number; readonly unit: string; readonly digits?: number },
): Row {
  const { median, low, high } = spreadOf(values);
  const spread = values.length > 1 ? ` (${low.toFixed(digits)} to ${high.toFixed(digits)})` : "";
  const bar = `≤ ${most.toLocaleString("en-US")} ${unit}`;
  return { what, ours: `${median.toFixed(digits)} ${unit}${spread}`, bar, met: median <= most };
}

/** The table as lines of text: one for the heads, one for each row. */
export function tableOf(rows: readonly Row[]): string {
  const heads = ["what", "ours", "beside", "ratio (middle half)", "bar", "met"];
  const cells = rows.map(({ what, ours, beside = "", ratio, bar = "", met }) => [
    what,
    ours,
    beside,
    ratio ? `${ratio.median.toFixed(2)} (${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)})` : "",
    bar,
    met === undefined ? "" : met ? "yes" : "NO",
  ]);
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  return [heads, ...cells]
    .map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`)
    .toSpliced(1, 0, `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`)
    .join("\n");
}
