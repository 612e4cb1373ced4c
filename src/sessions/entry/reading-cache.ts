/** A cache of readings: most logs repeat a few short messages many times. */
import type { EntryReading } from "./events.ts";

/** Readings per half of the cache, and the longest message that is cached. */
const maxHalf = 2000;
const maxLength = 200;

/** Caches the readings of recent messages in two halves: when the newer one is full, the older one is dropped. */
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
