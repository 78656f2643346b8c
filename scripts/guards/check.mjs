import { existsSync, readFileSync, rmSync } from "node:fs";
import { run, tool } from "../steps/run.mjs";
import { guards, reportFile } from "./reporter.mjs";

/** Takes each guard out of the server and sees that a test misses it. */
export async function checkGuards() {
  rmSync(reportFile, { force: true });
  await run(tool("jest"), ["--config", "jest.guards.config.ts"], {
    // What fails is meant to fail: only what the reporter says is of interest.
    stdio: ["ignore", "inherit", "ignore"],
    env: { ...process.env, NODE_OPTIONS: "--experimental-vm-modules --disable-warning=ExperimentalWarning" },
  });
  const results = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, "utf8")) : [];
  const missed = new Set(results.filter((one) => one.missed).map(({ name }) => name));
  const problems = guards
    .filter(({ name }) => !missed.has(name))
    .map(({ name }) => `no test misses the guard: ${name}`);
  return { passed: missed.size, problems };
}
