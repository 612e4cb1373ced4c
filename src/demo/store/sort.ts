import type { SampleWeek } from "../data/week.ts";
import type { SortField } from "./criteria.ts";

/** Fields with text. */
export type TextField = Exclude<SortField, "dateCreated">;

/** More than the highest session number. */
const keyStep = 2 ** 20;

/** Sorts by the rank of each text among all different texts, of which there are few. The sort is stable. */
export function sortByText(
  week: SampleWeek,
  numbers: Uint32Array,
  { field, descending }: { field: TextField; descending: boolean },
): Uint32Array {
  const keys = Array.from(numbers, (number) => keyOf(week, number, field));
  const distinct = [...new Set(keys)].sort((one, other) => (one === other ? 0 : one < other ? -1 : 1));
  const last = distinct.length - 1;
  const ranks = new Map(distinct.map((key, rank) => [key, descending ? last - rank : rank]));
  const order = Float64Array.from(keys, (key, index) => (ranks.get(key) ?? 0) * keyStep + index).sort();
  return Uint32Array.from(order, (key) => numbers[key % keyStep] ?? 0);
}

function keyOf(week: SampleWeek, number: number, field: TextField): string {
  switch (field) {
    case "fromAddress":
      return week.endsOf(number).from;
    case "toAddress":
      return week.endsOf(number).to;
    case "accountName":
      return week.accountOf(number).name;
    case "customerName":
      return week.customerOf(number).name;
    case "endpointName":
      return week.endsOf(number).endpoint.name;
    case "channel":
      return week.table.scenarioOf(number).channel;
    case "direction":
      return week.table.scenarioOf(number).direction;
    default:
      throw new TypeError(`No such field: ${String(field satisfies never)}`);
  }
}
