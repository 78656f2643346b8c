const deadlineMs = 4500;
/** Ctrl-C reaches us twice, from the terminal and from npm: that is one wish, not two. */
const sameWishMs = 500;

/**
 * Runs the steps in their order at the first SIGINT, SIGTERM or SIGHUP, then ends the process. A second signal, or the
 * deadline, ends it at once: the embedded Postgres ends with us in any case.
 * @returns does the same for another reason, which it prints
 */
export function shutDownOnSignal(steps: readonly (() => Promise<unknown>)[]): (reason: string) => Promise<void> {
  let began: number | null = null;
  const shutDown = async (exitCode: number): Promise<void> => {
    began = performance.now();
    setTimeout(() => process.exit(exitCode || 1), deadlineMs).unref();
    for (const step of steps) await step().catch((error: unknown) => console.error(error));
    process.exit(exitCode);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (began === null) void shutDown(0);
      else if (performance.now() - began > sameWishMs) process.exit(1);
    });
  }
  return async (reason) => {
    if (began !== null) return;
    console.error(reason);
    await shutDown(1);
  };
}
