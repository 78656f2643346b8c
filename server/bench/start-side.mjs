import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** PostGraphile 5 needs Node 22; the others run on the Node that runs this. */
function nodeFor(name) {
  if (name !== "postgraphile" || Number.parseInt(process.versions.node, 10) >= 22) return process.execPath;
  const args = ["--yes", "--package", "node@24", "--call", "node --print process.execPath"];
  // Here, and not in the checkout: its settings for npm would refuse the script that unpacks Node.
  const cwd = import.meta.dirname;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("npm_")));
  return execFileSync("npx", args, { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
}

/** Starts one side in a process of its own. */
export async function startSide(name, settings, { execArgv = [] } = {}) {
  const execPath = nodeFor(name);
  const child = fork(fileURLToPath(new URL(`sides/${name}.mjs`, import.meta.url)), [JSON.stringify(settings)], {
    execPath,
    execArgv,
    silent: true,
    env: { ...process.env, NODE_ENV: "production", GRAPHILE_ENV: "production" },
  });
  // Kept for the case that it does not start; PostGraphile tells at length which functions it cannot offer.
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
  const failed = once(child, "exit").then(() => Promise.reject(new Error(`${name} did not start:\n${said}`)));
  const [message] = await Promise.race([once(child, "message"), failed]);
  failed.catch(() => {});
  return {
    name,
    url: `http://127.0.0.1:${message.port}`,
    version: execFileSync(execPath, ["--version"], { encoding: "utf8" }).trim(),
    async stop() {
      const gone = once(child, "exit");
      child.disconnect();
      await gone;
    },
  };
}
