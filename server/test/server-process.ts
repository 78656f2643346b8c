import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { TestDatabase } from "./database.js";

const server = path.resolve(import.meta.dirname, "..");

/** What runs is what was built: as JavaScript, in a process that can be killed. */
export async function buildServer(): Promise<void> {
  const build = spawn("npm", ["run", "--silent", "build"], { cwd: server, stdio: "inherit" });
  const [code] = await once(build, "exit");
  if (code !== 0) throw new Error("the server cannot be built");
}

export interface ServerProcess {
  readonly origin: string;
  /** At once, whatever it is doing: nothing is rolled back, closed or said. */
  kill(): Promise<void>;
}

/** The server, as it is started anywhere, on a database that is there. */
export async function startServer({ host, port, database }: TestDatabase["admin"]): Promise<ServerProcess> {
  const started = spawn(process.execPath, ["dist/main.js"], {
    cwd: server,
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: `postgres://postgres@localhost:${port}/${database}?host=${encodeURIComponent(host ?? "")}`,
      AID_ENCRYPTION_KEY: Buffer.alloc(32, 1).toString("base64"),
      PORT: "0",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return {
    origin: await addressSaidBy(started),
    async kill() {
      started.kill("SIGKILL");
      if (started.exitCode === null && started.signalCode === null) await once(started, "exit");
    },
  };
}

async function addressSaidBy({ stdout }: ChildProcess): Promise<string> {
  let said = "";
  for await (const text of stdout ?? []) {
    said += text;
    const [, address] = /Ready: (\S+)/.exec(said) ?? [];
    if (address) return address;
  }
  throw new Error(`the server did not start: ${said}`);
}
