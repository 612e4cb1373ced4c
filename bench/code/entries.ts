/** What reading log entries into events costs. */
import { timed } from "../support/thread-time.ts";
import { SampleWeek } from "../../src/demo/data/week.ts";
import { readEntry } from "../../src/sessions/entry/read-entry.ts";

export interface EntryFigures {
  /** 100,000 entries of ordinary sessions: JSON.parse alone, and reading them into events. Milliseconds. */
  readonly parsing: readonly number[];
  readonly reading: readonly number[];
  /** The slowest of 1,000 messages of 10,000 characters made to be slow. Milliseconds. */
  readonly hostile: readonly number[];
}

const entries = 100_000;
const hostileMessages = 1000;
const hostileLength = 10_000;
const pieces =
  "\"|'|(|[|<|{|no |not |answered |if |call |: |=|a=|\u001B[|/|//|sip:|1-|Ada |& |by |to |->|x.|key: |status: |503 |\n|,|a_|[a]=[|Hangup |queue |position |hold ".split(
    "|",
  );

/** Measures both in turn. */
export function entryFigures(rounds: number, now: number): EntryFigures {
  const log = ordinaryLog(now);
  const json = JSON.stringify(log);
  const hostile = hostileTexts();
  const figures = { parsing: [] as number[], reading: [] as number[], hostile: [] as number[] };
  for (let round = -2; round < rounds; round += 1) {
    const parsing = timed(() => JSON.parse(json) as unknown);
    const reading = timed(() => {
      for (const { message } of log) {
        readEntry(message);
      }
    });
    const slowest = Math.max(...hostile.map((text) => timed(() => readEntry(text))));
    if (round >= 0) {
      figures.parsing.push(parsing);
      figures.reading.push(reading);
      figures.hostile.push(slowest);
    }
  }
  return figures;
}

/** The entries of many sessions of the sample week, so that no kind of message is most of them. */
function ordinaryLog(now: number): { readonly date: string; readonly message: string }[] {
  const week = new SampleWeek({ seed: 1, now, sessions: 20_000 }, () => new Date(now));
  const log: { date: string; message: string }[] = [];
  for (let number = 0; log.length < entries; number += 1) {
    for (const { date = "", message = "" } of week.session(number % 20_000).log) {
      log.push({ date, message });
    }
  }
  return log.slice(0, entries);
}

function hostileTexts(): string[] {
  return Array.from({ length: hostileMessages }, (_, number) => {
    const chosen = [number, number * 7 + 3, number * 13 + 5].slice(0, 1 + (number % 3));
    const text = chosen.map((each) => pieces[each % pieces.length] ?? "").join("");
    return text.repeat(Math.ceil(hostileLength / text.length)).slice(0, hostileLength);
  });
}
