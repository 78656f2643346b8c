import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { build } from "esbuild";
import { demandingCity } from "../../../test/recut-cities.js";
import { dueren } from "../../../test/recut-dueren.js";
import { checkPlan } from "./check-plan.js";
import {
  OptimiserCancelled,
  OptimiserDied,
  OptimiserOverdue,
  type OptimiserProgress,
  runOptimiser,
} from "./run-optimiser.js";

const folder = path.resolve(import.meta.dirname, `../../../dist/test/optimiser-${process.pid}`);
const worker = pathToFileURL(path.join(folder, "worker.mjs"));

/** A thread that does something else than it should. */
function workerThat(name: string, code: string): URL {
  const file = path.join(folder, `${name}.mjs`);
  writeFileSync(file, code);
  return pathToFileURL(file);
}

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [path.join(import.meta.dirname, "optimiser-worker.ts")],
    outfile: path.join(folder, "worker.mjs"),
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the optimiser's thread", () => {
  it("answers with a proven plan while this thread goes on", async () => {
    let turns = 0;
    const clock = setInterval(() => turns++, 1);
    const problem = dueren();
    const told: OptimiserProgress[] = [];
    const answer = await runOptimiser(problem, { worker, onProgress: (progress) => told.push(progress) });
    clearInterval(clock);
    expect(turns).toBeGreaterThan(1);
    if (answer.kind !== "PLAN") throw new Error(answer.kind);
    expect(checkPlan(problem, answer.plan)).toEqual([]);
    expect(answer.plan).toMatchObject({ proven: true, gap: 0, objective: { overCapacity: 69, changes: 104 } });
    const bounds = told.map(({ bound }) => bound);
    expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
    expect(bounds.at(-1)).toBeCloseTo(answer.plan.bound, 5);
  });

  it("has a plan when its time is up, and says how far from the optimum it may be", async () => {
    const problem = demandingCity(2);
    const answer = await runOptimiser(problem, { worker, grace: 60 });
    if (answer.kind !== "PLAN") throw new Error(answer.kind);
    expect(checkPlan(problem, answer.plan)).toEqual([]);
    expect(answer.plan.proven).toBe(false);
    expect(answer.plan.gap).toBeGreaterThan(0);
  });

  it("is ended when it is cancelled midway, or not begun when cancelled before", async () => {
    const cancel = new AbortController();
    const running = runOptimiser(demandingCity(600), {
      worker,
      signal: cancel.signal,
      onProgress: () => cancel.abort(),
    });
    await expect(running).rejects.toThrow(OptimiserCancelled);
    await expect(runOptimiser(dueren(), { worker, signal: cancel.signal })).rejects.toThrow(OptimiserCancelled);
  });

  it("says that it died", async () => {
    const killed = workerThat("killed", "process.exit(9);");
    await expect(runOptimiser(dueren(), { worker: killed })).rejects.toThrow(OptimiserDied);
    const failing = workerThat("failing", "throw new Error('out of luck');");
    await expect(runOptimiser(dueren(), { worker: failing })).rejects.toMatchObject({
      constructor: OptimiserDied,
      cause: expect.objectContaining({ message: "out of luck" }),
    });
  });

  it("is ended when it does not end by itself", async () => {
    const endless = workerThat("endless", "for (;;);");
    const problem = { ...dueren(), options: { ...dueren().options, timeLimitSeconds: 0.1 } };
    await expect(runOptimiser(problem, { worker: endless, grace: 0.1 })).rejects.toThrow(OptimiserOverdue);
  });
});
