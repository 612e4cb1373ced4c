import type { EntryFigures } from "./entries.ts";
import { fork } from "node:child_process";
import { once } from "node:events";
import { inProject } from "../../scripts/support/paths.ts";
import { ratios, spreadOf } from "../support/stats.ts";
import { limited, type Row } from "../support/table.ts";

/** What the process measured: milliseconds, one for each round. */
export interface CodeFigures {
  /** A page of 1,000 sessions of 40 entries: JSON.parse alone, and with decoding. */
  readonly parsing: readonly number[];
  readonly decoded: readonly number[];
  /** The longest that nobody else had a turn while one session of 100,000 entries was parsed and decoded. */
  readonly long: readonly number[];
  /** The longest that nobody else had a turn while one session of 100,000 entries was laid out for the panel. */
  readonly layingOut: readonly number[];
  /** The longest that nobody else had a turn while the call of such a session was read. */
  readonly readingCall: readonly number[];
  /** The same for its log document, and for that which is compared. */
  readonly writing: readonly number[];
  readonly comparing: readonly number[];
  /** What 100,000 sessions without logs take in memory, and as JSON. Bytes. */
  readonly loaded: { readonly heapBytes: number; readonly jsonBytes: number };
  readonly entries: EntryFigures;
  /** 100,000 sessions, by grouping. */
  readonly regrouping: Readonly<Record<string, readonly number[]>>;
}

const groupingBar = 100;
const stretchBar = 50;
const entriesBar = 25;
/** Beside the bytes of the same sessions as JSON. */
const memoryBar = 1.5;

/** Decoding and regrouping by themselves. */
export async function benchCode(rounds: number): Promise<Row[]> {
  const child = fork(inProject("bench", "code", "code-process.ts"), { stdio: "inherit" });
  child.send(rounds);
  const ended = once(child, "exit").then(() => {
    throw new Error("The process that measures ended early");
  });
  ended.catch(() => undefined);
  const [figures] = (await Promise.race([once(child, "message"), ended])) as [CodeFigures];
  child.kill();
  const text = (values: readonly number[]): string => `${spreadOf(values).median.toFixed(1)} ms`;
  return [
    {
      what: "decoding a page of 1,000 sessions of 40 entries, with parsing",
      ours: text(figures.decoded),
      beside: `JSON.parse alone: ${text(figures.parsing)}`,
      ratio: spreadOf(ratios(figures.decoded, figures.parsing)),
    },
    limited("longest stretch: parsing and decoding a page of 1,000", figures.decoded, {
      most: stretchBar,
      unit: "ms",
    }),
    limited("longest stretch: parsing and decoding 100,000 entries", figures.long, {
      most: stretchBar,
      unit: "ms",
    }),
    limited("longest stretch: laying out 100,000 entries for the panel", figures.layingOut, {
      most: stretchBar,
      unit: "ms",
    }),
    limited("longest stretch: reading the call of 100,000 entries and 12 members", figures.readingCall, {
      most: stretchBar,
      unit: "ms",
    }),
    limited("longest stretch: writing the log of 100,000 entries", figures.writing, {
      most: stretchBar,
      unit: "ms",
    }),
    limited("longest stretch: writing 100,000 entries to be compared", figures.comparing, {
      most: stretchBar,
      unit: "ms",
    }),
    memoryRow(figures.loaded),
    limited(
      "reading 100,000 log entries into events, per JSON.parse of the same log",
      figures.entries.reading.map((ms, round) => ms / (figures.entries.parsing[round] ?? 1)),
      { most: entriesBar, unit: "x" },
    ),
    limited("slowest of 1,000 messages of 10,000 characters made to be slow", figures.entries.hostile, {
      most: stretchBar,
      unit: "ms",
    }),
    ...Object.entries(figures.regrouping).map(([by, values]) =>
      limited(`regrouping 100,000 sessions by ${by}`, values, { most: groupingBar, unit: "ms" }),
    ),
  ];
}

function memoryRow({ heapBytes, jsonBytes }: CodeFigures["loaded"]): Row {
  const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
  const ratio = heapBytes / jsonBytes;
  return {
    what: "memory of 100,000 loaded sessions",
    ours: megabytes(heapBytes),
    beside: `their JSON without logs: ${megabytes(jsonBytes)}`,
    ratio: spreadOf([ratio]),
    bar: `≤ ${memoryBar} ×`,
    met: ratio <= memoryBar,
  };
}
