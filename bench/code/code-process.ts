/** Measures what needs no network, in a process of its own. Started by code.ts; tells the numbers as one message. */

import { SampleWeek } from "../../src/demo/data/week.ts";
import { runChunked } from "../../src/editor/yield-timer.ts";
import { snapshotInChunks } from "../../src/editor/panel/snapshot.ts";
import type { LoadedSession } from "../../src/editor/service/session-store.ts";
import { withoutLog } from "../../src/evovoice/decode/without-log.ts";
import { decodeSessionPage, decodeSessionPageInSlices } from "../../src/evovoice/decode/session-page.ts";
import { parseLargeJson } from "../../src/evovoice/exchange/parse-large-json.ts";
import { runInSlices } from "../../src/evovoice/time-slices.ts";
import { writeComparable, writeLog } from "../../src/editor/documents/render.ts";
import { usedHeap } from "../support/memory.ts";
import { threadMs, timed } from "../support/thread-time.ts";
import type { SessionInfo } from "../../src/evovoice/types.ts";
import { readCallSteps } from "../../src/sessions/call/read-call.ts";
import { groupings, groupSessions } from "../../src/sessions/list/grouping.ts";
import { noFoundMarks } from "../../src/sessions/entry/found-marks.ts";
import type { CodeFigures } from "./code.ts";
import { entryFigures } from "./entries.ts";

const manySessions = 100_000;
const now = Date.UTC(2026, 10, 23, 15);
const clock = (): Date => new Date(now);
/** A person's own zone, so that days are reckoned as the tree does it. */
const timeZone = "America/New_York";

process.once("message", (rounds: number) => {
  void measure(rounds);
});

async function measure(rounds: number): Promise<void> {
  process.send?.({
    // First, so that the first round is as slow as a person's first call is.
    readingCall: await readingCall(rounds),
    loaded: loadedMemory(),
    ...decoding(rounds),
    long: await readingLong(rounds),
    ...(await layingOut(rounds)),
    entries: entryFigures(rounds, now),
    regrouping: regrouping(rounds),
  } satisfies CodeFigures);
}

/** What 100,000 sessions take that are loaded page by page and kept without their logs, as the tree keeps them. Bytes. */
function loadedMemory(): CodeFigures["loaded"] {
  const kept: SessionInfo[] = [];
  const week = new SampleWeek({ seed: 1, now, sessions: manySessions }, clock);
  const pageSize = 1000;
  let jsonBytes = 0;
  let text = "";
  const before = usedHeap();
  for (let first = 0; first < manySessions; first += pageSize) {
    const items = Array.from({ length: pageSize }, (_, at) => ({
      ...week.session(first + at, false),
      log: [],
    }));
    text = JSON.stringify({ items, hasMorePages: true });
    jsonBytes += Buffer.byteLength(text);
    for (const session of decodeSessionPage(JSON.parse(text))?.items ?? []) {
      kept.push(withoutLog(session));
    }
  }
  text = "";
  const heapBytes = usedHeap() - before;
  if (kept.length !== manySessions) {
    throw new Error(`${kept.length} sessions were kept`);
  }
  return { heapBytes, jsonBytes };
}

/** One session of 100,000 entries, read as the client reads it. */
async function readingLong(rounds: number): Promise<number[]> {
  const bytes = Buffer.from(textOf({ sessions: 1, logEntries: 100_000 }));
  const { signal } = new AbortController();
  const stretches: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    stretches.push(
      await longestStretch(async () => {
        const value = await runInSlices(parseLargeJson(bytes, "/sessions"), signal);
        return runInSlices(decodeSessionPageInSlices(value), signal);
      }),
    );
  }
  return stretches;
}

/** Parsing alone, and parsing with decoding, of the same text in turn. */
function decoding(rounds: number): Pick<CodeFigures, "parsing" | "decoded"> {
  const pages = textOf({ sessions: 1000, logEntries: 40 });
  const figures = { parsing: [] as number[], decoded: [] as number[] };
  for (let round = -3; round < rounds; round += 1) {
    const parsing = timed(() => JSON.parse(pages) as unknown);
    const decoded = timed(() => decodeSessionPage(JSON.parse(pages)));
    if (round >= 0) {
      figures.parsing.push(parsing);
      figures.decoded.push(decoded);
    }
  }
  return figures;
}

/** As the editor does it: in steps, with others' turn between them. Nothing is warmed up: a person's first panel isn't either. */
async function layingOut(rounds: number): Promise<Pick<CodeFigures, "layingOut" | "writing" | "comparing">> {
  const week = new SampleWeek({ seed: 1, now, sessions: 1, logEntries: 100_000 }, clock);
  const loaded: LoadedSession = {
    session: week.session(0),
    text: "",
    source: "live",
    loadedAt: now,
    environment: { kind: "custom", url: new URL("http://localhost"), key: "bench", label: "bench" },
    problems: [],
  };
  const marking = { rules: [], patterns: [] };
  const options = { timeZone, locale: "en", now, environment: "bench" };
  const figures = { layingOut: [] as number[], writing: [] as number[], comparing: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const steps = snapshotInChunks({ loaded, marking, found: noFoundMarks }, 1, undefined);
    figures.layingOut.push(await longestStretch(() => runChunked(steps)));
    figures.writing.push(await longestStretch(() => writeLog(loaded.session, options)));
    figures.comparing.push(await longestStretch(() => writeComparable(loaded.session)));
  }
  return figures;
}

/** Names in every entry, a third of which nobody can read: the most that reading a call has to look for. */
async function readingCall(rounds: number): Promise<number[]> {
  const session: SessionInfo = {
    ...new SampleWeek({ seed: 1, now, sessions: 1 }, clock).session(0),
    members: Array.from({ length: 12 }, (_, number) => ({
      displayName: `Agent Number${number}`,
      identity: `+1814555${1000 + number}`,
      role: "Agent",
    })),
    log: Array.from({ length: 100_000 }, (_, entry) => ({
      date: new Date(now - (100_000 - entry) * 10).toISOString(),
      message: callMessage(entry),
    })),
  };
  const stretches: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    stretches.push(await longestStretch(() => runChunked(readCallSteps(session))));
  }
  return stretches;
}

function callMessage(entry: number): string {
  const agent = `Agent Number${entry % 12}`;
  return [`${agent} ringer ${entry}`, `Ringing ${agent}`, `Name${entry} Person answered`][entry % 3] ?? "";
}

/** The longest that nobody else had a turn while work went on, in milliseconds of this thread: other processes don't count. */
async function longestStretch(work: () => Promise<unknown>): Promise<number> {
  let [longest, last, done] = [0, threadMs(), false];
  const turn = (): void => {
    longest = Math.max(longest, threadMs() - last);
    last = threadMs();
    if (!done) {
      setImmediate(turn);
    }
  };
  setImmediate(turn);
  await work();
  done = true;
  return Math.max(longest, threadMs() - last);
}

function textOf({ sessions, logEntries }: { sessions: number; logEntries: number }): string {
  const week = new SampleWeek({ seed: 1, now, sessions, logEntries }, clock);
  const items = Array.from({ length: sessions }, (_, number) => week.session(number));
  return JSON.stringify({ items, totalCount: 0, totalPages: 0, hasMorePages: false });
}

function regrouping(rounds: number): Record<string, readonly number[]> {
  const week = new SampleWeek({ seed: 1, now, sessions: manySessions }, clock);
  const sessions: SessionInfo[] = Array.from({ length: manySessions }, (_, number) =>
    week.session(number, false),
  );
  const figures: Record<string, number[]> = {};
  for (let round = -1; round < rounds; round += 1) {
    for (const by of groupings) {
      const ms = timed(() => groupSessions(sessions, by, { timeZone, now }));
      if (round >= 0) {
        (figures[by] ??= []).push(ms);
      }
    }
  }
  return figures;
}
