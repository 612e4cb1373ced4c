/** What must happen before this process ends because somebody asked it to: children end, folders go. */

type CleanUp = () => unknown;

const cleanUps = new Set<CleanUp>();
const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
let ending: Promise<never> | undefined;

/** Runs `cleanUp` when a signal (Ctrl+C and its kin) ends this process; last registered first. Dispose it when it has no use any more. */
export function atEnd(cleanUp: CleanUp): Disposable {
  if (cleanUps.size === 0) {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.removeListener(signal, onSignal);
      process.on(signal, onSignal);
    }
  }
  cleanUps.add(cleanUp);
  return { [Symbol.dispose]: () => cleanUps.delete(cleanUp) };
}

/** Cleans up and ends this process with an exit code, also when called twice. */
export function endWith(code: number): Promise<never> {
  ending ??= cleanUpAll().then(() => process.exit(code));
  return ending;
}

function onSignal(signal: keyof typeof exitCodes): void {
  void endWith(exitCodes[signal]);
}

async function cleanUpAll(): Promise<void> {
  for (const cleanUp of [...cleanUps].reverse()) {
    try {
      await cleanUp();
    } catch (error) {
      console.error(error);
    }
  }
}
