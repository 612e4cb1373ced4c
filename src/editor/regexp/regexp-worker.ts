/**
 * The worker thread that runs patterns. It is terminated when one takes too long. It keeps the messages of one log, which are sent
 * in pieces, and handles one request at a time.
 */
import { setImmediate as nextTurn } from "node:timers/promises";
import { parentPort } from "node:worker_threads";
import { compilePattern, type CompiledPattern, type Pattern } from "./compile-pattern.ts";
import type { RegExpAnswer, RegExpRequest, RowMatch } from "./regexp-search.ts";

/** How often to report results and check for cancellation. Milliseconds. */
const reportMs = 25;
/** How many hits of a backtracking pattern to report one by one, so that they are known when it is stopped. */
const reportedSingly = 1000;
/** How many matches in one message are highlighted. */
const maxRanges = 500;

let messages: string[] = [];
let question = 0;

parentPort?.on("message", (request: RegExpRequest) => {
  switch (request.kind) {
    case "forget":
      messages = [];
      break;
    case "add":
      for (const message of request.messages) {
        messages.push(message);
      }
      break;
    case "cancel":
      question += 1;
      break;
    case "search":
      void answer(request.pattern, (compiled, id) => search(compiled, request.maxLength, id));
      break;
    case "matches":
      void answer(request.pattern, (compiled, id) => findMatches(compiled, request.maxLength, id));
      break;
    case "ranges":
      void answer(request.pattern, (compiled, id) => findRanges(compiled, request.rows, id));
      break;
  }
});

async function answer(
  pattern: Pattern,
  work: (compiled: CompiledPattern, id: number) => Promise<void>,
): Promise<void> {
  question += 1;
  try {
    const compiled = compilePattern(pattern);
    tell({ kind: "compiled", linear: compiled.linear });
    await work(compiled, question);
    tell({ kind: "done" });
  } catch (error) {
    const isSyntax = error instanceof SyntaxError;
    tell({
      kind: isSyntax ? "invalid" : "failed",
      message: error instanceof Error ? error.message : String(error),
    });
  }
}

async function search(compiled: CompiledPattern, maxLength: number, id: number): Promise<void> {
  let [hits, reportedAt, single]: [number[], number, number] = [
    [],
    performance.now(),
    compiled.linear ? 0 : reportedSingly,
  ];
  for (const [row, message] of messages.entries()) {
    if (compiled.test(message.length > maxLength ? message.slice(0, maxLength) : message)) {
      hits.push(row);
      if (single > 0) {
        single -= 1;
        tell({ kind: "hits", hits: hits.splice(0) });
      }
    }
    if (performance.now() - reportedAt > reportMs) {
      tell({ kind: "hits", hits });
      await nextTurn();
      if (question !== id) {
        return;
      }
      [hits, reportedAt] = [[], performance.now()];
    }
  }
  tell({ kind: "hits", hits });
}

async function findMatches(compiled: CompiledPattern, maxLength: number, id: number): Promise<void> {
  let [matches, reportedAt]: [RowMatch[], number] = [[], performance.now()];
  for (const [row, message] of messages.entries()) {
    const match = compiled.first(message.length > maxLength ? message.slice(0, maxLength) : message);
    if (match !== undefined) {
      matches.push({ row, ...match });
    }
    if (performance.now() - reportedAt > reportMs) {
      tell({ kind: "matches", matches });
      await nextTurn();
      if (question !== id) {
        return;
      }
      [matches, reportedAt] = [[], performance.now()];
    }
  }
  tell({ kind: "matches", matches });
}

async function findRanges(compiled: CompiledPattern, rows: readonly number[], id: number): Promise<void> {
  for (const row of rows) {
    tell({ kind: "ranges", row, ranges: compiled.ranges(messages[row] ?? "", maxRanges) });
    await nextTurn();
    if (question !== id) {
      return;
    }
  }
}

function tell(message: RegExpAnswer): void {
  parentPort?.postMessage(message);
}
