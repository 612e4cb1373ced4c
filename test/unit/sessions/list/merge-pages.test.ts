import assert from "node:assert/strict";
import * as fc from "fast-check";
import { mergePages, newestFirst, oldestFirst } from "../../../../src/sessions/list/merge-pages.ts";
import type { MergeOrder } from "../../../../src/sessions/list/merge-pages.ts";
import { aSession } from "../sessions.ts";

interface Item {
  readonly id: string;
  readonly rank: number | undefined;
  readonly version: number;
}
const order: MergeOrder<Item> = { idOf: ({ id }) => id, rankOf: ({ rank }) => rank };
const item = (id: string, rank?: number, version = 0): Item => ({ id, rank, version });
const ids = (items: readonly Item[]): string => items.map(({ id }) => id).join("");

describe("pages of several lists", () => {
  it("become one list in order, each session once", () => {
    const merged = mergePages(
      [
        { sessions: [item("a", 9), item("c", 5)], ended: true },
        { sessions: [item("b", 7), item("c", 5), item("d", 1)], ended: true },
      ],
      order,
    );
    assert.equal(ids(merged.sessions), "abcd");
    assert.deepEqual([merged.waiting, merged.next], [0, []]);
  });

  it("hold back what a list that has more could still come before, and ask that list", () => {
    const merged = mergePages(
      [
        { sessions: [item("a", 9), item("c", 5)], ended: false },
        { sessions: [item("b", 7), item("d", 1)], ended: false },
      ],
      order,
    );
    assert.equal(ids(merged.sessions), "ab");
    assert.deepEqual([merged.waiting, merged.next], [2, [0]]);
  });

  it("show nothing while one list has not answered yet", () => {
    const merged = mergePages(
      [
        { sessions: [item("a", 9)], ended: false },
        { sessions: [], ended: false },
      ],
      order,
    );
    assert.deepEqual([merged.sessions.length, merged.waiting, merged.next], [0, 1, [1]]);
  });

  it("of one list are shown as they came", () => {
    const merged = mergePages([{ sessions: [item("a", 9), item("b"), item("c", 9)], ended: false }], order);
    assert.deepEqual([ids(merged.sessions), merged.next], ["abc", [0]]);
  });

  it("show a session as it was last seen", () => {
    const merged = mergePages(
      [{ sessions: [item("a", 9), item("b", 8), item("a", 9, 1)], ended: true }],
      order,
    );
    assert.deepEqual(merged.sessions, [item("a", 9, 1), item("b", 8)]);
  });

  it("keep a session whose date can't be read behind the one before it", () => {
    const merged = mergePages(
      [
        { sessions: [item("a", 9), item("x"), item("c", 2)], ended: true },
        { sessions: [item("b", 5)], ended: true },
      ],
      order,
    );
    assert.equal(ids(merged.sessions), "axbc");
  });

  it("are in the order of dates, either way", () => {
    const [old, young] = [
      aSession({ id: "old", dateCreated: "2026-11-20T00:00:00Z" }),
      aSession({ id: "young", dateCreated: "2026-11-21T00:00:00Z" }),
    ];
    const streams = [
      { sessions: [old], ended: true },
      { sessions: [young], ended: true },
    ];
    assert.deepEqual(mergePages(streams, newestFirst).sessions, [young, old]);
    assert.deepEqual(mergePages(streams, oldestFirst).sessions, [old, young]);
  });

  it("have no doubles, no gaps and no row that moves, while new sessions shift them", () => {
    const step = fc.record({ arrivals: fc.array(fc.nat(3), { maxLength: 4 }) });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(3), fc.nat(20)), { maxLength: 40 }),
        fc.integer({ min: 1, max: 5 }),
        fc.array(step, { maxLength: 60 }),
        (seeds, pageSize, steps) => {
          // Bits say in which of the two lists a session is: 1, 2 or both.
          const sides = [1, 2].map((bit) => ({
            bit,
            service: [] as Item[],
            loaded: [] as Item[],
            page: 0,
            ended: false,
          }));
          const add = (id: string, rank: number, bits: number): void => {
            for (const side of sides) {
              if ((bits & side.bit) !== 0) {
                side.service.unshift(item(id, rank));
              }
            }
          };
          const sorted = [...seeds].sort(([, one], [, other]) => one - other);
          for (const [index, [bits, rank]] of sorted.entries()) {
            add(`s${index}`, rank, bits === 0 ? 3 : bits);
          }
          const atFirst = new Set(sides.flatMap(({ service }) => service.map(({ id }) => id)));
          let shown: readonly Item[] = [];
          let clock = 100;
          for (const { arrivals } of [...steps, ...Array.from({ length: 400 }, () => ({ arrivals: [] }))]) {
            const merged = mergePages(
              sides.map(({ loaded, ended }) => ({ sessions: loaded, ended })),
              order,
            );
            const before = new Set(shown.map(({ id }) => id));
            assert.deepEqual(ids(merged.sessions.filter(({ id }) => before.has(id))), ids(shown));
            shown = merged.sessions;
            if (merged.next.length === 0) {
              break;
            }
            for (const index of merged.next) {
              const side = sides[index];
              assert.ok(side !== undefined);
              const page = side.service.slice(side.page * pageSize, (side.page + 1) * pageSize);
              side.loaded = [...side.loaded, ...page];
              side.page += 1;
              side.ended = page.length === 0;
            }
            for (const bits of arrivals) {
              clock += 1;
              add(`n${clock}`, clock, bits === 0 ? 3 : bits);
            }
          }
          assert.equal(new Set(shown.map(({ id }) => id)).size, shown.length);
          const ranks = shown.map(({ rank }) => rank ?? 0);
          assert.deepEqual(
            ranks,
            [...ranks].sort((one, other) => other - one),
          );
          for (const id of atFirst) {
            assert.ok(
              shown.some((each) => each.id === id),
              id,
            );
          }
        },
      ),
    );
  });
});
