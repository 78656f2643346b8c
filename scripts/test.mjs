import "./steps/require-node.mjs";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { checkGuards } from "./guards/check.mjs";
import { buildIfNeeded } from "./steps/build.mjs";
import { cacheDir, checkout } from "./steps/checkout.mjs";
import { requireChromium } from "./steps/chromium.mjs";
import { endWithNpm } from "./steps/end-with-npm.mjs";
import { installIfNeeded } from "./steps/install.mjs";
import { run, tool } from "./steps/run.mjs";
import { countJest, countPlaywright } from "./steps/test-results.mjs";

endWithNpm();
await installIfNeeded();
const chromium = await requireChromium();
mkdirSync(cacheDir, { recursive: true });

console.log("\nChecks");
const { checks } = await import("./steps/checks.mjs");
const failedChecks = await checks();

console.log("\nTests on a real Postgres");
const jest = await runForResults("jest-results.json", countJest, (file) =>
  run(tool("jest"), ["--json", `--outputFile=${file}`], {
    // Jest's JSON goes to the file; what a reader wants, it writes to stderr.
    stdio: ["inherit", "ignore", "inherit"],
    env: { ...process.env, NODE_OPTIONS: "--experimental-vm-modules --disable-warning=ExperimentalWarning" },
  }),
);

console.log("\nWithout its guards the server fails its tests");
const guards = await checkGuards();

console.log("\nJourneys in a browser");
await buildIfNeeded();
const playwright = await runForResults("playwright-results.json", countPlaywright, (file) =>
  run(tool("playwright"), ["test", "--config", "admin-ui/playwright.config.ts", "--reporter", "list,json"], {
    env: { ...process.env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  }),
);

const problems = [
  ...failedChecks.map((name) => `check: ${name}`),
  ...jest.problems,
  ...guards.problems,
  ...playwright.problems,
];
if (problems.length > 0) console.log(`\nNot in order:\n${problems.map((name) => `  ${name}`).join("\n")}`);
console.log(`\n${jest.passed + guards.passed + playwright.passed} passed, ${problems.length} failed`);
process.exit(problems.length > 0 ? 1 : 0);

/** A runner that ends badly, or without results, has failed, whatever its results say. */
async function runForResults(name, count, runTests) {
  const file = path.join(cacheDir, name);
  rmSync(file, { force: true });
  const { ok } = await runTests(file);
  if (!existsSync(file)) return { passed: 0, problems: [`${name}: no results`] };
  const results = count(JSON.parse(readFileSync(file, "utf8")), checkout);
  if (!ok && results.problems.length === 0) results.problems.push(`${name}: the run ended with an error`);
  return results;
}
