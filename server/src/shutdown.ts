const deadlineMs = 4500;

/**
 * Runs the steps in their order at the first SIGINT, SIGTERM or SIGHUP, then ends the process. A second signal, or the
 * deadline, ends it at once: the embedded Postgres ends with us in any case.
 */
export function shutDownOnSignal(steps: readonly (() => Promise<unknown>)[]): (exitCode: number) => Promise<never> {
  let isUnderWay = false;
  const shutDown = async (exitCode: number): Promise<never> => {
    if (isUnderWay) process.exit(exitCode || 1);
    isUnderWay = true;
    setTimeout(() => process.exit(exitCode || 1), deadlineMs).unref();
    for (const step of steps) await step().catch((error: unknown) => console.error(error));
    process.exit(exitCode);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => shutDown(0));
  return shutDown;
}
