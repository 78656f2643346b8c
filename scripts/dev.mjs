import "./steps/require-node.mjs";
import path from "node:path";
import { forgetBuilds } from "./steps/build.mjs";
import { checkout } from "./steps/checkout.mjs";
import { endWithNpm } from "./steps/end-with-npm.mjs";
import { installIfNeeded } from "./steps/install.mjs";
import { giveUp, run, start, tool } from "./steps/run.mjs";

endWithNpm();
await installIfNeeded();
forgetBuilds();

const first = await run(tool("tsc"), ["-p", "server/tsconfig.build.json"]);
if (!first.ok) console.log("The server does not compile yet; it starts when it does.");

const children = [
  start(tool("tsc"), ["-p", "server/tsconfig.build.json", "--watch", "--preserveWatchOutput"]),
  start(process.execPath, ["--watch", "--watch-preserve-output", "--enable-source-maps", "server/dist/main.js"]),
  start(tool("vite", "admin-ui"), [], { cwd: path.join(checkout, "admin-ui") }),
];
// One without the others is of no use; ending this process ends them all.
for (const child of children) child.once("close", () => giveUp("Stopped."));
console.log("The admin interface with live changes: http://localhost:5173");
