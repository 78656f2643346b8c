import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "./free-port";

const server = path.resolve(import.meta.dirname, "../../../server");

/** A second server with settings of its own, for what cannot be tried with those of all other journeys. */
export async function serverOfItsOwn(settings: Record<string, string>) {
  const port = String(await freePort());
  const dataDir = mkdtempSync(path.join(tmpdir(), "aid-e2e-"));
  const origin = `http://localhost:${port}`;
  const connection = () => {
    const [, , , port, host] = readFileSync(path.join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n");
    return JSON.stringify({ host, port: Number(port), user: "postgres", database: "aid" });
  };
  const start = async (): Promise<ChildProcess> => {
    const started = spawn(process.execPath, [path.join(server, "dist/main.js")], {
      env: { ...process.env, ...settings, PORT: port, AID_DATA: dataDir },
      stdio: ["ignore", "ignore", "inherit"],
    });
    await answers(`${origin}/healthz`, started);
    return started;
  };
  const end = async (signal: "SIGTERM" | "SIGKILL"): Promise<void> => {
    running.kill(signal);
    if (running.exitCode === null && running.signalCode === null) await once(running, "exit");
  };
  let running = await start();
  return {
    origin,
    /** As if the machine had lost its power. */
    kill: () => end("SIGKILL"),
    async startAgain(): Promise<void> {
      running = await start();
    },
    /** What no page and no operation of the API can bring about, as the owner of the database. */
    change(sql: string): void {
      execFileSync(process.execPath, ["--input-type=module", "--eval", runSql, connection(), sql], { cwd: server });
    },
    async stop(): Promise<void> {
      await end("SIGTERM");
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** In the server's folder, where the driver is. */
const runSql = `import pg from "pg";
const [connection, sql] = process.argv.slice(1);
const client = new pg.Client(JSON.parse(connection));
await client.connect();
await client.query(sql);
await client.end();`;

async function answers(address: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const response = await fetch(address).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("the server did not start");
}
