import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";

/**
 * The process that postmaster.pid names, if it lives and is not known to be something else. Process ids are used
 * again, in containers soon: a file that names a stranger is removed, for Postgres itself would refuse to start.
 */
export function runningPostmaster(dataDir: string): number | null {
  const pid = pidIn(path.join(dataDir, "postmaster.pid"));
  if (pid === null || !isAlive(pid)) return null;
  if (!isStranger(pid, dataDir)) return pid;
  rmSync(path.join(dataDir, "postmaster.pid"), { force: true });
  return null;
}

/** Where the Postgres on a data folder listens, if it runs. */
export function runningServer(dataDir: string): { host: string; port: number } | null {
  if (runningPostmaster(dataDir) === null) return null;
  const [, , , port = "", host = ""] = readFileSync(path.join(dataDir, "postmaster.pid"), "utf8").split("\n");
  return { host, port: Number(port) };
}

function pidIn(file: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
    return pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // Not there, or another user's: that one Postgres tells apart by itself.
    return false;
  }
}

/** A postmaster works inside its data folder; whoever does not is a stranger. In doubt it is none. */
function isStranger(pid: number, dataDir: string): boolean {
  try {
    if (process.platform === "linux") return readlinkSync(`/proc/${pid}/cwd`) !== realpathSync(dataDir);
    return !execFileSync("ps", ["-o", "comm=", "-p", String(pid)], { encoding: "utf8" }).includes("postgres");
  } catch {
    return false;
  }
}
