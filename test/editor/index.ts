import { runMocha } from "../support/mocha.ts";

/** One test drives a whole VS Code, at times on a slow machine. Milliseconds. */
const timeout = 30_000;

/**
 * Runs the tests inside VS Code's extension host. `load` evaluates the test files, which the build has put into the same module.
 * Throws when a test failed: that is how VS Code learns it.
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
