import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "./free-port";

/** A second server with settings of its own, for what cannot be tried with those of all other journeys. */
export async function serverOfItsOwn(settings: Record<string, string>) {
  const port = String(await freePort());
  const dataDir = mkdtempSync(path.join(tmpdir(), "aid-e2e-"));
  const origin = `http://localhost:${port}`;
  const start = async (): Promise<ChildProcess> => {
    const started = spawn(process.execPath, [path.resolve(import.meta.dirname, "../../../server/dist/main.js")], {
      env: { ...process.env, ...settings, PORT: port, AID_DATA: dataDir },
      stdio: ["ignore", "ignore", "inherit"],
    });
    await answers(`${origin}/healthz`, started);
    return started;
  };
  const end = async (signal: "SIGTERM" | "SIGKILL"): Promise<void> => {
    server.kill(signal);
    if (server.exitCode === null && server.signalCode === null) await once(server, "exit");
  };
  let server = await start();
  return {
    origin,
    /** As if the machine had lost its power. */
    kill: () => end("SIGKILL"),
    async startAgain(): Promise<void> {
      server = await start();
    },
    async stop(): Promise<void> {
      await end("SIGTERM");
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function answers(address: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const response = await fetch(address).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("the server did not start");
}
