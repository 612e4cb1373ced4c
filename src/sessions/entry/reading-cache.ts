/** Readings kept for messages that come again: most of a log is a few short messages many times. */
import type { EntryReading } from "./events.ts";

/** Readings of one half; messages longer than this are not kept. */
const maxHalf = 2000;
const maxLength = 200;

/** Keeps the readings of messages that came lately: two halves, of which the older one goes when the newer is full. */
export class ReadingCache {
  #newer = new Map<string, EntryReading>();
  #older = new Map<string, EntryReading>();

  get(message: string): EntryReading | undefined {
    const found = this.#newer.get(message);
    if (found !== undefined || this.#older.size === 0) {
      return found;
    }
    const older = this.#older.get(message);
    if (older !== undefined) {
      this.set(message, older);
    }
    return older;
  }

  set(message: string, reading: EntryReading): void {
    if (message.length > maxLength) {
      return;
    }
    if (this.#newer.size >= maxHalf) {
      this.#older = this.#newer;
      this.#newer = new Map();
    }
    this.#newer.set(message, reading);
  }
}
