import "./steps/require-node.mjs";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { runDockerfile } from "./steps/dockerfile.mjs";
import { giveUp, runQuietly, start } from "./steps/run.mjs";

const folder = mkdtempSync(path.join(os.tmpdir(), "aid-containers-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

await checkCompose();

console.log("server/Dockerfile");
const server = await runDockerfile("server/Dockerfile", path.join(folder, "server"));
await serves(server);

console.log("admin-ui/Dockerfile");
const adminUi = await runDockerfile("admin-ui/Dockerfile", path.join(folder, "admin-ui"));
for (const file of ["srv/index.html", "etc/caddy/Caddyfile"]) {
  if (!existsSync(path.join(adminUi.root, file))) giveUp(`admin-ui/Dockerfile: /${file} is missing in the image.`);
}
console.log("The containers are in order, as far as can be seen without an engine.");
process.exit(0);

/** Reads docker-compose.yml with whichever Compose is here. */
async function checkCompose() {
  const env = { ...process.env, POSTGRES_PASSWORD: "any", AID_ENCRYPTION_KEY: "any" };
  for (const [command, ...args] of [
    ["docker", "compose", "config", "--quiet"],
    ["docker-compose", "config", "--quiet"],
  ]) {
    const known = await runQuietly(command, [...args.slice(0, -2), "version"]);
    if (!known.ok) continue;
    const { ok, output } = await runQuietly(command, args, { env });
    if (!ok) giveUp(`docker-compose.yml is not in order:\n${output}`);
    console.log(`docker-compose.yml is in order, says ${command} ${args.slice(0, -2).join(" ")}`.trimEnd());
    return;
  }
  giveUp("No Compose found to read docker-compose.yml with. Install it with: apt-get install docker-compose");
}

/** Starts what the image would start, on an embedded database, and waits until it serves. */
async function serves({ command, cwd, env }) {
  const port = "4390";
  const [program, ...args] = command;
  const child = start(program, args, {
    cwd,
    env: {
      ...process.env,
      ...env,
      PORT: port,
      HOST: "127.0.0.1",
      AID_DATA: path.join(folder, "data"),
      AID_ENCRYPTION_KEY: Buffer.alloc(32, 1).toString("base64"),
    },
  });
  for (let tries = 0; tries < 300 && child.exitCode === null; tries++) {
    const ok = await fetch(`http://127.0.0.1:${port}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) {
      child.kill("SIGTERM");
      return new Promise((resolve) => child.once("close", resolve));
    }
    await sleep(100);
  }
  giveUp("server/Dockerfile: what it starts does not serve.");
}
