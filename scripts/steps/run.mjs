import { spawn } from "node:child_process";
import path from "node:path";
import { checkout } from "./checkout.mjs";

const running = new Set();
process.on("exit", () => {
  for (const child of running) endGroup(child);
});

/** While children run, these signals end us, and through "exit" the children. A server sets handlers of its own later. */
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, function endWithChildren() {
    if (process.listenerCount(signal) === 1) process.exit(1);
  });
}

/** Its own process group: some tools start children that outlive them. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { cwd: checkout, stdio: "inherit", detached: true, ...options });
  running.add(child);
  child.once("close", () => running.delete(child));
  return child;
}

function endGroup(child) {
  try {
    process.kill(-child.pid, "SIGTERM");
  } catch {
    // It has ended already.
  }
}

/** Runs a command to its end. `output` is what it printed, unless it was printed to our own terminal. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = start(command, args, options);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    child.once("error", (error) => resolve({ ok: false, output: error.message }));
    child.once("close", (code) => resolve({ ok: code === 0, output }));
  });
}

/** Runs a command and keeps what it prints. */
export const runQuietly = (command, args, options = {}) =>
  run(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });

/** A tool that the packages of a workspace, or of the whole checkout, bring. */
export const tool = (name, workspace = ".") => path.join(checkout, workspace, "node_modules/.bin", name);

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Says a sentence and ends with an error, without a stack. */
export function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}
