import { runMocha } from "../support/mocha.ts";

/** A test drives all of VS Code, possibly on a slow computer. Milliseconds. */
const timeout = 30_000;

/**
 * Runs the tests inside VS Code's extension host. `load` evaluates the test files, which are bundled into the same module. Throws
 * if a test failed, to report it to VS Code.
 */
export async function runEditorTests(load: () => void): Promise<void> {
  process.setSourceMapsEnabled(true);
  const { failed } = await runMocha({
    timeout,
    load: (mocha) => {
      mocha.suite.emit("pre-require", globalThis, "", mocha);
      load();
    },
  });
  if (failed > 0) {
    throw new Error(`${failed} tests failed.`);
  }
}
