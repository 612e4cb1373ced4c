/** Prints one line for the person who watches. */
export function say(line: string): void {
  console.log(line);
}

/** Runs a long step: one line when it begins, one with the time when it ends. */
export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  say(`${what}…`);
  const result = await work();
  say(`${what}: done in ${seconds(performance.now() - started)}`);
  return result;
}

/** Milliseconds as "3.2 s" or "2 min 5 s". */
export function seconds(milliseconds: number): string {
  const whole = milliseconds / 1000;
  return whole < 60 ? `${whole.toFixed(1)} s` : `${Math.floor(whole / 60)} min ${Math.round(whole % 60)} s`;
}

/** Tries again after a failure, a few times, with a line for each. Registries and package mirrors have bad moments. */
export async function retry<T>(what: string, times: number, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= times) {
        throw error;
      }
      say(
        `${what} failed (${error instanceof Error ? error.message : String(error)}). Trying again, ${attempt + 1} of ${times}.`,
      );
    }
  }
}
