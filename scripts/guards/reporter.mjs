import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cacheDir } from "../steps/checkout.mjs";

export const guards = JSON.parse(readFileSync(new URL("guards.json", import.meta.url), "utf8"));

export const reportFile = path.join(cacheDir, "guards.json");

/** Says of each guard whether a test missed it. That a test file did not run at all is no test that failed. */
export default class GuardReporter {
  #missed = new Set();
  #broken = new Map();

  onTestResult({ context }, { numFailingTests, testExecError }) {
    const { name } = context.config.displayName;
    if (testExecError) this.#broken.set(name, testExecError.message);
    else if (numFailingTests > 0) this.#missed.add(name);
  }

  onRunComplete(contexts) {
    const tried = new Set([...contexts].map(({ config }) => config.displayName.name));
    const results = guards
      .filter(({ name }) => tried.has(name))
      .map(({ name }) => ({ name, missed: this.#missed.has(name), problem: this.#broken.get(name) }));
    mkdirSync(cacheDir, { recursive: true });
    writeFileSync(reportFile, JSON.stringify(results));
    for (const { name, missed, problem } of results) {
      console.log(
        `${missed ? "missed" : "NOT MISSED"}: ${name}${problem ? ` (${problem.trim().split("\n")[0]})` : ""}`,
      );
    }
  }
}
