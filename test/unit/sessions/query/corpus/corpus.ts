import { dayRows } from "./days.ts";
import { filterRows } from "./filters.ts";
import { halfTypedRows } from "./half-typed.ts";
import { localeRows } from "./locales.ts";
import { nameRows } from "./names.ts";
import { numberRows } from "./numbers.ts";
import type { Row } from "./row.ts";
import { timeRows } from "./times.ts";

/** Everything that was collected, written down before there was a grammar. */
export const corpus: readonly Row[] = [
  ...dayRows,
  ...timeRows,
  ...numberRows,
  ...filterRows,
  ...nameRows,
  ...localeRows,
  ...halfTypedRows,
];
