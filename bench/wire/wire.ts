import { startServices } from "../support/service.ts";
import { ratios, spreadOf } from "../support/stats.ts";
import type { Row } from "../support/table.ts";
import { Contender, type Addresses } from "./contender.ts";
import { contenders, type ContenderName } from "./contenders.ts";
import { hostileMemory } from "./hostile.ts";
import { tasks, type TaskName } from "./tasks.ts";

const names = Object.keys(contenders) as ContenderName[];
const others = names.filter((name) => name !== "ours");
const warmUps = 2;
const mebibyte = 1024 * 1024;
/** The bar of the design beside undici and JSON.parse alone, with the bound on what an answer may cost. */
const barRatio = 1.1;
const barred: ReadonlySet<TaskName> = new Set(["hundred", "tenThousand", "long"]);
/** How much more may be held after the last page than after the first. */
const barHeld = 1.1;

/** Fetching and decoding beside the others, in time and memory. */
export async function benchWire(rounds: number): Promise<Row[]> {
  using owned = new DisposableStack();
  const [many, long] = await startServices(
    {
      services: [
        { sessions: 13_000, logEntries: 40 },
        { sessions: 1, logEntries: 100_000 },
      ],
      replayed: true,
    },
    owned,
  );
  if (!many || !long) {
    throw new Error("There are two services");
  }
  const addresses = { many: many.address, long: long.address };
  const rows: Row[] = [];
  for (const task of Object.keys(tasks) as TaskName[]) {
    rows.push(...(await times(task, rounds, addresses)));
  }
  return [...rows, ...(await memory(Math.min(rounds, 5), addresses)), ...(await hostileMemory())];
}

/** All contenders in turn, round after round, each beginning with another. */
async function times(task: TaskName, rounds: number, addresses: Addresses): Promise<Row[]> {
  using owned = new DisposableStack();
  const field = names.map((name) => owned.use(new Contender(name, addresses)));
  const taken = new Map<ContenderName, number[]>(names.map((name) => [name, []]));
  for (let round = -warmUps; round < rounds; round += 1) {
    for (let place = 0; place < field.length; place += 1) {
      const contender = field[(place + round + warmUps) % field.length];
      const measured = await contender?.run(task);
      if (contender && measured && round >= 0) {
        taken.get(contender.name)?.push(measured.ms);
      }
    }
  }
  return besides(tasks[task].what, taken, "ms", barred.has(task));
}

/** The peak of a process that does nothing but the largest task, and what ours holds on to page after page. */
async function memory(rounds: number, addresses: Addresses): Promise<Row[]> {
  const peaks = new Map<ContenderName, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      using contender = new Contender(name, addresses);
      const { peakBytes } = await contender.run("tenThousand");
      peaks.get(name)?.push(peakBytes / mebibyte);
    }
  }
  using ours = new Contender("ours", addresses);
  const { heldBytes } = await ours.run("tenThousand", true);
  const [first = 0, last = 0] = [heldBytes[0], heldBytes.at(-1)];
  return [
    ...besides("peak memory of a process, 10,000 sessions", peaks, "MB", false),
    {
      what: "heap held with page 10 of 10, beside page 1",
      ours: `${(last / mebibyte).toFixed(1)} MB`,
      beside: `${(first / mebibyte).toFixed(1)} MB`,
      ratio: spreadOf([last / first]),
      bar: `≤ ${barHeld.toFixed(2)} ×`,
      met: last / first <= barHeld,
    },
  ];
}

function besides(
  what: string,
  values: ReadonlyMap<ContenderName, readonly number[]>,
  unit: string,
  hasBar: boolean,
): Row[] {
  const ours = values.get("ours") ?? [];
  const digits = unit === "ms" ? 2 : 0;
  const text = (all: readonly number[]): string => `${spreadOf(all).median.toFixed(digits)} ${unit}`;
  return others.map((name) => {
    const theirs = values.get(name) ?? [];
    const ratio = spreadOf(ratios(ours, theirs));
    const row: Row = { what, ours: text(ours), beside: `${name}: ${text(theirs)}`, ratio };
    return hasBar && name === "undici + JSON.parse"
      ? Object.assign(row, { bar: `≤ ${barRatio} ×`, met: ratio.median <= barRatio })
      : row;
  });
}
