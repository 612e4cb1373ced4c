/** In `npm test`. The nightly form sets EVOVOICE_FUZZ_RUNS to 100000 and gives the tests hours. */
const usual = 1000;

/** How many cases a property is tried with, as the second argument of fast-check's `assert`. */
export function fuzzed(): { readonly numRuns: number } {
  const asked = Number(process.env["EVOVOICE_FUZZ_RUNS"]);
  return { numRuns: Number.isInteger(asked) && asked > 0 ? asked : usual };
}
