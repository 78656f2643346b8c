import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { EmbeddedPostgresError } from "./embedded-error.js";

/** How to start a process as the user Postgres runs as: spawn `[...prefix, command]` with `spawnAs`. */
export interface PostgresUser {
  readonly prefix: readonly string[];
  readonly spawnAs: { uid?: number; gid?: number };
  /** Whom new folders must belong to; null when they are ours anyway. */
  readonly owner: { uid: number; gid: number } | null;
}

/**
 * Postgres refuses to run as root. So root starts it as the owner of an existing data folder, else as `postgres`.
 * `needed` are the folders that user has to reach.
 */
export function postgresUser(dataDir: string, needed: readonly string[]): PostgresUser {
  if (process.getuid?.() !== 0) return { prefix: [], spawnAs: {}, owner: null };
  const owner = ownerOf(dataDir) ?? userNamed("postgres") ?? createPostgresUser();
  const barred = needed.map((folder) => firstBarred(folder, owner)).find((folder) => folder !== null);
  if (barred === undefined) return { prefix: [], spawnAs: owner, owner };
  return { prefix: [...throughBarredFolders(owner, barred)], spawnAs: {}, owner };
}

function ownerOf(dataDir: string): { uid: number; gid: number } | null {
  if (!existsSync(path.join(dataDir, "PG_VERSION"))) return null;
  const { uid, gid } = statSync(dataDir);
  if (uid === 0) {
    throw new EmbeddedPostgresError(
      `The data folder ${dataDir} belongs to root, and Postgres does not run as root. Give it back with: chown -R postgres: ${dataDir}`,
    );
  }
  return { uid, gid };
}

function userNamed(name: string): { uid: number; gid: number } | null {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((row) => row.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

function createPostgresUser(): { uid: number; gid: number } {
  try {
    execFileSync("useradd", ["--system", "--user-group", "postgres"], { stdio: "ignore" });
  } catch {
    // Told below in words, whatever went wrong.
  }
  const user = userNamed("postgres");
  if (user) return user;
  throw new EmbeddedPostgresError(
    "Postgres does not run as root, and there is no user `postgres` here. Create one (useradd --system --user-group postgres) or start AiD as a normal user.",
  );
}

/** The first folder on the way to `target` that the user may not enter, or null. Folders still to be made are ours. */
function firstBarred(target: string, user: { uid: number; gid: number }): string | null {
  let folder = path.parse(target).root;
  for (const name of ["", ...path.relative(folder, target).split(path.sep)]) {
    folder = path.join(folder, name);
    if (!existsSync(folder)) return null;
    const { mode, uid, gid } = statSync(folder);
    const enter = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & enter) === 0) return folder;
  }
  return null;
}

/**
 * A checkout in root's own home folder is barred to every other user. Postgres then keeps one right of root's, to pass
 * such folders, and runs as its own user in all else.
 */
function throughBarredFolders(user: { uid: number; gid: number }, barred: string): string[] {
  const right = grantableRight();
  if (!right || !existsSync("/usr/bin/setpriv")) {
    throw new EmbeddedPostgresError(
      `Postgres runs as its own user, which may not enter ${barred}. Put AiD (and AID_DATA) elsewhere, for example under /srv, or start it as a normal user.`,
    );
  }
  return [
    "/usr/bin/setpriv",
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    "--clear-groups",
    `--inh-caps=+${right}`,
    `--ambient-caps=+${right}`,
    // Without this the right would not count where Postgres asks in advance whether it may open a file.
    "--securebits=+no_setuid_fixup",
  ];
}

/** The smallest right to pass folders that this machine lets root hand on: containers often keep only the second. */
function grantableRight(): "dac_read_search" | "dac_override" | null {
  if (!existsSync("/proc/self/status")) return null;
  const hex = /^CapBnd:\s*([0-9a-f]+)$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? "0";
  const rights = BigInt(`0x${hex}`);
  if (rights & 4n) return "dac_read_search";
  return rights & 2n ? "dac_override" : null;
}
