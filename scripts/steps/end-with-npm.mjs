/** npm cannot tell us when it is killed: notice that our parent is another process now, and end as if told to. */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const npm = process.ppid;
  setInterval(() => {
    if (process.ppid !== npm) process.kill(process.pid, "SIGTERM");
  }, 1000).unref();
}
