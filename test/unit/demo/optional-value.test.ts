import assert from "node:assert/strict";
import { withOptionalValue } from "../../../scripts/demo/optional-value.ts";

describe("an option of the demo whose value may be missing", () => {
  const cases: [args: string[], filled: string[]][] = [
    [["--screenshot"], ["--screenshot=a.png"]],
    [
      ["--screenshot", "--theme", "light"],
      ["--screenshot=a.png", "--theme", "light"],
    ],
    [
      ["--screenshot", "b.png"],
      ["--screenshot", "b.png"],
    ],
    [["--screenshot=b.png"], ["--screenshot=b.png"]],
    [["--no-open"], ["--no-open"]],
    [[], []],
  ];
  for (const [args, filled] of cases) {
    it(`is read from "${args.join(" ")}"`, () => {
      assert.deepEqual(withOptionalValue(args, "--screenshot", "a.png"), filled);
    });
  }
});
