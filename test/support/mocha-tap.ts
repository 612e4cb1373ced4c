/** `node mocha-tap.ts <file>`: runs one test file and reports in TAP, for the mutation tests. Their own runner for Mocha does not load with this one. */

import { pathToFileURL } from "node:url";
import Mocha from "mocha";

const [file = ""] = process.argv.slice(2);
const mocha = new Mocha({ ui: "bdd", reporter: "tap", timeout: 20_000, bail: true });
mocha.suite.emit("pre-require", globalThis, "", mocha);
await import(pathToFileURL(file).href);
mocha.run((failed) => {
  process.exitCode = failed > 0 ? 1 : 0;
});
