/**
 * Runs regular expressions on a thread of its own, which can be ended when one takes too long. It keeps the messages of one log,
 * sent in pieces, and answers one question at a time.
 */
import { parentPort } from "node:worker_threads";
import type { RegExpAnswer, RegExpRequest } from "./regexp-search.ts";

let messages: string[] = [];

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
    case "search": {
      const expression = new RegExp(request.source, request.flags);
      const hits: number[] = [];
      for (const [row, message] of messages.entries()) {
        if (expression.test(message)) {
          hits.push(row);
        }
      }
      parentPort?.postMessage({ hits } satisfies RegExpAnswer);
      break;
    }
  }
});
