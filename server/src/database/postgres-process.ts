import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Writable } from "node:stream";
import type { PostgresUser } from "./postgres-user.js";

/**
 * Runs Postgres and stops it as soon as pipe 3 closes. The kernel closes that pipe however our process ends, SIGKILL
 * included, so no Postgres is ever left behind.
 */
const stopWithPipe = `"$@" </dev/null 3<&- & pid=$!
trap 'kill -INT $pid' TERM
(read -r _ <&3; kill -INT $pid) 2>/dev/null &
wait $pid; code=$?
kill $! 2>/dev/null
[ -z "$AID_SOCKET_DIR" ] || rmdir "$AID_SOCKET_DIR" 2>/dev/null
exit $code`;

/** Postgres did not come up; `lines` is what it said. */
export class PostgresRefused extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.at(-1) ?? "no reason given");
  }
}

export interface PostgresProcess {
  /** Settles when Postgres has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface PostgresCommand {
  postgres: string;
  args: readonly string[];
  user: PostgresUser;
  /** A folder made for the socket alone, removed when Postgres ends. */
  temporarySocketDir: string | null;
  log: (line: string) => void;
}

/** Resolves when Postgres accepts connections; rejects with {@link PostgresRefused} when it ends before. */
export async function startPostgres(command: PostgresCommand): Promise<PostgresProcess> {
  const [program = "/bin/sh", ...args] = [
    ...command.user.prefix,
    ...["/bin/sh", "-c", stopWithPipe, "sh", command.postgres, ...command.args],
  ];
  const child = spawn(program, args, {
    ...command.user.spawnAs,
    cwd: "/",
    env: plainEnvironment({ AID_SOCKET_DIR: command.temporarySocketDir ?? "" }),
    // Its own process group: Ctrl-C is for us, and we stop the database last.
    detached: true,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const ended = once(child, "exit").then(
    () => undefined,
    () => undefined,
  );
  await accepting(child, command.log);
  release(child);
  return { ended, stop: () => stop(child, ended) };
}

/** Settings of the caller's own Postgres (PGDATA, PGPORT …) must not reach ours. */
export function plainEnvironment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH ?? "/usr/bin:/bin", LC_ALL: "C", ...extra };
}

function accepting(child: ChildProcess, log: (line: string) => void): Promise<void> {
  const lines: string[] = [];
  return new Promise((resolve, reject) => {
    const refuse = () => reject(new PostgresRefused(lines));
    child.once("error", (error) => {
      lines.push(error.message);
      refuse();
    });
    // "close" and not "exit": by then all of stderr has been read.
    child.once("close", refuse);
    if (!child.stderr) return refuse();
    createInterface({ input: child.stderr }).on("line", (line) => {
      log(line);
      if (lines.length < 50) lines.push(line);
      if (line.includes("database system is ready to accept connections")) resolve();
    });
  });
}

/** Nothing of the child keeps our process alive: when the work is done, Node may end, and Postgres ends with it. */
function release(child: ChildProcess): void {
  child.unref();
  for (const stream of [child.stderr, child.stdio[3]]) {
    if (stream && "unref" in stream && typeof stream.unref === "function") stream.unref();
  }
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  (child.stdio[3] as Writable).end();
  // An orderly stop takes 15 ms; if it takes seconds, better a crash that the next start repairs than a hanging exit.
  const force = setTimeout(() => child.pid && process.kill(-child.pid, "SIGQUIT"), 3500);
  await ended;
  clearTimeout(force);
}
