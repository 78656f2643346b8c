import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { build } from "esbuild";
import pg from "pg";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded.js";

const settings = { fsync: "off", shared_buffers: "16MB", io_method: "sync", max_connections: "10" };
const folder = mkdtempSync(path.join(os.tmpdir(), "aid-embedded-test-"));
const dataDir = path.join(folder, "postgres");
const holder = path.resolve(import.meta.dirname, "../../../.cache/embedded-holder.mjs");

async function query(connection: EmbeddedPostgres["connection"], sql: string): Promise<unknown[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

function postmasterPid(): number {
  return Number.parseInt(readFileSync(path.join(dataDir, "postmaster.pid"), "utf8"), 10);
}

/** Another AiD: a process of its own that starts the database and then stays. */
async function startElsewhere(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [holder, dataDir], { stdio: ["ignore", "pipe", "inherit"] });
  if (child.stdout) await once(child.stdout, "data");
  return child;
}

beforeAll(async () => {
  const code = `import { startEmbeddedPostgres } from "./embedded.js";
    await startEmbeddedPostgres({ dataDir: process.argv[2], settings: ${JSON.stringify(settings)} });
    console.log("started"); setInterval(() => {}, 1000);`;
  await build({
    stdin: { contents: code, resolveDir: import.meta.dirname, loader: "ts" },
    outfile: holder,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("embedded Postgres", () => {
  it("keeps its data over a restart", async () => {
    const first = await startEmbeddedPostgres({ dataDir, settings });
    await query(first.connection, "create table kept as select 42 as answer");
    await first.stop();
    expect(existsSync(path.join(dataDir, "postmaster.pid"))).toBe(false);

    const second = await startEmbeddedPostgres({ dataDir, settings });
    expect(await query(second.connection, "select answer from kept")).toEqual([{ answer: 42 }]);
    expect(await query(second.connection, "show fsync")).toEqual([{ fsync: "off" }]);
    await second.stop();
  });

  it("opens no port and sorts as code points", async () => {
    const server = await startEmbeddedPostgres({ dataDir, settings });
    expect(await query(server.connection, "show listen_addresses")).toEqual([{ listen_addresses: "" }]);
    expect(await query(server.connection, "select 'Z' < 'ä' as plain")).toEqual([{ plain: true }]);
    await server.stop();
  });

  it("uses a short way to the socket when the data folder's path is too long for one", async () => {
    const long = path.join(folder, "x".repeat(60), "y".repeat(60));
    const server = await startEmbeddedPostgres({ dataDir: long, settings });
    const socketDir = server.connection.host;
    expect(await query(server.connection, "select current_database() as name")).toEqual([{ name: "aid" }]);
    await server.stop();
    expect(existsSync(socketDir)).toBe(false);
  });

  it("ends when its parent is killed, and then starts again", async () => {
    const parent = await startElsewhere();
    const pid = postmasterPid();
    parent.kill("SIGKILL");
    await once(parent, "exit");
    for (let waited = 0; existsSync(`/proc/${pid}`) && waited < 40; waited++) await sleep(50);
    expect(() => process.kill(pid, 0)).toThrow("ESRCH");

    const again = await startEmbeddedPostgres({ dataDir, settings });
    await again.stop();
  });

  it("starts at once where the one before was killed a moment ago", async () => {
    const parent = await startElsewhere();
    parent.kill("SIGKILL");
    const next = await startEmbeddedPostgres({ dataDir, settings });
    expect(await query(next.connection, "select answer from kept")).toEqual([{ answer: 42 }]);
    await next.stop();
  });

  it("refuses a data folder on which another one runs, and does not harm it", async () => {
    const first = await startEmbeddedPostgres({ dataDir, settings });
    await expect(startEmbeddedPostgres({ dataDir, settings })).rejects.toThrow("Another AiD is running");
    expect(await query(first.connection, "select answer from kept")).toEqual([{ answer: 42 }]);
    await first.stop();
  });

  it("lets one of two simultaneous first starts win", async () => {
    const fresh = path.join(folder, "raced");
    const starts = await Promise.allSettled([1, 2].map(() => startEmbeddedPostgres({ dataDir: fresh, settings })));
    const started = starts.flatMap((start) => (start.status === "fulfilled" ? [start.value] : []));
    expect(started).toHaveLength(1);
    for (const server of started) await server.stop();
  });

  it("starts although its last process id now belongs to another program", async () => {
    writeFileSync(path.join(dataDir, "postmaster.pid"), `${process.pid}\n${dataDir}\n`);
    const server = await startEmbeddedPostgres({ dataDir, settings });
    await server.stop();
  });
});

describe("a data folder that cannot be used", () => {
  it("is refused when it holds something else", async () => {
    const other = path.join(folder, "holiday-pictures");
    mkdirSync(other);
    writeFileSync(path.join(other, "beach.jpg"), "");
    await expect(startEmbeddedPostgres({ dataDir: other })).rejects.toThrow("holds something else than a database");
    expect(existsSync(path.join(other, "beach.jpg"))).toBe(true);
  });

  it("is refused when another Postgres version made it", async () => {
    const old = path.join(folder, "old");
    mkdirSync(old);
    writeFileSync(path.join(old, "PG_VERSION"), "15\n");
    await expect(startEmbeddedPostgres({ dataDir: old })).rejects.toThrow("made by Postgres 15");
  });

  it("is refused when a file is in its way", async () => {
    const file = path.join(folder, "a-file");
    writeFileSync(file, "");
    await expect(startEmbeddedPostgres({ dataDir: path.join(file, "postgres") })).rejects.toThrow(
      "a file is in the way",
    );
  });

  it("is refused with what Postgres says when its files are damaged", async () => {
    rmSync(path.join(dataDir, "global/pg_control"));
    await expect(startEmbeddedPostgres({ dataDir, settings })).rejects.toThrow(/may be damaged .*pg_control/);
  });
});
