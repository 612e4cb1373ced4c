/** The time that this thread has worked so far, in milliseconds: unlike a clock it doesn't count what other processes take. */
export function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** How long this thread works on something. Milliseconds. */
export function timed(work: () => unknown): number {
  const start = threadMs();
  work();
  return threadMs() - start;
}
