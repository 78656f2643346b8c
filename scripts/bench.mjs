import "./steps/require-node.mjs";
import path from "node:path";
import { buildIfNeeded } from "./steps/build.mjs";
import { checkout } from "./steps/checkout.mjs";
import { endWithNpm } from "./steps/end-with-npm.mjs";
import { installIfNeeded, isInstalled } from "./steps/install.mjs";
import { giveUp, run } from "./steps/run.mjs";

endWithNpm();
await installIfNeeded();
await buildIfNeeded(["server"]);

// Packages of its own: who only runs AiD does not need what it is measured against.
const folder = path.join(checkout, "server/bench");
if (!isInstalled(folder)) {
  console.log("Installing what AiD is measured against (once) …");
  // PostGraphile wants a newer Node than this one, and gets it when it is started.
  const { ok } = await run("npm", ["ci", "--engine-strict=false"], { cwd: folder });
  if (!ok) giveUp("It could not be installed. What npm said stands above.");
}
const { ok } = await run(process.execPath, ["server/bench/bench.mjs", ...process.argv.slice(2)]);
process.exit(ok ? 0 : 1);
