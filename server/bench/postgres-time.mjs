import { readFileSync } from "node:fs";

/**
 * Processor seconds that those at work in the database have spent so far, without the one that asks: on a machine that does
 * other things as well, the clock tells about these. Linux tells it.
 */
export async function postgresSeconds(client) {
  const { rows } = await client.query(
    "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
  );
  return rows.reduce((sum, { pid }) => sum + secondsOf(pid), 0);
}

/** User and system time, which Linux counts in hundredths. */
function secondsOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [user, system] = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .slice(11, 13);
    return (Number(user) + Number(system)) / 100;
  } catch {
    return 0;
  }
}
